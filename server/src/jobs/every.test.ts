import { expect, test } from 'vitest'
import { every } from './every.ts'

const unexpected = (error: unknown) => {
  throw error
}

test('rounds follow one another, one at a time, and a fault ends none but its own', async () => {
  const told: unknown[] = []
  let running = 0
  let rounds = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const loop = every(
    { ms: 1 },
    async () => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      running -= 1
      rounds += 1
      if (rounds === 2) throw new Error('second')
      if (rounds === 4) resolve()
    },
    (error) => told.push(error),
  )
  await promise
  await loop.stop()
  expect(told).toEqual([new Error('second')])
})

test('stopping waits for the round under way and lets no other begin', async () => {
  const order: string[] = []
  const begun = Promise.withResolvers<void>()
  const may = Promise.withResolvers<void>()
  const loop = every(
    { ms: 1 },
    async () => {
      order.push('begun')
      begun.resolve()
      await may.promise
      order.push('ended')
    },
    unexpected,
  )
  await begun.promise
  const stopped = loop.stop().then(() => order.push('stopped'))
  may.resolve()
  await stopped
  expect(order).toEqual(['begun', 'ended', 'stopped'])
})

test('whoever stops before the first round has none', async () => {
  let rounds = 0
  const loop = every({ ms: 1, firstAfterMs: 60_000 }, async () => void (rounds += 1), unexpected)
  await loop.stop()
  expect(rounds).toBe(0)
})
