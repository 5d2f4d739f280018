import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct } from './acts.ts'
import { checkAdmissionAct } from './check-act.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, changed, ordinaryActs, ROLL, tally, until, without } from './ordinary-case.ts'

type More = Parameters<typeof caseOf>[2]

const ACTS = ordinaryActs()
const TODAY: PlainDate = '2024-10-15'

function refusal(
  acts: readonly AdmissionAct[],
  candidate: AdmissionAct,
  today = TODAY,
  more: More = {},
) {
  try {
    checkAdmissionAct(caseOf(acts, today, more), candidate)
  } catch (problem) {
    if (problem instanceof Refusal) return { code: problem.code, sentence: problem.sentence }
    throw problem
  }
  return undefined
}

const code = (...args: Parameters<typeof refusal>) => refusal(...args)?.code

const voting = (on: PlainDate, inFavour = 20, against = 0) =>
  act('cell_voted', on, {
    roll: ROLL,
    tally: tally(inFavour, against),
    paper: { number: '5', date: on },
  })

test('[2.1-g] the ordinary path is accepted act by act, each on its day or recorded later', () => {
  for (const [index, candidate] of ACTS.entries()) {
    const before = ACTS.slice(0, index)
    expect(refusal(before, candidate, candidate.happenedOn)).toBeUndefined()
    expect(refusal(before, candidate, TODAY)).toBeUndefined()
  }
})

describe('the refusal says what is missing, with names and dates', () => {
  const unanswered = without(
    changed(until(ACTS, 'cell_voted'), 'opinions_gathered', { happenedOn: '2024-08-01' }),
    'life_history_certified',
  ).filter((it) => it.kind !== 'vetting_answered' || it.payload.request !== 'que-vo')

  test('[2.1-g] the cell may not consider while a vetting answer is out', () => {
    const more = { settings: { vetting_answer: 15 } }
    expect(refusal(unanswered, voting('2024-08-02'), '2024-08-02', more)).toEqual({
      code: 'CHUA-DU-DIEU-KIEN',
      sentence:
        'Chưa thể họp xét: thiếu kết luận thẩm tra nơi quê vợ (Đảng ủy xã Đại Đồng, hỏi ngày 02/07/2024, quá hạn 8 ngày làm việc); Đảng ủy xã Tân Dân chưa tổng hợp thẩm tra và chứng nhận lý lịch.',
    })
  })

  test('the screen was told the same: next carries the very sentence', () => {
    const { next } = foldCase(caseOf(unanswered, '2024-08-09'))
    const because = next.find(({ kind }) => kind === 'cell_voted')?.because
    expect(refusal(unanswered, voting('2024-08-09'), '2024-08-09')?.sentence).toBe(because)
  })

  test('HD §3.4: certification waits for every answer', () => {
    const candidate = act('life_history_certified', '2024-07-26', { outcome: 'clear' })
    expect(refusal(unanswered, candidate)?.sentence).toMatch(
      /^Chưa thể chứng nhận lý lịch ngày 26\/07\/2024: thiếu kết luận/,
    )
  })
})

describe('dates', () => {
  const ready = until(ACTS, 'cell_voted')

  test.each([
    ['2024-10-15', undefined, 'today'],
    ['2024-10-16', 'NGAY-TUONG-LAI', 'tomorrow'],
    ['2024-02-30', 'NGAY-KHONG-HOP-LE', 'no such day'],
    ['1998-03-13', 'NGAY-TRUOC-KHI-SINH', 'before the birth'],
  ] as const)('voted on %s: %s (%s)', (on, expected, _why) => {
    expect(code(ready, { ...voting('2024-10-15'), happenedOn: on })).toBe(expected)
  })

  test('an act is judged on its own day: a vote dated before the opinions lacks them', () => {
    expect(refusal(ready, voting('2024-08-04'))?.sentence).toBe(
      'Chưa thể họp xét ngày 04/08/2024: thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú.',
    )
  })

  test('an answer dated before its question is to no question', () => {
    const asked = until(ACTS, 'vetting_answered')
    const early = act('vetting_answered', '2024-07-01', {
      request: 'que-me',
      outcome: 'clear',
      paper: { number: '1', date: '2024-07-01' },
    })
    expect(code(asked, early)).toBe('VIEC-DA-QUA')
  })

  test('a paper dated tomorrow is refused', () => {
    const candidate = act('cell_voted', TODAY, {
      roll: ROLL,
      tally: tally(20),
      paper: { number: '5', date: '2024-10-16' },
    })
    expect(code(ready, candidate)).toBe('NGAY-VAN-BAN-TUONG-LAI')
  })

  test('before QĐ 29-QĐ/TW no rulebook can judge', () => {
    const old = until(ACTS, 'cell_voted').map((it) => ({
      ...it,
      happenedOn: '2016-07-01' as PlainDate,
    }))
    expect(refusal(old, { ...voting(TODAY), happenedOn: '2016-07-02' })?.sentence).toMatch(
      /chưa có bộ quy định nào/,
    )
  })
})

