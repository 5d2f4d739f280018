import { groupsIn } from '@ptdv/core/reports/forms/alike'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Form, Question } from '@ptdv/core/reports/forms/form'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { questionsOf, readsOf } from '@ptdv/core/reports/forms/questions'
import type { Facet, Subject } from '@ptdv/core/reports/forms/subjects'
import type { Unit } from '../../database/unit-of-work.ts'
import type { FormScope } from './form-scope.ts'
import { PEOPLE_LISTS, type PeopleList } from './people-lists.ts'
import { readBases, type Bases } from './read-bases.ts'
import { readKinds } from './read-kinds.ts'
import type { OrganisationRow } from './read-organisations.ts'
import { readKeyedRows, rowReader } from './read-people.ts'

/** Whom a subject stands for, where they are read one by one. */
export interface SubjectKey {
  readonly entry: number
  readonly personId: number | null
  readonly caseId: number | null
  readonly cellId: number
  readonly since: PlainDate
}

export type KeyedSubject = Subject & {
  readonly person?: SubjectKey
  readonly organisation?: OrganisationRow
}

/** Everybody and everything that the questions may count in a period, one by one and as the form itself reads them. */
export async function readEach(
  unit: Unit,
  scope: FormScope,
  form: Form,
  period: Period,
  questions: readonly (Question | null)[],
): Promise<readonly KeyedSubject[]> {
  const bases = await readBases(unit, scope, period, readsOf(questionsOf(form)))
  const read: KeyedSubject[] = []
  for (const [list, facets] of readsOf(questions)) {
    const subjects =
      list === 'organisations'
        ? await readKinds(unit, scope, period, bases)
        : await readPeople(unit, scope, period, bases, list, facets)
    for (const subject of subjects) read.push(subject)
  }
  return read
}

async function readPeople(
  unit: Unit,
  scope: FormScope,
  period: Period,
  bases: Bases,
  list: PeopleList,
  facets: readonly Facet[],
): Promise<readonly KeyedSubject[]> {
  const counted = [PEOPLE_LISTS[list](scope, period, bases.ids)]
  const rows = await readKeyedRows(unit, { list, facets, counted })
  const reader = rowReader(list, 0, bases.typeOf)
  const subjectOf = reader.subjectsWith(facets)
  // What people are is worked out once for all who are alike.
  const groups = groupsIn(rows)(reader.columns(facets))
  const kinds: Subject[] = []
  return rows.map((row, index) => ({
    ...(kinds[groups.of[index]!] ??= subjectOf(row, 1)),
    amount: reader.amountOf(row)!,
    person: row as unknown as SubjectKey,
  }))
}
