import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Asker } from '../database/unit-of-work.ts'
import { getMember } from '../membership/get-member.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { readMembers } from '../figures/read-members.ts'
import { countAtRisk, listAtRisk } from '../reports/list-at-risk.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from '../work/list-work.ts'
import { listAway } from './list-away.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')

const ARRANGED = {
  region: 'Bình Dương',
  place: 'khu công nghiệp Sóng Thần',
  until: null,
  way: 'phone',
  pace: 'each_meeting',
}

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function record(
  person: number,
  kind: MemberActKind,
  happenedOn: PlainDate,
  payload: Record<string, unknown> = {},
  asker: Asker = cell,
) {
  const { version } = await reads(district, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload, version }),
  )
}

async function awayMember(since: PlainDate = '2024-03-01'): Promise<number> {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  await record(member!.person, 'away_began', since, ARRANGED)
  return member!.person
}

/** Meetings as they were announced, answered or not. */
async function asked(person: number, days: readonly (readonly [PlainDate, PlainDate | null])[]) {
  for (const [heldOn, answeredOn] of days) {
    await sql`
      with met as (
        insert into cell_meeting (organisation_id, held_on, subjects, announced_on)
        values (${PLACES.cell}, ${heldOn}, '{Sinh hoạt thường kỳ}', ${heldOn}::date - 7) returning id
      )
      insert into meeting_invitation (meeting_id, person_id, organisation_id, held_on, person_name, answered_on,
        read_on)
      select id, ${person}, ${PLACES.cell}, ${heldOn}, 'A', ${answeredOn}, ${answeredOn && heldOn} from met`.execute(
      scene.ownerDb,
    )
  }
}

const lineOf = async (asker: Asker, person: number) => {
  const { members } = await reads(asker, (unit) =>
    listAway(unit, { id: asker.organisationId, list: 'all' }),
  )
  return members.find((line) => line.person.id === person)
}

describe('the register of members working away', () => {
  test('[2.4-m] is kept by the cell, seen by those above, changes no figure, and ends with the return', async () => {
    const before = await reads(district, (unit) =>
      readMembers(unit, { organisations: [PLACES.cell], on: TEST_TODAY, basis: 'today' }),
    )
    const person = await awayMember()
    expect(await lineOf(cell, person)).toMatchObject({
      region: 'Bình Dương',
      since: '2024-03-01',
      inTouchOn: '2024-03-01',
      warnings: [],
    })
    expect(await lineOf(district, person)).toBeDefined()
    await expect(
      reads(otherCell, (unit) => listAway(unit, { id: PLACES.cell, list: 'all' })),
    ).rejects.toMatchObject({ code: 'KHONG-THAY' })
    await expect(record(person, 'away_ended', '2024-05-01', {}, base)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
    await record(person, 'away_ended', '2024-09-01')
    expect(await lineOf(cell, person)).toBeUndefined()
    const after = await reads(district, (unit) =>
      readMembers(unit, { organisations: [PLACES.cell], on: TEST_TODAY, basis: 'today' }),
    )
    expect(after.get(PLACES.cell)).toBe((before.get(PLACES.cell) ?? 0) + 1)
  })

  test('who dies, or is received elsewhere, is in it no more', async () => {
    const [first, second] = [await awayMember(), await awayMember()]
    await record(first, 'died', '2024-08-01')
    expect(await lineOf(cell, first)).toBeUndefined()
    // Whoever ends the membership, the register's own trigger takes the row out.
    await sql`update membership set ended_on = '2024-08-01', ended_reason = 'removed' where person_id = ${second}`.execute(
      scene.ownerDb,
    )
    const left = await sql`select from away_member where person_id = ${second}`.execute(
      scene.ownerDb,
    )
    expect(left.rows).toEqual([])
  })
})

describe('the warning of two meetings', () => {
  test('[0.3] two meetings in a row warn the cell, then those above; an answer or a call in between does not', async () => {
    const [silent, answered, called] = [await awayMember(), await awayMember(), await awayMember()]
    await asked(silent, [
      ['2024-07-05', '2024-07-04'],
      ['2024-08-05', null],
      ['2024-09-05', null],
    ])
    await asked(answered, [
      ['2024-07-05', null],
      ['2024-08-05', '2024-08-01'],
      ['2024-09-05', null],
    ])
    await asked(called, [
      ['2024-08-05', null],
      ['2024-09-05', null],
    ])
    await record(called, 'away_contacted', '2024-08-20', { way: 'phone' })

    const line = await lineOf(cell, silent)
    expect(line).toMatchObject({ missed: 2, inTouchOn: '2024-07-04', lastAnswerOn: '2024-07-04' })
    expect(line!.warnings[1]).toContain('04/10/2024')
    expect(await lineOf(cell, answered)).toMatchObject({ missed: 1, warnings: [] })
    expect(await lineOf(cell, called)).toMatchObject({
      missed: 1,
      inTouchOn: '2024-08-20',
      warnings: [],
    })

    const workOf = async (asker: Asker) =>
      (await reads(asker, listWork)).items.filter(
        ({ item }) => 'task' in item.action && item.action.task === 'away',
      )
    expect(await workOf(cell)).toMatchObject([
      { link: `/dang-vien/${silent}`, item: { group: 'overdue', due: '2024-09-05' } },
    ])
    expect(await workOf(base)).toMatchObject([{ item: { what: expect.stringMatching(/^1 đảng/) } }])
    // More than a week past: the district sees it too, as a number under the base organisation.
    expect(await workOf(district)).toHaveLength(1)

    const risks = await reads(district, (unit) => countAtRisk(unit, PLACES.district))
    expect(risks).toContainEqual({ risk: 'away_silent', count: 1 })
    const { people } = await reads(cell, (unit) =>
      listAtRisk(unit, { organisation: PLACES.cell, risk: 'away_silent' }),
    )
    expect(people).toMatchObject([{ person: { id: silent }, due: '2024-10-04' }])
  })
})
