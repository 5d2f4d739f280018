import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

export interface Place {
  readonly id: number
  readonly name: string
}

interface Found extends Place {
  readonly kind: OrganisationKind
  readonly above: string | null
  readonly isOurs: boolean
  readonly isOver: boolean
}

/** Whether soldiers go home to it: a base organisation, or since 1/7/2025 a commune's committee. */
export function takesSoldiers(kind: OrganisationKind): boolean {
  return ORGANISATION_KINDS[kind].base || kind === 'commune_committee'
}

/**
 * The committee that takes somebody over; anywhere in the house, for names of organisations are no secret.
 * @throws Refusal NOI-VE-KHONG-CO, NOI-VE-KHONG-CON, NOI-VE-KHONG-HOP
 */
export async function findCommune(
  unit: Unit,
  id: number,
  field: string,
): Promise<Place & { readonly isOurs: boolean }> {
  const { rows } = await sql<Found>`
    select o.id, o.name, o.kind, above.name as above, in_scope(o.id) as "isOurs", o.ended_on is not null as "isOver"
    from organisation o left join organisation above on above.id = o.parent_id where o.id = ${id}`.execute(
    unit.db,
  )
  const found = rows[0]
  if (found === undefined) {
    throw new Refusal(
      'NOI-VE-KHONG-CO',
      'Không thấy nơi về trong hệ thống. Chọn lại nơi về.',
      field,
    )
  }
  if (found.isOver) {
    throw new Refusal(
      'NOI-VE-KHONG-CON',
      `${found.name} đã kết thúc hoạt động. Chọn tổ chức tiếp nối.`,
      field,
    )
  }
  if (!takesSoldiers(found.kind)) {
    throw new Refusal(
      'NOI-VE-KHONG-HOP',
      `${found.name} không phải tổ chức cơ sở đảng. Chọn đảng ủy xã, phường hoặc đảng bộ, chi bộ cơ sở nơi về.`,
      field,
    )
  }
  return { id: found.id, name: communeName(found), isOurs: found.isOurs }
}

/** As an announced list says it: a base organisation with what it lies under, for they share their names. */
export function communeName({ kind, name, above }: Pick<Found, 'kind' | 'name' | 'above'>): string {
  return ORGANISATION_KINDS[kind].level > 1 ? placedName(name, above) : name
}

/**
 * The cell of a commune in which somebody is registered.
 * @throws Refusal CHI-BO-NGOAI-XA, KHONG-PHAI-CHI-BO
 */
export async function findCellOf(unit: Unit, id: number, commune: Place): Promise<Place> {
  const { rows } = await sql<Place & { kind: OrganisationKind }>`
    select o.id, o.name, o.kind from organisation o join organisation_today t on t.organisation_id = o.id
    where o.id = ${id} and t.ancestor_id = ${commune.id} and o.ended_on is null`.execute(unit.db)
  const cell = rows[0]
  if (cell === undefined) {
    throw new Refusal(
      'CHI-BO-NGOAI-XA',
      `Chi bộ này không thuộc ${commune.name} hoặc không còn hoạt động. Chọn chi bộ của xã, hoặc chuyển người này cho đúng nơi về.`,
      'cell',
    )
  }
  if (!ORGANISATION_KINDS[cell.kind].holdsMembers) {
    throw new Refusal(
      'KHONG-PHAI-CHI-BO',
      `${cell.name} không phải là chi bộ. Chọn chi bộ sẽ tiếp nhận.`,
      'cell',
    )
  }
  return { id: cell.id, name: cell.name }
}
