import { expect, test } from 'vitest'
import { addDays } from '../calendar/plain-date.ts'
import { comingLines, type ComingDate } from './coming-dates.ts'

const ends = (person: string, on: ComingDate['on']): ComingDate => ({
  kind: 'probation_ends',
  person,
  on,
})

test('days stand in their order, each with the person', () => {
  expect(
    comingLines([
      ends('Bùi Thị Lan Anh', '2024-11-18'),
      { kind: 'certificate_expires', person: 'Trần Minh Quân', on: '2024-11-05' },
    ]),
  ).toEqual([
    {
      on: '2024-11-05',
      text: 'Giấy chứng nhận bồi dưỡng nhận thức về Đảng của Trần Minh Quân hết giá trị.',
    },
    {
      on: '2024-11-18',
      text: 'Bùi Thị Lan Anh hết 12 tháng dự bị, chuẩn bị xét công nhận chính thức.',
    },
  ])
})

test('many of one kind are one line from the first day on', () => {
  const many = [5, 4, 3, 2, 1, 0].map((days) => ends(`Người ${days}`, addDays('2024-11-04', days)))
  expect(comingLines(many)).toEqual([
    { on: '2024-11-04', text: '6 đảng viên hết 12 tháng dự bị, từ ngày này đến cuối tháng.' },
  ])
})
