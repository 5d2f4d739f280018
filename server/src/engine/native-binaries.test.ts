import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mendLinks } from './native-binaries.ts'

test('library links that npm could not carry are made at start, and made only once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ptdv-links-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(path.join(folder, 'native/lib'), { recursive: true })
  await writeFile(path.join(folder, 'native/lib/libpq.so.5.18'), 'library')
  await writeFile(
    path.join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
  await Promise.all([mendLinks(folder), mendLinks(folder)])
  await mendLinks(folder)
  expect(await readFile(path.join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('library')
})
