import { findRule } from '../admission/rule-on.ts'
import { formatDate } from '../calendar/format-date.ts'
import { addMonths, yearOf, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberActOf } from './acts.ts'
import type { BadgeYears } from './badge-payloads.ts'
import { badgeRoundFrom, badgeRounds } from './badge-rounds.ts'
import type { MemberContext } from './member-conditions.ts'
import { countedFrom, reachesYears } from './party-age.ts'
import { partyLifeOf } from './party-life.ts'

/**
 * Once each, and not before so many years of Party age are full on the day of the round.
 * @throws Refusal HUY-HIEU-DA-CO, DOT-TANG-SAI, CHUA-DU-TUOI-DANG, TANG-SOM-CHUA-CO-QUY-DINH
 */
export function checkBadgeAwarded(
  { payload, happenedOn }: MemberActOf<'badge_awarded'>,
  context: MemberContext,
): void {
  const { years, round = null, early = false } = payload
  checkNotHeld(years, context)
  if (round !== null) checkRound(round, happenedOn, context)
  const death = context.state.ended?.on ?? null
  const rule = findRule(death === null ? 'badge_early' : 'badge_after_death', happenedOn, context)
  if (early && death === null && (rule?.value ?? null) === null) {
    throw new Refusal(
      'TANG-SOM-CHUA-CO-QUY-DINH',
      'Hệ thống chưa có quy định về tặng Huy hiệu Đảng sớm cho người bệnh nặng. Ghi điều này cùng văn bản ở trang Quy định trước.',
      'early',
    )
  }
  const by = death ?? round ?? happenedOn
  const ahead = death !== null || early ? (rule?.value ?? 0) : 0
  checkReached(years, addMonths(by, ahead), by, context)
}

/** @throws Refusal HUY-HIEU-DA-CO, DOT-TANG-SAI, DA-DE-NGHI-HUY-HIEU, CHUA-DU-TUOI-DANG */
export function checkBadgeProposed(
  { payload: { years, round }, happenedOn, organisation }: MemberActOf<'badge_proposed'>,
  context: MemberContext,
): void {
  checkNotHeld(years, context)
  checkRound(round, happenedOn, context)
  const earlier = context.state.badgeProposals.find(
    (one) => one.years === years && one.round === round && one.organisation === organisation,
  )
  if (earlier !== undefined) {
    throw new Refusal(
      'DA-DE-NGHI-HUY-HIEU',
      `${earlier.by} đã đề nghị tặng Huy hiệu ${years} năm đợt ${formatDate(round)}, ngày ${formatDate(earlier.on)}.`,
    )
  }
  checkReached(years, round, round, context)
}

/** @throws Refusal HUY-HIEU-DA-CO, NGAY-TANG-SAU, CHUA-DU-TUOI-DANG */
export function checkBadgeNoted(
  { payload: { years, on }, happenedOn }: MemberActOf<'badge_noted'>,
  context: MemberContext,
): void {
  checkNotHeld(years, context)
  if (on !== null && on > happenedOn) {
    throw new Refusal(
      'NGAY-TANG-SAU',
      `Ngày quyết định ${formatDate(on)} sau ngày ghi. Xem lại hai ngày.`,
      'on',
    )
  }
  checkReached(years, happenedOn, happenedOn, context)
}

function checkNotHeld(years: BadgeYears, { state }: MemberContext): void {
  if (!state.badges.some((badge) => badge.years === years)) return
  throw new Refusal('HUY-HIEU-DA-CO', `Đã ghi Huy hiệu ${years} năm tuổi Đảng.`, 'years')
}

/** A round is decided on before its day, but not before the round that comes first. */
function checkRound(round: PlainDate, on: PlainDate, context: MemberContext): void {
  const days = badgeRounds(yearOf(round), context)
  if (!days.includes(round)) {
    throw new Refusal(
      'DOT-TANG-SAI',
      `Ngày ${formatDate(round)} không phải là một đợt tặng Huy hiệu Đảng. Các đợt trong năm: ${days.map(formatDate).join(', ')}.`,
      'round',
    )
  }
  const next = badgeRoundFrom(on, context)
  if (next === undefined || round <= next) return
  throw new Refusal(
    'DOT-TANG-SAI',
    `Ngày ${formatDate(on)} chưa đến lúc xét đợt ${formatDate(round)}: đợt tới là ${formatDate(next)}. Chọn lại đợt.`,
    'round',
  )
}

/** `by` is the day on which it is looked at; where something is allowed ahead of it, `limit` is later. */
function checkReached(
  years: BadgeYears,
  limit: PlainDate,
  by: PlainDate,
  { state }: MemberContext,
): void {
  const life = partyLifeOf(state)
  const reached = reachesYears(life, years)
  if (reached === undefined || reached <= limit) return
  const from = countedFrom(life)!
  throw new Refusal(
    'CHUA-DU-TUOI-DANG',
    `Tuổi đảng tính từ ngày ${formatDate(from)}${life.gaps.length > 0 ? ' (đã trừ thời gian gián đoạn)' : ''}, đến ngày ${formatDate(by)} chưa đủ ${years} năm: đủ vào ngày ${formatDate(reached)}. Xem lại ngày và mức huy hiệu.`,
    'years',
  )
}
