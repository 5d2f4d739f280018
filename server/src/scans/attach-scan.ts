import { gateOf } from '@ptdv/core/admission/act-gates'
import { MOST_SCANS, mayHoldScans, scanTypeOf } from '@ptdv/core/scans/scan-types'
import { Refusal } from '@ptdv/core/refusal'
import { takeCase } from '../admission/load-cases.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { keepFile } from '../files/keep-file.ts'
import { Missing } from '../http/missing.ts'
import { assertHandles } from './assert-handles.ts'

/**
 * Attaches a scan to an act of a case.
 * @throws Missing; Refusal KHONG-DUNG-CAP, BAN-CHUP-SAI-LOAI, KHONG-LUU-BAN-CHUP, NHIEU-BAN-CHUP
 */
export async function attachScan(
  unit: Unit,
  input: {
    readonly case: number
    readonly act: number
    readonly name: string
    readonly bytes: Uint8Array
  },
): Promise<{ scan: number }> {
  const held = await takeCase(unit, input.case)
  assertHandles(unit, held)
  const act = held.acts.find(({ id }) => id === input.act)
  if (act === undefined) throw new Missing()
  if (!mayHoldScans(act.kind)) {
    throw new Refusal(
      'KHONG-LUU-BAN-CHUP',
      `${gateOf(act.kind).label}: hệ thống chỉ giữ kết quả, số và ngày văn bản, không giữ bản chụp. Giữ bản giấy trong hồ sơ.`,
      'file',
    )
  }
  const type = scanTypeOf(input.bytes)
  if (type === null) {
    throw new Refusal(
      'BAN-CHUP-SAI-LOAI',
      'Tệp này không phải PDF, JPEG hay PNG. Chụp hoặc quét giấy tờ thành một trong ba loại đó rồi gắn lại.',
      'file',
    )
  }
  const { count } = await unit.db
    .selectFrom('scan')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('act_id', '=', act.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (count >= MOST_SCANS) {
    throw new Refusal(
      'NHIEU-BAN-CHUP',
      `Việc này đã có ${MOST_SCANS} bản chụp. Gộp các trang vào một tệp PDF rồi gắn.`,
      'file',
    )
  }
  const { file } = await keepFile(unit, {
    name: nameOf(input.name, type.ending),
    type: type.type,
    bytes: input.bytes,
    purpose: 'scan',
    caseId: held.row.id,
  })
  const { id } = await unit.db
    .insertInto('scan')
    .values({
      case_id: held.row.id,
      act_id: act.id,
      file_id: file,
      by_name: unit.asker.accountName,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, {
    action: 'scan.attached',
    subject: 'case',
    subjectId: held.row.id,
    detail: { act: act.id, scan: id },
  })
  return { scan: id }
}

/** Its own name with the ending that fits its content; no path of somebody's computer. */
function nameOf(name: string, ending: string): string {
  const bare = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 120)
  return `${bare || 'ban-chup'}.${ending}`
}
