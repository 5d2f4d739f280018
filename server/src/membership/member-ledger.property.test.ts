import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { GAINS, LOSSES } from '@ptdv/core/reports/indicators'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { readFigures } from '../figures/read-figures.ts'
import { readMembers } from '../figures/read-members.ts'
import { changeTree } from '../organisations/change-tree.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { answerMember, loadMember } from './load-member.ts'
import { listMembers } from './list-members.ts'
import { listTemporary } from './list-temporary.ts'
import { listTransfers } from './list-transfers.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { receiveArrival } from './receive-arrival.ts'
import { receiveTemporary } from './receive-temporary.ts'
import { receiveTransfer, returnTransfer } from './receive-transfer.ts'
import { recordMemberAct } from './record-member-act.ts'

/*
 * The ledger's law on the database: whatever acts are accepted, in whatever order, with a merger among them, for every
 * organisation and period opening + increases − decreases = closing = the list = its sum by standing; the register's
 * row is what the fold says.
 */

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const CELLS = [PLACES.cell, PLACES.siblingCell, PLACES.cousinCell, PLACES.otherCell] as const
const FIRST: PlainDate = '2024-01-02'
const people: number[] = []

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  for (const cell of CELLS) {
    const members = await seedListedMembers(scene.ownerDb, cell, 4, '2020-02-03')
    people.push(...members.map(({ person }) => person))
  }
})

const OFFICERS: readonly Asker[] = [
  ...CELLS.map((cell) => askerAt(cell, 'cell_officer')),
  ...[PLACES.base, PLACES.siblingBase, PLACES.otherBase].map((at) => askerAt(at, 'base_office')),
  ...[PLACES.district, PLACES.siblingDistrict].map((at) => askerAt(at, 'superior_board')),
]

/** Another officer may; any other refusal is the rules' answer. */
const NOT_THEIRS = ['KHONG-DUNG-CAP', 'KHONG-THAY', 'KHONG-CO']

/** Every way out of the list, step by step, and back into it. */
const OUT_AND_IN = [
  'expel',
  'restore',
  'askToLeave',
  'decideLeave',
  'proposeRemoval',
  'passRemovalOn',
  'decideRemoval',
  'comeBack',
] as const

interface Turn {
  readonly person: number
  readonly wish:
    | 'introduce'
    | 'leave'
    | 'receive'
    | 'sendBack'
    | 'withdraw'
    | 'die'
    | 'correct'
    | 'merge'
    | 'goForATime'
    | 'takeForATime'
    | 'extend'
    | 'comeHome'
    | (typeof OUT_AND_IN)[number]
  readonly officer: number
  readonly days: number
  readonly die: number
}

const turn: fc.Arbitrary<Turn> = fc.record({
  person: fc.nat(15),
  wish: fc.constantFrom(
    ...(['introduce', 'introduce', 'receive', 'receive', 'receive'] as const),
    ...(['leave', 'sendBack', 'withdraw', 'die', 'correct', 'merge'] as const),
    ...(['goForATime', 'goForATime', 'takeForATime', 'extend', 'comeHome'] as const),
    ...OUT_AND_IN,
    ...OUT_AND_IN,
  ),
  officer: fc.nat(OFFICERS.length - 1),
  days: fc.nat(280),
  die: fc.nat(999),
})

