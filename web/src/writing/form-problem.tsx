import { useLocation } from '@tanstack/react-router'
import type { Problem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

interface FormProblemProps {
  readonly problem: Problem
  readonly onReload: () => void
}

/** Why nothing was written, inside the form that was sent; what was typed stays in it. */
export function FormProblem({ problem, onReload }: FormProblemProps) {
  const { href } = useLocation()
  return <div className="full">{noticeOf(problem, onReload, href)}</div>
}

function noticeOf(problem: Problem, onReload: () => void, href: string) {
  switch (problem.kind) {
    case 'conflict':
      return (
        <ProblemNotice
          kind="warning"
          title="Có người vừa ghi thêm vào hồ sơ này"
          sentence={problem.sentence}
          changes={problem.changes ?? []}
          action={
            <Button size="small" onClick={onReload}>
              Tải lại, giữ nội dung đang nhập
            </Button>
          }
        />
      )
    case 'signed_out':
      return (
        <ProblemNotice
          title="Phiên đăng nhập đã hết"
          sentence={problem.sentence}
          action={
            <LinkButton size="small" href={`/dang-nhap?tiep=${encodeURIComponent(href)}`}>
              Đăng nhập lại, rồi ghi tiếp
            </LinkButton>
          }
        />
      )
    default:
      return <ProblemView problem={problem} />
  }
}
