import type { Problem } from '../api/problem.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'

const TITLES = {
  signed_out: 'Phiên đăng nhập đã hết',
  refused: 'Chưa ghi được',
  conflict: 'Có người vừa ghi thêm',
  not_found: 'Không tìm thấy, hoặc nằm ngoài phạm vi của nhiệm vụ',
  offline: 'Mất mạng',
  server: 'Máy chủ gặp sự cố',
} as const satisfies Record<Problem['kind'], string>

interface ProblemViewProps {
  readonly problem: Problem
  /** Overrides the usual title: “Chưa ghi được nghị quyết”. */
  readonly title?: string
  readonly onRetry?: () => void
}

/** A failed call where the person is looking. */
export function ProblemView({ problem, title, onRetry }: ProblemViewProps) {
  return (
    <ProblemNotice
      kind={problem.kind === 'offline' ? 'offline' : 'refusal'}
      title={title ?? TITLES[problem.kind]}
      sentence={problem.sentence}
      code={problem.code}
      changes={problem.changes ?? []}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            Thử lại
          </Button>
        )
      }
    />
  )
}
