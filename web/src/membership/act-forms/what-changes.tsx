import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { foldMember, type MemberAnswer } from '@ptdv/core/membership/fold-member'
import { cardWords, standingWords } from '@ptdv/core/membership/member-words'
import { temporaryWords } from '@ptdv/core/membership/temporary-words'
import type { MemberFile } from '../../api/shapes.ts'
import { useMe } from '../../frame/me.ts'
import { inputOf, unrecorded, type ReadMemberAct } from './member-reading.ts'

interface WhatChangesProps {
  readonly member: MemberFile
  readonly correction: ReadMemberAct<'corrected'>
}

function temporaryNow({ elsewhere, temporary }: MemberAnswer): string {
  if (!elsewhere) return '–'
  const until = temporary === null ? '' : `, đến ${formatDate(temporary.until)}`
  return `${temporaryWords({ temporary })}${until}`
}

/** What a correction makes of the member, beside what stands now: nothing is changed unseen. */
export function WhatChanges({ member, correction }: WhatChangesProps) {
  const { today } = useMe()
  const input = inputOf(member, today)
  const after = foldMember({
    ...input,
    acts: [...input.acts, unrecorded(member, 'corrected', correction)],
  })
  const rows = [
    ['Tư cách', standingWords],
    ['Nơi sinh hoạt', ({ cell }: MemberAnswer) => cell?.name ?? '–'],
    ['Sinh hoạt tạm thời', temporaryNow],
    ['Từ ngày', ({ since }: MemberAnswer) => dayOr(since)],
  ] as const
  const more = (
    [
      ['Quyết định kết nạp', ({ decidedOn }: MemberAnswer) => dayOr(decidedOn)],
      ['Ngày vào Đảng', ({ ceremonyOn }: MemberAnswer) => dayOr(ceremonyOn)],
      ['Ngày chính thức', ({ officialOn }: MemberAnswer) => dayOr(officialOn)],
      ['Thẻ đảng viên', ({ card }: MemberAnswer) => (card ? cardWords(card) : '–')],
      [
        'Huy hiệu Đảng',
        ({ badges }: MemberAnswer) => badges.map(({ years }) => `${years} năm`).join(', ') || '–',
      ],
    ] as const
  ).filter(([, tell]) => tell(after) !== tell(member.answer))
  return (
    <table className="tbl full what-changes">
      <caption className="vh">Trước và sau khi đính chính</caption>
      <thead>
        <tr>
          <th scope="col">Sau khi đính chính</th>
          <th scope="col">Đang là</th>
          <th scope="col">Sẽ là</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, ...more].map(([label, tell]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{tell(member.answer)}</td>
            <td>{tell(after) === tell(member.answer) ? tell(after) : <b>{tell(after)}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function dayOr(day: PlainDate | null): string {
  return day === null ? '–' : formatDate(day)
}
