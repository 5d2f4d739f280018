import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationKind } from './kinds.ts'

/** Organisations are keyed by a number of ours; `code` is the official code of the locality where one exists. */
export type OrganisationId = number

interface Common {
  /** Order of recording; later acts on the same date are applied later. */
  readonly sequence: number
  /** The date from which the tree is different. */
  readonly effectiveOn: PlainDate
}

/** The acts that make the tree. What the tree was on any date is folded from them (fold-tree.ts). */
export type OrganisationAct =
  | (Common & {
      readonly kind: 'founded'
      readonly organisation: OrganisationId
      readonly organisationKind: OrganisationKind
      readonly name: string
      readonly code: string | null
      /** null only for the provincial committee. */
      readonly parent: OrganisationId | null
    })
  | (Common & {
      readonly kind: 'renamed'
      readonly organisation: OrganisationId
      readonly name: string
    })
  | (Common & {
      readonly kind: 'moved'
      readonly organisation: OrganisationId
      readonly parent: OrganisationId
    })
  | (Common & {
      readonly kind: 'dissolved'
      /** Ends on the date, without children; what it leaves behind lives on in its parent. */
      readonly organisation: OrganisationId
    })
  | (Common & {
      readonly kind: 'merged'
      /** These end on the date and live on in `into`, which is alive on the date (perhaps founded the same day). */
      readonly organisations: readonly OrganisationId[]
      readonly into: OrganisationId
    })
  | (Common & {
      readonly kind: 'split'
      /** Ends on the date. Children without an act of their own pass to `principal`, one of `into`. */
      readonly organisation: OrganisationId
      readonly into: readonly OrganisationId[]
      readonly principal: OrganisationId
    })

/** One kind of act: ActOf<'moved'>. */
export type ActOf<Kind extends OrganisationAct['kind']> = Extract<OrganisationAct, { kind: Kind }>

/** The order in which acts make the tree: by the date they take effect, then as recorded. */
export function compareActs(a: OrganisationAct, b: OrganisationAct): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
  return a.sequence - b.sequence
}
