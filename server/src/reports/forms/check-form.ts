import { isInCell } from '@ptdv/core/reports/forms/cell'
import { CHECKS, checksOf, type Check, type Term } from '@ptdv/core/reports/forms/checks'
import { formOf, type FormKey } from '@ptdv/core/reports/forms/forms'
import type { ListKey } from '@ptdv/core/reports/forms/subjects'
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

/** Each form as its own page reads it, as far as the checks ask of it. */
async function readForms(
  unit: Unit,
  query: PeriodQuery,
  checks: readonly Check[],
): Promise<ByForm> {
  const scope = await scopeOf(unit, query)
  const asked = new Map<FormKey, Set<ListKey>>()
  for (const { form, row } of checks.flatMap(({ left, right }) => [...left, ...right])) {
    const { counts } = formOf(form).rows[row]!
    const lists = asked.get(form) ?? new Set()
    if (counts.by === 'count') for (const list of counts.lists) lists.add(list)
    asked.set(form, lists)
  }
  const read = new Map<FormKey, readonly KeyedSubject[]>()
  for (const [form, lists] of asked) {
    read.set(form, await readSubjects(unit, scope, formOf(form), query, 'each', lists))
  }
  return read
}

function sumOf(terms: readonly Term[], subjects: ByForm): number {
  let sum = 0
  for (const term of terms) {
    const { rows, columns } = formOf(term.form)
    for (const subject of subjects.get(term.form)!) {
      if (isInCell(rows[term.row]!, columns[term.column]!, subject))
        sum += term.sign * subject.amount
    }
  }
  return sum
}

/** Whoever does not count for the same on both sides, with the difference as their amount. */
function differing({ left, right }: Check, subjects: ByForm): readonly KeyedSubject[] {
  const signed = [
    ...left,
    ...right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 })),
  ]
  const found = new Map<number, { readonly subject: KeyedSubject; amount: number }>()
  for (const form of new Set(signed.map((term) => term.form))) {
    const { rows, columns } = formOf(form)
    const cells = signed
      .filter((term) => term.form === form)
      .map(({ row, column, sign }) => ({ row: rows[row]!, column: columns[column]!, sign }))
    for (const subject of subjects.get(form)!) {
      let net = 0
      for (const { row, column, sign } of cells) {
        if (isInCell(row, column, subject)) net += sign
      }
      if (net === 0) continue
      const known = found.get(identityOf(subject)) ?? { subject, amount: 0 }
      known.amount += net * subject.amount
      found.set(identityOf(subject), known)
    }
  }
  return [...found.values()].flatMap(({ subject, amount }) =>
    amount === 0 ? [] : [{ ...subject, amount }],
  )
}

/** People have numbers above zero, organisations here below. */
function identityOf({ person, organisation }: KeyedSubject): number {
  return organisation === undefined ? (person?.personId ?? 0) : -organisation.id
}
