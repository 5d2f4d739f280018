import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

const GIVEN = path.join(import.meta.dirname, '../../templates/yearly-report.docx')
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The versions the asker's organisation or one above it has set, the one that counts last first. */
function versions(unit: Unit) {
  return unit.db
    .selectFrom('report_template as t')
    .innerJoin('organisation_today as above', (join) =>
      join
        .onRef('above.ancestor_id', '=', 't.organisation_id')
        .on('above.organisation_id', '=', unit.asker.organisationId),
    )
    .orderBy('t.from_on', 'desc')
    .orderBy('t.act_id', 'desc')
}

/** The Word template in force on a day. */
export async function readTemplate(unit: Unit, on: PlainDate): Promise<Uint8Array> {
  const row = await versions(unit)
    .where('t.from_on', '<=', on)
    .limit(1)
    .select('t.bytes')
    .executeTakeFirst()
  return row?.bytes ?? readFile(GIVEN)
}

/** The versions, newest first, and which of them is in force today. */
export async function listTemplates(unit: Unit) {
  const rows = await versions(unit)
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

/** A version to change in Word; 0 is the one that comes with the product. @throws Missing */
export async function downloadTemplate(unit: Unit, { id }: { readonly id: number }): Promise<File> {
  if (id === 0) return wordFile(await readFile(GIVEN), 'Mẫu báo cáo năm có sẵn.docx')
  const row = await versions(unit)
    .where('t.act_id', '=', id)
    .select(['t.name', 't.bytes'])
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  return wordFile(row.bytes, row.name)
}

export function wordFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: WORD })
}
