import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { searchOrganisations } from './search-organisations.ts'

const scene = withTestHouse()
const { reads } = doors(scene)

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function namesFor(place: number, text: string): Promise<readonly string[]> {
  const asker = askerAt(place, 'provincial_board')
  const found = await reads(asker, (unit) => searchOrganisations(unit, { text, among: 'own' }))
  return found.map(({ name }) => name)
}

test('a name is found without diacritics, by words in any order', async () => {
  expect(await namesFor(PLACES.province, 'khe an')).toEqual(['Đảng bộ xã An Khê'])
})

test('names that hold the words side by side come before shorter ones that do not', async () => {
  const names = await namesFor(PLACES.province, 'xa b')
  expect(names).toEqual(['Đảng bộ xã Bình Minh', 'Đảng bộ xã An Khê', 'Đảng bộ xã An Lạc'])
})

test("nothing outside one's own part is found", async () => {
  expect(await namesFor(PLACES.base, 'binh minh')).toEqual([])
})
