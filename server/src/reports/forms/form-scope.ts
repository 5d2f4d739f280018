import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FormKey } from '@ptdv/core/reports/forms/forms'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { Refusal } from '@ptdv/core/refusal'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import type { Known } from '../../figures/known.ts'
import type { Basis } from '../../figures/read-figures.ts'
import { stockRelation } from '../../figures/stock-places.ts'
import { placesOf } from '../../figures/tree-places.ts'
import { knownThen, readFreeze } from '../read-freeze.ts'

/** Whose form, of which days, by which tree, as known when. */
export interface PeriodQuery extends Period {
  readonly organisation: number
  readonly basis: Basis
  readonly frozen?: number | undefined
}

export interface FormQuery extends PeriodQuery {
  readonly form: FormKey
}

/** What every list of a form is read by. */
export interface FormScope {
  readonly organisation: number
  readonly basis: Basis
  readonly known: Known | undefined
}

/** @throws Missing; Refusal KY-BAO-CAO-NGUOC */
export async function scopeOf(unit: Unit, query: PeriodQuery): Promise<FormScope> {
  const { organisation, basis, frozen, from, to } = query
  if (from > to) {
    throw new Refusal(
      'KY-BAO-CAO-NGUOC',
      'Ngày cuối kỳ đứng trước ngày đầu kỳ. Chọn lại kỳ báo cáo.',
      'to',
    )
  }
  return {
    organisation,
    basis,
    known: frozen === undefined ? undefined : await knownThen(unit, await readFreeze(unit, frozen)),
  }
}

/** Who lies under whom at the end of a day, for what is counted as it stands: organisation_id, ancestor_id. */
export function placesOn(
  { basis, known }: FormScope,
  on: PlainDate,
  organisations: readonly number[],
): RawBuilder<unknown> {
  return basis === 'then'
    ? stockRelation(on, organisations, known)
    : sql`(select organisation_id, ancestor_id from ${placesOf(known, organisations).today} today
        where principal and ancestor_id = any (${organisations}))`
}

/** Only what was known when the figures were frozen; `e` is an entry of the ledger. */
export function asKnown({ known }: FormScope): RawBuilder<unknown> {
  return known === undefined ? sql`true` : sql`e.act_id <= ${known.upToAct}`
}
