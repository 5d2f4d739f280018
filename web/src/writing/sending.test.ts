import { expect, test } from 'vitest'
import { mayHaveBeenWritten, sendingOf } from './sending.ts'

const KEYS = ['khoa-thu-nhat', 'khoa-thu-hai']
const newKey = () => KEYS.shift() ?? 'het-khoa'

test('pressed again after a lost answer, the same content goes out with the same key and version', () => {
  const first = sendingOf('{"a":1}', null, 4, newKey)
  expect(sendingOf('{"a":1}', first, 5, newKey)).toEqual(first)
  expect(sendingOf('{"a":2}', first, 5, newKey)).toEqual({
    content: '{"a":2}',
    key: 'khoa-thu-hai',
    version: 5,
  })
})

test('only a lost answer or a fault leaves it open whether the act was written', () => {
  const problem = (kind: 'offline' | 'server' | 'refused' | 'conflict') => ({
    kind,
    code: '',
    sentence: '',
  })
  expect(mayHaveBeenWritten(problem('offline'))).toBe(true)
  expect(mayHaveBeenWritten(problem('server'))).toBe(true)
  expect(mayHaveBeenWritten(problem('refused'))).toBe(false)
  expect(mayHaveBeenWritten(problem('conflict'))).toBe(false)
})