describe('what an act says of itself', () => {
  const ready = until(ACTS, 'cell_voted')

  test.each([
    ['PHIEU-KHAC-SO-CO-MAT', voting(TODAY, 18, 1), '19 votes of 20 present'],
    ['PHIEU-KHAC-SO-CO-MAT', voting(TODAY, 20, 1), 'more votes than people'],
    [
      'CHI-BO-DUOI-BA-DANG-VIEN',
      act('cell_voted', TODAY, {
        roll: ROLL.slice(0, 2),
        tally: tally(2),
        paper: { number: '5', date: TODAY },
      }),
      'Charter Điều 24.1: two official members',
    ],
  ] as const)('%s: the cell’s vote, %#', (expected, candidate, _why) => {
    expect(code(ready, candidate)).toBe(expected)
  })

  test('a base committee cannot cast more votes than it has members', () => {
    const candidate = act('base_voted', TODAY, {
      committeeSize: 15,
      tally: tally(15, 1),
      paper: { number: '1', date: TODAY },
    })
    expect(code(until(ACTS, 'base_voted'), candidate)).toBe('PHIEU-NHIEU-HON-CO-SO')
  })

  const decided = (outcome: 'admitted' | 'refused', inFavour: number, bodySize: number) =>
    act('decided', TODAY, {
      outcome,
      bodySize,
      tally: tally(inFavour, bodySize - inFavour),
      paper: { number: '1', date: TODAY },
    })

  test.each([
    ['admitted', 6, 11, {}, undefined],
    ['admitted', 5, 10, {}, 'QUYET-DINH-TRAI-BIEU-QUYET'],
    ['refused', 5, 10, {}, undefined],
    ['refused', 6, 11, {}, 'QUYET-DINH-TRAI-BIEU-QUYET'],
  ] as const)(
    '§4.3.2 standing committee, more than half: %s with %d of %d',
    (outcome, inFavour, bodySize, more, expected) => {
      expect(code(until(ACTS, 'decided'), decided(outcome, inFavour, bodySize), TODAY, more)).toBe(
        expected,
      )
    },
  )

  test.each([
    [10, 15, undefined],
    [9, 15, 'QUYET-DINH-TRAI-BIEU-QUYET'],
  ] as const)(
    '§4.3.2 delegated base committee, two thirds: admitted with %d of %d → %s',
    (inFavour, size, expected) => {
      const more = { circumstances: { delegated: true } }
      expect(
        code(until(ACTS, 'base_voted'), decided('admitted', inFavour, size), TODAY, more),
      ).toBe(expected)
    },
  )

  test('an answer to an unknown request; a second answer to a settled one; a request asked twice', () => {
    const acts = without(until(ACTS, 'life_history_certified')).slice(0, -1)
    const paper = { number: '1', date: TODAY }
    expect(
      code(acts, act('vetting_answered', TODAY, { request: 'que-cha', outcome: 'clear', paper })),
    ).toBe('THAM-TRA-CHUA-HOI')
    expect(
      code(acts, act('vetting_answered', TODAY, { request: 'que-me', outcome: 'clear', paper })),
    ).toBe('THAM-TRA-DA-TRA-LOI')
    const again = act('vetting_asked', TODAY, {
      request: 'que-me',
      organisation: null,
      organisationName: 'X',
      about: 'y',
      paper,
    })
    expect(code(acts, again)).toBe('THAM-TRA-DA-HOI')
  })

  test('HD §3.4: vetting is not asked once the life history is certified', () => {
    const asked = act('vetting_asked', '2024-08-01', {
      request: 'moi',
      organisation: null,
      organisationName: 'X',
      about: 'y',
      paper: { number: '1', date: '2024-08-01' },
    })
    expect(refusal(until(ACTS, 'cell_voted'), asked)?.sentence).toMatch(
      /đã chứng nhận ngày 26\/07\/2024, thẩm tra phải xong trước/,
    )
  })

  test('§3.2.1: an introducer of eleven months is refused at once', () => {
    const candidate = act('introduced_by_member', '2024-08-02', {
      person: 9,
      name: 'Vũ Văn Chín',
      togetherSince: '2023-09-02',
    })
    expect(refusal(until(ACTS, 'cell_voted'), candidate)).toEqual({
      code: 'GIOI-THIEU-CHUA-DU-THANG',
      sentence:
        'Vũ Văn Chín cùng công tác từ 02/09/2023, đến 02/08/2024 chưa đủ 12 tháng. Chọn người giới thiệu khác.',
    })
  })

  test('a certificate dated after the day it was recorded', () => {
    const candidate = act('course_passed', '2024-05-24', {
      certificate: { number: '1', date: '2024-05-25' },
      issuer: 'X',
    })
    expect(code(until(ACTS, 'course_passed'), candidate)).toBe('CHUNG-NHAN-SAU-NGAY-GHI')
  })
})

