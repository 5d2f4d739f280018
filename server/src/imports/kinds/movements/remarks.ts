import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import { isCaseEvent, memberEvents, type MemberInput } from '@ptdv/core/membership/member-history'
import { isPlanned } from './lives.ts'
import type { Step } from './situation.ts'

/** What is worth knowing of a row that is written. */
export function remarksOf(
  input: MemberInput,
  on: PlainDate,
  steps: readonly Step[],
): readonly Finding[] {
  const kinds = steps.map(({ kind }) => kind)
  return [
    ...beforeOthers(input, on),
    ...(kinds.at(-1) === 'transfer_introduced' ? [WAITS] : []),
    ...(kinds.includes('admitted') ? [NO_CASE] : []),
  ]
}

function beforeOthers(input: MemberInput, on: PlainDate): readonly Finding[] {
  const after = memberEvents(input, input.today).find(
    (event) => event.happenedOn > on && !isCaseEvent(event) && !isPlanned(event.id),
  )
  if (after === undefined || isCaseEvent(after)) return []
  const sentence = `Sau ngày này sổ đã có việc “${MEMBER_ACTS[after.kind].label}” ngày ${formatDate(after.happenedOn)}: biến động được ghi xen vào trước việc ấy.`
  return [warning('TRUOC-VIEC-DA-GHI', sentence)]
}

const WAITS = warning(
  'CHO-TIEP-NHAN',
  'Ghi là đã giới thiệu: nơi đến tiếp nhận rồi mới tính là chuyển đi, theo ngày tiếp nhận.',
)

const NO_CASE = warning(
  'KHONG-CO-HO-SO',
  'Tính vào tăng do kết nạp của biểu 1; không có hồ sơ kết nạp trong hệ thống nên không tính vào kết quả chỉ tiêu.',
)

function warning(code: string, sentence: string): Finding {
  return { code, column: null, sentence, severity: 'warning' }
}
