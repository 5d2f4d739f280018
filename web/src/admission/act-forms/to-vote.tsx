import type { VoteMatter } from '@ptdv/core/admission/vote-matters'
import { LinkButton } from '../../ui/link-button.tsx'
import type { ActFormProps } from './act-form.tsx'

/** The form of a cell's vote on the case: the meeting is held on its own screen, one person at a time. */
export function toVote(kind: VoteMatter) {
  return function ToVote({ case: file }: ActFormProps) {
    const { id, cell } = file.case
    return (
      <div className="stack-s">
        <p>Điểm danh đảng viên, kiểm phiếu từng người trên trang biểu quyết của {cell.name}.</p>
        <LinkButton kind="primary" href={`/bieu-quyet/${cell.id}?ho-so=${id}&viec=${kind}`}>
          Mở biểu quyết
        </LinkButton>
      </div>
    )
  }
}
