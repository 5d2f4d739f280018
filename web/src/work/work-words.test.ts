import { expect, test } from 'vitest'
import type { WorkItem } from '@ptdv/core/admission/work-items'
import type { Work } from '../api/shapes.ts'
import { countWork, workLines } from './work-words.ts'

const TODAY = '2024-10-15'
type Item = Work['items'][number]

function one(item: Partial<WorkItem>): Item {
  return {
    case: 9,
    link: '/ho-so/9?viec=ceremony_held',
    item: {
      group: 'overdue',
      person: 'Phạm Quang Huy',
      what: 'Lễ kết nạp',
      dueText: 'Chưa có hạn',
      why: 'QĐ 24-QĐ/TW, §4.1.',
      action: { label: 'Ghi lễ kết nạp', actKind: 'ceremony_held' },
      ...item,
    },
  }
}
const late = { due: '2024-10-10', dueText: 'Quá hạn 3 ngày làm việc' } as const
const dueOf = (item: Partial<WorkItem>) => workLines([one(item)], TODAY)[0]?.due

test('what is late says so in words with its date beside', () => {
  expect(dueOf(late)).toEqual({
    words: 'Quá hạn 3 ngày làm việc',
    detail: 'hạn 10/10/2024',
    late: true,
  })
})

test('a date that is the words already is not said twice', () => {
  expect(dueOf({ group: 'later', due: '2025-06-27', dueText: 'Đến 27/06/2025' })).toEqual({
    words: 'Đến 27/06/2025',
    detail: '',
    late: false,
  })
})

test('what others are late with is told as theirs', () => {
  expect(dueOf({ group: 'waiting_for_others', ...late })?.words).toBe(
    'Nơi khác quá hạn 3 ngày làm việc',
  )
})

test('what ends its sentence already gets no second full stop', () => {
  const [line] = workLines([one({ what: 'Đảng bộ có 80 đảng viên đầu năm.' })], TODAY)
  expect(line?.what).toBe('Đảng bộ có 80 đảng viên đầu năm.')
})

test('what one case lacks without a day is one line and counts once; a clock has its own', () => {
  const items = [
    one({ group: 'later', what: 'Thiếu tổng hợp ý kiến' }),
    one({ group: 'later', what: 'Thiếu giấy giới thiệu' }),
    one({ group: 'later', what: 'Lễ kết nạp', ...late }),
  ]
  expect(workLines(items, TODAY).map(({ what }) => what)).toEqual([
    'Thiếu tổng hợp ý kiến. Thiếu giấy giới thiệu.',
    'Lễ kết nạp.',
  ])
  expect(
    countWork({
      items,
      more: 4,
      year: { year: 2024, admitted: 0, target: null },
      coming: { month: 11, lines: [] },
    }),
  ).toBe(6)
})
