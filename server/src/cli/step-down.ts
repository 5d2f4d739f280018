import { statSync, type Stats } from 'node:fs'
import path from 'node:path'

/**
 * Root in somebody's clone works as that somebody, so that nothing in the data folder becomes
 * root's own and the next start without root still opens it.
 */
export function stepDownToOwner(folder: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = nearest(folder)
  if (uid === 0) return
  process.setgroups?.([gid])
  process.setgid?.(gid)
  process.setuid?.(uid)
}

/** The folder itself, or the closest one above it that exists. */
function nearest(folder: string): Stats {
  return statSync(folder, { throwIfNoEntry: false }) ?? nearest(path.dirname(folder))
}
