import type { AdmissionActKind } from '@ptdv/core/admission/acts'
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
  returned: 'back',
  withdrawn: 'close',
  taken_off_list: 'close',
  corrected: 'pencil',
} as const satisfies Record<AdmissionActKind, IconName>

/** One thing to do as a line of the list. */
export function workLineOf({ link, item }: Work['items'][number], today: PlainDate): WorkLine {
  const { group, person, what, due, dueText, why, action } = item
  const isWaiting = group === 'waiting_for_others'
  const isLate = due !== undefined && due < today
  return {
    key: `${link} ${what}`,
    icon: isWaiting ? 'hourglass' : ICONS[action.actKind],
    who: person,
    what: `${what}.`,
    // A case from before the first rulebook kept has no rule to tell.
    ...(why !== '.' && { basis: why }),
    due: {
      words: isWaiting && isLate ? `Nơi khác: ${lowerFirst(dueText)}` : dueText,
      detail: dueDetail(due, dueText, isLate),
      late: isLate,
    },
    action: { label: action.label, href: link },
  }
}

/** The date beside the words, unless the words are the date already. */
function dueDetail(due: PlainDate | undefined, words: string, isLate: boolean): string {
  if (due === undefined || words.includes(formatDate(due))) return ''
  return isLate ? `hạn ${formatDate(due)}` : formatDate(due)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
