import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, nameKey, squeeze } from './fold.ts'
import vectors from './vi-test-vectors.json' with { type: 'json' }

describe('fold', () => {
  test.each([
    ['  ĐỖ  Đức\u00a0Ánh ', 'do duc anh'],
    ['Huyện ủy Yên Mỹ', 'huyen uy yen my'],
    ['Ðặng', 'dang'],
    ['Ɖặng', 'dang'],
    ['Ưng', 'ung'],
    ['', ''],
  ])('“%s” → “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('takes every letter of the alphabet to plain ASCII', () => {
    for (const letter of vectors.lettersInOrder) {
      expect(fold(letter)).toMatch(/^[a-z]$/)
      expect(fold(letter.toUpperCase())).toBe(fold(letter))
    }
  })

  test('does not depend on the Unicode form', () => {
    for (const { nfc, nfd, nfcLength, nfdLength } of vectors.unicodeForms) {
      expect([nfc.normalize('NFC').length, nfd.normalize('NFD').length]).toEqual([
        nfcLength,
        nfdLength,
      ])
      expect(fold(nfd.normalize('NFD'))).toBe(fold(nfc.normalize('NFC')))
    }
  })

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    )
  })
})

describe('nameKey', () => {
  test.each(vectors.tonePlacementPairs as [string, string][])('%s and %s are the same', (a, b) => {
    expect(a).not.toBe(b)
    expect(nameKey(`Nguyễn Thị ${a}`)).toBe(nameKey(`nguyễn  thị ${b}`.normalize('NFD')))
  })

  test.each(vectors.sameLettersOtherWord as [string, string][])('%s and %s stay apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  test('case, spaces and the look-alikes of Đ do not matter', () => {
    expect(nameKey(' ÐẶNG   thị ')).toBe(nameKey('Đặng Thị'))
  })
})

test('squeeze composes and leaves one space between words', () => {
  expect(squeeze(' Hoa\u0300\u00a0 Bình\t')).toBe('Hoà Bình')
})
