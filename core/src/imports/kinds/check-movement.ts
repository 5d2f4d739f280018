import type { Values } from '../column.ts'
import type { Finding } from '../finding.ts'
import type { MovementValues } from './movement-columns.ts'
import { movementType } from './movement-types.ts'
import { notBefore } from './not-before.ts'

/** One movement as listed: who it is of must be told, and its days must follow each other. */
export function checkMovement(values: Values): readonly Finding[] {
  const row = values as MovementValues
  const { instead = null } = row.movement === null ? {} : movementType(row.movement)
  if (instead !== null) {
    return [
      {
        code: 'KHONG-PHAI-BIEN-DONG',
        column: 'movement',
        sentence: instead,
        severity: 'skip',
      },
    ]
  }
  return [
    ...checkPerson(row),
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
  ]
}

function checkPerson({ birth, citizenNumber, card }: MovementValues): readonly Finding[] {
  if (birth !== null || citizenNumber !== null || card !== null) return []
  return [
    {
      code: 'THIEU-CAN-CU-TIM-NGUOI',
      column: 'birth',
      sentence: 'Ghi ngày sinh, số định danh hoặc số thẻ để biết là ai.',
      severity: 'error',
    },
  ]
}
