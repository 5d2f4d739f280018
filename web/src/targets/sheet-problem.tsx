import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { FormProblem } from '../writing/form-problem.tsx'

interface SheetProblemProps {
  readonly problem: Problem
  readonly title?: string
  readonly onReload: () => void
}

/** Why the sheet was not written; where a colleague wrote it meanwhile, who and when. */
export function SheetProblem({ problem, title, onReload }: SheetProblemProps) {
  if (problem.kind === 'signed_out') return <FormProblem problem={problem} onReload={onReload} />
  if (problem.kind !== 'conflict') {
    return <ProblemView problem={problem} {...(title !== undefined && { title })} />
  }
  return (
    <ProblemNotice
      kind="warning"
      title="Bảng này vừa có người khác ghi"
      sentence="Chưa ghi gì đè lên. Tải lại thì số đang nhập ở đây vẫn giữ; ghi lần nữa sẽ thay bản ấy."
      changes={problem.changes ?? []}
      action={
        <Button size="small" onClick={onReload}>
          Tải lại, giữ số đang nhập
        </Button>
      }
    />
  )
}
