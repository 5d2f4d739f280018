import type { Alike } from '@ptdv/core/reports/forms/alike'
import { CHECKS, checksOf, type Check, type Term } from '@ptdv/core/reports/forms/checks'
import { formOf, type FormKey } from '@ptdv/core/reports/forms/forms'
import type { Question } from '@ptdv/core/reports/forms/form'
import { cellQuestion, questionsOf, readsOf } from '@ptdv/core/reports/forms/questions'
import type { Subject } from '@ptdv/core/reports/forms/subjects'
import type { Unit } from '../../database/unit-of-work.ts'
import { Missing } from '../../http/missing.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery, type PeriodQuery } from './form-scope.ts'
import { pageOf } from './page-of.ts'
import { readsTypes } from './read-bases.ts'
import { readEach, type KeyedSubject } from './read-each.ts'
import { readSums } from './read-sums.ts'

/** The sums in which the form takes part, and whether they agree. @throws Missing; Refusal KY-BAO-CAO-NGUOC */
export async function checkForm(unit: Unit, query: FormQuery) {
  await getVisibleOrganisation(unit, query.organisation)
  const [alike] = await readSums(unit, await scopeOf(unit, query), formOf(query.form), [query])
  const checks = checksOf(query.form).map(([name, check]) => ({
    name,
    check,
    settled: settle(check, query.form, alike!),
  }))
  const open = checks.flatMap(({ check, settled }) => (settled === null ? [check] : []))
  const subjects = await readForms(unit, query, open)
  return checks.map(({ name, check, settled }) => ({
    check: name,
    left: settled ?? sumOf(check.left, subjects),
    right: settled ?? sumOf(check.right, subjects),
    differing: settled === null ? differing(check, subjects).length : 0,
  }))
}

/**
 * Both sums of a check within the form, where everybody counts for as much on the left as on the right: people alike in
 * what its cells ask do so together. null where that must be asked of each.
 */
function settle({ left, right }: Check, form: FormKey, alike: Alike): number | null {
  const terms = [...left, ...right]
  if (terms.some((term) => term.form !== form)) return null
  let sum = 0
  for (const [list, facets] of readsOf(terms.map(questionOf))) {
    for (const subject of alike(list, facets)) {
      const weight = weightIn(left, subject)
      if (weight !== weightIn(right, subject)) return null
      sum += weight * subject.amount
    }
  }
  return sum
}

/** How often a side of a check counts somebody. */
function weightIn(terms: readonly Term[], subject: Subject): number {
  let weight = 0
  for (const term of terms) if (questionOf(term).of(subject)) weight += term.sign
  return weight
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
  const terms = checks.flatMap(({ left, right }) => [...left, ...right])
  const forms = [...new Set(terms.map(({ form }) => form))]
  const read = new Map<FormKey, readonly KeyedSubject[]>()
  for (const alike of Map.groupBy(forms, readsTypesOf).values()) {
    const questions = terms.filter(({ form }) => alike.includes(form)).map(questionOf)
    const subjects = await readEach(unit, scope, formOf(alike[0]!), query, questions)
    for (const form of alike) read.set(form, subjects)
  }
  return read
}

/** All that one form’s reading of a list differs by from another’s. */
function readsTypesOf(form: FormKey): boolean {
  return readsTypes(readsOf(questionsOf(formOf(form))))
}

function questionOf({ form, row, column }: Term): Question {
  const { rows, columns } = formOf(form)
  return cellQuestion(rows[row]!, columns[column]!)!
}

function sumOf(terms: readonly Term[], subjects: ByForm): number {
  let sum = 0
  for (const term of terms) {
    const question = questionOf(term)
    for (const subject of subjects.get(term.form)!) {
      if (question.of(subject)) sum += term.sign * subject.amount
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
    const cells = signed
      .filter((term) => term.form === form)
      .map((term) => ({ question: questionOf(term), sign: term.sign }))
    for (const subject of subjects.get(form)!) {
      let net = 0
      for (const { question, sign } of cells) {
        if (question.of(subject)) net += sign
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
