import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { FormCode } from '@ptdv/core/papers/forms'
import { numberText, twoDigits } from '@ptdv/core/papers/frame-fields'
import { readyNumbers, type ReadyNumbers } from '@ptdv/core/papers/numbered-acts'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

interface ReadyRow {
  readonly case_id: number
  readonly form: FormCode
  readonly type: string
  readonly number: number
  /** Whose it is. */
  readonly name: string
  readonly kind: OrganisationKind
}

/**
 * By case, the numbers that the organisation has taken for its papers and that no act of the case bears yet: what the
 * form of the act begins with. A number that was explained as not used is not offered.
 */
export async function readReadyNumbers(
  unit: Unit,
  organisation: number,
  cases: readonly number[],
): Promise<ReadonlyMap<number, ReadyNumbers>> {
  if (cases.length === 0) return new Map()
  const { rows } = await sql<ReadyRow>`
    select n.case_id, n.form, n.type, n.number, o.name, o.kind
    from paper_number n join organisation o on o.id = n.organisation_id
    where n.organisation_id = ${organisation} and n.case_id = any (${cases})
      and not exists (select from paper_number_note w where w.organisation_id = n.organisation_id
        and w.type = n.type and w.term_from = n.term_from and w.number = n.number)
      and not exists (select from act a where a.subject = 'case' and a.subject_id = n.case_id
        and a.organisation_id = n.organisation_id and a.paper_date >= n.term_from
        and a.paper_number ~ ('^\\s*0*' || n.number || '-' || n.type || '/'))
    order by n.id`.execute(unit.db)
  const byCase = new Map<number, Partial<Record<FormCode, string>>>()
  for (const { case_id: id, form, type, number, name, kind } of rows) {
    byCase.set(id, {
      ...byCase.get(id),
      [form]: numberText({ name, kind }, type, twoDigits(number)),
    })
  }
  return new Map([...byCase].map(([id, byForm]) => [id, readyNumbers(byForm)]))
}
