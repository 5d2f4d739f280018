import { can } from '@ptdv/core/access/roles'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { passageOf, type Passage } from '../admission/passage.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { refuseDesk } from './member-desk.ts'

/** Where somebody goes: a cell, or the committee above cells that will say which. */
export interface Arrival {
  readonly id: number
  readonly name: string
  readonly passage: Passage
}

interface Found {
  readonly id: number
  readonly name: string
  readonly above: string | null
  readonly kind: OrganisationKind
  readonly ended_on: PlainDate | null
  readonly home_name: string | null
  readonly line: { id: number; name: string; kind: OrganisationKind }[] | null
}

/**
 * A place of arrival on today's tree; names of organisations are no secret inside the Party's network.
 * @throws Refusal NOI-DEN-KHONG-CON, NOI-DEN-KHONG-HOP
 */
export async function findArrival(unit: Unit, id: number): Promise<Arrival> {
  const { rows } = await sql<Found>`
    select o.id, o.name, above.name as above, o.kind, o.ended_on,
      (select h.name from organisation h where h.id = home_of(o.id)) as home_name,
      (select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind))
        from organisation_today t join organisation a on a.id = t.ancestor_id
        where t.organisation_id = o.id and t.principal) as line
    from organisation o left join organisation above on above.id = o.parent_id
    where o.id = ${id}`.execute(unit.db)
  const found = rows[0]
  if (found === undefined) {
    throw new Refusal(
      'NOI-DEN-KHONG-CO',
      'Không thấy nơi đến trong hệ thống. Chọn lại nơi đến.',
      'to',
    )
  }
  if (found.ended_on !== null) {
    const now = found.home_name === null ? '' : `; nay là ${found.home_name}, chọn nơi ấy`
    throw new Refusal(
      'NOI-DEN-KHONG-CON',
      `${found.name} đã kết thúc hoạt động ngày ${formatDate(found.ended_on)}${now}.`,
      'to',
    )
  }
  const { base, holdsMembers } = ORGANISATION_KINDS[found.kind]
  if (!base && !holdsMembers) {
    throw new Refusal(
      'NOI-DEN-KHONG-HOP',
      `${found.name} không trực tiếp có đảng viên sinh hoạt. Chọn chi bộ, hoặc đảng ủy cơ sở của nơi đến.`,
      'to',
    )
  }
  return {
    id: found.id,
    name: placedName(found.name, found.above),
    passage: passageOf(found.id, found.line ?? []),
  }
}

/** @throws Refusal SAI-NOI-TIEP-NHAN for a place where no meetings are held */
export async function assertCell(unit: Unit, id: number): Promise<Arrival> {
  const arrival = await findArrival(unit, id)
  const kind = await unit.db
    .selectFrom('organisation')
    .select('kind')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (ORGANISATION_KINDS[kind.kind].holdsMembers) return arrival
  throw new Refusal(
    'SAI-NOI-TIEP-NHAN',
    `${arrival.name} không phải là chi bộ. Chọn chi bộ sẽ tiếp nhận.`,
    'cell',
  )
}

/** Where a paper leads. */
export interface Leading {
  readonly to_id: number | null
  readonly to_name: string
}

/**
 * The cell lies where the paper leads, and the asker sits in it or in the base committee above it.
 * @throws Refusal SAI-NOI-TIEP-NHAN, KHONG-DUNG-CAP
 */
export async function assertArrives(unit: Unit, to: Leading, arrival: Arrival): Promise<void> {
  await assertLeadsTo(unit, to, arrival)
  const { passage } = arrival
  const { role, organisationId } = unit.asker
  const mayHere =
    (organisationId === passage.cell.id && can(role, 'members.cell')) ||
    (organisationId === passage.base.id && can(role, 'members.base'))
  if (!mayHere) refuseDesk([passage.cell.name, passage.base.name])
}

/** The cell lies where the paper leads. @throws Refusal SAI-NOI-TIEP-NHAN */
export async function assertLeadsTo(
  unit: Unit,
  to: Leading,
  { passage, name }: Arrival,
): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from organisation_today where organisation_id = ${passage.cell.id}
      and ancestor_id = home_of(${to.to_id}) and principal) as there`.execute(unit.db)
  if (to.to_id === null || !rows[0]!.there) {
    throw new Refusal(
      'SAI-NOI-TIEP-NHAN',
      `Giấy giới thiệu ghi nơi đến là ${to.to_name}, không phải ${name}. Trả lại giấy để nơi đi giới thiệu lại.`,
      'cell',
    )
  }
}
