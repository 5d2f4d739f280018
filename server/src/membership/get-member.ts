import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { answerMember, loadMember } from './load-member.ts'
import { mayCorrectOf, mayRecordOf } from './member-desk.ts'

/** One member: standing, cell, dates, what happened, and what the asker may record now. */
export async function getMember(
  unit: Unit,
  query: { readonly person: number; readonly asOf?: PlainDate | undefined },
) {
  const held = await loadMember(unit, query.person)
  const { acts: _acts, calendar: _calendar, ...input } = held.input
  return {
    person: held.person,
    office: held.office,
    version: held.version,
    cell: held.standing?.passage.cell ?? null,
    base: held.standing?.passage.base ?? null,
    superior: held.standing?.passage.superior ?? null,
    acts: [...held.acts],
    input,
    answer: answerMember(
      held,
      query.asOf !== undefined && query.asOf < unit.today ? query.asOf : unit.today,
    ),
    cases: held.cases.map(({ row }) => ({
      id: row.id,
      openedOn: row.openedOn,
      closedOn: row.closedOn,
    })),
    mayRecord: held.standing === null ? [] : mayRecordOf(unit, held.standing),
    mayCorrect: held.standing === null ? [] : mayCorrectOf(unit, held.standing),
  }
}
