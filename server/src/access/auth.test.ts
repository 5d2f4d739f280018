import { randomBytes } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { expect, test, vi } from 'vitest'
import { withTestHouse } from '../testing/test-house.ts'
import { authOptions, makeAuth } from './auth.ts'

const scene = withTestHouse()

test('our migration makes what the sign-in library expects, no more to create or add', async () => {
  const options = authOptions({
    db: scene.ownerDb,
    secret: randomBytes(32),
    baseUrl: 'http://127.0.0.1',
  })
  const { toBeCreated, toBeAdded } = await getMigrations(options)
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})

test('nothing is fetched from the network, not even telemetry', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  const auth = makeAuth({
    db: scene.house.db,
    secret: randomBytes(32),
    baseUrl: 'http://127.0.0.1',
  })
  await auth.signIn({
    userName: 'khong.co.ai',
    password: 'x',
    code: undefined,
    address: '10.0.0.1',
    device: null,
  })
  expect(fetch).not.toHaveBeenCalled()
  fetch.mockRestore()
})

test('behind https the session cookie is Secure and is found again', async () => {
  const secret = randomBytes(32)
  const plain = makeAuth({ db: scene.house.db, secret, baseUrl: 'http://127.0.0.1' })
  const secure = makeAuth({ db: scene.house.db, secret, baseUrl: 'https://ptdv.example' })
  const headers = new Headers({ cookie: '__Secure-ptdv.session_token=abc.def' })
  expect([plain.sessionToken(headers), secure.sessionToken(headers)]).toEqual([null, null])
  const cookies = await secure.signOut(headers)
  expect(cookies.join('\n')).toMatch(/__Secure-ptdv\.session_token=;.*Secure/)
})

test('a first password is readable, the same for the same seed, another for another', () => {
  const { auth } = scene.house
  expect(auth.firstPassword('a')).toMatch(/^[a-z]+(-[a-z]+){3}-\d{4}$/)
  expect(auth.firstPassword('a')).toBe(auth.firstPassword('a'))
  expect(auth.firstPassword('a')).not.toBe(auth.firstPassword('b'))
})
