import { expect, test } from 'vitest'
import { refusalOf } from '../attempt.ts'
import { checkComment, checkCommentYear } from './check-comment.ts'

const asked = { introducedOn: '2023-01-05', askedOn: '2024-11-01', commentedOn: null } as const
const comment = { year: 2024, paper: { number: '12-NX', date: '2024-11-20' } } as const
const codeOf = (work: () => void) => refusalOf(work)?.code

test('a comment is given once, after it was asked, by a paper of a day that has come', () => {
  const today = '2024-12-01'
  expect(codeOf(() => checkComment(asked, comment, today))).toBeUndefined()
  expect(codeOf(() => checkComment({ ...asked, askedOn: null }, comment, today))).toBe(
    'CHUA-HOI-NHAN-XET',
  )
  expect(codeOf(() => checkComment({ ...asked, commentedOn: '2024-11-21' }, comment, today))).toBe(
    'DA-NHAN-XET',
  )
  expect(codeOf(() => checkComment(asked, comment, '2024-11-19'))).toBe('NGAY-TUONG-LAI')
  const early = { ...comment, paper: { number: '12-NX', date: '2024-10-31' } } as const
  expect(codeOf(() => checkComment(asked, early, today))).toBe('NHAN-XET-TRUOC-KHI-HOI')
})

test('nobody is asked about a year that has not begun', () => {
  expect(codeOf(() => checkCommentYear(2025, '2024-12-31'))).toBe('NAM-CHUA-DEN')
  expect(codeOf(() => checkCommentYear(2024, '2024-12-31'))).toBeUndefined()
})
