import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TEMPLATE_KINDS, type DocumentKey } from '@ptdv/core/documents/template-kinds'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

const FOLDER = path.join(import.meta.dirname, '../../templates')
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The versions the asker's organisation or one above it has set, the one that counts last first. */
function versions(unit: Unit) {
  return unit.db
    .selectFrom('document_template as t')
    .innerJoin('organisation_today as above', (join) =>
      join
        .onRef('above.ancestor_id', '=', 't.organisation_id')
        .on('above.organisation_id', '=', unit.asker.organisationId),
    )
    .orderBy('t.from_on', 'desc')
    .orderBy('t.act_id', 'desc')
}

/** The Word template that comes with the product. */
export function readGiven(document: DocumentKey): Promise<Buffer> {
  return readFile(path.join(FOLDER, TEMPLATE_KINDS[document].given))
}

/** The province's own template in force on a day, if it has one. */
export async function findOwnTemplate(
  unit: Unit,
  document: DocumentKey,
  on: PlainDate,
): Promise<Uint8Array | undefined> {
  const row = await versions(unit)
    .where('t.document', '=', document)
    .where('t.from_on', '<=', on)
    .limit(1)
    .select('t.bytes')
    .executeTakeFirst()
  return row?.bytes
}

/** The Word template in force on a day. */
export async function readTemplate(
  unit: Unit,
  document: DocumentKey,
  on: PlainDate,
): Promise<Uint8Array> {
  return (await findOwnTemplate(unit, document, on)) ?? readGiven(document)
}

/** The versions, newest first, and which of them is in force today. */
export async function listTemplates(unit: Unit, document: DocumentKey) {
  const rows = await versions(unit)
    .where('t.document', '=', document)
    .select([
      't.act_id as id',
      't.name',
      't.from_on as from',
      't.set_by as setBy',
      't.set_on as setOn',
    ])
    .execute()
  return { versions: rows, inForce: rows.find(({ from }) => from <= unit.today)?.id ?? null }
}

/** Of every paper the version in force today; those with the template that comes with the product are left out. */
export async function listInForce(unit: Unit) {
  const rows = await versions(unit)
    .where('t.from_on', '<=', unit.today)
    .select(['t.document', 't.name', 't.from_on as from'])
    .execute()
  return rows.filter(
    ({ document }, index) => rows.findIndex((row) => row.document === document) === index,
  )
}

/** A version to change in Word; 0 is the one that comes with the product. @throws Missing */
export async function downloadTemplate(
  unit: Unit,
  { id, document }: { readonly id: number; readonly document: DocumentKey },
): Promise<File> {
  if (id === 0) {
    const { name } = TEMPLATE_KINDS[document]
    return wordFile(await readGiven(document), `Mẫu có sẵn - ${name.replaceAll('/', '-')}.docx`)
  }
  const row = await versions(unit)
    .where('t.act_id', '=', id)
    .where('t.document', '=', document)
    .select(['t.name', 't.bytes'])
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  return wordFile(row.bytes, row.name)
}

export function wordFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: WORD })
}
