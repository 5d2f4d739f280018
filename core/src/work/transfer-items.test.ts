import { expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import { transferItem, type TransferDuty } from './transfer-items.ts'

const TUESDAY = { today: '2024-10-15', calendar: VIETNAM_CALENDAR } as const
const duty: TransferDuty = {
  name: 'Lê Văn Thuận',
  from: 'Chi bộ thôn Một',
  to: 'Chi bộ thôn Tư',
  introducedOn: '2024-09-10',
  dueOn: '2024-10-22',
  part: 'receive',
}

test('[2.4-c] the side that receives has work to do, the side that sent waits, until the day is past', () => {
  expect(transferItem(duty, TUESDAY)).toMatchObject({
    group: 'later',
    dueText: 'Còn 5 ngày làm việc',
    action: { label: 'Tiếp nhận' },
  })
  expect(transferItem({ ...duty, part: 'sent' }, TUESDAY).group).toBe('waiting_for_others')
  expect(transferItem({ ...duty, part: 'sent', dueOn: '2024-10-10' }, TUESDAY).group).toBe(
    'overdue',
  )
  expect(transferItem({ ...duty, dueOn: null }, TUESDAY)).toMatchObject({
    group: 'later',
    dueText: 'Chưa có hạn',
  })
})
