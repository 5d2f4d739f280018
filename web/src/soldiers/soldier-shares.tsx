import type { SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { ProgressBar } from '../ui/progress-bar.tsx'

type Figures = Readonly<Record<SoldierList, number>>

interface Share {
  readonly label: string
  readonly done: (figures: Figures) => number
}

/** What the directive wants of everybody on the list (clauses 2.4-a, b, d): each against 100 %. */
const SHARES: readonly Share[] = [
  { label: 'Đã về chi bộ', done: ({ all, on_the_way: left }) => all - left },
  { label: 'Vào dự bị động viên', done: ({ all, no_reserve: left }) => all - left },
  {
    label: 'Có việc làm ổn định',
    done: ({ all, no_work: left, work_unknown: unknown }) => all - left - unknown,
  },
]

export function SoldierShares({ figures }: { figures: Figures }) {
  return (
    <ul className="soldier-shares">
      {SHARES.map(({ label, done }) => {
        const count = done(figures)
        return (
          <li key={label} className="card">
            <span className="muted">{label}</span>
            <b className="tn">
              {formatNumber(count)} / {formatNumber(figures.all)}
            </b>
            <span className="tn">{formatPercent(count, figures.all)}</span>
            <ProgressBar share={count / figures.all} tone={count === figures.all ? 'ok' : 'data'} />
          </li>
        )
      })}
    </ul>
  )
}
