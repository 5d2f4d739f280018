import { isInCell } from '@ptdv/core/reports/forms/cell'
import { CHECKS, checksOf, type Check, type Term } from '@ptdv/core/reports/forms/checks'
import { formOf, type FormKey } from '@ptdv/core/reports/forms/forms'
import type { Unit } from '../../database/unit-of-work.ts'
import { Missing } from '../../http/missing.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery, type PeriodQuery } from './form-scope.ts'
import { pageOf } from './page-of.ts'
import { readSubjects, type KeyedSubject } from './read-subjects.ts'

/** The sums in which the form takes part, and whether they agree. @throws Missing; Refusal KY-BAO-CAO-NGUOC */
export async function checkForm(unit: Unit, query: FormQuery) {
  await getVisibleOrganisation(unit, query.organisation)
  const checks = checksOf(query.form)
  const subjects = await readForms(
    unit,
    query,
    checks.map(([, check]) => check),
  )
  return checks.map(([name, check]) => ({
    check: name,
    left: sumOf(check.left, subjects),
    right: sumOf(check.right, subjects),
    differing: differing(check, subjects).length,
  }))
}

/** On whom the two sides of a check differ: a plus is counted too often on the left. @throws Missing */
export async function listDifference(
  unit: Unit,
  query: PeriodQuery & { readonly check: string; readonly after?: number | undefined },
) {
  await getVisibleOrganisation(unit, query.organisation)
  const check = CHECKS[query.check]
  if (check === undefined) throw new Missing()
  return pageOf(unit, differing(check, await readForms(unit, query, [check])), query.after)
}

type ByForm = ReadonlyMap<FormKey, readonly KeyedSubject[]>

/** Each form as its own page reads it. */
async function readForms(
  unit: Unit,
  query: PeriodQuery,
  checks: readonly Check[],
): Promise<ByForm> {
  const scope = await scopeOf(unit, query)
  const forms = new Set(
    checks.flatMap(({ left, right }) => [...left, ...right].map(({ form }) => form)),
  )
  const read = new Map<FormKey, readonly KeyedSubject[]>()
  for (const form of forms) {
    read.set(form, await readSubjects(unit, scope, formOf(form), query, 'each'))
  }
  return read
}

function counted({ form, row, column }: Term, subjects: ByForm): readonly KeyedSubject[] {
  const { rows, columns } = formOf(form)
  return subjects.get(form)!.filter((subject) => isInCell(rows[row]!, columns[column]!, subject))
}

function sumOf(terms: readonly Term[], subjects: ByForm): number {
  return terms
    .flatMap((term) => counted(term, subjects).map(({ amount }) => term.sign * amount))
    .reduce((sum, amount) => sum + amount, 0)
}

/** Whoever does not count for the same on both sides, with the difference as their amount. */
function differing(check: Check, subjects: ByForm): readonly KeyedSubject[] {
  const found = new Map<string, { subject: KeyedSubject; amount: number }>()
  for (const [terms, side] of [
    [check.left, 1],
    [check.right, -1],
  ] as const) {
    for (const term of terms) {
      for (const subject of counted(term, subjects)) {
        const key = identityOf(subject)
        const known = found.get(key) ?? { subject, amount: 0 }
        known.amount += side * term.sign * subject.amount
        found.set(key, known)
      }
    }
  }
  return [...found.values()].flatMap(({ subject, amount }) =>
    amount === 0 ? [] : [{ ...subject, amount }],
  )
}

function identityOf({ person, organisation }: KeyedSubject): string {
  return organisation === undefined
    ? `person ${person?.personId ?? null}`
    : `organisation ${organisation.id}`
}
