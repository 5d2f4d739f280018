import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionActKind } from './acts.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, ordinaryActs, until } from './ordinary-case.ts'
import type { RuleKey } from './rulebook.ts'

const HELD = ordinaryActs()
const upTo = (kind: AdmissionActKind) => until(HELD, kind)

/**
 * Rules §15, each clock on its last day and on the day after it; the last days were counted by hand on the State's
 * calendar: five days a week, less 2 and 3 September 2024.
 */
test.each([
  ['QĐ 24-QĐ/TW §4.3.1', 'admission_decision', upTo('decided'), '2024-11-05'],
  ['QĐ 24-QĐ/TW §4.1', 'ceremony', upTo('ceremony_held'), '2024-11-06'],
  ['HD 12-HD/BTCTW 2022 II.2.2', 'lylich_dangvien', HELD, '2024-11-15'],
  ['QĐ 294-QĐ/TW §4.2a', 'consider_recognition', HELD, '2025-11-14'],
] as const satisfies readonly (readonly [string, RuleKey, unknown, PlainDate])[])(
  '%s: %s is in time on its last day, and late the day after',
  (_source, key, acts, last) => {
    const state = (today: PlainDate) =>
      foldCase(caseOf(acts, today)).deadlines.find((clock) => clock.key === key)
    expect(state(last)).toMatchObject({ end: last, state: 'running' })
    expect(state(addDays(last, 1))).toMatchObject({ end: last, state: 'late' })
  },
)

test.each([
  ['2025-10-03', 'running'],
  ['2025-10-04', 'met'],
] as const)(
  'Charter Điều 5.1: twelve months from the ceremony of 04/10/2024 are %s: %s',
  (today, state) => {
    const clock = foldCase(caseOf(HELD, today)).deadlines.find(({ key }) => key === 'probation')
    expect(clock).toMatchObject({ start: '2024-10-04', end: '2025-10-04', state })
  },
)

test.each([
  ['2024-11-15', 'met'],
  ['2024-11-16', 'late'],
] as const)(
  'HD 12-HD/BTCTW 2022 II.2.2: the member’s life history made on %s is %s',
  (on, state) => {
    const made = [...HELD, act('member_file_made', on, {})]
    expect(
      foldCase(caseOf(made, '2024-12-01')).deadlines.find(({ key }) => key === 'lylich_dangvien'),
    ).toMatchObject({ stoppedOn: on, state })
  },
)

test.each([
  ['2025-06-28', []],
  ['2025-06-29', ['dossier_fresh']],
] as const)(
  'HD 01-HD/TW 2021: a dossier made on 28/06/2024 and considered on %s lacks %j beside what else its age asks',
  (on, lacking) => {
    const keys = foldCase(caseOf(upTo('cell_voted'), on)).missing.map(({ key }) => key)
    expect(keys.filter((key) => key === 'dossier_fresh')).toEqual(lacking)
  },
)
