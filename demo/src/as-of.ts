import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { fromAnnounced } from '@ptdv/core/soldiers/standing-acts'
import type { DemoBatch, DemoMembership } from './demo-data.ts'

/**
 * The batch as somebody saw it on an earlier day: later acts are not told, nor people and cases
 * without any act by then. A day after the story's last one only lets clocks run.
 */
export function asOf(batch: DemoBatch, today: PlainDate): DemoBatch {
  const cases = batch.cases
    .map((one) => ({ ...one, acts: one.acts.filter(({ happenedOn }) => happenedOn <= today) }))
    .filter(({ acts }) => acts.length > 0)
  const memberships = batch.memberships
    .filter(({ inCellSince }) => inCellSince <= today)
    .map((membership) => membershipAsOf(membership, today))
  const soldiers = batch.soldiers.flatMap((one) => {
    const acts = one.acts.filter(({ happenedOn }) => happenedOn <= today)
    return acts.length === 0 ? [] : [{ ...one, acts: fromAnnounced(acts) }]
  })
  const known = new Set([...cases, ...memberships, ...soldiers].map(({ person }) => person))
  return {
    ...batch,
    organisationActs: batch.organisationActs.filter(({ effectiveOn }) => effectiveOn <= today),
    people: batch.people.filter(({ id }) => known.has(id)),
    cases,
    memberships,
    soldiers,
    militiaPosts: batch.militiaPosts
      .filter(({ begun }) => begun.happenedOn <= today)
      .map((post) => ({
        ...post,
        ended: post.ended !== null && post.ended.happenedOn <= today ? post.ended : null,
      })),
    meetings: batch.meetings
      .filter(({ announced }) => announced.happenedOn <= today)
      .map((one) => ({
        ...one,
        opinion: one.opinion !== null && one.opinion.read.happenedOn <= today ? one.opinion : null,
      })),
    comments: batch.comments
      .filter(({ asked }) => asked.happenedOn <= today)
      .map((one) => ({
        ...one,
        answer: one.answer !== null && one.answer.given.happenedOn <= today ? one.answer : null,
      })),
    surveyRounds: batch.surveyRounds.filter(({ opened }) => opened.happenedOn <= today),
    surveyReports: batch.surveyReports.filter(({ reported }) => reported.happenedOn <= today),
    provinceTargets: batch.provinceTargets.filter(({ set }) => set.happenedOn <= today),
    targetAssignments: batch.targetAssignments.filter(
      ({ assigned }) => assigned.happenedOn <= today,
    ),
    baseTypes: batch.baseTypes.filter(({ stated }) => stated.happenedOn <= today),
    targetRequests: batch.targetRequests
      .filter(({ requested }) => requested.happenedOn <= today)
      .map((request) => ({
        ...request,
        answer:
          request.answer !== null && request.answer.answered.happenedOn <= today
            ? request.answer
            : null,
      })),
  }
}

function membershipAsOf(membership: DemoMembership, today: PlainDate): DemoMembership {
  const acts = membership.acts.filter(({ happenedOn }) => happenedOn <= today)
  const recognition = membership.acts.find(({ kind }) => kind === 'recognised')
  const probationary =
    membership.standing === 'probationary' ||
    (recognition !== undefined && recognition.happenedOn > today)
  return {
    ...membership,
    standing: probationary ? 'probationary' : 'official',
    officialOn: probationary ? null : membership.officialOn,
    ended: membership.ended !== null && membership.ended.on <= today ? membership.ended : null,
    acts,
  }
}
