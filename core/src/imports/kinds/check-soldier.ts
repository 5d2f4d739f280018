import { yearOf } from '../../calendar/plain-date.ts'
import type { Values } from '../column.ts'
import type { Finding } from '../finding.ts'
import type { SoldierValues } from './soldier-columns.ts'

/** Nobody is called up before eighteen (Luật Nghĩa vụ quân sự 2015, Điều 30). */
const YOUNGEST = 18

/** One person of an announced list: what its cells say against each other. */
export function checkSoldier(values: Values): readonly Finding[] {
  const row = values as SoldierValues
  return [...checkYears(row), ...checkIntroduction(row)]
}

function checkYears({ birth, demobilisedOn }: SoldierValues): readonly Finding[] {
  if (birth === null || demobilisedOn === null) return []
  const [born, left] = [Number(birth.slice(0, 4)), yearOf(demobilisedOn)]
  if (left - born >= YOUNGEST) return []
  return [
    {
      code: 'XUAT-NGU-QUA-TRE',
      column: 'birth',
      sentence: `Xuất ngũ năm ${left} trong khi sinh năm ${born}. Sửa lại một trong hai năm.`,
      severity: 'error',
    },
  ]
}

/** Only a member is introduced to another place (QĐ 24/294-QĐ/TW §6.3.1). */
function checkIntroduction({ member, introducedOn }: SoldierValues): readonly Finding[] {
  if (member !== 'none' || introducedOn === null) return []
  return [
    {
      code: 'GIAY-CUA-NGUOI-CHUA-VAO-DANG',
      column: 'introducedOn',
      sentence:
        'Dòng ghi chưa là đảng viên mà có ngày giấy giới thiệu sinh hoạt đảng. Sửa ô Trong Đảng, hoặc để trống ngày này.',
      severity: 'error',
    },
  ]
}
