import { PAPER_FORMS, type FormCode } from '@ptdv/core/papers/forms'
import { issuerOf } from '@ptdv/core/papers/frame-fields'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { readPaperSources } from './read-paper-sources.ts'

/**
 * Takes the next numbers of a type within the committee's term, one for each case's paper that has none: a number once
 * taken is never given again (HD 36-HD/VPTW: continuous for each type within one term).
 * @throws Missing; Refusal KHONG-DUNG-CAP, GIAY-TO-KHONG-DANH-SO, NHIEM-KY-CHUA-DEN, SO-DA-DUNG
 */
export async function takeNumbers(
  unit: Unit,
  input: {
    readonly cases: readonly number[]
    readonly form: FormCode
    readonly term: PlainDate
    readonly first?: number | undefined
  },
) {
  const form = PAPER_FORMS[input.form]
  const { organisationId } = unit.asker
  const sources = await readPaperSources(unit, input.cases)
  if (form.number === null) {
    throw new Refusal('GIAY-TO-KHONG-DANH-SO', `Mẫu ${form.code} không đánh số.`, 'form')
  }
  const elsewhere = sources
    .map(({ source }) => issuerOf(form, source))
    .find((place) => place?.id !== organisationId)
  if (elsewhere !== undefined) {
    throw new Refusal(
      'KHONG-DUNG-CAP',
      `Số của mẫu ${form.code} do ${elsewhere?.name ?? 'cấp ban hành'} lấy.`,
    )
  }
  if (input.term > unit.today) {
    throw new Refusal('NHIEM-KY-CHUA-DEN', 'Ngày bắt đầu nhiệm kỳ chưa đến. Nhập lại ngày.', 'term')
  }
  await unit.db
    .insertInto('paper_term')
    .values({ organisation_id: organisationId, began_on: input.term })
    .onConflict((known) => known.doNothing())
    .execute()
  // Two who take at once wait for each other, so that no number is given twice and none is skipped.
  await sql`select pg_advisory_xact_lock(hashtext('paper_number'), ${organisationId})`.execute(
    unit.db,
  )
  const last = await lastNumber(unit, form.number, input.term)
  const first = input.first ?? last + 1
  if (first <= last) {
    throw new Refusal(
      'SO-DA-DUNG',
      `Số ${first} đã dùng trong nhiệm kỳ; số cuối đã dùng là ${last}. Nhập từ ${last + 1} trở đi.`,
      'first',
    )
  }
  const numbers: { case: number; number: number }[] = []
  let next = first
  for (const { held, source } of sources) {
    const taken = source.numbers[form.code]
    if (taken === undefined) {
      await unit.db
        .insertInto('paper_number')
        .values({
          organisation_id: organisationId,
          type: form.number,
          term_from: input.term,
          number: next,
          case_id: held.row.id,
          form: form.code,
          taken_on: unit.today,
        })
        .execute()
    }
    numbers.push({ case: held.row.id, number: taken ?? next })
    if (taken === undefined) next += 1
  }
  return { numbers }
}

/** The highest number of the type, taken here or standing in an act of ours since the term began. */
async function lastNumber(unit: Unit, type: string, term: PlainDate): Promise<number> {
  const found = await sql<{ last: number }>`
    select greatest(
      (select coalesce(max(number), 0) from paper_number
        where organisation_id = ${unit.asker.organisationId} and type = ${type} and term_from = ${term}),
      (select coalesce(max((regexp_match(paper_number, '^\\s*(\\d{1,5})-' || ${type}::text || '/'))[1]::integer), 0)
        from act where organisation_id = ${unit.asker.organisationId} and paper_date >= ${term})
    )::integer as last`.execute(unit.db)
  return found.rows[0]!.last
}
