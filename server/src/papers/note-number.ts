import { can, type Capability } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BookType } from '@ptdv/core/papers/contract'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { readNumberBook } from './read-number-book.ts'

const WHO: readonly Capability[] = ['admission.cell', 'admission.base', 'admission.decide']

/**
 * Says why a number tells of no paper. It is then offered to no form, and never given again (HD 36-HD/VPTW).
 * @throws Missing for a number not in the book; Refusal SO-DA-DUNG-CHO-VIEC, SO-DA-CO-LY-DO
 */
export async function noteNumber(
  unit: Unit,
  input: {
    readonly type: BookType
    readonly term: PlainDate
    readonly number: number
    readonly reason: string
  },
): Promise<{ done: boolean }> {
  if (!WHO.some((capability) => can(unit.asker.role, capability))) throw new Missing()
  const { rows, term } = await readNumberBook(unit, input)
  const row = rows.find(({ number }) => number === input.number)
  if (row === undefined || term !== input.term) throw new Missing()
  if (row.state === 'used') {
    throw new Refusal(
      'SO-DA-DUNG-CHO-VIEC',
      `Số ${row.text} đã ghi trong một việc. Nếu ghi sai thì đính chính việc ấy.`,
      'number',
    )
  }
  if (row.state === 'explained') {
    throw new Refusal('SO-DA-CO-LY-DO', `Số ${row.text} đã ghi lý do. Tải lại trang để xem.`)
  }
  await unit.db
    .insertInto('paper_number_note')
    .values({
      organisation_id: unit.asker.organisationId,
      type: input.type,
      term_from: input.term,
      number: input.number,
      reason: input.reason,
      noted_on: unit.today,
      noted_by: unit.asker.accountName,
    })
    .execute()
  await noteAudit(unit, {
    action: 'papers.number_noted',
    subject: 'organisation',
    subjectId: unit.asker.organisationId,
    detail: { number: row.text, reason: input.reason },
  })
  return { done: true }
}
