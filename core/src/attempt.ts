import { Refusal } from './refusal.ts'

/** What the work gives, or the refusal it ends in. Any other error is a fault and goes on its way. */
export function attempt<T>(work: () => T): T | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Why the work is refused; null when it passes. */
export function refusalOf(work: () => unknown): Refusal | null {
  const given = attempt(work)
  return given instanceof Refusal ? given : null
}
