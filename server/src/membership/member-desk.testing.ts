import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import { sql } from 'kysely'
import type { Asker } from '../database/unit-of-work.ts'
import { readMembers } from '../figures/read-members.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES } from '../testing/seed-tree.ts'
import { TEST_TODAY, type TestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { recordMemberAct } from './record-member-act.ts'

/** What the tests of members do and look up, in one house. */
export function memberDesk(scene: TestHouse) {
  const { reads, writes } = doors(scene)
  const province = askerAt(PLACES.province, 'provincial_board')
  return {
    reads,
    writes,

    async newMember(at: number = PLACES.cell): Promise<number> {
      const [member] = await seedListedMembers(scene.ownerDb, at, 1)
      return member!.person
    },

    /** As the newest version of the member. */
    async record<K extends MemberActKind>(
      asker: Asker,
      person: number,
      kind: K,
      happenedOn: PlainDate,
      payload: MemberPayloads[K],
    ) {
      const { version } = await reads(province, (unit) => getMember(unit, { person }))
      return writes(asker, (unit) =>
        recordMemberAct(unit, { person, kind, happenedOn, payload: { ...payload }, version }),
      )
    },

    async membersAt(organisation: number, on: PlainDate = TEST_TODAY): Promise<number> {
      const members = await reads(province, (unit) =>
        readMembers(unit, { organisations: [organisation], on, basis: 'today' }),
      )
      return members.get(organisation) ?? 0
    },

    /** What the ledger has of somebody since the figures of the directive begin: fact, where, with whom, how many. */
    async facts(person: number): Promise<readonly string[]> {
      const { rows } = await sql<{ fact: string }>`
        select kind || ' ' || organisation_id || ' ' || coalesce(counterpart_id::text, '-') || ' ' || sum(amount) as fact
        from figure_entry where person_id = ${person} and on_date > '2020-12-31'
        group by kind, organisation_id, counterpart_id having sum(amount) <> 0`.execute(
        scene.ownerDb,
      )
      return rows.map(({ fact }) => fact).toSorted()
    },
  }
}
