import { spawn, type StdioOptions } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '@ptdv/core/refusal'
import { makeFolder } from './make-folder.ts'
import { copyBinaries, type NativeBinaries } from './native-binaries.ts'

/** How PostgreSQL's programs are started: under which account, through which wrapper. */
export interface RunAs {
  readonly binaries: NativeBinaries
  readonly wrapper: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

const NOBODY = 65_534
/** Any number but 0 will do: inside the namespace it stands for root's own files. */
const NAMESPACE_USER = 1000

/**
 * PostgreSQL refuses to run as root. For root we look for an account that can reach both the
 * programs and `folder` (the cluster's parent, owned by whoever runs it): the folder's owner when
 * that is not root, else a user namespace (reaches even a 0700 home), else nobody.
 * @throws Refusal when root has no such account on this machine.
 */
export async function runAs(binaries: NativeBinaries, folder: string): Promise<RunAs> {
  await makeFolder(folder, 0o700)
  if (process.getuid?.() !== 0) return { binaries, wrapper: [] }

  const owner = await stat(folder)
  if (owner.uid !== 0) {
    return withReadableBinaries({ binaries, wrapper: [], uid: owner.uid, gid: owner.gid }, folder)
  }

  const namespace: RunAs = {
    binaries,
    wrapper: ['unshare', '--user', `--map-user=${NAMESPACE_USER}`],
  }
  if (await reaches(namespace, folder)) return namespace

  await chown(folder, NOBODY, NOBODY)
  const nobody = await withReadableBinaries(
    { binaries, wrapper: [], uid: NOBODY, gid: NOBODY },
    folder,
  ).catch(async (error: unknown) => {
    await chown(folder, 0, 0)
    throw error
  })
  return nobody
}

/** Starts a program of the engine under the chosen account. */
export function spawnAs(
  as: RunAs,
  program: string,
  args: readonly string[],
  options: { readonly stdio: StdioOptions; readonly detached: boolean },
) {
  const [command = program, ...rest] = [...as.wrapper, program, ...args]
  return spawn(command, rest, {
    ...options,
    // The current folder may be closed to that account.
    cwd: '/',
    ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }),
    // Messages in one language whatever the machine speaks; the log is read by support.
    env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
  })
}

async function withReadableBinaries(as: RunAs, folder: string): Promise<RunAs> {
  if (await reaches(as, folder)) return as
  const copied = {
    ...as,
    binaries: await copyBinaries(as.binaries, path.join(folder, 'programs')),
  }
  if (await reaches(copied, folder)) return copied
  throw new Refusal(
    'MAY-CHU-DU-LIEU-KHONG-CHAY-DUOI-ROOT',
    'PostgreSQL không chạy dưới quyền root và trên máy này không tạo được không gian người dùng riêng. Hãy chạy bằng một tài khoản thường, hoặc đặt PTDV_DATA tới một thư mục ngoài thư mục riêng của root, ví dụ /var/lib/ptdv.',
  )
}

function reaches(as: RunAs, folder: string): Promise<boolean> {
  const script = 'test -w "$0" && "$1" --version'
  const child = spawnAs(as, 'sh', ['-c', script, folder, as.binaries.postgres], {
    stdio: 'ignore',
    detached: false,
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
