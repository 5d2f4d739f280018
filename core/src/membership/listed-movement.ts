import type { MovementKey } from '../imports/kinds/movement-types.ts'
import type { MovementKind } from '../reports/forms/subjects.ts'

/** As which movement of a list each movement of the books is written, and read in again. */
export const LISTED_MOVEMENTS: { readonly [K in MovementKind]?: MovementKey } = {
  joined: 'admitted',
  readmitted: 'readmitted',
  arrived: 'arrived',
  restored: 'restored',
  transferred_in: 'transferred_in',
  died: 'died',
  removed: 'removed',
  left: 'left',
  expelled: 'expelled',
  departed: 'departed',
  transferred_out: 'transferred_out',
}
