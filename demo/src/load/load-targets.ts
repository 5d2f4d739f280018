import type { DemoBatch, Recorded } from '../demo-data.ts'
import { ACT_COLUMNS, actRow, type ActToLoad } from './act-rows.ts'
import { bulkInsert } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

/** The province's targets, their way down to the cells, and what the levels below asked for. */
export async function loadTargets(
  loading: Loading,
  { provinceTargets, targetAssignments, targetRequests }: DemoBatch,
): Promise<void> {
  const { db } = loading
  const act = (
    recorded: Recorded,
    kind: string,
    payload: unknown,
    rest: Pick<ActToLoad, 'paper'> & { about?: number } = {},
  ) =>
    actRow({
      ...recorded,
      subject: 'target',
      subjectId: rest.about ?? recorded.organisation,
      kind,
      home: rest.about ?? recorded.organisation,
      recordedBy: recorderOf(loading, recorded.organisation, recorded.organisationName),
      paper: rest.paper ?? null,
      payload,
    })
  await bulkInsert(db, 'act', ACT_COLUMNS, [
    ...provinceTargets.map(({ set, paper, ...payload }) =>
      act(set, 'province_set', payload, { paper: { number: paper, date: set.happenedOn } }),
    ),
    ...targetAssignments.map(({ assigned, paper, lines, ...rest }) =>
      act(
        assigned,
        'assigned',
        { ...rest, lines: lines.map((line) => ({ ...line, note: null })) },
        { paper: { number: paper, date: assigned.happenedOn } },
      ),
    ),
    ...targetRequests.map(({ requested, year, amounts, reason }) =>
      act(requested, 'requested', { year, amounts, reason }),
    ),
    ...targetRequests.flatMap(({ id, requested, year, answer }) =>
      answer === null
        ? []
        : [
            act(
              answer.answered,
              'request_answered',
              { request: id, year, answer: answer.outcome, reason: answer.reason },
              { about: requested.organisation },
            ),
          ],
    ),
  ])
  await bulkInsert(
    db,
    'province_target',
    {
      act_id: 'bigint',
      organisation_id: 'integer',
      year: 'smallint',
      members_at_start: 'integer',
      rate_tenths: 'smallint',
      minimum: 'integer',
      target: 'integer',
      set_on: 'date',
    },
    provinceTargets.map(({ set, year, membersAtStart, rateTenths, minimum, target }) => [
      set.id,
      set.organisation,
      year,
      membersAtStart,
      rateTenths,
      minimum,
      target,
      set.happenedOn,
    ]),
  )
  await bulkInsert(
    db,
    'target_assignment',
    {
      act_id: 'bigint',
      organisation_id: 'integer',
      year: 'smallint',
      version: 'integer',
      paper_number: 'text',
      paper_date: 'date',
      assigned_on: 'date',
      gap_reason: 'text',
      change_reason: 'text',
    },
    targetAssignments.map(({ assigned, year, version, paper, gapReason, changeReason }) => [
      assigned.id,
      assigned.organisation,
      year,
      version,
      paper,
      assigned.happenedOn,
      assigned.happenedOn,
      gapReason,
      changeReason,
    ]),
  )
  await bulkInsert(
    db,
    'target_line',
    { act_id: 'bigint', child_id: 'integer', source: 'smallint', amount: 'integer' },
    targetAssignments.flatMap(({ assigned, lines }) =>
      lines.map(({ child, source, amount }) => [assigned.id, child, source, amount]),
    ),
  )
  await bulkInsert(
    db,
    'target_request',
    {
      id: 'bigint',
      act_id: 'bigint',
      organisation_id: 'integer',
      parent_id: 'integer',
      year: 'smallint',
      amounts: 'jsonb',
      reason: 'text',
      requested_on: 'date',
      answer: 'text',
      answer_reason: 'text',
      answered_on: 'date',
    },
    targetRequests.map(({ id, requested, parent, year, amounts, reason, answer }) => [
      id,
      requested.id,
      requested.organisation,
      parent,
      year,
      JSON.stringify(Object.fromEntries(amounts.map(({ source, amount }) => [source, amount]))),
      reason,
      requested.happenedOn,
      answer?.outcome ?? null,
      answer?.reason ?? null,
      answer?.answered.happenedOn ?? null,
    ]),
  )
}
