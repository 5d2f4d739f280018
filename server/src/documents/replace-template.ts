import { createHash } from 'node:crypto'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TEMPLATE_KINDS, type DocumentKey } from '@ptdv/core/documents/template-kinds'
import { Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from './fill-template.ts'

export interface NewTemplate {
  readonly document: DocumentKey
  readonly name: string
  readonly bytes: Uint8Array
  readonly from: PlainDate
}

/** What was brought, for telling one sending from another. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Replaces the Word template of a paper from a day on; earlier versions are kept.
 * @throws Refusal MAU-KHONG-DOC-DUOC, MAU-CO-TEN-LA with the names that stand for nothing
 */
export async function replaceTemplate(unit: Unit, input: NewTemplate): Promise<{ id: number }> {
  const unknown = unknownNames(input)
  if (unknown.length > 0) {
    throw new Refusal(
      'MAU-CO-TEN-LA',
      `Mẫu hỏi những ô hệ thống không có: ${unknown.map((name) => `{{${name}}}`).join(', ')}. Sửa lại tên theo bảng tên dưới đây, hoặc bỏ dấu {{ }} rồi đưa lên lại.`,
      'file',
    )
  }
  const { organisationId } = unit.asker
  const id = await appendAct(unit, {
    subject: 'template',
    subjectId: organisationId,
    kind: 'replaced',
    homeId: organisationId,
    happenedOn: unit.today,
    effectiveOn: input.from,
    payload: { document: input.document, name: input.name, sha256: fingerprint(input.bytes) },
  })
  await unit.db
    .insertInto('document_template')
    .values({
      act_id: id,
      organisation_id: organisationId,
      document: input.document,
      name: input.name,
      from_on: input.from,
      bytes: Buffer.from(input.bytes),
      set_by: unit.asker.accountName,
      set_on: unit.today,
    })
    .execute()
  return { id }
}

/** Names the template asks for that are none of ours, wherever they stand. */
function unknownNames({ document, bytes }: NewTemplate): readonly string[] {
  const sample = Object.fromEntries(
    Object.entries(TEMPLATE_KINDS[document].tags).map(([name, { holds }]) => [
      name,
      holds === undefined ? 'x' : [Object.fromEntries(holds.map((part) => [part, 'x']))],
    ]),
  )
  return fillTemplate(bytes, sample).missing
}
