import type { Capability } from '../access/roles.ts'

/** In which part somebody records an act about a soldier. */
export type SoldierDoer =
  /** A military office in whose part of the tree the soldier lives. */
  | 'military'
  /** The base committee that takes over, or has. */
  | 'commune'
  /** The cell they are registered in. */
  | 'cell'
  /** Youth union. */
  | 'youth'

/** What a mandate must open to act in a part; where it has to sit is asked of the soldier. */
export const SOLDIER_DOERS: {
  readonly [D in SoldierDoer]: { readonly name: string; readonly capability: Capability }
} = {
  military: { name: 'cơ quan quân sự', capability: 'soldiers.announce' },
  commune: { name: 'đảng ủy cơ sở nơi về', capability: 'soldiers.receive' },
  cell: { name: 'chi bộ nơi sinh hoạt', capability: 'soldiers.cell' },
  youth: { name: 'Đoàn Thanh niên', capability: 'soldiers.accompany' },
}

export interface SoldierPlaces {
  readonly commune: { readonly id: number }
  readonly cell: { readonly id: number } | null
}

/** Whether a mandate with these capabilities at an organisation sits where the part is played. */
export function sitsAsDoer(
  doer: SoldierDoer,
  { commune, cell }: SoldierPlaces,
  asker: { readonly organisation: number; readonly may: (capability: Capability) => boolean },
): boolean {
  const { capability } = SOLDIER_DOERS[doer]
  switch (doer) {
    case 'military':
    case 'youth':
      return asker.may(capability)
    case 'cell':
      return cell?.id === asker.organisation && asker.may(capability)
    case 'commune':
      // A base cell is its own base desk, served by its own officers.
      return (
        commune.id === asker.organisation && (asker.may(capability) || asker.may('soldiers.cell'))
      )
  }
}
