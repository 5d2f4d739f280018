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
  /** Its number once the server has it. */
  readonly id: number | null
  /** The version it was begun upon. */
  readonly version: number
  readonly saved: boolean
}

export interface DraftInHand extends Kept {
  /** `met`: organisations whose names the draft will need. */
  readonly change: (change: Partial<PlanDraft>, met?: readonly Named[]) => void
  readonly nameOf: (organisation: number) => string
  /** The server has it now, under this number and version. */
  readonly settle: (saved: { readonly id: number; readonly version: number }) => void
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
      id: kept?.id ?? null,
      version: kept?.version ?? 0,
      saved: kept !== null,
    }),
  )
  const { draft, names } = store.kept
  return {
    ...store.kept,
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
    settle: ({ id, version }) => store.keep({ ...store.kept, id, version, saved: true }),
    forget: store.forget,
  }
}
