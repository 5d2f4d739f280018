import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import { checkSoldierAct } from '@ptdv/core/soldiers/check-soldier-act'
import { foldSoldier, type SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import { OFFER_FIGURE_KEYS } from '@ptdv/core/soldiers/offer-figures'
import { SOLDIER_LIST_KEYS } from '@ptdv/core/soldiers/soldier-lists'
import { SOLDIER_STAGE_KEYS } from '@ptdv/core/soldiers/soldier-steps'
import type { SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { getSoldierBoard } from '@ptdv/server/soldiers/get-soldier-board'
import { listGivers } from '@ptdv/server/soldiers/list-givers'
import { listMilitiaPosts } from '@ptdv/server/soldiers/list-militia-posts'
import { askerAt } from '@ptdv/server/testing/asker-at'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { loadData } from '../load-data.ts'
import { STORY_END } from '../plan.ts'

const data = generate('tiny')
const inputOf = (acts: SoldierActs): SoldierInput => ({
  acts,
  today: STORY_END,
  calendar: VIETNAM_CALENDAR,
})

describe('the round of demobilised soldiers', () => {
  test('forty people in every stage, members and not, each citizen number beginning with 000', () => {
    const people = new Map(data.people.map((person) => [person.id, person]))
    const told = data.soldiers.map(({ acts }) => foldSoldier(inputOf(acts)))
    expect(told).toHaveLength(40)
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(SOLDIER_STAGE_KEYS))
    expect(new Set(told.map(({ member }) => member)).size).toBe(3)
    for (const { person } of data.soldiers) {
      expect(people.get(person)?.citizenNumber).toMatch(/^000/)
    }
  })

  test('every act could have been recorded on its day', () => {
    for (const { acts } of data.soldiers) {
      const [announced, ...later] = acts
      for (const [index, act] of later.entries()) {
        const before = inputOf([announced, ...later.slice(0, index)])
        expect(() => checkSoldierAct({ ...before, today: act.happenedOn }, act)).not.toThrow()
      }
    }
  })

  test('the same every time', () => {
    expect(generate('tiny').soldiers).toEqual(data.soldiers)
  })

  test('nothing is told of it before its time', () => {
    const earlier = generate('tiny', { today: '2024-02-10' })
    const later = earlier.soldiers
      .flatMap(({ acts }) => acts)
      .filter(({ happenedOn }) => happenedOn > '2024-02-10')
    expect(later).toEqual([])
    expect(earlier.soldiers.length).toBeGreaterThan(0)
    expect(earlier.soldiers.length).toBeLessThan(40)
  })
})

describe('loaded', () => {
  const database = withTestDatabase()
  const province = data.accounts.find(({ userName }) => userName === 'tinhuy')!.organisation
  const asker = askerAt(province, 'provincial_board')
  let house: House

  beforeAll(async () => {
    const secret = randomBytes(32)
    house = await openHouse(database, secret, tmpdir())
    await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
    await closeHouse(house)
    // Opened anew: what "today" is stands in the database only now.
    house = await openHouse(database, secret, tmpdir())
  }, 120_000)
  afterAll(() => closeHouse(house))

  test('[2.4-b] every list has somebody in it, and the share of the reserve units says something', async () => {
    const { figures } = await read(house, asker, (unit) => getSoldierBoard(unit, { id: province }))
    const empty = SOLDIER_LIST_KEYS.filter((list) => figures[list] === 0)
    expect(empty).toEqual([])
    const share = (figures.all - figures.no_reserve) / figures.all
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.9)
  })

  test('[2.4-g] [2.4-n] businesses that took people in, and hamlets that have the model', async () => {
    const { total } = await read(house, asker, (unit) => listGivers(unit, { id: province }))
    for (const figure of OFFER_FIGURE_KEYS) expect(total[figure]).toBeGreaterThan(0)
    const { posts } = await read(house, asker, (unit) => listMilitiaPosts(unit, { id: province }))
    expect(posts.length).toBeGreaterThan(0)
  })
})
