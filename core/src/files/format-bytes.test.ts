import { expect, test } from 'vitest'
import { formatBytes } from './format-bytes.ts'

test.each([
  [0, '1 kB'],
  [1500, '1 kB'],
  [421_888, '412 kB'],
  [1024 * 1024, '1 MB'],
  [3_565_158, '3,4 MB'],
  [1_234 * 1024 * 1024, '1.234 MB'],
])('%i bytes are told as %s', (bytes, told) => {
  expect(formatBytes(bytes)).toBe(told.replace(' ', '\u00a0'))
})
