/** A round that is under way is ended before stop() returns; no other begins. */
export interface Rounds {
  stop(): Promise<void>
}

interface Often {
  /** From the end of one round to the beginning of the next. Milliseconds. */
  readonly ms: number
  /** Before the first round. Milliseconds; at once without. */
  readonly firstAfterMs?: number
}

/** Does the same round again and again, one at a time; a fault is told and the next round comes all the same. */
export function every(
  { ms, firstAfterMs = 0 }: Often,
  round: (isStopped: () => boolean) => Promise<unknown>,
  onFault: (error: unknown) => void,
): Rounds {
  let stopped = false
  let wake: (() => void) | undefined
  const rest = (restMs: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = (async () => {
    if (firstAfterMs > 0) await rest(firstAfterMs)
    while (!stopped) {
      await round(() => stopped).catch(onFault)
      if (!stopped) await rest(ms)
    }
  })()
  return {
    async stop() {
      stopped = true
      wake?.()
      await loop
    },
  }
}
