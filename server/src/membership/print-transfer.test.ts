import PizZip from 'pizzip'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { printTransfer } from './print-transfer.ts'
import { recordMemberAct } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board', { organisationName: 'Huyện ủy An' })

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function textOf(file: File): Promise<string> {
  const xml = new PizZip(await file.arrayBuffer()).file('word/document.xml')!.asText()
  return xml.replaceAll(/<[^>]+>/g, '')
}

test('1-SHĐ tells whom, from where, where to and until when; what no record says is dotted', async () => {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  const payload = {
    to: PLACES.otherCell,
    toName: 'Chi bộ thôn Tư, xã Bình Minh',
    because: 'residence',
    triggeredOn: '2024-08-20',
    paper: { number: '15-SHĐ', date: '2024-09-03' },
  }
  await writes(district, (unit) =>
    recordMemberAct(unit, {
      person: member!.person,
      kind: 'transfer_introduced',
      happenedOn: '2024-09-03',
      payload,
      version: 1,
    }),
  )
  const text = await textOf(
    await reads(district, (unit) => printTransfer(unit, { person: member!.person, form: '1-SHĐ' })),
  )
  for (const said of [
    'HUYỆN ỦY AN',
    'Số 15-SHĐ',
    'LÊ VĂN THUẬN',
    'Chi bộ thôn Tư, xã Bình Minh',
    'thay đổi nơi cư trú lâu dài',
    'chậm nhất ngày 15/10/2024',
    'Số thẻ đảng viên: ……',
  ]) {
    expect(text).toContain(said)
  }
  const temporary = await textOf(
    await reads(district, (unit) => printTransfer(unit, { person: member!.person, form: '2-SHĐ' })),
  )
  expect(temporary).toContain('sinh hoạt đảng tạm thời')
  expect(temporary).toContain('Thời gian từ ngày …… tháng …… năm ……')
})
