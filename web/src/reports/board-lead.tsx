import { formatDate } from '@ptdv/core/calendar/format-date'
import { boardGrounds } from '@ptdv/core/reports/board-words'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { paceOf, yearElapsed } from '@ptdv/core/targets/pace'
import type { Board } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { Figure } from '../ui/figure.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SourceBars } from '../ui/source-bars.tsx'
import { Words } from '../ui/words.tsx'
import type { BoardLinks } from './board-links.ts'

interface BoardLeadProps {
  readonly board: Board
  readonly links: BoardLinks
}

/** The one big number with its pace, and the five sources. */
export function BoardLead({ board, links }: BoardLeadProps) {
  const { total, year, asOf } = board
  return (
    <div className="lead">
      <Card label="Tổng số">
        <p className="muted">Đã kết nạp / chỉ tiêu năm</p>
        <p className="big">
          <Figure
            value={total.result}
            href={links.listHref({})}
            open={links.isOpen({})}
            label="Đã kết nạp"
          />{' '}
          <small>{total.target === null ? 'người' : `/ ${formatNumber(total.target)} người`}</small>
        </p>
        {total.target !== null && (
          <PaceBar result={total.result} target={total.target} year={year} asOf={asOf} />
        )}
        <p className="muted">
          <Words>{boardGrounds(board).join(' ')}</Words>
        </p>
      </Card>
      <Card label="Theo năm nguồn">
        <SourceBars
          results={board.sources.map(({ source, result, target }) => ({
            source,
            admitted: result,
            target: target ?? 0,
            href: links.listHref({ source }),
            open: links.isOpen({ source }),
          }))}
        />
      </Card>
    </div>
  )
}

interface PaceBarProps {
  readonly result: number
  readonly target: number
  readonly year: number
  readonly asOf: Board['asOf']
}

function PaceBar({ result, target, year, asOf }: PaceBarProps) {
  const elapsed = yearElapsed(year, asOf)
  const pace = paceOf(target, result, elapsed)
  const share = elapsed.day / elapsed.days
  const expected = formatNumber(pace.expected)
  return (
    <>
      <p className="facts">
        <b>{formatPercent(result, target)}</b>
        <span>
          còn <b className="tn">{formatNumber(Math.max(0, target - result))}</b>
        </span>
        <span>{pace.difference === 0 ? 'đúng nhịp' : <PaceWords words={pace.words} />}</span>
      </p>
      <div className="pace">
        <span className="lab need" style={needPlace(share)}>
          cần có đến {formatDate(asOf).slice(0, 5)} <b className="tn">{expected}</b>
        </span>
        <ProgressBar
          share={result / target}
          pace={share}
          label={`Đã đạt ${formatPercent(result, target)}; theo lịch, đến ${formatDate(asOf)} cần ${expected} người`}
        />
        <span className="lab start">01/01</span>
        <span className="lab end">31/12</span>
      </div>
    </>
  )
}

/** “chậm 234” with the number heavier. */
function PaceWords({ words }: { words: string }) {
  const [word, figure] = words.split(' ')
  return (
    <>
      {word} nhịp <b className="tn">{figure}</b>
    </>
  )
}

/** The words lie on the side of the tick where there is room. */
function needPlace(share: number): { left: string } | { right: string } {
  return share < 0.5
    ? { left: `calc(${share * 100}% - 4px)` }
    : { right: `calc(${(1 - share) * 100}% - 4px)` }
}
