import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TCVN3, VNI } from './legacy-tables.ts'
import { recogniseColumn } from './recognise-column.ts'
import { recogniseText } from './recognise-text.ts'
import { isSyllable } from './syllable.ts'
import vectors from './vi-test-vectors.json' with { type: 'json' }

describe('a single text', () => {
  test.each([
    // Unicode stays as it is.
    ['Nguyễn Văn An', 'Nguyễn Văn An', 'unicode', true],
    ['Nguyen Van An', 'Nguyen Van An', 'unicode', true],
    ['H’Hen Niê', 'H’Hen Niê', 'unicode', false],
    ['Trần Phú (÷) 2½ m²', 'Trần Phú (÷) 2½ m²', 'unicode', true],
    ['Müller', 'Müller', 'unicode', false],
    ['Hà', 'Hà', 'unicode', true],
    ['', '', 'unicode', true],
    // Good in two codes: kept, and said to be doubtful. TCVN3 would be “Chi bộ”, VNI “Hồ”.
    ['Chi bé', 'Chi bé', 'unicode', false],
    ['Hoà', 'Hoà', 'unicode', false],
    // Decomposed.
    ['Nguyễn'.normalize('NFD'), 'Nguyễn', 'nfd', true],
    // TCVN3, as .VnTime shows it.
    ['NguyÔn V¨n An', 'Nguyễn Văn An', 'tcvn3', true],
    ['TrÇn ThÞ H\u00ad¬ng', 'Trần Thị Hương', 'tcvn3', true],
    ['§¶ng bé x· Hoµ B×nh', 'Đảng bộ xã Hoà Bình', 'tcvn3', true],
    ['x· Minh Ch©u, huyÖn Yªn Mü', 'xã Minh Châu, huyện Yên Mỹ', 'tcvn3', true],
    ['M\u00adêng Kh\u00ad¬ng', 'Mường Khương', 'tcvn3', true],
    // .VnTimeH: capitals are the font's.
    ['NGUYÔN V¡N AN', 'NGUYỄN VĂN AN', 'tcvn3', true],
    ['NguyÔn ThÞ ¸nh', 'Nguyễn Thị Ánh', 'tcvn3', true],
    // VNI-Windows.
    ['Nguyeãn Vaên An', 'Nguyễn Văn An', 'vni', true],
    ['TRAÀN THÒ HÖÔNG', 'TRẦN THỊ HƯƠNG', 'vni', true],
    ['Ñaûng boä xaõ Hoaø Bình', 'Đảng bộ xã Hoà Bình', 'vni', true],
    ['huyeän Yeân Myõ', 'huyện Yên Mỹ', 'vni', true],
    // UTF-8 once read as ANSI.
    ['Nguyá»…n VÄƒn An', 'Nguyễn Văn An', 'misread-utf8', true],
  ])('“%s” is “%s” (%s, sure: %s)', (given, text, was, sure) => {
    expect(recogniseText(given)).toEqual({ text, was, sure })
  })
})

const names = realNames()
const places = realPlaces()
const anyName = fc
  .tuple(
    fc.constantFrom(...names.family),
    fc.array(fc.constantFrom(...names.other), { minLength: 1, maxLength: 3 }),
  )
  .map(([family, others]) => [family, ...others].join(' '))
const anyText = fc.oneof(anyName, fc.constantFrom(...places))

describe('real names and places', () => {
  test('every one of them is made of syllables', () => {
    const words = [...names.family, ...names.other, ...places].flatMap((text) =>
      text.split(/[\s-]+/),
    )
    expect(words.filter((word) => !isSyllable(word) && /^\p{L}+$/u.test(word))).toEqual([])
  })

  test('Unicode is never damaged, alone or in a column, whole or decomposed', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (texts) => {
        const column = recogniseColumn(texts)
        for (const text of texts) {
          expect(recogniseText(text).text).toBe(text)
          expect(recogniseText(text.normalize('NFD')).text).toBe(text)
          expect(column.read(text).text).toBe(text)
        }
      }),
    )
    for (const letter of vectors.lettersInOrder) expect(recogniseText(letter).text).toBe(letter)
    for (const pair of vectors.tonePlacementPairs.flat())
      expect(recogniseText(pair).text).toBe(pair)
  })

  test.each([
    ['tcvn3', encoder(TCVN3)],
    ['vni', encoder(VNI)],
  ] as const)('a column in %s is read back to the letter', (was, encode) => {
    const anchor = 'Nguyễn Thị Phượng'
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), fc.boolean(), (given, capitals) => {
        const texts = [anchor, ...given].map((text) => (capitals ? text.toUpperCase() : text))
        const column = recogniseColumn(texts.map(encode))
        expect(column).toMatchObject({ was, sure: true })
        // Which letters of “HỒ DỰ” were capitals, TCVN3 left to the font.
        const compared = (text: string) => (capitals && was === 'tcvn3' ? text.toUpperCase() : text)
        expect(texts.map((text) => compared(column.read(encode(text)).text))).toEqual(texts)
      }),
    )
  })
})

describe('a column', () => {
  test('settles what a single value leaves open', () => {
    const column = recogniseColumn(['§¶ng bé A', 'Chi bé', 'An'])
    expect(column).toMatchObject({ was: 'tcvn3', sure: true })
    expect(column.read('Chi bé')).toEqual({ text: 'Chi bộ', was: 'tcvn3', sure: true })
  })

  test('that mixes Unicode and an older code says so, and touches nothing doubtful', () => {
    const column = recogniseColumn(['Đảng bộ A', '§¶ng bé B', 'Chi bé'])
    expect(column.sure).toBe(false)
    expect(column.read('§¶ng bé B').text).toBe('Đảng bộ B')
    expect(column.read('Chi bé')).toEqual({ text: 'Chi bé', was: 'unicode', sure: false })
  })

  test('of plain letters is Unicode', () => {
    expect(recogniseColumn(['An', 'Nam'])).toMatchObject({ was: 'unicode', sure: true })
  })
})

test('each table has every letter once', () => {
  const letters = vectors.lettersInOrder.filter((letter) => !/^[a-z]$/.test(letter)).concat('đ')
  const wanted = [...new Set(letters)].sort()
  const vniSmall = [...VNI.values()].filter((letter) => letter === letter.toLowerCase())
  expect([...new Set(vniSmall)].sort()).toEqual(wanted)
  expect(vniSmall).toHaveLength(wanted.length)
  const tcvn3Small = [...TCVN3.values()].filter((letter) => letter === letter.toLowerCase())
  expect(tcvn3Small.sort()).toEqual(wanted)
  expect([...TCVN3.values()].filter((letter) => letter !== letter.toLowerCase()).join('')).toBe(
    'ĂÂÊÔƠƯĐ',
  )
})

/** What a typist's program would have stored; capitals that TCVN3 has not become small. */
function encoder(table: ReadonlyMap<string, string>): (text: string) => string {
  const codes = new Map([...table].map(([code, letter]) => [letter, code]))
  return (text) =>
    [...text]
      .map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter)
      .join('')
}

function realNames(): { readonly family: readonly string[]; readonly other: readonly string[] } {
  const shares = JSON.parse(
    readFileSync(new URL('../../../demo/data/name-shares.json', import.meta.url), 'utf8'),
  ) as Record<string, Record<string, number>>
  const { surnames, ...others } = shares
  return { family: Object.keys(surnames!), other: Object.values(others).flatMap(Object.keys) }
}

function realPlaces(): readonly string[] {
  return readFileSync(new URL('../../../demo/data/communes-161-2023.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[3]!)
}
