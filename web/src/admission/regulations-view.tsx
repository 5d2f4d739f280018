import type { RegimeCell, RegimeRow } from '@ptdv/core/admission/compare-regimes'
import { RULE_GROUPS, type RuleGroup } from '@ptdv/core/admission/rule-words'
import type { Confidence, RegimeKey, RuleKey } from '@ptdv/core/admission/rulebook'
import { REGIMES } from '@ptdv/core/admission/rulebooks'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { ChipFilter } from '../ui/chip-filter.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Select } from '../ui/select.tsx'
import { Words } from '../ui/words.tsx'
import type { ReactNode } from 'react'
import { isShown, regimeTitle, SHOWN, SURENESS, type Shown } from './regulation-words.ts'
import './regulations.css'

export interface RegulationsViewProps {
  readonly rows: readonly RegimeRow[]
  readonly today: PlainDate
  readonly shown: Shown
  /** Rules that a later document amends, in force or dated ahead. */
  readonly amended: readonly RuleKey[]
  /** null: every chapter. */
  readonly group: RuleGroup | null
  /** What the province entered for a rule, and what may be done about it. */
  readonly entered?: (row: RegimeRow) => ReactNode
  /** What was just recorded goes on behind the screen. */
  readonly notice?: ReactNode
  readonly onShown: (shown: Shown) => void
  readonly onGroup: (group: RuleGroup | null) => void
}

const GROUPS = Object.entries(RULE_GROUPS) as [RuleGroup, string][]
/** The one in force first, then back in time. */
const REGIME_KEYS = (Object.keys(REGIMES) as RegimeKey[]).toReversed()
const MARKED = ['S', 'I', 'G', 'U'] as const satisfies readonly Confidence[]
const SHOWN_WORDS = {
  all: 'Tất cả',
  changed: 'Có thay đổi',
  unconfirmed: 'Tỉnh chưa xác nhận',
  amended: 'Mới sửa đổi',
} as const satisfies Record<Shown, string>
const EVERY = 'all'

export function RegulationsView(props: RegulationsViewProps) {
  const { rows, shown, amended, group, onShown, onGroup } = props
  const inChapter = rows.filter((row) => group === null || row.group === group)
  const count = (which: Shown) => inChapter.filter((row) => isShown(row, which, amended)).length
  const visible = inChapter.filter((row) => isShown(row, shown, amended))
  const unconfirmed = rows.filter((row) => isShown(row, 'unconfirmed', amended)).length
  return (
    <>
      <PageHead
        title="Quy định về kết nạp, công nhận đảng viên"
        sub={`${formatNumber(rows.length)} điều, xếp theo bốn quy định từ năm 2016. ${formatNumber(unconfirmed)} điều tỉnh chưa xác nhận hoặc chưa đặt: hồ sơ gặp điều chưa đặt thì dừng lại và nói rõ.`}
      />
      {props.notice}
      <div className="filters page-filters">
        <Select
          look="filter"
          aria-label="Chương"
          options={[
            { value: EVERY, label: 'Tất cả các chương' },
            ...GROUPS.map(([value, label]) => ({ value, label })),
          ]}
          value={group ?? EVERY}
          onValue={(chosen) => onGroup(GROUPS.find(([key]) => key === chosen)?.[0] ?? null)}
        />
        <ChipFilter
          label="Xem"
          chips={SHOWN.map((value) => ({
            value,
            label: SHOWN_WORDS[value],
            count: count(value),
          }))}
          value={shown}
          onValue={onShown}
        />
      </div>
      <dl className="rule-marks">
        {MARKED.map((mark) => (
          <div key={mark}>
            <dt>{SURENESS[mark].word}</dt>
            <dd>{SURENESS[mark].means}</dd>
          </div>
        ))}
      </dl>
      <div className="stack">
        {visible.length === 0 && (
          <Card label="Không có điều nào">
            <EmptyState
              title={`Không có điều nào như thế${group === null ? '' : ' trong chương này'}`}
              icon="book"
            >
              {group === null
                ? 'Bấm “Tất cả” để xem mọi điều.'
                : 'Chọn chương khác, hoặc xem tất cả.'}
            </EmptyState>
          </Card>
        )}
        {GROUPS.map(([key, title]) => (
          <Chapter
            today={props.today}
            key={key}
            title={title}
            rows={visible.filter((row) => row.group === key)}
            entered={props.entered}
          />
        ))}
      </div>
    </>
  )
}

interface ChapterProps {
  readonly today: PlainDate
  readonly title: string
  readonly rows: readonly RegimeRow[]
  readonly entered: RegulationsViewProps['entered']
}

function Chapter({ today, title, rows, entered }: ChapterProps) {
  if (rows.length === 0) return null
  const columns: readonly Column<RegimeRow, string>[] = [
    {
      key: 'name',
      title: 'Điều',
      className: 'rule-name',
      cell: (row) => (
        <>
          <Words>{row.name}</Words>
          {entered?.(row)}
        </>
      ),
    },
    ...REGIME_KEYS.map((regime, index): Column<RegimeRow, string> => ({
      key: regime,
      title: regimeTitle(regime, today),
      cell: ({ cells }) => {
        const later = REGIME_KEYS[index - 1]
        const cell = cellOf(cells, regime)
        const told = <Told cell={cell} later={later && cellOf(cells, later)} />
        // On a phone the earlier ones are told only where something changed.
        if (later !== undefined && !REGIME_KEYS.some((key) => cellOf(cells, key)?.changed)) {
          return <div className="only-wide">{told}</div>
        }
        return (
          <>
            <span className="only-phone muted">{REGIMES[regime].name}: </span>
            {told}
          </>
        )
      },
    })),
  ]
  return (
    <Card title={title}>
      <DataTable
        className="lines rules"
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Card>
  )
}

function cellOf(cells: readonly RegimeCell[], regime: RegimeKey): RegimeCell | undefined {
  return cells.find((cell) => cell.regime === regime)
}

interface ToldProps {
  readonly cell: RegimeCell | undefined
  /** The regime after it, told beside it already. */
  readonly later: RegimeCell | undefined
}

/** What one regime says; what the next one says too is not said again. */
function Told({ cell, later }: ToldProps) {
  if (!cell?.rule) return <span className="muted">không có</span>
  const { words, source, confidence, confirmed, setBy } = cell.rule
  const isSame = later?.rule?.words === words
  const isMarked = MARKED.some((mark) => mark === confidence)
  const isMarkedLater = isSame && later?.rule?.confidence === confidence
  return (
    <>
      {isSame ? <span className="muted">cũng vậy</span> : <Words>{capitalised(words)}</Words>}
      {(!isSame || later?.rule?.source !== source) && (
        <span className="under">
          <Words>{source}</Words>
        </span>
      )}
      {(cell.changed || cell.rule.amended) && (
        <Badge tone="info" icon="pencil">
          {cell.rule.amended ? 'sửa đổi' : 'thay đổi'}
        </Badge>
      )}
      {isMarked && !isMarkedLater && (
        <Badge tone={confirmed ? 'plain' : 'wait'} icon={confirmed ? 'info' : 'hourglass'}>
          {setBy === undefined ? SURENESS[confidence].word : `theo ${setBy}`}
        </Badge>
      )}
    </>
  )
}
