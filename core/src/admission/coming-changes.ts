import { comingAmendments, settingsUntil } from './coming-amendments.ts'
import type { CaseInput } from './judge.ts'
import { changesBetween } from './touched-cases.ts'

/** What the amendments dated ahead will change in one case, against those in force. Sentences. */
export function comingChanges({ settings = {}, today, ...one }: CaseInput): readonly string[] {
  const coming = comingAmendments(settings, today)
  if (coming.length === 0) return []
  const { changes, ahead } = changesBetween(
    one,
    settingsUntil(settings, today),
    settings,
    coming,
    today,
  )
  return [...changes, ...ahead]
}
