import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct } from './acts.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, ordinaryActs, until, without } from './ordinary-case.ts'
import { workItems, type Side } from './work-items.ts'

const ACTS = ordinaryActs()
const person = 'Trần Minh Quân'

function linesOf(acts: readonly AdmissionAct[], side: Side, today: PlainDate, more = {}) {
  return workItems(foldCase(caseOf(acts, today, more)), { side, person, today })
}

describe('the ceremony (30 working days from receipt)', () => {
  const received = until(ACTS, 'ceremony_held')

  test.each([
    ['2024-10-15', 'later', 'Còn 16 ngày làm việc'],
    ['2024-11-04', 'this_week', 'Còn 2 ngày làm việc'],
    ['2024-11-06', 'this_week', 'Hạn hôm nay'],
  ] as const)('on %s it is %s: %s', (today, group, dueText) => {
    expect(linesOf(received, 'cell', today)).toEqual([
      {
        group,
        person,
        what: 'Lễ kết nạp',
        due: '2024-11-06',
        dueText,
        why: 'Trong 30 ngày làm việc kể từ ngày 25/09/2024. QĐ 24-QĐ/TW, §4.1.',
        action: { label: 'Ghi lễ kết nạp', actKind: 'ceremony_held' },
      },
    ])
  })

  test('a week that ends on Sunday: due Wednesday is not this week on the Sunday before', () => {
    expect(linesOf(received, 'cell', '2024-11-03')[0]?.group).toBe('later')
  })

  test('the levels above do not see what the cell has to do', () => {
    expect(linesOf(received, 'base', '2024-11-06')).toEqual([])
    expect(linesOf(received, 'superior', '2024-11-11')).toEqual([])
  })

  test('§4.1: past its day the cell still has it, and its superior has to consent first', () => {
    const late = {
      group: 'overdue',
      due: '2024-11-06',
      dueText: 'Quá hạn 3 ngày làm việc',
      what: 'Quá hạn tổ chức lễ từ ngày 06/11/2024, phải báo cáo và được cấp ủy cấp trên trực tiếp đồng ý',
      action: { actKind: 'late_ceremony_consented' },
    }
    expect(linesOf(received, 'cell', '2024-11-11')).toMatchObject([late])
    expect(linesOf(received, 'base', '2024-11-11')).toMatchObject([late])
    const consented = [...received, act('late_ceremony_consented', '2024-11-11', { by: 'Đảng ủy' })]
    expect(linesOf(consented, 'cell', '2024-11-11')).toMatchObject([
      { group: 'overdue', what: 'Lễ kết nạp', action: { actKind: 'ceremony_held' } },
    ])
  })
})

describe('the decision (60 working days from the cell’s resolution)', () => {
  const waiting = until(ACTS, 'decided')

  test('the deciding committee has it to do, the cell and the base committee wait for it', () => {
    const groups = (['cell', 'base', 'superior'] as const).map(
      (side) => linesOf(waiting, side, '2024-11-11')[0]?.group,
    )
    expect(groups).toEqual(['waiting_for_others', 'waiting_for_others', 'overdue'])
  })

  test('a delegated base committee has it to do itself', () => {
    const more = { circumstances: { delegated: true } }
    expect(linesOf(until(ACTS, 'base_voted'), 'base', '2024-11-11', more)[0]).toMatchObject({
      group: 'overdue',
      action: { actKind: 'decided' },
    })
  })
})

describe('before the cell’s meeting', () => {
  test('only what can be done today is asked for: the application, not yet the life history', () => {
    const kinds = linesOf(until(ACTS, 'applied'), 'cell', '2024-06-05').map(
      (it) => it.action.actKind,
    )
    expect(kinds).toEqual(['applied'])
  })

  test('what others owe waits, with how late they are; what is ours has no date', () => {
    const acts = without(
      until(ACTS, 'cell_voted'),
      'opinions_gathered',
      'life_history_certified',
    ).filter((it) => it.kind !== 'vetting_answered' || it.payload.request !== 'que-vo')
    const lines = linesOf(acts, 'cell', '2024-08-02', { settings: { vetting_answer: 15 } })
    expect(lines.map(({ group, what, dueText }) => [group, what, dueText])).toEqual([
      [
        'waiting_for_others',
        'Thiếu kết luận thẩm tra nơi quê vợ (Đảng ủy xã Đại Đồng, hỏi ngày 02/07/2024, quá hạn 8 ngày làm việc)',
        'Quá hạn 8 ngày làm việc',
      ],
      ['later', 'Thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú', 'Chưa có hạn'],
    ])
    expect(lines[0]?.action).toMatchObject({ actKind: 'vetting_answered', about: 'que-vo' })
  })

  test('with all in hand the one line is the meeting itself', () => {
    expect(linesOf(until(ACTS, 'cell_voted'), 'cell', '2024-08-09')).toMatchObject([
      { what: 'Chi bộ xét, biểu quyết', action: { actKind: 'cell_voted' } },
    ])
  })
})

test('a closed case asks nothing of anybody', () => {
  const closed = [...until(ACTS, 'cell_voted'), act('withdrawn', '2024-08-07', {})]
  for (const side of ['cell', 'base', 'superior'] as const) {
    expect(linesOf(closed, side, '2024-12-01')).toEqual([])
  }
})
