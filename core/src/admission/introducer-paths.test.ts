import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { act, changed, until, without } from './ordinary-case.ts'
import type { Settings } from './rulebook.ts'
import {
  ACTS,
  allowed,
  code,
  lacking,
  MEETING,
  noted,
  READY,
  received,
  why,
} from './unusual-paths.testing.ts'

describe('who may introduce (QĐ 24/294-QĐ/TW §3.2.1–3.2.2)', () => {
  const bare = without(READY, 'introduced_by_member')
  const introduced = (standing: 'official' | 'probationary' | 'disciplined' | undefined) =>
    act('introduced_by_member', '2024-08-02', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
      ...(standing && { standing }),
    })
  const down = (because: 'left' | 'disciplined' | 'other', on: PlainDate = '2024-08-05') =>
    act('introducer_stood_down', on, { person: 101, name: 'Nguyễn Đình Khánh', because })

  test.each([
    [undefined, []],
    ['official', []],
    ['probationary', ['member_introductions']],
    ['disciplined', ['member_introductions']],
  ] as const)('§3.2.1: an introducer who is %s → lacking %j', (standing, keys) => {
    expect(lacking([...bare, introduced(standing)])).toEqual(keys)
  })

  test.each([
    ['probationary', 'GIOI-THIEU-KHONG-DUOC'],
    ['disciplined', 'GIOI-THIEU-KHONG-DUOC'],
    ['official', undefined],
  ] as const)('§3.2.1: recording the introduction of one who is %s → %s', (standing, refused) => {
    expect(code(bare, introduced(standing), MEETING)).toBe(refused)
  })

  test.each(['left', 'disciplined', 'other'] as const)(
    '§3.2.2: the introducer %s after introducing: another is needed',
    (because) => {
      expect(lacking([...READY, down(because)])).toEqual(['member_introductions'])
    },
  )

  test('§3.2.2: the one assigned in their place is not bound to twelve months', () => {
    const replaced = [
      ...READY,
      down('left'),
      act('helper_assigned', '2024-08-06', { helpers: [{ person: 7, name: 'Lê Văn Bảy' }] }),
      act('introduced_by_member', '2024-08-07', {
        person: 7,
        name: 'Lê Văn Bảy',
        togetherSince: '2024-06-01',
      }),
    ]
    expect(lacking(replaced)).toEqual([])
  })

  test('§3.2.2: whoever was assigned before is bound still', () => {
    const helper = { person: 102, name: 'Hoàng Văn Tiến' }
    const acts = [
      ...READY,
      down('left'),
      act('introduced_by_member', '2024-08-07', { ...helper, togetherSince: '2024-06-01' }),
    ]
    expect(lacking(acts)).toEqual(['member_introductions'])
  })

  test('§3.2.2: disciplined, the same member cannot introduce again', () => {
    const again = act('introduced_by_member', '2024-08-08', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
    })
    expect(code([...READY, down('disciplined')], again, MEETING)).toBe('GIOI-THIEU-KHONG-DUOC')
    expect(code([...READY, down('other')], again, MEETING)).toBeUndefined()
  })

  test.each([
    ['youth_union', { youthUnionPresent: true }, { youthUnionMember: false }, 'đoàn viên'],
    [
      'trade_union',
      { youthUnionPresent: false, tradeUnionPresent: true },
      { tradeUnionMember: false },
      'đoàn viên công đoàn',
    ],
    [
      'past youth age (Nghệ An)',
      { youthUnionPresent: false, tradeUnionPresent: true, birth: '1980-01-01' },
      { tradeUnionMember: false },
      'đoàn viên công đoàn',
    ],
  ] as const)('§3.2.1: %s: the applicant must belong to it', (_name, place, member, words) => {
    const more = { circumstances: { ...place, ...member } }
    expect(why(READY, MEETING, more)).toContain(`Người xin vào Đảng chưa là ${words}.`)
  })
})

describe('places without members or cells (QĐ 24/294-QĐ/TW §3.4; HD 12-2022 I.1.2)', () => {
  const opened = until(ACTS, 'helper_assigned')
  const place = noted('place_without_cell')
  const introducedByNewcomer = changed(
    [...READY, place, received('place_without_cell')],
    'introduced_by_member',
    {
      payload: { togetherSince: '2024-03-01' },
    },
  )

  test('§3.4: the superior assigns the cell in writing before anybody is assigned to help', () => {
    expect(allowed([...opened, place], 'helper_assigned', '2024-03-15')).toBe(false)
    expect(
      allowed([...opened, place, received('place_without_cell')], 'helper_assigned', '2024-03-15'),
    ).toBe(true)
  })

  test.each([
    [{}, ['member_introductions'], 'the province has not set it (U)'],
    [{ place_without_cell_acquaintance: 'waived' }, [], 'waived'],
    [{ place_without_cell_acquaintance: 'required' }, ['member_introductions'], 'required'],
  ] as const satisfies readonly (readonly [Settings, readonly string[], string])[])(
    '§3.4: twelve months together where nobody was: %j → %j (%s)',
    (settings, keys, _why) => {
      expect(lacking(introducedByNewcomer, MEETING, { settings })).toEqual(keys)
    },
  )

  test('§3.4: unset, the answer says that the province has not set it', () => {
    expect(why(introducedByNewcomer)).toMatch(/Tỉnh ủy chưa đặt có đòi hỏi 12 tháng/)
  })
})
