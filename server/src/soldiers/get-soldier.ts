import { foldSoldier } from '@ptdv/core/soldiers/fold-soldier'
import type { Unit } from '../database/unit-of-work.ts'
import { loadSoldier } from './load-soldier.ts'
import { mayCorrectOfSoldier, mayRecordOfSoldier } from './soldier-desk.ts'

/** One soldier: the steps, what runs, what was done for them, and what the asker may record now. @throws Missing */
export async function getSoldier(unit: Unit, { id }: { readonly id: number }) {
  const held = await loadSoldier(unit, id)
  return {
    id,
    person: held.person,
    version: held.version,
    acts: [...held.input.acts],
    answer: foldSoldier(held.input),
    mayRecord: mayRecordOfSoldier(unit, held),
    mayCorrect: mayCorrectOfSoldier(unit, held.input),
  }
}
