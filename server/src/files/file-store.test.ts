import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FileGone, StoreFailed, type FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { readS3Settings } from './s3-settings.ts'
import { startStandIn, type StandIn } from './s3-stand-in.testing.ts'
import { s3Store } from './s3-store.ts'
import { sealFiles } from './seal-files.ts'

const secret = randomBytes(32)
const PATIENCE = { timeout: 300, pauses: [5, 5] }
let folder: string
let s3: StandIn

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-store-'))
  s3 = await startStandIn()
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  s3.objects.clear()
  s3.troubles.length = 0
  s3.asked.length = 0
})

interface Kind {
  readonly open: () => FileStore
  /** The bytes as they lie there, and how they are changed behind the store's back. */
  readonly lying: (key: string) => Promise<Buffer>
  readonly spoil: (key: string, bytes: Buffer) => Promise<void>
}

const KINDS: readonly (readonly [string, Kind])[] = [
  [
    'a folder',
    {
      open: () => folderStore(folder),
      lying: (key) => readFile(path.join(folder, key.slice(0, 2), key)),
      spoil: (key, bytes) => writeFile(path.join(folder, key.slice(0, 2), key), bytes),
    },
  ],
  [
    'S3',
    {
      open: () => s3Store(s3.settings, PATIENCE),
      lying: async (key) => s3.objects.get(key)!.bytes,
      spoil: async (key, bytes) => void s3.objects.set(key, { bytes, changed: new Date() }),
    },
  ],
]

describe.each(KINDS)('files in %s', (_, { open, lying, spoil }) => {
  const store = () => sealFiles(open(), secret)

  test('come back as they were put, and lie sealed', async () => {
    const key = randomUUID()
    await store().put(key, Buffer.from('Nguyễn Văn Kín'))
    expect((await store().get(key)).toString()).toBe('Nguyễn Văn Kín')
    expect((await lying(key)).includes(Buffer.from('Kín'))).toBe(false)
  })

  test('changed, exchanged, sealed under another secret or not there are gone', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await store().put(one, Buffer.from('một'))
    await store().put(other, Buffer.from('hai'))
    const stranger = sealFiles(open(), randomBytes(32))
    await expect(stranger.get(one)).rejects.toThrow(FileGone)
    await spoil(one, await lying(other))
    await expect(store().get(one)).rejects.toThrow(FileGone)
    await expect(store().get(randomUUID())).rejects.toThrow(FileGone)
  })

  test('are removed once, and once more without complaint', async () => {
    const key = randomUUID()
    await store().put(key, Buffer.from('bỏ'))
    await store().remove(key)
    await store().remove(key)
    await expect(store().get(key)).rejects.toThrow(FileGone)
  })

  test('put before a moment are named, however many; what is not ours is not', async () => {
    const keys = Array.from({ length: 5 }, () => randomUUID())
    for (const key of keys) await store().put(key, Buffer.from(key))
    await spoil('ban-sao.tar', Buffer.from('x')).catch(() => undefined)
    const old = await store().keysBefore(new Date(Date.now() + 60_000))
    expect(keys.every((key) => old.includes(key))).toBe(true)
    expect(old).not.toContain('ban-sao.tar')
    expect(await store().keysBefore(new Date(Date.now() - 3_600_000))).toEqual([])
  })
})

describe('S3 in trouble', () => {
  const store = () => s3Store(s3.settings, PATIENCE)

  test('a passing fault is tried again: a status, silence, an answer that breaks off', async () => {
    const key = randomUUID()
    s3.troubles.push(503, 'silence')
    await store().put(key, Buffer.from('còn'))
    s3.troubles.push(500, 'half')
    expect((await store().get(key)).toString()).toBe('còn')
    expect(s3.asked.length).toBe(6)
  })

  test('a fault that stays is a failure of the store, not a lost file, and keeps nothing', async () => {
    const key = randomUUID()
    s3.troubles.push(503, 503, 503)
    await expect(store().put(key, Buffer.from('x'))).rejects.toThrow(StoreFailed)
    expect(s3.objects.has(key)).toBe(false)
    s3.troubles.push('silence', 'silence', 'silence')
    await expect(store().get(key)).rejects.toThrow(StoreFailed)
  })

  test('a wrong secret, and a bucket that is not there, are refused at once', async () => {
    const key = randomUUID()
    const stranger = s3Store({ ...s3.settings, secret: 'sai' }, PATIENCE)
    await expect(stranger.put(key, Buffer.from('x'))).rejects.toThrow('status 403')
    expect(s3.objects.size).toBe(0)
    const nowhere = s3Store({ ...s3.settings, bucket: 'khac' }, PATIENCE)
    await expect(nowhere.get(key)).rejects.toThrow(StoreFailed)
    expect(s3.asked.length).toBe(2)
  })
})

describe('what is set', () => {
  const all = {
    PTDV_S3_ENDPOINT: 'https://kho.noi-bo:9000/',
    PTDV_S3_BUCKET: 'ho-so',
    PTDV_S3_KEY: 'k',
    PTDV_S3_SECRET: 's',
  }
  test('nothing: the folder; all: the bucket, by path', () => {
    expect(readS3Settings({})).toBeNull()
    expect(readS3Settings(all)).toMatchObject({
      endpoint: 'https://kho.noi-bo:9000',
      pathStyle: true,
      region: 'us-east-1',
    })
    expect(readS3Settings({ ...all, PTDV_S3_PATH_STYLE: '0' })?.pathStyle).toBe(false)
  })

  test('half of it is refused with what is missing', () => {
    expect(() => readS3Settings({ PTDV_S3_BUCKET: 'ho-so', PTDV_S3_KEY: 'k' })).toThrow(
      'còn thiếu PTDV_S3_ENDPOINT, PTDV_S3_SECRET',
    )
    expect(() => readS3Settings({ ...all, PTDV_S3_ENDPOINT: 'kho.noi-bo' })).toThrow('địa chỉ gốc')
  })
})
