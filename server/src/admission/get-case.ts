import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { STEPS } from '@ptdv/core/admission/steps'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import type { Unit } from '../database/unit-of-work.ts'
import { readReadyNumbers } from '../papers/read-ready-numbers.ts'
import { mayRecord } from './desk.ts'
import { getLoadedCase } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

export function stageLabel(stage: string): string {
  return STEPS.find((step) => step.key === stage)?.label ?? stage
}

/** One case: where it stands on a day, what is missing and why, what comes next, and its acts. */
export async function getCase(
  unit: Unit,
  query: { readonly id: number; readonly asOf?: PlainDate | undefined },
) {
  const [held, numbers] = await Promise.all([
    getLoadedCase(unit, query.id),
    readReadyNumbers(unit, unit.asker.organisationId, [query.id]),
  ])
  const { row, acts, person, passage, circumstances, settings } = held
  const answer = answerCase(
    unit,
    held,
    query.asOf !== undefined && query.asOf < unit.today ? query.asOf : unit.today,
  )
  return {
    case: {
      id: row.id,
      person: { id: person.id, name: person.name },
      birth: person.birth,
      cell: passage.cell,
      source: row.source as SourceId,
      stage: answer.stage,
      stageLabel: stageLabel(answer.stage),
      waitsFor: row.waitsFor,
      dueOn: row.dueOn,
      openedOn: row.openedOn,
      closedOn: row.closedOn,
    },
    version: row.version,
    person: {
      id: person.id,
      name: person.name,
      birth: person.birth,
      sex: person.sex,
      occupation: person.occupation,
      residence: person.residence,
      schooling: person.schooling,
      citizenNumberTail: person.identityTail,
      synthetic: person.synthetic,
    },
    base: passage.base,
    decider: passage.superior,
    circumstances,
    settings,
    acts: [...acts],
    answer,
    mayRecord: mayRecord(unit, held),
    numbers: numbers.get(row.id) ?? {},
  }
}
