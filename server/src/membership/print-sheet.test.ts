import { sql } from 'kysely'
import PizZip from 'pizzip'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { noteSheetPrint, printSheet } from './print-sheet.ts'
import { recordMemberAct, type MemberActToRecord } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board', { organisationName: 'Huyện ủy An' })

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function textOf(file: File): Promise<string> {
  const xml = new PizZip(await file.arrayBuffer()).file('word/document.xml')!.asText()
  return xml.replaceAll(/<[^>]+>/g, '').replaceAll(' ', ' ')
}

async function printed(person: number): Promise<string> {
  const noted = await writes(district, (unit) => noteSheetPrint(unit, { person }))
  return textOf(await reads(district, (unit) => printSheet(unit, { person }, noted)))
}

test('2-HSĐV of a member from a list: what the register and the acts hold, corrections applied; the rest is dotted', async () => {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1, '1990-02-03')
  const { person } = member!
  await sql`update person set home = 'xã An Khê', professional_level = 'intermediate' where id = ${person}`.execute(
    scene.ownerDb,
  )
  const record = async (act: Pick<MemberActToRecord, 'kind' | 'happenedOn' | 'payload'>) => {
    const { version } = await reads(district, (unit) => getMember(unit, { person }))
    return writes(district, (unit) => recordMemberAct(unit, { person, version, ...act }))
  }
  await record({
    kind: 'card_noted',
    happenedOn: '2024-09-02',
    payload: { number: '033000000777', oldNumber: null, issuedOn: '1996-05-19', place: 'Tỉnh ủy' },
  })
  await record({
    kind: 'badge_noted',
    happenedOn: '2024-09-02',
    payload: { years: 30, on: '2020-05-19', number: null },
  })
  const { act } = await record({
    kind: 'disciplined',
    happenedOn: '2024-03-01',
    payload: { measure: 'reprimand', paper: { number: '3-QĐ/HU', date: '2024-03-01' } },
  })
  await record({
    kind: 'corrected',
    happenedOn: TEST_TODAY,
    payload: {
      act,
      happenedOn: '2024-04-01',
      payload: { measure: 'warning', paper: { number: '3-QĐ/HU', date: '2024-04-01' } },
      basis: 'Bản gốc quyết định',
      approvedBy: 'Ban Thường vụ Huyện ủy',
    },
  })
  const text = await printed(person)
  for (const said of [
    'PHIẾU ĐẢNG VIÊN',
    'LÊ VĂN THUẬN',
    'Chi bộ: Chi bộ thôn Một',
    'Số thẻ đảng viên: số 033000000777; cấp 19/05/1996, Tỉnh ủy',
    'Huy hiệu Đảng: 30 năm (19/05/2020)',
    'Quê quán: xã An Khê',
    'Ngày vào Đảng: ngày 03 tháng 02 năm 1990',
    'số …… ngày 03 tháng 02 năm 1990',
    'Trung cấp',
    'cảnh cáo, quyết định số 3-QĐ/HU',
    '04/2024',
    // Nobody recorded it.
    'Ngày miễn công tác và sinh hoạt đảng: ……',
    'Số định danh cá nhân: ……',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('khiển trách')
  const { rows } = await sql`
    select from audit where action = 'papers.print' and subject = 'membership' and subject_id = ${person}`.execute(
    scene.ownerDb,
  )
  expect(rows.length).toBe(1)
})
