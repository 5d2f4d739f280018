import type { TemporaryBecause } from '@ptdv/core/membership/temporary-payloads'
import PizZip from 'pizzip'
import { beforeAll, describe, expect, test } from 'vitest'
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
  // Nobody introduced the member anywhere for a time: written by hand.
  const temporary = await textOf(
    await reads(district, (unit) => printTransfer(unit, { person: member!.person, form: '2-SHĐ' })),
  )
  expect(temporary).toContain('sinh hoạt đảng tạm thời')
  expect(temporary).toContain('Thời gian từ ngày …… tháng …… năm ……')
})

describe('2-SHĐ', () => {
  async function introduced(because: TemporaryBecause, to: number | null): Promise<number> {
    const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
    const payload = {
      to,
      toName: to === null ? 'Đảng ủy tại Nhật Bản' : 'Chi bộ thôn Tư, xã Bình Minh',
      because,
      from: '2024-09-05',
      until: '2025-03-05',
      paper: { number: '16-SHĐ', date: '2024-09-03' },
    }
    await writes(district, (unit) =>
      recordMemberAct(unit, {
        person: member!.person,
        kind: 'temporary_introduced',
        happenedOn: '2024-09-03',
        payload,
        version: 1,
      }),
    )
    return member!.person
  }
  const print = (person: number) =>
    reads(district, (unit) => printTransfer(unit, { person, form: '2-SHĐ' }))

  test('[2.4-c] tells whom, where to, why, and from when until when', async () => {
    const text = await textOf(await print(await introduced('work', PLACES.otherCell)))
    for (const said of [
      'HUYỆN ỦY AN',
      'Số 16-SHĐ',
      'Chi bộ thôn Tư, xã Bình Minh sinh hoạt đảng tạm thời',
      'đi công tác, làm việc có thời hạn',
      'từ ngày 05 tháng 9 năm 2024 đến ngày 05 tháng 3 năm 2025',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('is not the form of one who goes abroad, and that form is not known', async () => {
    await expect(print(await introduced('abroad', null))).rejects.toMatchObject({
      code: 'MAU-CHUA-BIET',
      sentence: expect.stringContaining('3A-SHĐ, 3C-SHĐ'),
    })
  })
})
