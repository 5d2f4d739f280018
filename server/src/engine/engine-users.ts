import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

let count = 0

/** Notes that this process uses the engine. Answers the note's file name. */
export async function enter(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const note = path.join(folder, `${process.pid}-${++count}`)
  await writeFile(note, '')
  return note
}

/** Takes the note away and answers whether nobody alive uses the engine any more. */
export async function leave(folder: string, note: string): Promise<boolean> {
  await rm(note, { force: true })
  let others = false
  for (const name of await readdir(folder)) {
    if (isAlive(Number.parseInt(name, 10))) others = true
    else await rm(path.join(folder, name), { force: true })
  }
  return !others
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
