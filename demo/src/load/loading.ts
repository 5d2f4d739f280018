import type { Circumstances } from '@ptdv/core/admission/circumstances'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Tree } from '@ptdv/core/organisations/tree'
import type { Db } from '@ptdv/server/database/connect'
import type { IdentityKeys } from '@ptdv/server/people/identity-keys'

/** What all parts of one load share. */
export interface Loading {
  readonly db: Db
  readonly today: PlainDate
  readonly identityKeys: IdentityKeys
  /** The tree of the province that is being loaded. */
  tree: Tree
  /** Who records for an organisation: its account, its secretary, or its office. */
  readonly recorders: Map<number, string>
  /** Makes the row of every case anew, also where nothing came to it: its clocks have run on. */
  readonly anew: boolean
  /** Numbers of rows that the generator does not number itself. */
  readonly nextReport: () => number
}

export type CellCircumstances = Omit<Circumstances, 'birth' | 'sex' | 'citizen' | 'schooling'>

export function recorderOf({ recorders }: Loading, organisation: number, name: string): string {
  return recorders.get(organisation) ?? `Văn phòng ${name}`
}
