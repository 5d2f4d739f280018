import { expect, test } from 'vitest'
import type { Work } from '../api/shapes.ts'
import { workLineOf } from './work-words.ts'

const TODAY = '2024-10-15'

function line(item: Partial<Work['items'][number]['item']>) {
  return workLineOf(
    {
      case: 9,
      link: '/ho-so/9?viec=ceremony_held',
      item: {
        group: 'overdue',
        person: 'Phạm Quang Huy',
        what: 'Lễ kết nạp',
        due: '2024-10-10',
        dueText: 'Quá hạn 3 ngày làm việc',
        why: 'QĐ 24-QĐ/TW, §4.1.',
        action: { label: 'Ghi lễ kết nạp', actKind: 'ceremony_held' },
        ...item,
      },
    },
    TODAY,
  )
}

test('what is late says so in words with its date beside', () => {
  expect(line({}).due).toEqual({
    words: 'Quá hạn 3 ngày làm việc',
    detail: 'hạn 10/10/2024',
    late: true,
  })
})

test('a date that is the words already is not said twice', () => {
  const due = { due: '2025-06-27', dueText: 'Đến 27/06/2025' } as const
  expect(line({ group: 'later', ...due }).due).toEqual({
    words: 'Đến 27/06/2025',
    detail: '',
    late: false,
  })
})

test('what others are late with is told as theirs', () => {
  expect(line({ group: 'waiting_for_others' }).due.words).toBe('Nơi khác quá hạn 3 ngày làm việc')
})
