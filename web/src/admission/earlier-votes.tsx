import { formatDate } from '@ptdv/core/calendar/format-date'
import { isVoteMatter, VOTE_MATTERS } from '@ptdv/core/admission/vote-matters'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Words } from '../ui/words.tsx'
import type { Candidate } from './meeting.ts'

const BODY_WORDS = {
  cell: 'Chi bộ',
  base: 'Đảng ủy cơ sở',
  decider: 'Cấp có thẩm quyền',
} as const

/** What a committee has before it: how those below voted on the person. */
export function EarlierVotes({ candidate }: { readonly candidate: Candidate }) {
  const proposes = candidate.probationVotes?.proposes
  return (
    <Card title="Các cấp đã xét">
      <ul className="earlier">
        {candidate.earlier.map(({ kind, on, sentence }, index) => (
          <li key={index}>
            <b>{isVoteMatter(kind) ? bodyWords(kind) : kind}</b>
            <span className="muted"> {formatDate(on)}</span>
            <Words>{sentence}</Words>
          </li>
        ))}
      </ul>
      <p className="muted room-note">
        {candidate.cell.name}
        {proposes === 'remove' && ' đề nghị xóa tên trong danh sách đảng viên dự bị'}
        {proposes === 'recognise' && ' đề nghị công nhận đảng viên chính thức'}.{' '}
        <AppLink href={`/ho-so/${candidate.case}`}>Mở hồ sơ</AppLink>
      </p>
    </Card>
  )
}

function bodyWords(kind: keyof typeof VOTE_MATTERS): string {
  const { body, title } = VOTE_MATTERS[kind]
  return `${BODY_WORDS[body]}: ${title.toLocaleLowerCase('vi')}`
}
