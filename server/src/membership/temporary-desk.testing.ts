import { addDays, addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberPayloads } from '@ptdv/core/membership/acts'
import { sql } from 'kysely'
import { getVoteSheet } from '../admission/get-vote-sheet.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { askerAt } from '../testing/asker-at.ts'
import { PLACES } from '../testing/seed-tree.ts'
import { TEST_TODAY, type TestHouse } from '../testing/test-house.ts'
import { listTemporary, type TemporaryQuery } from './list-temporary.ts'
import { memberDesk } from './member-desk.testing.ts'
import { receiveTemporary } from './receive-temporary.ts'

/** A stay elsewhere that is running today. */
export const LEAVES = addMonths(TEST_TODAY, -2)
export const UNTIL = addMonths(TEST_TODAY, 4)

export const DESKS = {
  cell: askerAt(PLACES.cell, 'cell_officer'),
  base: askerAt(PLACES.base, 'base_office'),
  district: askerAt(PLACES.district, 'superior_board'),
  cousinCell: askerAt(PLACES.cousinCell, 'cell_officer'),
  otherCell: askerAt(PLACES.otherCell, 'cell_officer'),
  otherBase: askerAt(PLACES.otherBase, 'base_office'),
  siblingDistrict: askerAt(PLACES.siblingDistrict, 'superior_board'),
  province: askerAt(PLACES.province, 'provincial_board'),
} as const

/** What the tests of temporary transfers do and look up, in one house. */
export function temporaryDesk(scene: TestHouse) {
  const desk = memberDesk(scene)
  const { reads, writes, record } = desk
  return {
    ...desk,

    introduce: (
      asker: Asker,
      person: number,
      to: number | null,
      more: Partial<MemberPayloads['temporary_introduced']> = {},
    ) =>
      record(asker, person, 'temporary_introduced', LEAVES, {
        to,
        toName: to === null ? 'Đảng ủy phường Bến Nghé' : `Tổ chức ${to}`,
        because: 'work',
        from: LEAVES,
        until: UNTIL,
        paper: { number: '4-SHĐ', date: LEAVES },
        ...more,
      }),

    receive: (
      asker: Asker,
      transfer: number,
      at: number,
      happenedOn: PlainDate = addDays(LEAVES, 7),
    ) => writes(asker, (unit) => receiveTemporary(unit, { transfer, happenedOn, cell: at })),

    seen: async (asker: Asker, query: TemporaryQuery) =>
      (await reads(asker, (unit) => listTemporary(unit, query))).map(({ id }) => id),

    /** Who votes in a cell, and whether they are left out of its base unless present. */
    voters: async (asker: Asker, at: number) =>
      new Map(
        (await reads(asker, (unit) => getVoteSheet(unit, at))).members.map((member) => [
          member.person.id,
          member.temporarilyElsewhere,
        ]),
      ),

    /** The newest first. */
    async notices(organisation: number): Promise<string[]> {
      const { rows } = await sql<{ text: string }>`
        select payload ->> 'text' as text from outbox where organisation_id = ${organisation} order by id desc limit 3`.execute(
        scene.ownerDb,
      )
      return rows.map(({ text }) => text)
    },
  }
}
