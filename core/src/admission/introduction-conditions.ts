import { formatDate } from '../calendar/format-date.ts'
import { addMonths } from '../calendar/plain-date.ts'
import type { MassOrganisation } from './acts.ts'
import { isReplacement, memberIntroductions, wasDisciplined } from './case-reading.ts'
import { isYouthAge } from './circumstances.ts'
import type { Condition, Context, Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { all, last, type Act } from './read-acts.ts'
import type { RuleKey } from './rulebook.ts'
import { acquaintanceAtPlaceWithoutCell } from './special-conditions.ts'

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
  /** Of which the applicant must be a member. */
  readonly belongs: 'youth_union' | 'trade_union' | null
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
  const using = (
    key: IntroducerRule,
    union: Combination['union'],
    belongs = union,
  ): Combination => ({
    union,
    belongs,
    members: rule(key).value ?? 0,
    rule: key,
  })
  if (youth && youthUnionPresent) return using('introducers_youth_union', 'youth_union')
  if (youth && tradeUnionPresent) return using('introducers_trade_union', 'trade_union')
  if (tradeUnionPresent && !youthUnionPresent)
    return using('introducers_past_youth_age', null, 'trade_union')
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
  const { union, belongs, rule } = combination(context)
  const label = 'Nghị quyết giới thiệu của Đoàn, Công đoàn'
  if (belongs !== null && isMemberOf(context, belongs) === false) {
    return [{ met: false, label, rule, why: `người xin vào Đảng chưa là ${MEMBERS_OF[belongs]}` }]
  }
  if (union === null) return []
  const name = MASS_ORGANISATION_NAMES[union]
  const own = { label: `Nghị quyết giới thiệu của ${name}`, rule }
  const act = all(context.history, 'introduced_by_union').findLast(
    ({ payload }) => payload.by === union,
  )
  if (act === undefined) {
    return [
      { ...own, met: false, why: `thiếu nghị quyết giới thiệu của ban chấp hành ${name} cơ sở` },
    ]
  }
  const why = `${act.payload.organisationName} đã giới thiệu ngày ${formatDate(act.happenedOn)}`
  return [{ ...own, met: true, why }]
}

const MEMBERS_OF = { youth_union: 'đoàn viên', trade_union: 'đoàn viên công đoàn' } as const

/** Only a member of the union is introduced by it; undefined where nobody said. */
function isMemberOf(
  { circumstances }: Context,
  union: 'youth_union' | 'trade_union',
): boolean | undefined {
  return union === 'youth_union' ? circumstances.youthUnionMember : circumstances.tradeUnionMember
}

function judgeMembers(context: Context): readonly Finding[] {
  const { members: needed, rule } = combination(context)
  const introductions = memberIntroductions(context.history)
  const standing = introductions.filter((act) => mayIntroduce(context, act))
  if (standing.length >= needed) {
    const names = standing.map(({ payload }) => payload.name).join(', ')
    return [{ met: true, rule, why: `đã có giới thiệu của ${names}` }]
  }
  const because = introductions
    .filter((act) => !standing.includes(act))
    .map((act) => whyNot(context, act))
  const counted = `thiếu giấy giới thiệu của đảng viên chính thức (mới có ${standing.length} trong ${needed})`
  return [{ met: false, rule, why: [counted, ...because].join(', ') }]
}

function mayIntroduce(context: Context, act: Act<'introduced_by_member'>): boolean {
  return isOfficial(context, act) && isAcquainted(context, act)
}

/** Why an introduction does not count, without a full stop. */
export function whyNot(context: Context, act: Act<'introduced_by_member'>): string {
  const { name, standing, togetherSince } = act.payload
  if (standing === 'probationary') return `${name} đang là đảng viên dự bị`
  if (!isOfficial(context, act)) return `${name} đang bị kỷ luật`
  if (acquaintanceAtPlaceWithoutCell(context) === 'unset') {
    return `${name} nhận giúp đỡ ở nơi chưa có chi bộ: Tỉnh ủy chưa đặt có đòi hỏi 12 tháng cùng công tác hay không`
  }
  const months = context.rule('introducer_acquaintance_min').value
  return `${name} cùng công tác từ ${formatDate(togetherSince)}, đến ${formatDate(act.happenedOn)} chưa đủ ${months} tháng`
}

/** Official, and not disciplined; where the act does not say, the register of members was asked. */
export function isOfficial(
  { history }: Context,
  { payload: { standing = 'official', person } }: Act<'introduced_by_member'>,
): boolean {
  return standing === 'official' && !wasDisciplined(history, person)
}

/** Twelve months together on the day of the introduction, unless in the place of one who left. */
export function isAcquainted(context: Context, act: Act<'introduced_by_member'>): boolean {
  const { rule, history } = context
  const { togetherSince, person } = act.payload
  const months = rule('introducer_acquaintance_min').value ?? 0
  return (
    addMonths(togetherSince, months) <= act.happenedOn ||
    isReplacement(history, person) ||
    acquaintanceAtPlaceWithoutCell(context) === 'waived'
  )
}
