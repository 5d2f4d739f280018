import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { announceSoldier } from '../soldiers/announce-soldier.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { soldierWork } from './soldier-work.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const office = askerAt(PLACES.district, 'military_office')
const base = askerAt(PLACES.base, 'base_office')
const siblingBase = askerAt(PLACES.siblingBase, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const siblingDistrict = askerAt(PLACES.siblingDistrict, 'superior_board')
const province = askerAt(PLACES.province, 'provincial_board')

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await writes(office, (unit) =>
    announceSoldier(unit, {
      commune: PLACES.base,
      person: { fullName: 'Đỗ Văn Bền', birth: '2001-05-06', sex: 'male', citizenNumber: null },
      existingPerson: null,
      twinsSeen: true,
      happenedOn: '2024-02-01',
      year: 2024,
      paper: { number: '12-QĐ', date: '2024-01-15' },
      demobilisedOn: '2024-02-05',
      unit: 'Trung đoàn 1',
      member: 'official',
      introducedOn: '2024-02-05',
      specialty: null,
    }),
  )
})

const told = (asker: Asker, today: PlainDate) =>
  reads(asker, async (unit) => {
    const organisation = await getVisibleOrganisation(unit, asker.organisationId)
    const lines = await soldierWork({ ...unit, today }, organisation)
    return lines.map(({ item }) => item.group)
  })

// Presented within 30 working days of the introduction: by 25/3/2024. The older three months end on 1/5/2024.
test.each<[string, PlainDate, readonly Asker[], readonly Asker[]]>([
  ['in time: nobody above', '2024-03-25', [], [district, province]],
  ['the day after: the next level at once', '2024-03-26', [district], [province]],
  ['a month before the three months are over: every level', '2024-04-02', [district, province], []],
])('[2.4-a] what is overdue rises, %s', async (_, today, tell, silent) => {
  for (const asker of tell) expect(await told(asker, today)).toEqual(['overdue'])
  for (const asker of [...silent, siblingBase, siblingDistrict]) {
    expect(await told(asker, today)).toEqual([])
  }
  expect(await told(base, today)).toHaveLength(1)
})
