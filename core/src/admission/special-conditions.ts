import { formatDate } from '../calendar/format-date.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionActKind } from './acts.ts'
import type { Condition, Context, Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { all, last } from './read-acts.ts'
import { LEFT_BECAUSE, specialCase, type SpecialCase } from './special-cases.ts'

/** What the unusual paths ask besides (rules §3, §5.2, §8). None arises on the ordinary path. */
export const SPECIALS = {
  special_papers: {
    label: 'Văn bản của trường hợp riêng',
    rule: 'house_order',
    mend: 'special_paper_received',
    judge: judgePapers,
  },
  readmission: {
    label: 'Được kết nạp lại',
    rule: 'readmission_wait',
    judge: judgeReadmission,
  },
  population_wait: {
    label: 'Hết thời gian chờ vì sinh con thứ ba trở lên',
    rule: 'population_wait_third',
    judge: judgePopulation,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

/** The unusual cases this one is, in the order of noting. */
export function specialCasesOf({ history }: Pick<Context, 'history'>): readonly SpecialCase[] {
  const noted = all(history, 'special_case_noted').map(({ payload }) => payload.matter)
  const former =
    last(history, 'former_membership_noted') === undefined ? [] : ['former_member' as const]
  return [...new Set<SpecialCase>([...noted, ...former])]
}

export function isSpecial(context: Pick<Context, 'history'>, matter: SpecialCase): boolean {
  return specialCasesOf(context).includes(matter)
}

/** Each paper is asked for at its own gate only. */
function judgePapers(context: Context, kind: AdmissionActKind | null): readonly Finding[] {
  return specialCasesOf(context).flatMap((matter): readonly Finding[] => {
    const { label, paper, before, by, rule } = specialCase(matter)
    if (paper === null || before !== kind) return []
    const received = all(context.history, 'special_paper_received').findLast(
      ({ payload }) => payload.matter === matter,
    )
    const about = { label: `Trường hợp ${label}`, about: matter, rule, mendBy: by }
    if (received === undefined) return [{ ...about, met: false, why: `thiếu ${paper}` }]
    const { number } = received.payload.paper
    const on = formatDate(received.payload.paper.date)
    return [{ ...about, met: true, why: `đã có ${paper}, số ${number} ngày ${on}` }]
  })
}

/** 36 months, 60 after a minor conviction was cleared; once; and some never (QĐ 24/294-QĐ/TW §3.5). */
function judgeReadmission(context: Context): readonly Finding[] {
  const noted = last(context.history, 'former_membership_noted')
  if (noted === undefined) return []
  const { leftOn, because, readmittedBefore, recordClearedOn } = noted.payload
  const { label, barred } = LEFT_BECAUSE[because]
  const left = `${label} ngày ${formatDate(leftOn)}`
  const bars: Finding = {
    about: 'bars',
    label: 'Không thuộc trường hợp không được kết nạp lại',
    rule: 'readmission_bars',
    met: !barred,
    why: barred ? `không xem xét kết nạp lại người ${left}` : `ra khỏi Đảng vì ${left}`,
  }
  const once: Finding = {
    about: 'once',
    label: 'Chưa kết nạp lại lần nào',
    rule: 'readmission_once',
    met: !readmittedBefore,
    why: readmittedBefore
      ? 'đã kết nạp lại một lần, không kết nạp lại nữa'
      : 'chưa kết nạp lại lần nào',
  }
  return [bars, once, judgeWait(context, { leftOn, because, recordClearedOn })]
}

interface Left {
  readonly leftOn: PlainDate
  readonly because: keyof typeof LEFT_BECAUSE
  readonly recordClearedOn: PlainDate | undefined
}

function judgeWait({ on, rule }: Context, { leftOn, because, recordClearedOn }: Left): Finding {
  const convicted = because === 'minor_crime'
  const key = convicted ? 'readmission_wait_minor_crime' : 'readmission_wait'
  const about = { about: 'wait', label: 'Đủ thời gian để kết nạp lại', rule: key } as const
  if (convicted && recordClearedOn === undefined) {
    return { ...about, met: false, why: 'chưa được xóa án tích' }
  }
  const start = convicted ? (recordClearedOn ?? leftOn) : leftOn
  const months = rule(key).value ?? 0
  const end = addMonths(start, months)
  const since = convicted ? 'xóa án tích' : 'ra khỏi Đảng'
  const told = `${since} ngày ${formatDate(start)}, đủ ${months} tháng ngày ${formatDate(end)}`
  return { ...about, met: on >= end, why: on >= end ? told : `chưa đủ ${months} tháng (${told})` }
}

/** From the birth to the cell's meeting; since 20/3/2025 the province must say whether it still waits. */
function judgePopulation({ history, on, rule }: Context): readonly Finding[] {
  const noted = last(history, 'population_policy_noted')
  if (noted === undefined) return []
  const { child, bornOn } = noted.payload
  const key = child === 'third' ? 'population_wait_third' : 'population_wait_fourth'
  const months = rule(key).value
  const told = `sinh con thứ ${child === 'third' ? 'ba' : 'tư trở lên'} ngày ${formatDate(bornOn)}`
  if (months === null) {
    const why = `chưa kết luận được thời gian chờ (${told}): Tỉnh ủy chưa đặt còn phải chờ hay không`
    return [{ met: false, why, rule: key }]
  }
  const end = addMonths(bornOn, months)
  return on >= end
    ? [{ met: true, why: `đã qua ${months} tháng (${told})`, rule: key }]
    : [
        {
          met: false,
          why: `chưa qua ${months} tháng (${told}), chờ đến ${formatDate(end)}`,
          rule: key,
        },
      ]
}

/** A place of nobody who could have known the applicant for a year (§3.4): a setting (U). */
export function acquaintanceAtPlaceWithoutCell(context: Context): 'waived' | 'required' | 'unset' {
  if (!isSpecial(context, 'place_without_cell')) return 'required'
  return context.rule('place_without_cell_acquaintance').value ?? 'unset'
}
