import type { z } from 'zod'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import type { newPersonSchema } from '@ptdv/core/people/contract'
import { Refusal } from '@ptdv/core/refusal'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { createPerson } from '../people/create-person.ts'
import { findTwins } from '../people/find-twins.ts'
import { lockPeople } from '../people/lock-people.ts'
import { assertDesk } from './desk.ts'
import { takeCase } from './load-cases.ts'
import { appendToCase } from './record-act.ts'

export interface CaseToOpen {
  readonly cell: number
  readonly person: z.output<typeof newPersonSchema>
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
  readonly source: SourceId
  readonly happenedOn: PlainDate
}

/**
 * The cell puts a person on its list: one person, one record through life.
 * @throws Refusal CO-THE-TRUNG while possible twins were not looked at, DA-CO-HO-SO where a case is open already
 */
export async function openCase(unit: Unit, input: CaseToOpen): Promise<{ case: number }> {
  const cell = await getVisibleOrganisation(unit, input.cell)
  if (!ORGANISATION_KINDS[cell.kind].holdsMembers || cell.endedOn !== null) {
    throw new Refusal(
      'KHONG-PHAI-CHI-BO',
      `${cell.name} không phải chi bộ đang hoạt động. Chọn chi bộ sẽ theo dõi, giúp đỡ người này.`,
      'cell',
    )
  }
  return openCaseOf(unit, input.existingPerson ?? (await newPerson(unit, input)), input)
}

/**
 * As openCase, for a person on record and a living cell.
 * @throws Refusal DA-LA-DANG-VIEN, DA-CO-HO-SO; KHONG-DUNG-CAP from elsewhere than the cell
 */
export async function openCaseOf(
  unit: Unit,
  personId: number,
  input: Pick<CaseToOpen, 'cell' | 'source' | 'happenedOn'>,
): Promise<{ case: number }> {
  await assertNoOpenCase(unit, personId)
  const opened = await unit.db
    .insertInto('admission_case')
    .values({
      person_id: personId,
      cell_id: input.cell,
      source: input.source,
      opened_on: input.happenedOn,
      stage: 'in_view',
      waits_for: 'cell',
      waits_organisation_id: input.cell,
      due_on: null,
      due_key: null,
      closed_on: null,
      closed_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const held = await takeCase(unit, opened.id)
  assertDesk(unit, 'in_view', held)
  await appendToCase(unit, held, {
    kind: 'in_view',
    happenedOn: input.happenedOn,
    payload: { source: input.source },
  })
  return { case: opened.id }
}

async function newPerson(unit: Unit, input: CaseToOpen): Promise<number> {
  await lockPeople(unit, [input.person])
  const twins = await findTwins(unit, input.person)
  if (twins.length > 0 && !input.twinsSeen) {
    throw new Refusal(
      'CO-THE-TRUNG',
      `Có thể đã có ${twins[0]!.name} trong hệ thống. Xem những người gần giống rồi chọn đúng người, hoặc xác nhận đây là người khác.`,
    )
  }
  return createPerson(unit, input.person, input.cell)
}

async function assertNoOpenCase(unit: Unit, personId: number): Promise<void> {
  const person = await unit.db
    .selectFrom('person')
    .select(['id', 'full_name'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (person === undefined) throw new Missing()
  const open = await unit.db
    .selectFrom('admission_case')
    .select('id')
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  const member = await unit.db
    .selectFrom('membership')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (member !== undefined)
    throw new Refusal(
      'DA-LA-DANG-VIEN',
      `${person.full_name} đang là đảng viên. Tìm trong mục Đảng viên.`,
    )
  if (open !== undefined)
    throw new Refusal(
      'DA-CO-HO-SO',
      `${person.full_name} đã có hồ sơ đang theo dõi. Mở hồ sơ đó để ghi tiếp.`,
    )
}