/** Tried by one officer after the other until one may. */
async function play({ person: index, wish, officer, days, die }: Turn): Promise<void> {
  const on = addDays(FIRST, days)
  const person = people[index % people.length]!
  for (const offset of OFFICERS.keys()) {
    const asker = OFFICERS[(officer + offset) % OFFICERS.length]!
    try {
      await writes(asker, async (unit) => {
        if (wish === 'merge') {
          if (die % 7 !== 0) return
          await changeTree(unit, {
            effectiveOn: '2024-10-01',
            paper: { number: '30-QĐ/TU', date: '2024-09-30' },
            change: { kind: 'merged', organisations: [PLACES.siblingCell], into: PLACES.cell },
          })
          return
        }
        if (wish === 'receive' || wish === 'sendBack') {
          const open = await listTransfers(unit, { side: 'in', state: 'open' })
          const line = open[die % Math.max(open.length, 1)]
          if (line === undefined) throw new Refusal('KHONG-CO', 'Không có ai.')
          if (wish === 'sendBack') {
            await returnTransfer(unit, { transfer: line.id, happenedOn: on, reason: 'Thiếu' })
          } else {
            await receiveTransfer(unit, {
              transfer: line.id,
              happenedOn: on,
              cell: CELLS[die % 4]!,
            })
          }
          return
        }
        if (wish === 'takeForATime') {
          const waiting = await listTemporary(unit, { side: 'in', state: 'open' })
          const line = waiting[die % Math.max(waiting.length, 1)]
          if (line === undefined) throw new Refusal('KHONG-CO', 'Không có ai.')
          const cell = CELLS[die % 4]!
          await receiveTemporary(unit, { transfer: line.id, happenedOn: on, cell })
          return
        }
        if (wish === 'comeBack') {
          await receiveArrival(unit, {
            cell: asker.organisationId,
            existingPerson: person,
            twinsSeen: true,
            happenedOn: on,
            fromName: 'Tỉnh khác',
            paper: { number: '7-SHĐ', date: on },
            decidedOn: null,
            ceremonyOn: '2020-02-03',
            officialOn: die % 2 === 0 ? null : '2021-02-03',
            person: newPerson({ fullName: 'Không Ai', birth: '1970', sex: 'male' }),
          })
          return
        }
        const held = await loadMember(unit, person)
        const mended = held.acts.filter(({ kind }) => kind !== 'registered' && kind !== 'corrected')
        const wishes = {
          introduce: ['transfer_introduced', introduction(CELLS[die % 4]!, on)],
          leave: ['transfer_introduced', introduction(null, on)],
          withdraw: ['transfer_withdrawn', { reason: 'Ở lại' }],
          goForATime: [
            'temporary_introduced',
            {
              to: CELLS[die % 4]!,
              toName: 'Nơi tạm thời',
              because: 'work',
              from: on,
              until: addDays(on, 100 + (die % 200)),
              paper: { number: '2-SHĐ', date: on },
            },
          ],
          extend: [
            'temporary_extended',
            {
              until: addDays(on, die % 300),
              reason: 'Kéo dài',
              paper: { number: '3-SHĐ', date: on },
            },
          ],
          comeHome: ['temporary_returned', {}],
          expel: ['expulsion_decided', { paper: paper(on), reason: 'Vi phạm' }],
          restore: ['restored', { paper: paper(on), reason: 'Oan sai' }],
          askToLeave: ['leave_asked', { reason: 'Hoàn cảnh' }],
          decideLeave: [
            'leave_decided',
            {
              outcome: die % 3 === 0 ? 'refused' : 'accepted',
              cellPaper: '1-NQ',
              basePaper: '2-NQ',
              paper: paper(on),
            },
          ],
          proposeRemoval: [
            'removal_cell_voted',
            {
              ground: 'no_activity_or_dues',
              selfReview: 'written',
              counting: 9,
              tally: votes(5 + (die % 5)),
              paper: paper(on),
            },
          ],
          passRemovalOn: [
            'removal_base_voted',
            { committeeSize: 9, tally: votes(5 + (die % 5)), paper: paper(on) },
          ],
          decideRemoval: [
            'removal_decided',
            {
              outcome: die % 4 === 0 ? 'kept' : 'removed',
              bodySize: 9,
              tally: votes(die % 4 === 0 ? 4 : 5),
              paper: paper(on),
            },
          ],
          die: ['died', {}],
          correct: [
            'corrected',
            {
              act: mended[die % Math.max(mended.length, 1)]?.id ?? 1,
              happenedOn: addDays(on, (die % 41) - 20),
              payload: { ...mended[die % Math.max(mended.length, 1)]?.payload },
              basis: 'Bản gốc',
              approvedBy: 'Huyện ủy',
            },
          ],
        } as const
        const [kind, payload] = wishes[wish]
        await recordMemberAct(unit, {
          person,
          kind,
          happenedOn: on,
          payload,
          version: held.version,
        })
      })
      return
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      if (!NOT_THEIRS.includes(refused.code)) return
    }
  }
}

