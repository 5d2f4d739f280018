import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { MemberAct } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import { memberFacts } from '@ptdv/core/membership/member-facts'
import type { MemberInput } from '@ptdv/core/membership/member-history'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { listAway } from '@ptdv/server/away/list-away'
import { listMeetings } from '@ptdv/server/away/list-meetings'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { listTemporary } from '@ptdv/server/membership/list-temporary'
import { listTransfers } from '@ptdv/server/membership/list-transfers'
import { answerMember, loadMembers } from '@ptdv/server/membership/load-member'
import { openText } from '@ptdv/server/people/identity-keys'
import { listResidence } from '@ptdv/server/residence/list-residence'
import { askerAt } from '@ptdv/server/testing/asker-at'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DemoMembership, DemoMembershipAct } from '../demo-data.ts'
import { generate } from '../generate.ts'
import { loadData } from '../load-data.ts'
import { memberInput } from '../load/member-input.ts'
import { STORY_END } from '../plan.ts'

const data = generate('tiny')
const lifeActs = data.memberships.flatMap((one) =>
  one.acts.filter((act) => isRecordedByHand(act)).map((act) => ({ one, act })),
)
const ofKind = <K extends DemoMembershipAct['kind']>(...kinds: K[]) =>
  lifeActs
    .map(({ act }) => act)
    .filter((act): act is Extract<DemoMembershipAct, { kind: K }> =>
      kinds.some((kind) => kind === act.kind),
    )

/** Everything but how they came and went, which lists tell. */
function isRecordedByHand({ kind }: DemoMembershipAct): boolean {
  return /^(badge|card|temporary|away|residence)_|^transfer_introduced$/.test(kind)
}

const tree = foldTree(data.organisationActs)

/** What core knew of the member before the act, and the act. */
function before(
  one: DemoMembership,
  act: DemoMembershipAct,
): { input: MemberInput; act: MemberAct } {
  const place = one.acts.indexOf(act)
  const input = memberInput({ tree, today: STORY_END }, one)
  return { input: { ...input, acts: input.acts.slice(0, place) }, act: input.acts[place]! }
}

describe('what is told of members', () => {
  test('core accepts every act of it', () => {
    const refused = lifeActs.flatMap(({ one, act }) => {
      try {
        const known = before(one, act)
        checkMemberAct(known.input, known.act)
        return []
      } catch (error) {
        return [`person ${one.person}, ${act.kind} on ${act.happenedOn}: ${String(error)}`]
      }
    })
    expect(refused).toEqual([])
  })

  test('acts stand in the order of their days, so that an earlier today tells the first of them', () => {
    for (const { acts } of data.memberships) {
      const days = acts.map(({ happenedOn }) => happenedOn)
      expect(days).toEqual(days.toSorted())
    }
  })

  test('nearly every official member has a card, each its own, and none could be real', () => {
    const official = data.memberships.filter(
      ({ standing, ended }) => standing === 'official' && ended === null,
    )
    const numbers = ofKind('card_noted', 'card_issued').map(({ payload }) => String(payload.number))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((number) => !/^000\d{9}$/.test(number))).toEqual([])
    expect(numbers.length).toBeLessThan(official.length)
    expect(numbers.length).toBeGreaterThan(official.length * 0.9)
  })

  test('badges were noted, awarded in the rounds since, and some are proposed for the next', () => {
    expect(ofKind('badge_noted').length).toBeGreaterThan(20)
    expect(ofKind('badge_awarded').length).toBeGreaterThan(0)
    const rounds = ofKind('badge_proposed').map(({ payload }) => payload.round)
    expect(new Set(rounds)).toEqual(new Set(['2024-11-07']))
  })
})

