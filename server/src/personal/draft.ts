import { lifeHistorySchema, type LifeHistory } from '@ptdv/core/personal/life-history'
import { openText, sealText } from '../people/identity-keys.ts'
import type { CaseVisit } from './visit.ts'

export interface Draft {
  readonly history: LifeHistory
  /** 0 before anything was saved. */
  readonly version: number
  readonly savedAt: Date | null
  /** The write that made this version. */
  readonly key: string | null
}

const NOTHING: Draft = { history: {}, version: 0, savedAt: null, key: null }

/** What the person has saved so far. `lock` keeps it until the transaction ends. */
export async function readDraft({ db, house, link }: CaseVisit, lock = false): Promise<Draft> {
  const query = db
    .selectFrom('life_history_draft')
    .select(['sealed', 'version', 'saved_at', 'key'])
    .where('case_id', '=', link.caseId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return NOTHING
  const text = openText(house.identityKeys.lifeHistory, row.sealed)
  return {
    history: lifeHistorySchema.parse(JSON.parse(text)),
    version: row.version,
    savedAt: row.saved_at,
    key: row.key,
  }
}

export function sealHistory({ house }: CaseVisit, history: LifeHistory): Buffer {
  return sealText(house.identityKeys.lifeHistory, JSON.stringify(history))
}
