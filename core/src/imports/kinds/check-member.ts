import { formatDate } from '../../calendar/format-date.ts'
import { addMonths } from '../../calendar/plain-date.ts'
import type { Values } from '../column.ts'
import type { Finding } from '../finding.ts'
import type { MemberValues } from './member-columns.ts'
import { notBefore } from './not-before.ts'

/** Charter Điều 5: probation lasts twelve months from the ceremony. Earlier Charters had other lengths. */
const PROBATION_MONTHS = 12

/** One member as listed: who has left the list is not brought in. */
export function checkMember(values: Values): readonly Finding[] {
  const row = values as MemberValues
  const gone = goneBecause(row)
  if (gone !== null) return [gone]
  return [
    ...notBefore(
      'joinedOn',
      row.joinedOn,
      row.decidedOn,
      'Ngày vào Đảng trước ngày quyết định kết nạp. Sửa lại một trong hai ngày.',
    ),
    ...notBefore(
      'officialOn',
      row.officialOn,
      row.joinedOn,
      'Ngày chính thức trước ngày vào Đảng. Sửa lại một trong hai ngày.',
    ),
    ...notBefore(
      'inCellSince',
      row.inCellSince,
      row.joinedOn,
      'Ngày về chi bộ trước ngày vào Đảng. Sửa lại một trong hai ngày.',
    ),
    ...checkProbation(row),
    ...checkYears(row),
  ]
}

function goneBecause(row: MemberValues): Finding | null {
  if (row.standing === 'gone') {
    return {
      code: 'KHONG-CON-SINH-HOAT',
      column: 'standing',
      sentence:
        'Người này không còn trong danh sách đảng viên của chi bộ nên không nhập ở đây. Nếu trong hệ thống còn tên thì ghi việc ra khỏi danh sách: trên trang đảng viên, hoặc nhập danh sách biến động.',
      severity: 'skip',
    }
  }
  if (row.removalAsked !== true) return null
  return {
    code: 'DE-NGHI-XOA',
    column: 'removalAsked',
    sentence:
      'Dòng này đề nghị xóa: không nhập, và không gì trong hệ thống bị xóa. Đã ra khỏi danh sách thì ghi biến động (từ trần, chuyển đi, xóa tên…); ghi trùng người thì xem “Dữ liệu cần xem lại”; ghi sai thì đính chính trên trang của người ấy.',
    severity: 'skip',
  }
}

function checkProbation({ joinedOn, officialOn }: MemberValues): readonly Finding[] {
  if (joinedOn === null || officialOn === null || officialOn < joinedOn) return []
  const over = addMonths(joinedOn, PROBATION_MONTHS)
  if (officialOn >= over) return []
  return [
    {
      code: 'DU-BI-CHUA-DU-THANG',
      column: 'officialOn',
      sentence: `Từ ngày vào Đảng đến ngày chính thức chưa đủ ${PROBATION_MONTHS} tháng (đủ vào ${formatDate(over)}). Vẫn ghi như trong bảng; kiểm lại nếu không phải trường hợp kết nạp trước đây.`,
      severity: 'warning',
    },
  ]
}

/** Nobody joined as a child: a slip of the keyboard in one of two years. */
const YOUNGEST = 15

function checkYears({ birth, joinedOn }: MemberValues): readonly Finding[] {
  if (birth === null || joinedOn === null) return []
  const years = Number(joinedOn.slice(0, 4)) - Number(birth.slice(0, 4))
  if (years >= YOUNGEST) return []
  return [
    {
      code: 'VAO-DANG-QUA-TRE',
      column: 'joinedOn',
      sentence: `Vào Đảng năm ${joinedOn.slice(0, 4)} trong khi sinh năm ${birth.slice(0, 4)}. Sửa lại một trong hai năm.`,
      severity: 'error',
    },
  ]
}
