import type { PrintRequest } from '@ptdv/core/papers/contract'
import type { LifeHistory } from '@ptdv/core/personal/life-history'
import { Refusal } from '@ptdv/core/refusal'
import type { FormCode } from '@ptdv/core/papers/forms'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { handlesDossier, openLifeHistory, readLifeHistory } from '../personal/read-life-history.ts'
import type { CaseInHand } from '../admission/load-cases.ts'
import { readPaperSources } from './read-paper-sources.ts'

/** Forms that tell what the person declared at home. */
const TELL_LIFE: readonly FormCode[] = ['1-KNĐ', '2-KNĐ', 'CN-NTVĐ', '1-HSĐV', '2-HSĐV']

/** What a printing was allowed to open, still sealed: answers of writes are remembered in the database. */
export interface Noted {
  readonly sealed: readonly {
    readonly case: number
    readonly kept: Awaited<ReturnType<typeof readLifeHistory>>
  }[]
}

/**
 * Notes who prints which papers of whom, before anything is made.
 * @throws Missing outside the asker's part of the tree
 */
export async function notePrinting(unit: Unit, { cases, forms }: PrintRequest): Promise<Noted> {
  const sources = await readPaperSources(unit, cases)
  for (const id of cases) {
    await noteAudit(unit, {
      action: 'papers.print',
      subject: 'case',
      subjectId: id,
      detail: { forms },
    })
  }
  const tellsLife = forms !== 'meeting' && forms.some((form) => TELL_LIFE.includes(form))
  return {
    sealed: tellsLife
      ? await sealedLifeHistories(
          unit,
          sources.map(({ held }) => held),
        )
      : [],
  }
}

/** The life histories of these cases that the asker may open: of whoever handles the dossier only. */
export async function sealedLifeHistories(
  unit: Unit,
  cases: readonly Pick<CaseInHand, 'row' | 'passage'>[],
): Promise<Noted['sealed']> {
  const sealed: Noted['sealed'][number][] = []
  for (const { row, passage } of cases) {
    if (!handlesDossier(unit, passage)) continue
    const kept = await findLifeHistory(unit, row.id)
    if (kept !== null) sealed.push({ case: row.id, kept })
  }
  return sealed
}

export function openNoted(house: House, { sealed }: Noted): ReadonlyMap<number, LifeHistory> {
  return new Map(sealed.map(({ case: id, kept }) => [id, openLifeHistory(house, kept).history]))
}

/** Null where none was handed in by personal link. */
async function findLifeHistory(unit: Unit, id: number) {
  try {
    return await readLifeHistory(unit, id)
  } catch (problem) {
    if (problem instanceof Refusal) return null
    throw problem
  }
}
