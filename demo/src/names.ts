import { drawBy, type Draw, type Random } from './random.ts'
import { NAME_SHARES } from './tables.ts'

export type Sex = 'male' | 'female'

const draw = (shares: Readonly<Record<string, number>>): Draw<string> =>
  drawBy(Object.entries(shares))

const surname = draw(NAME_SHARES.surnames)
const maleMiddle = draw(NAME_SHARES.maleMiddle)
const femaleMiddle = draw(NAME_SHARES.femaleMiddle)
const given = {
  male: { older: draw(NAME_SHARES.olderMaleGiven), younger: draw(NAME_SHARES.maleGiven) },
  female: { older: draw(NAME_SHARES.olderFemaleGiven), younger: draw(NAME_SHARES.femaleGiven) },
}

/** How common Văn and Thị are by birth year: a choice of ours, no published shares for older people. */
const PLAIN_MIDDLE = [
  { bornBefore: 1965, male: 0.5, female: 0.97 },
  { bornBefore: 1980, male: 0.38, female: 0.9 },
  { bornBefore: 1995, male: 0.22, female: 0.6 },
  { bornBefore: Infinity, male: 0.08, female: 0.3 },
] as const

/** Female middle names without Thị, as girls have been named since about 1990. */
const WITHOUT_THI = drawBy(
  [
    'Ngọc',
    'Thu',
    'Phương',
    'Minh',
    'Hồng',
    'Thanh',
    'Khánh',
    'Thùy',
    'Hoài',
    'Bích',
    'Kim',
    'Lan',
    'Mai',
    'Quỳnh',
    'Hải',
    'Diệu',
  ].map((middle, index) => [middle, 16 - index] as const),
)
const FIRST_YEAR_OF_YOUNGER_NAMES = 1975

/** A full name as one of that sex and birth year could bear, in NFC: “Nguyễn Thị Hải Yến”. */
export function fullName(random: Random, sex: Sex, birthYear: number): string {
  const age = birthYear < FIRST_YEAR_OF_YOUNGER_NAMES ? 'older' : 'younger'
  const family = surname(random)
  const middle = sex === 'male' ? middleOfMan(random, birthYear) : middleOfWoman(random, birthYear)
  for (;;) {
    const last = given[sex][age](random)
    if (last !== family && !middle.split(' ').includes(last)) return `${family} ${middle} ${last}`
  }
}

function plainShare(sex: Sex, birthYear: number): number {
  return PLAIN_MIDDLE.find(({ bornBefore }) => birthYear < bornBefore)![sex]
}

function middleOfMan(random: Random, birthYear: number): string {
  return random.chance(plainShare('male', birthYear)) ? 'Văn' : maleMiddle(random)
}

function middleOfWoman(random: Random, birthYear: number): string {
  if (random.chance(plainShare('female', birthYear))) return 'Thị'
  return random.chance(0.5) ? femaleMiddle(random) : WITHOUT_THI(random)
}
