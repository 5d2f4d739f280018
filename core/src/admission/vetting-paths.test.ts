import { describe, expect, test } from 'vitest'
import type { AdmissionAct } from './acts.ts'
import { changed } from './ordinary-case.ts'
import type { RelativeKey } from './relatives.ts'
import type { Settings } from './rulebook.ts'
import { answerOf, lacking, MEETING, READY, why } from './unusual-paths.testing.ts'

describe('who must be vetted (HD 01/HD 06-HD/TW §3.4)', () => {
  interface Person {
    readonly key: RelativeKey
    readonly member?: boolean
    readonly abroad?: boolean
    readonly minor?: boolean
  }
  const declaring = (...relatives: readonly Person[]) =>
    changed(READY, 'life_history_handed_in', { payload: { relatives } })
  const covering = (keys: readonly RelativeKey[], acts: readonly AdmissionAct[], more = {}) =>
    changed(acts, 'vetting_asked', { payload: { covers: keys, ...more } })
  const must = (person: Person, settings: Settings = {}) =>
    answerOf(declaring(person), MEETING, { settings }).vetting.find(({ key }) => key === person.key)
      ?.must

  test.each([
    ['father', 'yes'],
    ['mother', 'yes'],
    ['spouse', 'yes'],
    ['father_in_law', 'yes'],
    ['mother_in_law', 'yes'],
    ['who_raised', 'yes'],
    ['child-1', 'yes'],
    ['sibling-2', 'no'],
    ['grandparent', 'no'],
  ] as const)('§3.4 persons: %s must be vetted: %s', (key, is) => {
    expect(must({ key })).toBe(is)
  })

  test('§3.4: the applicant always, and by the certifying committee itself', () => {
    expect(answerOf(READY).vetting).toMatchObject([{ key: 'applicant', must: 'yes' }])
  })

  test.each([
    [{ key: 'father', member: true }, 'no', 'a parent who is a member'],
    [{ key: 'child-1', member: true }, 'no', 'a child who is a member'],
    [{ key: 'sibling-1', member: true }, 'no', 'a sibling'],
    [{ key: 'child-2', minor: true }, 'no', 'a child without full civil capacity'],
    [{ key: 'who_raised', member: true }, 'yes', 'who raised them is not in the exemption'],
    [{ key: 'spouse', member: true }, 'unset', 'the spouse’s side: the text was truncated (U)'],
    [{ key: 'father_in_law', member: true }, 'unset', 'the spouse’s side (U)'],
  ] as const)('§3.4 exemption: %j → %s (%s)', (person, is, _why) => {
    expect(must(person)).toBe(is)
  })

  test.each([
    ['exempt', 'no'],
    ['asked', 'yes'],
  ] as const)('§3.4: the province sets the spouse’s side “%s” → %s', (value, is) => {
    expect(must({ key: 'spouse', member: true }, { vetting_exempt_spouse_side: value })).toBe(is)
  })

  test('[2.1-g] a declared relative nobody asked about keeps the meeting from being held', () => {
    const acts = declaring({ key: 'father', member: true }, { key: 'mother' }, { key: 'spouse' })
    expect(lacking(acts)).toEqual(['vetting_covers mother', 'vetting_covers spouse'])
    expect(lacking(covering(['mother', 'spouse'], acts))).toEqual([])
  })

  test('§3.4: hanging on what nobody set, it is not met and says so', () => {
    const acts = declaring({ key: 'spouse', member: true })
    expect(lacking(acts)).toEqual(['vetting_covers spouse'])
    expect(why(acts)).toMatch(/Chưa kết luận được về vợ hoặc chồng: .* Tỉnh ủy chưa đặt/)
  })

  test('§3.4: relatives abroad are asked about through the foreign affairs bodies', () => {
    const acts = declaring({ key: 'child-1', abroad: true })
    expect(why(covering(['child-1'], acts))).toMatch(
      /Con đẻ thứ 1 ở nước ngoài, phải hỏi qua cơ quan đối ngoại/,
    )
    expect(lacking(covering(['child-1'], acts, { channel: 'foreign_affairs' }))).toEqual([])
  })

  test('a life history on paper only, naming no relatives, is asked nothing more', () => {
    expect(lacking(READY)).toEqual([])
  })
})
