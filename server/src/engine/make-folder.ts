import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Makes a folder with all above it; what root makes inside somebody's clone belongs to that somebody. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made === undefined) return
  await chmod(folder, mode)
  if (process.getuid?.() !== 0) return
  const above = await stat(path.dirname(made))
  for (let each = folder; each.length >= made.length; each = path.dirname(each)) {
    await chown(each, above.uid, above.gid)
  }
}
