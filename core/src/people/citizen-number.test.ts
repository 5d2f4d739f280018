import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { CITIZEN_NUMBER_PROVINCES } from './citizen-number-provinces.ts'
import { citizenNumberOf, maskCitizenNumber, parseCitizenNumber } from './citizen-number.ts'

const demo = { allowSynthetic: true }
const real = { allowSynthetic: false }

function refusalOf(act: () => unknown): Refusal | null {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  return null
}

describe('parseCitizenNumber', () => {
  // Every number here begins with 000, which nobody has, or is cut from one by its first digits.
  test.each([
    ['000099000001', 1999, 'male'],
    ['000190000001', 1990, 'female'],
    ['000204000001', 2004, 'male'],
    ['000300000001', 2000, 'female'],
    ['000 206 000 001', 2006, 'male'],
    ['000.206.000.001', 2006, 'male'],
  ])('%s: born %i, %s', (text, birthYear, sex) => {
    expect(parseCitizenNumber(text, demo)).toEqual({
      digits: text.replace(/[ .]/g, ''),
      province: null,
      birthYear,
      sex,
      synthetic: true,
    })
  })

  test('the first three digits say where the birth was registered', () => {
    const registeredIn = (code: string) => parseCitizenNumber(`${code}000000000`, real).province
    expect(registeredIn('033')).toBe('Hưng Yên')
    expect(registeredIn('034')).toBe('Thái Bình')
    expect(registeredIn('101')).toBe(null)
    expect(Object.keys(CITIZEN_NUMBER_PROVINCES)).toHaveLength(63)
  })

  test.each([
    ['', 'SO-DINH-DANH-SAI-DO-DAI'],
    ['00020600001', 'SO-DINH-DANH-SAI-DO-DAI'],
    ['00020600000a', 'SO-DINH-DANH-SAI-DO-DAI'],
    ['145678901', 'SO-DINH-DANH-LA-CMND'],
    ['003206000001', 'SO-DINH-DANH-SAI-MA-TINH'],
    ['000206000001', 'SO-DINH-DANH-SAI-MA-TINH'],
  ])('refuses “%s” outside demonstrations: %s', (text, code) => {
    const refusal = refusalOf(() => parseCitizenNumber(text, { ...real, field: 'citizenNumber' }))
    expect(refusal?.code).toBe(code)
    expect(refusal?.field).toBe('citizenNumber')
  })
})

describe('citizenNumberOf', () => {
  const born2006 = { birth: '2006-03-20', sex: 'female' } as const

  test('accepts a number that agrees with the form', () => {
    expect(citizenNumberOf('000306000001', born2006, demo).digits).toBe('000306000001')
    expect(citizenNumberOf('000306000001', { ...born2006, birth: '2006' }, demo).birthYear).toBe(
      2006,
    )
  })

  test.each([
    ['000307000001', 'SO-DINH-DANH-KHAC-NAM-SINH', 'sinh năm 2007'],
    ['000106000001', 'SO-DINH-DANH-KHAC-NAM-SINH', 'sinh năm 1906'],
    ['000206000001', 'SO-DINH-DANH-KHAC-GIOI-TINH', 'của nam'],
  ])('refuses %s for a woman born in 2006', (text, code, words) => {
    const refusal = refusalOf(() => citizenNumberOf(text, born2006, demo))
    expect(refusal?.code).toBe(code)
    expect(refusal?.sentence).toContain(words)
  })
})

test('a masked number keeps its last four digits', () => {
  expect(maskCitizenNumber('000306001234')).toBe('•••• •••• 1234')
})
