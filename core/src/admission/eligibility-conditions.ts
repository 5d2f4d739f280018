import { isAtLeast, isOver, type AgeBoundary } from '../calendar/age-by-month.ts'
import { formatDate, formatPartialDate } from '../calendar/format-date.ts'
import { SCHOOLING, type Schooling } from './circumstances.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import type { RuleKey } from './rulebook.ts'
import { specialCase, type SpecialCase } from './special-cases.ts'
import { isSpecial } from './special-conditions.ts'

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
function judgeAge(context: Context): readonly Finding[] {
  const { circumstances, on, rule } = context
  const { birth } = circumstances
  const min = rule('age_min').value ?? 0
  const max = rule('age_max').value ?? 0
  const set = rule('age_month_boundary').value
  const readings = set === null ? BOUNDARIES : [set]
  const old = readings.map((boundary) => isAtLeast(birth, min, on, boundary))
  const over = readings.map((boundary) => isOver(birth, max, on, boundary))
  const said = `sinh ${formatPartialDate(birth)}, xét ngày ${formatDate(on)}`
  const noted = isSpecial(context, 'over_sixty')

  if (old.every((it) => it === 'no')) return found(false, `chưa đủ ${min} tuổi (${said})`)
  if (noted && over.some((it) => it !== 'no')) {
    const why = `quá ${max} tuổi, thuộc trường hợp riêng do Tỉnh ủy đồng ý (${said})`
    return [{ met: true, why, rule: 'over_sixty' }]
  }
  if (over.every((it) => it === 'yes')) {
    const why = `quá ${max} tuổi (${said}), do Tỉnh ủy xem xét theo quy định riêng`
    return [{ met: false, why, rule: 'over_sixty' }]
  }
  const within = old.every((it) => it === 'yes') && over.every((it) => it === 'no')
  if (within) return found(true, `đủ tuổi (${said})`)
  return readings.some((_, i) => old[i] === 'unknown' || over[i] === 'unknown')
    ? found(false, `chưa rõ tuổi: cần ngày, tháng sinh đầy đủ (${said})`)
    : [
        {
          met: false,
          why: `chưa kết luận được tuổi: Tỉnh ủy chưa đặt cách tính tròn tháng (${said})`,
          rule: 'age_month_boundary',
        },
      ]
}

interface SchoolingException {
  readonly matter: SpecialCase
  readonly from: Schooling
  readonly rule: RuleKey
}

/** Less than lower secondary suffices there (HD 01-HD/TW §1.2). */
const SCHOOLING_EXCEPTIONS = [
  { matter: 'hard_area', from: 'primary', rule: 'schooling_hard_area' },
  { matter: 'elder', from: 'literate', rule: 'schooling_elder' },
] as const satisfies readonly SchoolingException[]

function judgeSchooling(context: Context): readonly Finding[] {
  const { schooling } = context.circumstances
  if (schooling === null) return found(false, 'chưa ghi trình độ học vấn')
  const reaches = (level: Schooling) => SCHOOLING.indexOf(schooling) >= SCHOOLING.indexOf(level)
  if (reaches('lower_secondary')) {
    return found(true, 'đã tốt nghiệp trung học cơ sở trở lên')
  }
  const exception = SCHOOLING_EXCEPTIONS.find(
    ({ matter, from }) => isSpecial(context, matter) && reaches(from),
  )
  return exception === undefined
    ? found(false, 'chưa có bằng tốt nghiệp trung học cơ sở')
    : [
        {
          met: true,
          why: `thuộc trường hợp ${specialCase(exception.matter).label}`,
          rule: exception.rule,
        },
      ]
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
