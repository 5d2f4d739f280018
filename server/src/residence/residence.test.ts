import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { getMember } from '../membership/get-member.ts'
import { receiveTransfer } from '../membership/receive-transfer.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from '../work/list-work.ts'
import { askComments } from './ask-comments.ts'
import { listResidence } from './list-residence.ts'
import { recordComment } from './record-comment.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')
const cousinCell = askerAt(PLACES.cousinCell, 'cell_officer')
const YEAR = 2024

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function record(
  asker: Asker,
  person: number,
  kind: MemberActKind,
  happenedOn: PlainDate,
  payload: Record<string, unknown>,
) {
  const { version } = await reads(district, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload, version }),
  )
}

async function introduced(to: number | null = PLACES.otherCell) {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  const { act } = await record(cell, member!.person, 'residence_introduced', '2024-02-01', {
    to,
    toName: to === null ? 'Đảng ủy phường ở tỉnh khác' : 'Chi bộ thôn Tư',
    paper: { number: '05-GT', date: '2024-02-01' },
  })
  return { person: member!.person, contact: act }
}

const listed = async (asker: Asker, side: 'from' | 'here', list: 'all' | 'waiting' | 'ended') =>
  (
    await reads(asker, (unit) =>
      listResidence(unit, { id: asker.organisationId, year: YEAR, side, list }),
    )
  ).contacts.map(({ id }) => id)

const comment = (asker: Asker, contact: number, date: PlainDate = TEST_TODAY) =>
  writes(asker, (unit) =>
    recordComment(unit, { contact, year: YEAR, paper: { number: '12-NX', date } }),
  )

const workOf = async (asker: Asker) =>
  (await reads(asker, listWork)).items
    .filter(({ item }) => 'task' in item.action && item.action.task === 'residence')
    .map(({ item }) => item.what)

describe('contact with the place of residence (QĐ 213-QĐ/TW)', () => {
  test('introduced, asked with one click for the year, answered by the place of residence with a paper alone, seen on both sides', async () => {
    const { contact } = await introduced()
    expect(await listed(cell, 'from', 'all')).toContain(contact)
    expect(await listed(otherCell, 'here', 'all')).toContain(contact)
    expect(await listed(cousinCell, 'here', 'all')).toEqual([])
    // The residence cell sees whom, not the member's page.
    const here = await reads(otherCell, (unit) =>
      listResidence(unit, { id: PLACES.otherCell, year: YEAR, side: 'here', list: 'all' }),
    )
    expect(here.contacts).toMatchObject([{ person: null, mayComment: false }])

    await expect(comment(otherCell, contact)).rejects.toMatchObject({ code: 'CHUA-HOI-NHAN-XET' })
    expect(await writes(cell, (unit) => askComments(unit, YEAR))).toEqual({ asked: 1 })
    await expect(writes(cell, (unit) => askComments(unit, YEAR))).rejects.toMatchObject({
      code: 'KHONG-CON-AI-DE-HOI',
    })
    await expect(writes(cell, (unit) => askComments(unit, 2025))).rejects.toMatchObject({
      code: 'NAM-CHUA-DEN',
    })
    expect(await listed(otherCell, 'here', 'waiting')).toEqual([contact])
    expect(await workOf(otherCell)).toEqual(['Nhận xét 1 đảng viên cư trú ở đây'])
    expect(await workOf(cell)).toEqual(['Nơi cư trú chưa nhận xét 1 đảng viên'])

    await expect(comment(cell, contact)).rejects.toMatchObject({ code: 'KHONG-DUNG-CAP' })
    await expect(comment(cousinCell, contact)).rejects.toMatchObject({ code: 'KHONG-THAY' })
    await comment(otherCell, contact)
    await expect(comment(otherCell, contact)).rejects.toMatchObject({ code: 'DA-NHAN-XET' })
    expect(await listed(cell, 'from', 'waiting')).toEqual([])
    expect(await workOf(cell)).toEqual([])
    const from = await reads(base, (unit) =>
      listResidence(unit, { id: PLACES.base, year: YEAR, side: 'from', list: 'commented' }),
    )
    expect(from.contacts).toMatchObject([{ commentPaper: '12-NX, 15/10/2024' }])
  })

  test('outside the province where the member works records the paper that came', async () => {
    const { contact } = await introduced(null)
    await writes(base, (unit) => askComments(unit, YEAR))
    await comment(cell, contact)
    expect(await listed(cell, 'from', 'waiting')).toEqual([])
  })

  test('ends by an act, with the membership, and with another cell; nobody is introduced twice or at home', async () => {
    const [ended, dead, moved] = [await introduced(), await introduced(), await introduced()]
    const again = (to: number) =>
      record(cell, ended.person, 'residence_introduced', '2024-03-01', {
        to,
        toName: 'A',
        paper: { number: '6-GT', date: '2024-03-01' },
      })
    await expect(again(PLACES.otherCell)).rejects.toMatchObject({
      code: 'DA-GIOI-THIEU-NOI-CU-TRU',
    })
    await record(cell, ended.person, 'residence_ended', '2024-09-01', { reason: 'Nghỉ hưu' })
    await expect(again(PLACES.cell)).rejects.toMatchObject({ code: 'DA-GIOI-THIEU-NOI-CU-TRU' })
    await expect(
      record(cell, ended.person, 'residence_introduced', '2024-10-01', {
        to: PLACES.cell,
        toName: 'A',
        paper: { number: '6-GT', date: '2024-10-01' },
      }),
    ).rejects.toMatchObject({ code: 'CU-TRU-LA-NOI-SINH-HOAT' })
    await record(cell, dead.person, 'died', '2024-09-01', {})
    const { act } = await record(base, moved.person, 'transfer_introduced', '2024-09-02', {
      to: PLACES.cousinCell,
      toName: 'Chi bộ thôn Ba',
      because: 'residence',
      triggeredOn: '2024-09-01',
      paper: { number: '7-SHĐ', date: '2024-09-02' },
    })
    await writes(cousinCell, (unit) =>
      receiveTransfer(unit, { transfer: act, happenedOn: '2024-09-10', cell: PLACES.cousinCell }),
    )
    const over = await listed(otherCell, 'here', 'ended')
    for (const { contact } of [ended, dead, moved]) expect(over).toContain(contact)
  })

  test('asked by the cell and its base committee at once, each is asked about once', async () => {
    const { contact } = await introduced()
    const answers = await Promise.allSettled(
      [cell, base, cell, base].map((asker) => writes(asker, (unit) => askComments(unit, YEAR))),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toEqual([
      { status: 'fulfilled', value: { asked: 1 } },
    ])
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        expect(answer.reason).toMatchObject({ code: 'KHONG-CON-AI-DE-HOI' })
      }
    }
    const { rows } = await sql<{ asked: number }>`
      select count(*)::integer as asked from act
      where subject = 'residence' and kind = 'comment_asked' and subject_id = ${contact}`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([{ asked: 1 }])
  })

  test('is asked of no year before the introduction', async () => {
    await introduced()
    await expect(writes(cell, (unit) => askComments(unit, 2023))).rejects.toMatchObject({
      code: 'KHONG-CON-AI-DE-HOI',
    })
  })
})
