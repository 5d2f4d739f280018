import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { act, changed, until, without } from './ordinary-case.ts'
import { ACTS, allowed, answerOf, lacking, READY, why } from './unusual-paths.testing.ts'

describe('the applicant moves in the middle of it (HD 01-HD/TW 2021; rules §5.5)', () => {
  const moved = (on: PlainDate, dossierSent = false) =>
    act('moved', on, {
      to: null,
      toName: 'Chi bộ thôn Đông',
      certificate: { number: '15-CN/ĐU', date: on },
      dossierSent,
    })
  const newHelper = act('helper_assigned', '2024-08-06', {
    helpers: [{ person: 300, name: 'Phạm Thị Ba' }],
  })

  test('[2.2-d] being helped: the cell of arrival assigns a helper anew', () => {
    const acts = [...READY, moved('2024-08-05')]
    expect(lacking(acts)).toEqual(['helper_assigned'])
    expect(why(acts)).toMatch(/Chi bộ thôn Đông chưa phân công/)
    expect(lacking([...acts, newHelper])).toEqual([])
  })

  test('[2.2-d] being helped: that helper introduces without twelve months', () => {
    const bare = without(READY, 'introduced_by_member')
    const introduced = act('introduced_by_member', '2024-08-08', {
      person: 300,
      name: 'Phạm Thị Ba',
      togetherSince: '2024-08-06',
    })
    expect(lacking([...bare, moved('2024-08-05'), newHelper, introduced])).toEqual([])
    const beside = changed([newHelper], 'helper_assigned', {
      payload: {
        helpers: [
          { person: 101, name: 'Nguyễn Đình Khánh' },
          { person: 102, name: 'Hoàng Văn Tiến' },
          { person: 300, name: 'Phạm Thị Ba' },
        ],
      },
    })
    expect(lacking([...bare, ...beside, introduced])).toEqual(['member_introductions'])
  })

  const toPlace = (on: PlainDate) =>
    act('moved', on, {
      to: 12,
      toName: 'Chi bộ thôn Đông',
      certificate: { number: '15-CN/ĐU', date: on },
      dossierSent: false,
    })
  const received = (on: PlainDate) =>
    act('move_received', on, {
      cell: 12,
      cellName: 'Chi bộ thôn Đông',
      from: 1,
      fromName: 'Chi bộ thôn Thượng',
    })

  test('[2.2-d] on the way nothing is decided of the case; received, it goes on there', () => {
    const moving = [...READY, toPlace('2024-08-05')]
    expect(lacking(moving)).toEqual(['not_in_transit', 'helper_assigned'])
    expect(why(moving)).toMatch(/đang chuyển đến Chi bộ thôn Đông từ ngày 05\/08\/2024/)
    expect(allowed(moving, 'moved')).toBe(false)
    expect(lacking([...moving, received('2024-08-06'), newHelper])).toEqual([])
  })

  test('[2.2-d] taken back, it is as if the person had not gone', () => {
    const stays = act('move_cancelled', '2024-08-06', { reason: 'Không chuyển nữa' })
    expect(lacking([...READY, toPlace('2024-08-05'), stays])).toEqual([])
    expect(allowed(READY, 'move_cancelled')).toBeUndefined()
  })

  test('out of the province the case is handed over and ends', () => {
    const gone = moved('2024-08-05')
    const acts = [...READY, { ...gone, payload: { ...gone.payload, outside: true as const } }]
    expect(answerOf(acts).closed).toEqual({ reason: 'handed_over', on: '2024-08-05' })
  })

  const branches = [
    ['moved_after_resolutions', until(ACTS, 'decided'), moved('2024-08-30'), '2024-09-01'],
    ['moved_while_undecided', until(ACTS, 'decided'), moved('2024-08-30', true), '2024-09-01'],
    ['moved_after_decision', until(ACTS, 'ceremony_held'), moved('2024-09-28'), '2024-10-01'],
  ] as const

  test.each(branches)('%s (U): the case waits and says to ask', (rule, acts, move, on) => {
    const [condition] = answerOf([...acts, move], on).missing
    expect(condition).toMatchObject({
      key: 'move_settled',
      rule,
      confidence: 'U',
      confirmed: false,
    })
    expect(condition?.why).toMatch(/hỏi Ban Tổ chức Tỉnh ủy, Tỉnh ủy chưa đặt cách làm/)
  })

  test.each(branches)('%s set “goes_on”: the case goes on', (rule, acts, move, on) => {
    expect(lacking([...acts, move], on, { settings: { [rule]: 'goes_on' } })).toEqual([])
  })

  test.each(branches)('%s set “votes_again”: it goes back first', (rule, acts, move, on) => {
    const settings = { [rule]: 'votes_again' }
    expect(why([...acts, move], on, { settings })).toMatch(/trả hồ sơ để nơi đến xét/)
  })

  test('votes_again: returned, helped anew and voted again, it goes on', () => {
    const settings = { moved_after_resolutions: 'votes_again' } as const
    const acts = [
      ...until(ACTS, 'base_voted'),
      moved('2024-08-20'),
      act('returned', '2024-08-21', { reason: 'Chuyển nơi công tác' }),
      { ...newHelper, happenedOn: '2024-08-22' as PlainDate },
    ]
    expect(lacking(acts, '2024-08-25', { settings })).toEqual([])
    expect(allowed(acts, 'cell_voted', '2024-08-25', { settings })).toBe(true)
  })
})
