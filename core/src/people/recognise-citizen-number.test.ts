import { describe, expect, test } from 'vitest'
import {
  recogniseCitizenNumber,
  type RecogniseCitizenNumberOptions,
} from './recognise-citizen-number.ts'

// Every number here begins with 000, which nobody has, or with a province code and zeros only.
const demo = { allowSynthetic: true, latestYear: 2026 }
const real = { allowSynthetic: false, latestYear: 2026 }
const woman2006 = { birth: '2006-03-20', sex: 'female' } as const

type Row = [
  text: string,
  options: RecogniseCitizenNumberOptions,
  digits: string,
  restored: number,
  sure: boolean,
]

describe('twelve digits, and those whose zeros Excel ate', () => {
  test.each<Row>([
    ['000306000001', demo, '000306000001', 0, true],
    ['000 306 000 001', demo, '000306000001', 0, true],
    ['000.306.000.001', demo, '000306000001', 0, true],
    ["'000306000001", demo, '000306000001', 0, true],
    ['\u200b000306000001\u00a0', demo, '000306000001', 0, true],
    ['OOO3O6OOOOO1', demo, '000306000001', 0, false],
    ['00030600000l', demo, '000306000001', 0, false],
    // One zero of 033, two of 001, three of 000.
    ['33099000000', real, '033099000000', 1, false],
    ['33099000000', { ...real, birth: '1999', sex: 'male' }, '033099000000', 1, true],
    ['1099000000', { ...real, birth: '1999', sex: 'male' }, '001099000000', 2, true],
    ['306000001', { ...demo, ...woman2006 }, '000306000001', 3, true],
    ['306000001', demo, '000306000001', 3, false],
  ])('“%s” %o', (text, options, digits, restored, sure) => {
    expect(recogniseCitizenNumber(text, options)).toMatchObject({
      kind: 'citizen',
      number: { digits },
      restored,
      sure,
    })
  })

  // A zero in front would name no province, or make the person 127 years old or unborn.
  test.each([
    ['3000000000', real],
    ['33399000000', real],
    ['33206000000', { ...real, ...woman2006 }],
  ])('“%s” is not mended into a number that does not fit', (text, options) => {
    expect(() => recogniseCitizenNumber(text, options)).toThrow(
      expect.objectContaining({ code: 'SO-DINH-DANH-SAI-DO-DAI' }),
    )
  })
})

describe('the nine digits of the old card', () => {
  test.each([
    ['145678901', '145678901', 0, true],
    ['145 678 901', '145678901', 0, true],
    ['45678901', '045678901', 1, false],
  ])('“%s”', (text, digits, restored, sure) => {
    expect(recogniseCitizenNumber(text, real)).toMatchObject({
      kind: 'old-card',
      digits,
      restored,
      sure,
    })
  })
})

describe('refusals', () => {
  test.each([
    ['3.31E+10', 'SO-BI-LAM-TRON', 'Văn bản (Text)'],
    ['3,31E+10', 'SO-BI-LAM-TRON', 'Văn bản (Text)'],
    ['3E10', 'SO-BI-LAM-TRON', 'Văn bản (Text)'],
    ['', 'SO-DINH-DANH-SAI-DO-DAI', '12 chữ số'],
    ['chưa có', 'SO-DINH-DANH-SAI-DO-DAI', '12 chữ số'],
    ['000306000001', 'SO-DINH-DANH-SAI-MA-TINH', 'Không có tỉnh'],
  ])('“%s”: %s', (text, code, words) => {
    expect(() => recogniseCitizenNumber(text, { ...real, field: 'citizenNumber' })).toThrow(
      expect.objectContaining({
        code,
        field: 'citizenNumber',
        sentence: expect.stringContaining(words) as string,
      }),
    )
  })

  test('a whole number that disagrees with the row', () => {
    expect(() => recogniseCitizenNumber('000307000001', { ...demo, ...woman2006 })).toThrow(
      expect.objectContaining({ code: 'SO-DINH-DANH-KHAC-NAM-SINH' }),
    )
  })
})
