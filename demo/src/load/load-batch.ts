import type { RoleKey } from '@ptdv/core/access/roles'
import { EMPTY_BATCH, type DemoBatch } from '../demo-data.ts'
import { loadBaseTypes } from './load-base-types.ts'
import { loadCases } from './load-cases.ts'
import { loadComments } from './load-comments.ts'
import { loadLives } from './load-lives.ts'
import { loadMeetings } from './load-meetings.ts'
import { loadMemberships } from './load-memberships.ts'
import { loadPeople } from './load-people.ts'
import { loadSoldiers } from './load-soldiers.ts'
import { loadSurveys } from './load-surveys.ts'
import { loadTargets } from './load-targets.ts'
import { loadTree } from './load-tree.ts'
import type { Loading } from './loading.ts'

/** Whose account stands for the organisation in its past acts. */
const RECORDING_ROLES: readonly RoleKey[] = [
  'cell_officer',
  'base_office',
  'superior_board',
  'provincial_board',
]

/** Enters a batch; of one that was told before up to an earlier day, only what has happened since. */
export async function loadBatch(
  loading: Loading,
  batch: DemoBatch,
  before: DemoBatch = EMPTY_BATCH,
): Promise<void> {
  for (const { organisation, displayName, role } of batch.accounts) {
    if (RECORDING_ROLES.includes(role)) loading.recorders.set(organisation, displayName)
  }
  const fresh = since(batch, before)
  if (fresh.organisationActs.length > 0) await loadTree(loading, fresh)
  await loadPeople(loading, batch, before)
  await loadMemberships(loading, batch, before)
  await loadLives(loading, fresh)
  await loadMeetings(loading, fresh)
  await loadComments(loading, fresh)
  await loadCases(loading, batch, before)
  await loadSurveys(loading, fresh)
  await loadTargets(loading, fresh)
  await loadBaseTypes(loading, fresh)
  await loadSoldiers(loading, fresh)
}

/** What is entered once and never again: told now and not before. */
function since(batch: DemoBatch, before: DemoBatch): DemoBatch {
  return {
    ...batch,
    organisationActs: untold(batch.organisationActs, before.organisationActs, ({ id }) => id),
    surveyRounds: untold(batch.surveyRounds, before.surveyRounds, ({ id }) => id),
    surveyReports: untold(batch.surveyReports, before.surveyReports, ({ reported }) => reported.id),
    provinceTargets: untold(batch.provinceTargets, before.provinceTargets, ({ set }) => set.id),
    targetAssignments: untold(
      batch.targetAssignments,
      before.targetAssignments,
      ({ assigned }) => assigned.id,
    ),
    targetRequests: untold(batch.targetRequests, before.targetRequests, ({ id }) => id),
    memberships: untold(batch.memberships, before.memberships, ({ person }) => person),
    meetings: untold(batch.meetings, before.meetings, ({ id }) => id),
    comments: untold(batch.comments, before.comments, ({ asked }) => asked.id),
    soldiers: untold(batch.soldiers, before.soldiers, ({ id }) => id),
    militiaPosts: untold(batch.militiaPosts, before.militiaPosts, ({ begun }) => begun.id),
    baseTypes: untold(batch.baseTypes, before.baseTypes, ({ stated }) => stated.id),
  }
}

function untold<T>(now: readonly T[], before: readonly T[], idOf: (one: T) => number): T[] {
  const told = new Set(before.map(idOf))
  return now.filter((one) => !told.has(idOf(one)))
}
