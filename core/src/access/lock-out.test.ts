import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGuess, GUESS_LIMITS, type Guesses, NO_GUESSES, takeBackGuess } from './lock-out.ts'

const MINUTE = 60_000
const limit = GUESS_LIMITS.userName
const START = 1_700_000_000_000

function guessAt(guesses: Guesses, ...minutes: number[]): Guesses {
  return minutes.reduce((state, minute) => {
    const next = countGuess(state, limit, START + minute * MINUTE)
    if (next === null) throw new Error(`refused at minute ${minute}`)
    return next
  }, guesses)
}

test('the fifth attempt within 15 minutes is made and locks for 15 minutes', () => {
  const four = guessAt(NO_GUESSES, 0, 1, 2, 3)
  expect(four.lockedUntil).toBeNull()
  const five = guessAt(four, 4)
  expect(five.lockedUntil).toBe(START + 19 * MINUTE)
  expect(countGuess(five, limit, START + 19 * MINUTE - 1)).toBeNull()
  expect(countGuess(five, limit, START + 19 * MINUTE)).not.toBeNull()
})

test('attempts spread wider than 15 minutes never lock', () => {
  expect(guessAt(NO_GUESSES, 0, 4, 8, 12, 16, 20, 24).lockedUntil).toBeNull()
})

test('each lock is twice as long as the one before, up to a day', () => {
  let guesses = NO_GUESSES
  let now = START
  const minutes: number[] = []
  for (let round = 0; round < 9; round++) {
    for (let attempt = 0; attempt < 5; attempt++) guesses = countGuess(guesses, limit, now)!
    minutes.push((guesses.lockedUntil! - now) / MINUTE)
    now = guesses.lockedUntil!
  }
  expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
})

test('a day of quiet after the last lock begins again with 15 minutes', () => {
  const locked = guessAt(guessAt(NO_GUESSES, 0, 0, 0, 0, 0), 15, 15, 15, 15, 15)
  expect(locked.locks).toBe(2)
  const later = 45 + 24 * 60 + 1
  expect(guessAt(locked, later, later, later, later, later).locks).toBe(1)
})

test('taking back the attempt that locked unlocks, taking back another does not lock anything', () => {
  const four = guessAt(NO_GUESSES, 0, 1, 2, 3)
  const five = guessAt(four, 4)
  expect(takeBackGuess(five, START + 4 * MINUTE, limit)).toEqual(four)
  expect(takeBackGuess(four, START + 9 * MINUTE, limit)).toEqual(four)
})

test('however attempts are timed, no 15 minutes hold more than 5 that were not taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 * MINUTE }), { maxLength: 60 }), (gaps) => {
      let guesses = NO_GUESSES
      let now = START
      const made: number[] = []
      for (const gap of gaps) {
        now += gap
        const next = countGuess(guesses, limit, now)
        if (next === null) continue
        guesses = next
        made.push(now)
        expect(made.filter((at) => at > now - limit.withinMs).length).toBeLessThanOrEqual(
          limit.attempts,
        )
      }
    }),
  )
})