describe('loaded', () => {
  const database = withTestDatabase()
  const deskOf = (userName: string) =>
    data.accounts.find((one) => one.userName === userName)!.organisation
  const commune = askerAt(deskOf('xatandan'), 'base_office')
  const cell = askerAt(deskOf('chibo'), 'cell_officer')
  let house: House
  let owner: Db

  beforeAll(async () => {
    const secret = randomBytes(32)
    house = await openHouse(database, secret, tmpdir())
    await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
    await closeHouse(house)
    // Opened anew: what "today" is stands in the database only now.
    house = await openHouse(database, secret, tmpdir())
    owner = connect(database.ownerUrl, { max: 1 })
  }, 120_000)
  afterAll(async () => {
    await owner.destroy()
    await closeHouse(house)
  })

  test('[2.4-c] the commune sees one on the way to it in time, one on the way out late, stays on both sides', async () => {
    const transfers = (side: 'in' | 'out') =>
      read(house, commune, (unit) => listTransfers(unit, { side, state: 'open' }))
    expect((await transfers('in')).map(({ dueOn }) => dueOn! >= STORY_END)).toEqual([true])
    expect((await transfers('out')).map(({ dueOn }) => dueOn! >= STORY_END)).toEqual([false])
    const stays = (side: 'in' | 'out') =>
      read(house, commune, (unit) => listTemporary(unit, { side, state: 'there' }))
    expect((await stays('out')).map(({ until }) => until >= STORY_END)).toEqual([false, true])
    expect(await stays('in')).toHaveLength(1)
  })

  test('[2.4-m] four work away, one of whom is silent; a meeting is over and one is to come', async () => {
    const { figures } = await read(house, commune, (unit) =>
      listAway(unit, { id: commune.organisationId, list: 'all' }),
    )
    expect(figures).toMatchObject({ all: 4, silent: 1 })
    const { meetings } = await read(house, cell, (unit) =>
      listMeetings(unit, { id: cell.organisationId }),
    )
    expect(meetings.map(({ heldOn, asked, read }) => [heldOn > STORY_END, asked, read])).toEqual([
      [true, 2, 0],
      [false, 2, 1],
    ])
  })

  test('the opinion that was read into the minutes opens with the key of the installation', async () => {
    const { sealed } = await owner
      .selectFrom('written_opinion')
      .select('sealed')
      .executeTakeFirstOrThrow()
    expect(openText(house.identityKeys.away, sealed)).toContain('quy ước của thôn')
  })

  test('of five residence contacts three were commented on', async () => {
    const { figures } = await read(house, askerAt(1, 'provincial_board'), (unit) =>
      listResidence(unit, { id: 1, year: 2024, side: 'from', list: 'all' }),
    )
    expect(figures).toMatchObject({ all: 5, unasked: 0, waiting: 2, commented: 3 })
  })

  test('the register and the ledger say what the server would make of the acts', async () => {
    const held = await read(house, askerAt(1, 'provincial_board'), (unit) =>
      loadMembers(
        unit,
        lifeActs.map(({ one }) => one.person),
      ),
    )
    const folded = held.map((one) => {
      const { card, badges, badgeProposals, elsewhere } = answerMember(one)
      return {
        person: one.person.id,
        card: card?.number ?? null,
        badges,
        proposals: badgeProposals,
        elsewhere,
      }
    })
    const rows = await owner
      .selectFrom('membership')
      .select(['person_id as person', 'card_number as card', 'badges'])
      .select(['badge_proposals as proposals', 'temporarily_elsewhere as elsewhere'])
      .where(
        'person_id',
        'in',
        held.map(({ person }) => person.id),
      )
      .orderBy('person_id')
      .execute()
    expect(rows).toEqual(folded)
    const kinds = /^(badge_|card_|temporary_)/
    const facts = held.flatMap(({ input, person }) =>
      memberFacts(input)
        .filter(({ kind }) => kinds.test(kind))
        .map(({ kind, on, cell, amount, counterpart }) =>
          [person.id, kind, on, cell, amount, counterpart].map(String).join(' '),
        ),
    )
    const entries = await owner
      .selectFrom('figure_entry')
      .select(['person_id', 'kind', 'on_date', 'organisation_id', 'amount', 'counterpart_id'])
      .execute()
    const entered = entries
      .filter(({ kind }) => kinds.test(kind))
      .map((one) => Object.values(one).map(String).join(' '))
    expect(entered.toSorted()).toEqual(facts.toSorted())
  })
})
