import type { SoldierAnswer } from '@ptdv/core/soldiers/fold-soldier'
import { inColumns, type Columns, type Value } from '../database/bulk-insert.ts'

export const SOLDIER_COLUMNS = {
  id: 'bigint',
  person_id: 'bigint',
  person_name: 'text',
  person_birth: 'text',
  announcer_id: 'integer',
  organisation_id: 'integer',
  commune_id: 'integer',
  year: 'smallint',
  announced_on: 'date',
  demobilised_on: 'date',
  member: 'text',
  stage: 'text',
  due_on: 'date',
  notice_ends: 'date',
  reserve: 'text',
  reserve_on: 'date',
  stable_work: 'boolean',
  wished_post: 'text',
  companion: 'text',
  last_on: 'date',
  case_id: 'bigint',
  version: 'integer',
} as const satisfies Columns

/** Who was announced, and by whom; it stays as it was entered. */
interface Announced {
  readonly id: number
  readonly announcer: number
  readonly person: { readonly id: number; readonly name: string; readonly birth: string }
}

/** A whole row, to be entered. */
export function soldierRow(
  { id, announcer, person }: Announced,
  answer: SoldierAnswer,
  version: number,
): Value[] {
  return inColumns(SOLDIER_COLUMNS, {
    id,
    person_id: person.id,
    person_name: person.name,
    person_birth: person.birth,
    announcer_id: announcer,
    ...toldColumns(answer, version),
  })
}

/** The columns of a soldier's row that its acts tell. */
export function toldColumns(answer: SoldierAnswer, version: number) {
  return {
    organisation_id: answer.cell?.id ?? answer.commune.id,
    commune_id: answer.commune.id,
    year: answer.year,
    announced_on: answer.announcedOn,
    demobilised_on: answer.demobilisedOn,
    member: answer.member,
    stage: answer.stage,
    due_on: answer.clock?.end ?? null,
    notice_ends: answer.noticeEnds,
    reserve: answer.reserve && (answer.reserve.kind === 'reserve_joined' ? 'joined' : 'not_joined'),
    reserve_on: answer.reserve?.happenedOn ?? null,
    stable_work: answer.work?.stable ?? null,
    wished_post: answer.wish?.payload.post ?? null,
    companion: answer.companion?.payload.name ?? null,
    last_on: answer.lastOn,
    case_id: answer.case,
    version,
  } as const
}
