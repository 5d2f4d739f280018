import { expect, test } from 'vitest'
import { refusalOf } from '../attempt.ts'
import { checkMeetingDay, checkOpinion, checkReading } from './meeting-rules.ts'

const meeting = { heldOn: '2024-10-20', calledOff: false, readOn: null } as const
const codeOf = (work: () => void) => refusalOf(work)?.code

test('[2.4-m] an opinion is written and changed until the end of the meeting’s day, and not once it was read', () => {
  expect(codeOf(() => checkOpinion(meeting, 'Đồng ý', '2024-10-20'))).toBeUndefined()
  expect(codeOf(() => checkOpinion(meeting, 'Đồng ý', '2024-10-21'))).toBe('HET-HAN-GUI-Y-KIEN')
  const read = { ...meeting, readOn: '2024-10-20' } as const
  expect(codeOf(() => checkOpinion(read, 'Đồng ý', '2024-10-20'))).toBe('DA-DOC-BIEN-BAN')
  const off = { ...meeting, calledOff: true }
  expect(codeOf(() => checkOpinion(off, 'Đồng ý', '2024-10-10'))).toBe('HOP-DA-HOAN')
  expect(codeOf(() => checkOpinion(meeting, ' \n', '2024-10-10'))).toBe('Y-KIEN-TRONG')
})

test('a meeting is announced before it is held, and read from at the meeting', () => {
  expect(codeOf(() => checkMeetingDay('2024-10-14', '2024-10-15'))).toBe('NGAY-HOP-DA-QUA')
  expect(codeOf(() => checkMeetingDay('2024-10-15', '2024-10-15'))).toBeUndefined()
  expect(codeOf(() => checkReading(meeting, '2024-10-19'))).toBe('CHUA-HOP')
  expect(codeOf(() => checkReading(meeting, '2024-10-20'))).toBeUndefined()
  expect(codeOf(() => checkReading({ ...meeting, calledOff: true }, '2024-10-20'))).toBe(
    'HOP-DA-HOAN',
  )
})
