import { formatDate } from '@ptdv/core/calendar/format-date'
import { BADGE_YEARS, type BadgeYears } from '@ptdv/core/membership/badge-payloads'
import type { BadgeState } from '@ptdv/core/membership/badges-contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { BadgeLine, BadgeList } from '../../api/shapes.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { ChipFilter } from '../../ui/chip-filter.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ListCard } from '../../ui/list-card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Select } from '../../ui/select.tsx'
import { AnswersList, type LineAnswer } from '../answers-list.tsx'
import { MemberPlaces } from '../member-places.tsx'
import type { ChosenBadge } from './badge-form.tsx'
import { BADGE_FILTERS } from './badge-links.ts'
import { BadgesTable } from './badges-table.tsx'
import '../members.css'
import './badges.css'

interface BadgesViewProps {
  readonly list: BadgeList
  readonly lines: readonly BadgeLine[]
  readonly filters: { readonly state: BadgeState | null; readonly years: BadgeYears | null }
  readonly onFilter: (change: Readonly<Record<string, string | number | null>>) => void
  readonly organisationFilter: ReactNode
  readonly exporting: ReactNode
  /** null where nothing can be recorded of this list. */
  readonly chosen: readonly ChosenBadge[] | null
  readonly onChosen: (chosen: readonly ChosenBadge[]) => void
  readonly answers: readonly LineAnswer[]
  readonly form: ReactNode
  readonly more: { readonly busy: boolean; readonly load: () => void } | null
}

const STATE_CHIPS = {
  due: 'Đến hạn',
  late: 'Quá đợt',
  awarded: 'Đã tặng',
} as const satisfies Record<BadgeState, string>

export function BadgesView(props: BadgesViewProps) {
  const { list, lines, filters, onFilter, chosen } = props
  return (
    <>
      <PageHead
        title={headline(list)}
        sub={`${list.organisation.name}. Tuổi đảng tính từ ngày quyết định kết nạp, trừ thời gian ngoài Đảng; chưa có ngày quyết định thì theo ngày vào Đảng.`}
        actions={
          <>
            {props.exporting}
            <LinkButton href={`/dang-vien/huy-hieu/cac-dot-toi?to-chuc=${list.organisation.id}`}>
              Các đợt năm năm tới
            </LinkButton>
          </>
        }
      />
      <MemberPlaces />
      <div className="filters members-filters">
        <Select
          look="filter"
          aria-label="Đợt"
          options={list.rounds.map((round) => ({
            value: round,
            label: `Đợt ${formatDate(round)}`,
          }))}
          value={list.round}
          onValue={(round) =>
            onFilter({ [BADGE_FILTERS.round]: round, [BADGE_FILTERS.until]: null })
          }
        />
        <Select
          look="filter"
          aria-label="Mức huy hiệu"
          options={[
            { value: 'all', label: 'Mọi mức' },
            ...BADGE_YEARS.map((years) => ({ value: String(years), label: `${years} năm` })),
          ]}
          value={filters.years === null ? 'all' : String(filters.years)}
          onValue={(years) => onFilter({ [BADGE_FILTERS.years]: years === 'all' ? null : years })}
        />
        {props.organisationFilter}
        <ChipFilter
          label="Tình trạng"
          chips={[
            { value: 'all', label: 'Tất cả', count: total(list) },
            ...list.counts.map(({ state, count }) => ({
              value: state,
              label: STATE_CHIPS[state],
              count,
            })),
          ]}
          value={filters.state ?? 'all'}
          onValue={(state) => onFilter({ [BADGE_FILTERS.state]: state === 'all' ? null : state })}
        />
      </div>
      {!list.rule.confirmed && (
        <p className="muted badges-rule">
          Ngày các đợt lấy theo lệ chung, tỉnh chưa xác nhận.{' '}
          <AppLink href="/quy-dinh">Xác nhận ở trang Quy định</AppLink>
        </p>
      )}
      {chosen !== null && lines.some(({ state }) => state === 'late') && (
        <p className="muted badges-rule">
          Người có Huy hiệu từ trước mà chưa ghi cũng hiện là “quá đợt”: chọn họ rồi ghi “đã có từ
          trước”.
        </p>
      )}
      <div className="stack">
        {props.answers.length > 0 && <AnswersList answers={props.answers} />}
        {props.form}
        <ListCard
          label="Danh sách đợt tặng Huy hiệu Đảng"
          shown={lines.length}
          total={list.total}
          counted="người"
          more={props.more}
          empty={
            <EmptyState title="Không có ai trong danh sách này">
              Chọn đợt khác, mức khác hoặc bỏ lọc theo tình trạng.
            </EmptyState>
          }
        >
          <BadgesTable lines={lines} chosen={chosen} onChosen={props.onChosen} />
        </ListCard>
      </div>
    </>
  )
}

/** “Đợt 07/11/2024: 12 người đến hạn, 3 người quá đợt” */
function headline(list: BadgeList): string {
  const of = (state: BadgeState) => list.counts.find((one) => one.state === state)?.count ?? 0
  const span =
    list.round === list.until
      ? `Đợt ${formatDate(list.round)}`
      : `Các đợt từ ${formatDate(list.round)} đến ${formatDate(list.until)}`
  const late = of('late') > 0 ? `, ${formatNumber(of('late'))} người quá đợt` : ''
  return `${span}: ${formatNumber(of('due'))} người đến hạn${late}`
}

function total({ counts }: BadgeList): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
