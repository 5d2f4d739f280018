import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { OfficeTask } from '@ptdv/core/work/office-items'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Work } from '../api/shapes.ts'
import type { IconName } from '../ui/icon.tsx'
import type { WorkLine } from './work-line.tsx'

const ICONS = {
  in_view: 'sprout',
  outstanding_introduced: 'sprout',
  helper_assigned: 'people',
  course_passed: 'book',
  applied: 'paper',
  life_history_handed_in: 'paper',
  vetting_asked: 'paper',
  vetting_answered: 'hourglass',
  life_history_certified: 'pencil',
  introduced_by_member: 'pencil',
  introduced_by_union: 'pencil',
  opinions_gathered: 'report',
  cell_voted: 'tasks',
  sub_committee_appraised: 'report',
  base_voted: 'tasks',
  decided: 'tasks',
  decision_received: 'paper',
  ceremony_held: 'flag',
  special_case_noted: 'flag',
  former_membership_noted: 'flag',
  population_policy_noted: 'flag',
  special_paper_received: 'paper',
  introducer_stood_down: 'people',
  decision_extended: 'clock',
  late_ceremony_consented: 'paper',
  moved: 'people',
  move_received: 'people',
  move_cancelled: 'people',
  died: 'close',
  member_file_made: 'paper',
  probation_helper_assigned: 'people',
  new_member_course_passed: 'book',
  self_reviewed: 'paper',
  helper_commented: 'pencil',
  probation_opinions_gathered: 'report',
  earlier_place_commented: 'report',
  recognition_cell_voted: 'tasks',
  removal_cell_voted: 'tasks',
  recognition_appraised: 'report',
  recognition_base_voted: 'tasks',
  recognition_decided: 'tasks',
  recognition_received: 'paper',
  membership_cancelled: 'close',
  returned: 'back',
  withdrawn: 'close',
  dossier_destroyed: 'close',
  taken_off_list: 'close',
  corrected: 'pencil',
  survey: 'sprout',
  province_target: 'target',
  targets: 'target',
  target_request: 'target',
  transfer: 'people',
  soldier: 'flag',
  away: 'people',
  residence: 'people',
  badges: 'flag',
  overdue_below: 'clock',
  todo: 'tasks',
  quality: 'check',
  report: 'paper',
} as const satisfies Record<AdmissionActKind | OfficeTask, IconName>

type Item = Work['items'][number]

/** The lines of a group: what one case needs by one day stands together, a request's clock keeps a line of its own. */
export function workLines(items: readonly Item[], today: PlainDate): WorkLine[] {
  const lines = new Map<string, WorkLine>()
  for (const one of items) {
    const key = lineKey(one)
    const line = workLineOf(one, today)
    const known = lines.get(key)
    lines.set(key, known ? { ...known, what: `${known.what} ${line.what}` } : { ...line, key })
  }
  return [...lines.values()]
}

/** As many as the list has lines. */
export function countWork({ items, more }: Work): number {
  return new Set(items.map(lineKey)).size + more
}

function lineKey({ case: id, link, item }: Item): string {
  const hasOwnClock =
    item.due !== undefined && 'about' in item.action && item.action.about !== undefined
  return id === null || hasOwnClock
    ? `${link} ${item.what}`
    : `${id} ${item.group} ${item.due ?? ''}`
}

/** One thing to do as a line of the list. */
function workLineOf({ link, item }: Item, today: PlainDate): Omit<WorkLine, 'key'> {
  const { group, person, what, why, action } = item
  const isWaiting = group === 'waiting_for_others'
  return {
    icon: isWaiting ? 'hourglass' : ICONS['task' in action ? action.task : action.actKind],
    who: person,
    what: what.endsWith('.') ? what : `${what}.`,
    // A case from before the first rulebook kept has no rule to tell.
    ...(why !== '.' && { basis: why }),
    due: dueOf(item, isWaiting, today),
    action: { label: action.label, href: link },
  }
}

/** The date stands beside the words, unless the words are the date already. */
function dueOf(
  { due, dueText }: Item['item'],
  isWaiting: boolean,
  today: PlainDate,
): WorkLine['due'] {
  if (due === undefined) return { words: '', detail: lowerFirst(dueText), late: false }
  const late = due < today
  const detail = dueText.includes(formatDate(due)) ? '' : formatDate(due)
  return {
    words: isWaiting && late ? `Nơi khác ${lowerFirst(dueText)}` : dueText,
    detail: late && detail ? `hạn ${detail}` : detail,
    late,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
