import { formatNumber } from '@ptdv/core/text/numbers'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export interface LineAnswer {
  readonly name: string
  /** Why not; null where it was written. */
  readonly refused: string | null
}

/** What became of each of several sent together: how many were written, and why each other was not. */
export function AnswersList({ answers }: { answers: readonly LineAnswer[] }) {
  const refused = answers.filter((answer) => answer.refused !== null)
  if (answers.length === 0) return null
  const done = answers.length - refused.length
  return (
    <div className="full">
      <ProblemNotice
        kind={refused.length === 0 ? 'info' : 'warning'}
        title={`Đã ghi ${formatNumber(done)} trong ${formatNumber(answers.length)} người`}
        changes={refused.map((answer) => `${answer.name}: ${answer.refused}`)}
      />
    </div>
  )
}
