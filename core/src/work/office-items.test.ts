import { expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import {
  requestItem,
  surveyItems,
  targetItems,
  type SurveyDuty,
  type TargetDuty,
} from './office-items.ts'

const TUESDAY = { today: '2024-10-15', calendar: VIETNAM_CALENDAR } as const

const round: SurveyDuty = {
  name: 'Khảo sát nguồn đợt 2',
  opener: 'Huyện ủy Khoái Châu',
  asOf: '2024-09-30',
  dueOn: '2024-10-18',
  expected: 1,
  reported: 0,
  own: true,
  risen: false,
}

test('[2.1-a] a round not answered is the cell’s own work, by its day', () => {
  expect(surveyItems(round, TUESDAY)).toMatchObject([
    {
      group: 'this_week',
      what: 'Gửi Huyện ủy Khoái Châu số nguồn chốt ngày 30/09/2024',
      dueText: 'Còn 3 ngày làm việc',
      action: { label: 'Nhập số nguồn' },
    },
  ])
  expect(surveyItems({ ...round, dueOn: '2024-11-30' }, TUESDAY)[0]?.group).toBe('later')
  expect(surveyItems({ ...round, dueOn: '2024-10-10' }, TUESDAY)).toMatchObject([
    { group: 'overdue', dueText: 'Quá hạn 3 ngày làm việc' },
  ])
  expect(surveyItems({ ...round, dueOn: '2024-10-15' }, TUESDAY)[0]?.dueText).toBe('Hạn hôm nay')
})

test('a day that passed over a weekend is late all the same', () => {
  const sunday = { ...TUESDAY, today: '2024-10-13' } as const
  expect(surveyItems({ ...round, dueOn: '2024-10-12' }, sunday)).toMatchObject([
    { group: 'overdue', dueText: 'Vừa quá hạn' },
  ])
})

test('[2.1-a] an office waits for the cells below it, and for nobody once all have answered', () => {
  const office = { ...round, own: false, expected: 12, reported: 9 }
  expect(surveyItems(office, TUESDAY)).toMatchObject([
    { group: 'waiting_for_others', what: '3 trong 12 chi bộ chưa gửi số nguồn' },
  ])
  expect(surveyItems({ ...office, risen: true }, TUESDAY)).toMatchObject([
    { group: 'overdue', what: '3 trong 12 chi bộ chưa gửi số nguồn, đôn đốc' },
  ])
  expect(surveyItems({ ...office, reported: 12 }, TUESDAY)).toEqual([])
})

const duty: TargetDuty = {
  year: 2024,
  province: false,
  assigned: 45,
  passedOn: null,
  gapExplained: false,
  draftBy: null,
}
const whatOf = (more: Partial<TargetDuty>) =>
  targetItems({ ...duty, ...more }).map(({ what }) => what)

test.each([
  [{}, ['Được giao 45, chưa giao cho cấp dưới']],
  [
    { draftBy: 'Hoàng Thị Nga' },
    ['Được giao 45, chưa giao cho cấp dưới, bản nháp của Hoàng Thị Nga chưa gửi'],
  ],
  [{ passedOn: 45 }, []],
  [
    { passedOn: 45, draftBy: 'Hoàng Thị Nga' },
    ['Bản nháp lần giao mới của Hoàng Thị Nga chưa gửi'],
  ],
  [{ assigned: 47, passedOn: 45 }, ['Được giao 47, đã giao xuống 45']],
  [{ assigned: 47, passedOn: 45, gapExplained: true }, []],
  [{ assigned: null }, []],
  [{ assigned: null, province: true }, ['Chưa đặt chỉ tiêu toàn tỉnh']],
] as const)('[2.1-a] targets that stand as %o ask for %j', (standing, whats) => {
  expect(whatOf(standing)).toEqual(whats)
})

test('a request is answered by the level above and waited for by the one who asked', () => {
  const asked = {
    year: 2024,
    from: 'Đảng ủy xã Tân Dân',
    reason: 'Nguồn ít',
    requestedOn: '2024-10-02',
  } as const
  expect(requestItem({ ...asked, own: false })).toMatchObject({
    group: 'later',
    person: 'Đảng ủy xã Tân Dân',
    what: 'Trả lời đề nghị điều chỉnh chỉ tiêu năm 2024 ngày 02/10/2024: Nguồn ít',
  })
  expect(requestItem({ ...asked, own: true }).group).toBe('waiting_for_others')
})
