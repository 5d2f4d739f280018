import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { DIRECTIVE_MINIMUMS, type ProvinceTarget } from '@ptdv/core/targets/province-target'
import { formatNumber, formatPercentInSentence } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { ProvinceTargets } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { ProvinceTargetForm } from './province-target-form.tsx'
import { sheetHref, yearChoices } from './target-links.ts'
import './province-target.css'

export interface ProvinceTargetViewProps {
  readonly year: number
  readonly targets: ProvinceTargets
  readonly maySet: boolean
  /** Takes the targets of all years to Excel. */
  readonly exporting?: ReactNode
  readonly today: PlainDate
  readonly onYear: (year: number) => void
}

export function ProvinceTargetView(props: ProvinceTargetViewProps) {
  const { year, targets, maySet } = props
  const { set, proposed } = targets
  const shown = set ?? proposed
  return (
    <>
      <PageHead
        crumb={{ href: `/chi-tieu?nam=${year}`, label: 'Chỉ tiêu', here: `năm ${year}` }}
        title={
          set
            ? `Toàn tỉnh phải kết nạp ít nhất ${formatNumber(set.target)} đảng viên năm ${year}`
            : `Chưa đặt chỉ tiêu toàn tỉnh năm ${year}`
        }
        sub={
          set?.setOn
            ? `Đặt ngày ${formatDate(set.setOn)}, theo tỷ lệ hoặc mức tối thiểu, lấy số cao hơn.`
            : `Tính theo Chỉ thị 49-CT/TU thì là ${formatNumber(proposed.target)} đảng viên.`
        }
        actions={
          <>
            {props.exporting}
            <LinkButton href={sheetHref(year)}>Giao cho các tổ chức</LinkButton>
          </>
        }
      />
      <div className="filters province-year">
        <Select
          look="filter"
          aria-label="Năm chỉ tiêu"
          options={yearChoices(yearOf(props.today), year)}
          value={String(year)}
          onValue={(chosen) => props.onYear(Number(chosen))}
        />
      </div>
      <div className="cols">
        <Reckoning
          title="Theo tỷ lệ đảng viên đầu năm"
          value={shown.byRate}
          applies={shown.applies !== 'minimum'}
          note={
            shown.membersAtStart === 0
              ? `Chưa có số đảng viên đến 31/12/${year - 1}; nhập đảng viên thì tính được.`
              : `${formatPercentInSentence(shown.rateTenths, 1000)} của ${formatNumber(shown.membersAtStart)} đảng viên ${countedUntil(year, props.today)}, phần lẻ tính tròn lên.`
          }
        />
        <Reckoning
          title="Theo mức tối thiểu"
          value={shown.minimum}
          applies={shown.applies !== 'rate'}
          note={
            shown.minimum === null
              ? `Chỉ thị không định mức tối thiểu cho năm ${year}.`
              : shown.minimum === DIRECTIVE_MINIMUMS[year]
                ? `Mức năm ${year} phải đạt, nêu tại Chỉ thị 49-CT/TU, mục 1.`
                : `Mức nhập khi đặt chỉ tiêu năm ${year}.`
          }
        />
      </div>
      {set && isOutdated(set, proposed) && (
        <div className="page-problem">
          <ProblemNotice
            kind="warning"
            title="Số đảng viên đầu năm đã khác lúc đặt chỉ tiêu"
            sentence={`Lúc đặt tính trên ${formatNumber(set.membersAtStart)} đảng viên, nay sổ có ${formatNumber(proposed.membersAtStart)}. Chỉ tiêu đã đặt giữ nguyên đến khi đặt lại.`}
          />
        </div>
      )}
      {maySet && (
        <ProvinceTargetForm
          year={year}
          membersAtStart={proposed.membersAtStart}
          shown={shown}
          isAgain={set !== null}
        />
      )}
    </>
  )
}

function isOutdated(set: ProvinceTarget, proposed: ProvinceTarget): boolean {
  return set.membersAtStart !== proposed.membersAtStart
}

interface ReckoningProps {
  readonly title: string
  readonly value: number | null
  readonly applies: boolean
  readonly note: string
}

function Reckoning({ title, value, applies, note }: ReckoningProps) {
  return (
    <Card
      title={title}
      padded
      aside={
        applies && (
          <Badge tone="info" icon="check">
            Áp dụng
          </Badge>
        )
      }
    >
      <p className={applies ? 'reckoned' : 'reckoned muted'}>
        {value === null ? '–' : formatNumber(value)}
      </p>
      <p className="muted">{note}</p>
    </Card>
  )
}

/** Before the year begins the members of today stand for those of its first day. */
function countedUntil(year: number, today: PlainDate): string {
  return today < `${year}-01-01`
    ? `tính đến hôm nay, ${formatDate(today)}`
    : `đến hết ngày 31/12/${year - 1}`
}
