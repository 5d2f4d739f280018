import type { Values } from '../column.ts'
import type { Finding } from '../finding.ts'
import type { CandidateValues } from './candidate-columns.ts'

const CERTIFICATE = {
  certificateNumber: 'số',
  certificateOn: 'ngày cấp',
  certificateIssuer: 'đơn vị cấp',
} as const

/** One row of the tracking sheet: a person on the list of a cell, perhaps with helper, certificate and application. */
export function checkCandidate(values: Values): readonly Finding[] {
  const row = values as CandidateValues
  if (row.admitted === true || row.admittedOn !== null) {
    return [
      {
        code: 'DA-KET-NAP',
        column: row.admitted === true ? 'admitted' : 'admittedOn',
        sentence: 'Người này đã kết nạp: nhập ở mẫu danh sách đảng viên.',
        severity: 'skip',
      },
    ]
  }
  return [...checkCertificate(row), ...checkHelper(row)]
}

/** A certificate is its number, its day and who issued it, or it is none. */
function checkCertificate(row: CandidateValues): readonly Finding[] {
  const keys = Object.keys(CERTIFICATE) as (keyof typeof CERTIFICATE)[]
  const missing = keys.filter((key) => row[key] === null)
  if (missing.length === 0 || missing.length === keys.length) return []
  return [
    {
      code: 'CHUNG-NHAN-CHUA-DU',
      column: missing[0]!,
      sentence: `Giấy chứng nhận thiếu ${missing.map((key) => CERTIFICATE[key]).join(', ')}: người này vẫn được ghi, giấy chứng nhận thì chưa.`,
      severity: 'warning',
    },
  ]
}

function checkHelper(row: CandidateValues): readonly Finding[] {
  if ((row.helpers === null) === (row.helpedOn === null)) return []
  const [column, missing] =
    row.helpers === null ? (['helpers', 'tên'] as const) : (['helpedOn', 'ngày'] as const)
  return [
    {
      code: 'PHAN-CONG-CHUA-DU',
      column,
      sentence: `Phân công giúp đỡ thiếu ${missing}: người này vẫn được ghi, việc phân công thì chưa.`,
      severity: 'warning',
    },
  ]
}