describe('the order of acts', () => {
  test('what is done once is not recorded twice', () => {
    expect(refusal(ACTS.slice(0, 6), act('applied', TODAY, {}))).toEqual({
      code: 'VIEC-DA-GHI',
      sentence:
        'Không thể nhận đơn xin vào Đảng: việc này đã ghi ngày 10/06/2024, nếu sai thì đính chính.',
    })
  })

  test('after the cell’s vote the dossier opens only by a return', () => {
    expect(code(until(ACTS, 'base_voted'), act('opinions_gathered', TODAY, {}))).toBe('VIEC-DA-QUA')
  })

  test('a closed case takes nothing more', () => {
    const closed = [...until(ACTS, 'cell_voted'), act('withdrawn', '2024-08-07', {})]
    expect(refusal(closed, voting('2024-08-09'))).toEqual({
      code: 'HO-SO-DA-DONG',
      sentence: 'Không thể họp xét ngày 09/08/2024: hồ sơ đã đóng ngày 07/08/2024 (đã rút đơn).',
    })
  })

  test('a withdrawal dated before what came after it is refused: those acts would hang in the air', () => {
    expect(code(ACTS.slice(0, -1), act('withdrawn', '2024-08-07', {}))).toBe('LAM-HONG-VIEC-SAU')
  })

  test('a late record of an earlier act is welcome where nothing breaks', () => {
    const late = act('introduced_by_member', '2024-08-03', {
      person: 102,
      name: 'Hoàng Văn Tiến',
      togetherSince: '2019-01-01',
    })
    expect(refusal(ACTS, late)).toBeUndefined()
  })
})

describe('corrections', () => {
  const correct = (target: AdmissionAct | undefined, happenedOn: PlainDate) =>
    act('corrected', TODAY, {
      act: target?.id ?? 0,
      happenedOn,
      payload: target?.payload,
      basis: 'Biên bản',
      approvedBy: 'Bí thư',
    })
  const opinions = ACTS.find(({ kind }) => kind === 'opinions_gathered')

  test('a corrected date under which everything still stands', () => {
    expect(refusal(ACTS, correct(opinions, '2024-08-07'))).toBeUndefined()
  })

  test('a corrected date that takes away what a later act stands on', () => {
    expect(refusal(ACTS, correct(opinions, '2024-08-12'))).toEqual({
      code: 'LAM-HONG-VIEC-SAU',
      sentence:
        'Không ghi được: khi ấy “Ghi biểu quyết của chi bộ” ngày 09/08/2024 không còn đủ điều kiện (thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú).',
    })
  })

  test('of no act of this case, or into the future', () => {
    expect(code(ACTS, correct(undefined, '2024-08-07'))).toBe('DINH-CHINH-KHONG-CO-VIEC')
    expect(code(ACTS, correct(opinions, '2024-10-16'))).toBe('NGAY-TUONG-LAI')
  })

  test('what already lacked something, from paper, may still be mended', () => {
    const flawed = without(ACTS, 'helper_assigned')
    expect(
      refusal(
        flawed,
        correct(
          flawed.find(({ kind }) => kind === 'opinions_gathered'),
          '2024-08-07',
        ),
      ),
    ).toBeUndefined()
  })

  test('a vote corrected to impossible numbers is refused', () => {
    const target = changed(ACTS, 'cell_voted', { payload: { tally: tally(25) } }).find(
      ({ kind }) => kind === 'cell_voted',
    )
    expect(code(ACTS, correct(target, '2024-08-09'))).toBe('PHIEU-KHAC-SO-CO-MAT')
  })
})

test('a case closed today takes nothing more today, though the act would stand before the closing', () => {
  const open = until(ACTS, 'life_history_handed_in')
  const closed = [...open, act('taken_off_list', '2024-06-28', { reason: 'Tự rút' })]
  const late = act('life_history_handed_in', '2024-06-28', {})
  expect(code(open, late, '2024-06-28')).toBeUndefined()
  expect(code(closed, late, '2024-06-28')).toBe('HO-SO-DA-DONG')
  const { next } = foldCase(caseOf(closed, '2024-06-28'))
  expect(next.some(({ kind, allowed }) => kind === late.kind && allowed)).toBe(false)
})
