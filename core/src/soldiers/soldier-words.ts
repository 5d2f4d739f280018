import { formatDate } from '../calendar/format-date.ts'
import { SOLDIER_ACTS } from './act-kinds.ts'
import {
  MEETING_KINDS,
  type SoldierAct,
  type SoldierActKind,
  type SoldierActOf,
  type SoldierMembership,
} from './acts.ts'
import { SUPPORT_KINDS } from './support-kinds.ts'

export const MEMBERSHIP_WORDS: Readonly<Record<SoldierMembership, string>> = {
  none: 'Chưa là đảng viên',
  probationary: 'Đảng viên dự bị',
  official: 'Đảng viên chính thức',
}

export const RESERVE_WORDS = {
  joined: 'Đã vào',
  not_joined: 'Chưa vào',
} as const

/** “Chưa rõ” until somebody has asked. */
export function workWords(stable: boolean | null): string {
  if (stable === null) return 'Chưa rõ'
  return stable ? 'Ổn định' : 'Chưa ổn định'
}

/** What became of an offer. */
export function outcomeWords(taken: boolean | null): string {
  if (taken === null) return 'Chờ kết quả'
  return taken ? 'Đã nhận' : 'Không nhận'
}

type Told = { readonly [K in SoldierActKind]?: (payload: SoldierActOf<K>['payload']) => string }

/** What an act says besides its name. */
const TOLD: Told = {
  announced: ({ unit, demobilisedOn, communeName, paper, member }) =>
    `${unit}, ${MEMBERSHIP_WORDS[member].toLowerCase()}, xuất ngũ ngày ${formatDate(demobilisedOn)}, về ${communeName} (${paper.number})`,
  handed_over: ({ toName, reason }) => `đến ${toName}: ${reason}`,
  papers_presented: ({ paper }) => `${paper.number} ngày ${formatDate(paper.date)}`,
  registered: ({ cellName }) => cellName,
  reserve_joined: ({ unit }) => unit ?? '',
  reserve_not_joined: ({ reason }) => reason,
  work_stated: ({ stable }) => workWords(stable).toLowerCase(),
  need_stated: ({ kind, what }) => `${SUPPORT_KINDS[kind].toLowerCase()}, ${what}`,
  offer_made: ({ kind, from, what }) => `${from}, ${SUPPORT_KINDS[kind].toLowerCase()}: ${what}`,
  result_recorded: ({ taken, what }) => `${taken ? 'đã nhận' : 'không nhận'}, ${what}`,
  task_given: ({ task }) => task,
  post_wished: ({ post }) => post,
  companion_assigned: ({ name, organisation }) => `${name}, ${organisation}`,
  companion_met: ({ kind, what }) => `${MEETING_KINDS[kind].toLowerCase()}, ${what}`,
  taken_off: ({ reason }) => reason,
}

/** “Đính chính “Ghi vào chi bộ”, nay là: Chi bộ thôn Hai, ngày 05/11/2024. Căn cứ: …” */
export function describeCorrection(
  { payload: { happenedOn, payload, basis } }: SoldierActOf<'corrected'>,
  mended: SoldierAct,
): string {
  const { label } = SOLDIER_ACTS[mended.kind]
  if (happenedOn === null) return `Bỏ việc ghi nhầm “${label}”. Căn cứ: ${basis}`
  const told = toldOf({ ...mended, happenedOn, payload } as SoldierAct)
  return `Đính chính “${label}”, nay là: ${told === '' ? '' : `${told}, `}ngày ${formatDate(happenedOn)}. Căn cứ: ${basis}`
}

/** One line of what happened: “Ghi vào chi bộ: Chi bộ thôn Một”. */
export function describeSoldierAct(act: SoldierAct): string {
  const { label } = SOLDIER_ACTS[act.kind]
  const told = toldOf(act)
  return told === '' ? label : `${label}: ${told}`
}

/** The pair of kind and words, which the compiler cannot see through a union. */
function toldOf<K extends SoldierActKind>(act: SoldierActOf<K>): string {
  return TOLD[act.kind]?.(act.payload) ?? ''
}
