import { isAtLeast, isOver, type AgeBoundary } from '../calendar/age-by-month.ts'
import { formatDate, formatPartialDate } from '../calendar/format-date.ts'
import { SCHOOLING } from './circumstances.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'

/** Who may be admitted, judged on the day of the cell's meeting (Charter Điều 1.2; QĐ §1.1). */
export const ELIGIBILITY = {
  citizen: {
    label: 'Công dân Việt Nam',
    rule: 'citizenship',
    judge: ({ circumstances }) =>
      circumstances.citizen
        ? found(true, 'là công dân Việt Nam')
        : found(false, 'người xin vào Đảng không phải công dân Việt Nam'),
  },
  age: {
    label: 'Đủ 18 đến đủ 60 tuổi khi chi bộ xét',
    rule: 'age_min',
    judge: judgeAge,
  },
  schooling: {
    label: 'Tốt nghiệp trung học cơ sở trở lên',
    rule: 'schooling_min',
    judge: judgeSchooling,
  },
  minimum_cell: {
    label: 'Chi bộ có đủ đảng viên chính thức',
    rule: 'minimum_cell',
    judge: judgeMinimumCell,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

const BOUNDARIES = ['month_of_birth', 'day_of_birth'] as const satisfies readonly AgeBoundary[]

/** By month; where the boundary is unset both readings must agree, else nobody can conclude. */
function judgeAge({ circumstances, on, rule }: Context): readonly Finding[] {
  const { birth } = circumstances
  const min = rule('age_min').value ?? 0
  const max = rule('age_max').value ?? 0
  const set = rule('age_month_boundary').value
  const readings = set === null ? BOUNDARIES : [set]
  const old = readings.map((boundary) => isAtLeast(birth, min, on, boundary))
  const over = readings.map((boundary) => isOver(birth, max, on, boundary))
  const said = `sinh ${formatPartialDate(birth)}, xét ngày ${formatDate(on)}`

  if (old.every((it) => it === 'no')) return found(false, `chưa đủ ${min} tuổi (${said})`)
  if (over.every((it) => it === 'yes')) {
    return found(false, `quá ${max} tuổi (${said}), do Tỉnh ủy xem xét theo quy định riêng`)
  }
  const within = old.every((it) => it === 'yes') && over.every((it) => it === 'no')
  if (within) return found(true, `đủ tuổi (${said})`)
  return readings.some((_, i) => old[i] === 'unknown' || over[i] === 'unknown')
    ? found(false, `chưa rõ tuổi: cần ngày, tháng sinh đầy đủ (${said})`)
    : found(false, `chưa kết luận được tuổi: Tỉnh ủy chưa đặt cách tính tròn tháng (${said})`)
}

function judgeSchooling({ circumstances }: Context): readonly Finding[] {
  const { schooling } = circumstances
  if (schooling === null) return found(false, 'chưa ghi trình độ học vấn')
  return SCHOOLING.indexOf(schooling) >= SCHOOLING.indexOf('lower_secondary')
    ? found(true, 'đã tốt nghiệp trung học cơ sở trở lên')
    : found(false, 'chưa có bằng tốt nghiệp trung học cơ sở')
}

/** Not known yet is left to the roll of the meeting, which counts them by name. */
function judgeMinimumCell({ circumstances, rule }: Context): readonly Finding[] {
  const { officialMembersOfCell: members, cellName } = circumstances
  const min = rule('minimum_cell').value ?? 0
  if (members === null) return found(true, `${cellName} đếm theo danh sách dự họp`)
  return members >= min
    ? found(true, `${cellName} có ${members} đảng viên chính thức`)
    : found(false, `${cellName} chỉ có ${members} đảng viên chính thức, cần ít nhất ${min}`)
}
