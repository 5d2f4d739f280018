import { describe, expect, test } from 'vitest'
import type { AwayArrangement } from './away-payloads.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'

const listed = act('registered', '2020-02-03', {
  decidedOn: '2019-01-01',
  ceremonyOn: '2019-02-03',
  officialOn: '2020-02-03',
})
const place: AwayArrangement = {
  region: 'Bình Dương',
  place: 'khu công nghiệp Sóng Thần',
  until: null,
  way: 'phone',
  pace: 'monthly',
}
const began = act('away_began', '2023-03-01', place)

describe('working away is told by acts, and changes nothing of the membership', () => {
  test('[2.4-m] where, since when and what was agreed; a change keeps since when', () => {
    const changed = act('away_changed', '2023-09-01', { ...place, region: 'Hàn Quốc' })
    const answer = foldMember(inputOf([listed, began, changed]))
    expect(answer).toMatchObject({
      standing: 'official',
      ended: null,
      transfer: null,
      away: { since: '2023-03-01', region: 'Hàn Quốc', contactedOn: '2023-09-01' },
    })
    expect(foldMember({ ...inputOf([listed, began]), today: '2023-02-28' }).away).toBeNull()
  })

  test('[2.4-m] back before leaving, leaving twice and changes at home are refused', () => {
    expect(codeOf([listed], act('away_ended', '2023-04-01', {}))).toBe('KHONG-DI-LAM-XA')
    expect(codeOf([listed, began], act('away_ended', '2023-02-01', {}))).toBe('KHONG-DI-LAM-XA')
    expect(codeOf([listed, began], act('away_began', '2023-04-01', place))).toBe('DANG-DI-LAM-XA')
    expect(codeOf([listed], act('away_contacted', '2023-04-01', { way: 'phone' }))).toBe(
      'KHONG-DI-LAM-XA',
    )
    const wrong = { ...place, until: '2023-01-01' } as const
    expect(codeOf([listed], act('away_began', '2023-03-01', wrong))).toBe('NGAY-VE-SAI')
    expect(codeOf([listed, began], act('away_ended', '2023-04-01', {}))).toBeUndefined()
  })

  test('another cell, and the end of the membership, end it', () => {
    const introduced = act('transfer_introduced', '2024-01-02', {
      to: 9,
      toName: 'Chi bộ khác',
      because: 'residence',
      triggeredOn: '2024-01-02',
      paper: { number: '1-SHĐ', date: '2024-01-02' },
    })
    const received = act('transfer_received', '2024-01-10', { cell: 9, cellName: 'Chi bộ khác' })
    expect(foldMember(inputOf([listed, began, introduced])).away).not.toBeNull()
    expect(foldMember(inputOf([listed, began, introduced, received])).away).toBeNull()
    const died = act('died', '2024-01-02', {})
    expect(foldMember(inputOf([listed, began, died])).away).toBeNull()
  })

  test('what can be recorded next follows it', () => {
    const kinds = (acts: Parameters<typeof inputOf>[0]) =>
      foldMember(inputOf(acts))
        .next.map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('away'))
    expect(kinds([listed])).toEqual(['away_began'])
    expect(kinds([listed, began])).toEqual(['away_changed', 'away_contacted', 'away_ended'])
  })
})
