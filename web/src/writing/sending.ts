import type { Problem } from '../api/problem.ts'

/** One attempt to write: the content as sent, with the key and the version it went out under. */
export interface Sent {
  readonly content: string
  readonly key: string
  readonly version: number
}

/**
 * The same content pressed again after a lost answer goes out exactly as before, key and version
 * too, so that it is written once; changed content is another write.
 */
export function sendingOf(
  content: string,
  earlier: Sent | null,
  version: number,
  newKey: () => string,
): Sent {
  return earlier?.content === content ? earlier : { content, key: newKey(), version }
}

const MAYBE_WRITTEN: readonly Problem['kind'][] = ['offline', 'server']

/** Whether the failed attempt may nevertheless have been written. */
export function mayHaveBeenWritten({ kind }: Problem): boolean {
  return MAYBE_WRITTEN.includes(kind)
}
