import { formatDate } from '../calendar/format-date.ts'
import { addMonths } from '../calendar/plain-date.ts'
import type { MassOrganisation } from './acts.ts'
import { isReplacement, memberIntroductions } from './case-reading.ts'
import { isYouthAge } from './circumstances.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { all, last, type Act } from './read-acts.ts'
import type { RuleKey } from './rulebook.ts'

export const MASS_ORGANISATION_NAMES = {
  youth_union: 'Đoàn thanh niên',
  trade_union: 'Công đoàn',
  womens_union: 'Hội Phụ nữ',
  farmers_union: 'Hội Nông dân',
  veterans_association: 'Hội Cựu chiến binh',
  fatherland_front: 'Mặt trận Tổ quốc',
} as const satisfies Record<MassOrganisation, string>

interface Combination {
  readonly union: 'youth_union' | 'trade_union' | null
  /** How many official members besides. */
  readonly members: number
  readonly rule: RuleKey
}

/**
 * Who must introduce (QĐ 24/294-QĐ/TW §3.2.1). Youth age is that of the day of the union's
 * resolution, where there is one, so that a birthday before the meeting undoes nothing.
 */
export function combination(context: Context): Combination {
  const { circumstances, history, on, rule } = context
  const { youthUnionPresent, tradeUnionPresent, birth } = circumstances
  const day = last(history, 'introduced_by_union')?.happenedOn ?? on
  const youth = isYouthAge(birth, day, {
    min: rule('youth_age_min').value ?? 0,
    max: rule('youth_age_max').value ?? 0,
  })
  const using = (key: IntroducerRule, union: Combination['union']): Combination => ({
    union,
    members: rule(key).value ?? 0,
    rule: key,
  })
  if (youth && youthUnionPresent) return using('introducers_youth_union', 'youth_union')
  if (youth && tradeUnionPresent) return using('introducers_trade_union', 'trade_union')
  if (tradeUnionPresent && !youthUnionPresent) return using('introducers_past_youth_age', null)
  return using('introducers', null)
}

type IntroducerRule =
  | 'introducers'
  | 'introducers_youth_union'
  | 'introducers_trade_union'
  | 'introducers_past_youth_age'

export const INTRODUCTIONS = {
  union_introduction: {
    label: 'Nghị quyết giới thiệu của Đoàn, Công đoàn',
    rule: 'introducers',
    alsoRules: ['youth_age_min', 'youth_age_max'],
    mend: 'introduced_by_union',
    judge: judgeUnion,
  },
  member_introductions: {
    label: 'Giấy giới thiệu của đảng viên chính thức',
    rule: 'introducers',
    mend: 'introduced_by_member',
    judge: judgeMembers,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

function judgeUnion(context: Context): readonly Finding[] {
  const { union } = combination(context)
  if (union === null) return []
  const name = MASS_ORGANISATION_NAMES[union]
  const label = `Nghị quyết giới thiệu của ${name}`
  const act = all(context.history, 'introduced_by_union').findLast(
    ({ payload }) => payload.by === union,
  )
  return act === undefined
    ? [{ met: false, label, why: `thiếu nghị quyết giới thiệu của ban chấp hành ${name} cơ sở` }]
    : [
        {
          met: true,
          label,
          why: `${act.payload.organisationName} đã giới thiệu ngày ${formatDate(act.happenedOn)}`,
        },
      ]
}

function judgeMembers(context: Context): readonly Finding[] {
  const { members: needed } = combination(context)
  const introductions = memberIntroductions(context.history)
  const standing = introductions.filter((act) => isAcquainted(context, act))
  if (standing.length >= needed) {
    const names = standing.map(({ payload }) => payload.name).join(', ')
    return found(true, `đã có giới thiệu của ${names}`)
  }
  const tooNew = introductions.filter((act) => !standing.includes(act))
  const months = context.rule('introducer_acquaintance_min').value
  const because = tooNew.map(
    ({ payload, happenedOn }) =>
      `${payload.name} cùng công tác từ ${formatDate(payload.togetherSince)}, đến ${formatDate(happenedOn)} chưa đủ ${months} tháng`,
  )
  const counted = `thiếu giấy giới thiệu của đảng viên chính thức (mới có ${standing.length} trong ${needed})`
  return found(false, [counted, ...because].join(', '))
}

/** Twelve months together on the day of the introduction, unless in the place of one who left. */
export function isAcquainted(
  { rule, history }: Context,
  { payload, happenedOn }: Act<'introduced_by_member'>,
): boolean {
  const months = rule('introducer_acquaintance_min').value ?? 0
  return (
    addMonths(payload.togetherSince, months) <= happenedOn || isReplacement(history, payload.person)
  )
}
