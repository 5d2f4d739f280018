import type { Reorganisation } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useKept } from '../writing/kept-values.ts'
import { draftOf, EMPTY_DRAFT, type PlanDraft } from './plan-draft.ts'

interface Named {
  readonly id: number
  readonly name: string
}

interface Kept {
  readonly draft: PlanDraft
  /** Names met so far of organisations that the draft speaks of. */
  readonly names: Readonly<Record<number, string>>
  /** The version it was begun upon. */
  readonly version: number
  readonly saved: boolean
}

export interface DraftInHand extends Kept {
  /** `met`: organisations whose names the draft will need. */
  readonly change: (change: Partial<PlanDraft>, met?: readonly Named[]) => void
  readonly nameOf: (organisation: number) => string
  /** The server has it now, under this version. */
  readonly settle: (version: number) => void
  readonly forget: () => void
}

/** The plan as typed: kept in this tab until it is saved, so that a lost session loses nothing. */
export function usePlanDraft(kept: Reorganisation | null): DraftInHand {
  const { account } = useMe()
  const store = useKept<Kept>(
    `${account.id}.sap-xep.${kept?.id ?? 'moi'}.${kept?.version ?? 0}`,
    () => ({
      draft: kept === null ? EMPTY_DRAFT : draftOf(kept),
      names: Object.fromEntries((kept?.names ?? []).map(({ id, name }) => [id, name])),
      version: kept?.version ?? 0,
      saved: kept !== null,
    }),
  )
  const { draft, names, version, saved } = store.kept
  return {
    draft,
    names,
    version,
    saved,
    change: (change, met = []) => {
      const learned = Object.fromEntries(
        met.filter(({ id }) => id > 0).map(({ id, name }) => [id, name]),
      )
      store.keep({
        ...store.kept,
        draft: { ...draft, ...change },
        names: { ...names, ...learned },
        saved: false,
      })
    },
    nameOf: (organisation) =>
      draft.founds.find((found) => found.organisation === organisation)?.name ??
      names[organisation] ??
      `Tổ chức số ${organisation}`,
    settle: (next) => store.keep({ ...store.kept, version: next, saved: true }),
    forget: store.forget,
  }
}
