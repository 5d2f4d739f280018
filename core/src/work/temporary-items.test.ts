import { expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import { temporaryItem, type TemporaryDuty } from './temporary-items.ts'

const TUESDAY = { today: '2024-10-15', calendar: VIETNAM_CALENDAR } as const
const onTheWay: TemporaryDuty = {
  name: 'Lê Văn Thuận',
  from: 'Chi bộ thôn Một',
  to: 'Chi bộ thôn Tư',
  introducedOn: '2024-09-10',
  dueOn: '2024-10-22',
  dueConfirmed: false,
  until: '2025-03-01',
  receivedOn: null,
  part: 'there',
}
const received: TemporaryDuty = { ...onTheWay, receivedOn: '2024-09-20', until: '2024-10-21' }

test('[2.4-c] the place receives and home waits, until the day to present the paper is past', () => {
  expect(temporaryItem(onTheWay, TUESDAY)).toMatchObject({
    group: 'later',
    due: '2024-10-22',
    action: { label: 'Tiếp nhận' },
    why: expect.stringContaining('chưa xác nhận'),
  })
  expect(temporaryItem({ ...onTheWay, dueConfirmed: true }, TUESDAY).why).not.toContain('xác nhận')
  expect(temporaryItem({ ...onTheWay, part: 'home' }, TUESDAY).group).toBe('waiting_for_others')
  const late = temporaryItem({ ...onTheWay, part: 'above', dueOn: '2024-10-14' }, TUESDAY)
  expect(late).toMatchObject({ group: 'overdue', what: expect.stringContaining('chưa tiếp nhận') })
})

test('[0.3] once received, home says whether they are back; past the term both sides are told', () => {
  expect(temporaryItem({ ...received, part: 'home' }, TUESDAY)).toMatchObject({
    group: 'later',
    due: '2024-10-21',
    what: expect.stringContaining('Sắp hết thời gian'),
  })
  expect(temporaryItem(received, TUESDAY).group).toBe('waiting_for_others')
  const past = { ...received, until: '2024-10-14' } as const
  expect(temporaryItem({ ...past, part: 'home' }, TUESDAY)).toMatchObject({
    group: 'overdue',
    what: 'Hết thời gian sinh hoạt tạm thời ở Chi bộ thôn Tư, chưa ghi trở về hay gia hạn',
  })
  expect(temporaryItem(past, TUESDAY)).toMatchObject({
    group: 'overdue',
    action: { label: 'Xem việc chuyển' },
  })
})
