import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { MemberAct, MemberPayloads } from './acts.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'
import { memberFacts } from './member-facts.ts'
import { describeMemberAct } from './member-words.ts'

const dates = {
  decidedOn: '1994-03-10',
  ceremonyOn: '1994-04-02',
  officialOn: '1995-04-02',
} as const
const official = act('registered', '2020-06-30', dates)
const probationary = act('registered', '2020-06-30', { ...dates, officialOn: null })
const CARD = {
  number: '033123456789',
  oldNumber: '12345678',
  issuedOn: '2012-05-19',
  place: 'Hưng Yên',
} as const

const issued = (
  number: string,
  reason: MemberPayloads['card_issued']['reason'] = 'first',
  on: PlainDate = '2024-09-02',
) => act('card_issued', on, { reason, number, place: 'Tỉnh ủy Hưng Yên' })
const noted = (card: Partial<MemberPayloads['card_noted']>) =>
  act('card_noted', '2024-10-01', { ...CARD, ...card })
const cardOf = (...acts: readonly MemberAct[]) => foldMember(inputOf(acts)).card

test.each([
  ['033123456789', undefined],
  ['03312345678', 'SO-THE-SAI-DANG'],
  ['0331234567890', 'SO-THE-SAI-DANG'],
  ['03312345678A', 'SO-THE-SAI-DANG'],
] as const)('HD 38: a card number of twelve digits: %s', (number, code) => {
  expect(codeOf([official], issued(number))).toBe(code)
  expect(codeOf([official], noted({ number }))).toBe(code)
})

test('a card is handed to official members, the first one once, and not before they joined', () => {
  expect(codeOf([probationary], issued('033123456789'))).toBe('CHUA-CHINH-THUC')
  const first = issued('033123456789')
  expect(codeOf([official, first], issued('033123456780'))).toBe('DA-CO-THE')
  expect(codeOf([official, first], issued('033123456780', 'lost', '2024-10-02'))).toBeUndefined()
  expect(codeOf([official], noted({ issuedOn: '1994-04-01' }))).toBe('NGAY-THE-TRUOC-VAO-DANG')
  expect(codeOf([official], noted({ issuedOn: '2024-10-02' }))).toBe('NGAY-THE-SAU')
})

test('what is known of a card is filled in by a note, and changed by a correction only', () => {
  const partial = noted({ number: null, place: null })
  expect(cardOf(official, partial)).toEqual({ ...CARD, number: null, place: null })
  expect(codeOf([official, partial], noted({ oldNumber: null }))).toBeUndefined()
  expect(cardOf(official, partial, noted({ oldNumber: null }))).toEqual(CARD)
  expect(codeOf([official, partial], noted({ oldNumber: '87654321' }))).toBe('THE-DA-GHI-KHAC')
  expect(codeOf([official], noted({ number: null, oldNumber: null }))).toBe('THIEU-SO-THE')
  expect(codeOf([official], noted({ oldNumber: '12-AB' }))).toBe('SO-THE-CU-SAI-DANG')
  const mended = act('corrected', '2024-10-03', {
    act: partial.id,
    happenedOn: '2024-10-01',
    payload: { ...CARD, number: null, oldNumber: '87654321' },
    basis: 'Xem lại thẻ',
    approvedBy: 'Ban Thường vụ Huyện ủy',
  })
  expect(codeOf([official, partial], mended)).toBeUndefined()
  expect(cardOf(official, partial, mended)?.oldNumber).toBe('87654321')
})

test('a card in the place of a lost one has its own number, day and place; the old number stays', () => {
  expect(cardOf(official, noted({}), issued('033000000001', 'lost', '2024-10-02'))).toEqual({
    number: '033000000001',
    oldNumber: '12345678',
    issuedOn: '2024-10-02',
    place: 'Tỉnh ủy Hưng Yên',
  })
})

test('form 7-BTCTW III counts what was handed over, by reason; a note of an earlier card is no movement', () => {
  const facts = (...acts: readonly MemberAct[]) =>
    memberFacts(inputOf(acts)).map(({ kind, on, amount }) => `${kind} ${on} ${amount}`)
  expect(facts(official, issued('033123456789'), issued('033123456780', 'damaged'))).toEqual([
    'member 2020-06-30 1',
    'card_given 2024-09-02 1',
    'card_exchanged 2024-09-02 1',
  ])
  expect(facts(official, noted({}))).toEqual(['member 2020-06-30 1'])
})

test('a card is told in one sentence', () => {
  expect(describeMemberAct(issued('033123456789'))).toBe(
    'Phát thẻ lần đầu: thẻ số 033123456789, Tỉnh ủy Hưng Yên',
  )
  expect(describeMemberAct(noted({ number: null }))).toBe(
    'Ghi thẻ đã có: số cũ 12345678; cấp 19/05/2012, Hưng Yên',
  )
})