function paper(date: PlainDate) {
  return { number: '9-QĐ', date }
}

function votes(inFavour: number) {
  return { form: 'secret_ballot', inFavour, against: 0, other: 0 } as const
}

function introduction(to: number | null, on: PlainDate) {
  return {
    to,
    toName: 'Nơi đến',
    because: 'new_unit',
    triggeredOn: on,
    paper: { number: '1-SHĐ', date: on },
  }
}

test('[0.1] whatever is accepted, the ledger, the list and the register say one thing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(turn, { minLength: 10, maxLength: 25, size: 'max' }),
      fc.tuple(fc.nat(280), fc.nat(280)),
      async (turns, [a, b]) => {
        for (const one of turns) await play(one)
        if (a % 2 === 0) await foldFigures(scene.house.keeperDb)
        const [from, to] = [addDays(FIRST, Math.min(a, b)), addDays(FIRST, Math.max(a, b))]
        for (const organisation of await livingPlaces()) {
          await reads(province, async (unit) => {
            const members = async (on: PlainDate) =>
              (await readMembers(unit, { organisations: [organisation], on, basis: 'today' })).get(
                organisation,
              ) ?? 0
            const flow = async (
              kinds: readonly (typeof GAINS | typeof LOSSES)[number][],
              until: PlainDate,
            ) =>
              (
                await readFigures(unit, {
                  organisations: [organisation],
                  kinds,
                  basis: 'today',
                  from: '2020-03-01',
                  to: until,
                })
              ).reduce((sum, { amount }) => sum + amount, 0)
            const between = async (kinds: readonly (typeof GAINS | typeof LOSSES)[number][]) =>
              (await flow(kinds, to)) - (await flow(kinds, from))
            expect((await members(from)) + (await between(GAINS)) - (await between(LOSSES))).toBe(
              await members(to),
            )
            const listed = async (standing?: 'official' | 'probationary') =>
              (await listMembers(unit, { id: organisation, standing })).total
            expect(await listed()).toBe(await members(TEST_TODAY))
            expect((await listed('official')) + (await listed('probationary'))).toBe(await listed())
          })
        }
        await registerIsTheFold()
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)

/** A dissolved cell has no list of its own: who is lost afterwards is lost in the one that follows it. */
async function livingPlaces(): Promise<number[]> {
  const rows = await scene.ownerDb
    .selectFrom('organisation')
    .select('id')
    .where('ended_on', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Each row of the register as its own acts fold, and as it was written. */
async function registerIsTheFold(): Promise<void> {
  const { rows } = await sql<{
    person: number
    cell: number
    ended: string | null
    lives: number
    elsewhere: boolean
    away: number | null
    until: string | null
    received: number | null
  }>`
    select m.person_id as person, m.organisation_id as cell, m.ended_on as ended, p.organisation_id as lives,
      m.temporarily_elsewhere as elsewhere, t.act_id as away, t.until_on as until, t.received_id as received
    from membership m join person p on p.id = m.person_id
    left join temporary_transfer t on t.person_id = m.person_id and t.ended_on is null`.execute(
    scene.ownerDb,
  )
  await reads(province, async (unit) => {
    for (const { person, ...row } of rows) {
      const answer = answerMember(await loadMember(unit, person))
      expect({
        cell: answer.cell?.id,
        ended: answer.ended?.on ?? null,
        lives: answer.cell?.id,
        elsewhere: answer.elsewhere,
        away: answer.temporary?.introduced.id ?? null,
        until: answer.temporary?.until ?? null,
        received: answer.temporary?.received?.cell ?? null,
      }).toEqual(row)
    }
  })
}
