import type { Unit } from '../database/unit-of-work.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { CaseInHand, RecordedAct } from './load-cases.ts'
import { destroyDossier } from './destroy-dossier.ts'
import { carryCase, closeMove, openMove } from './move-case.ts'
import { settleMembership } from './settle-membership.ts'

/** What an act does beside the case, in the same transaction: the vetting request's two sides, the new member's place. */
export async function followUp(unit: Unit, held: CaseInHand, act: RecordedAct): Promise<void> {
  switch (act.kind) {
    case 'vetting_asked': {
      const { payload } = act
      await unit.db
        .insertInto('vetting_request')
        .values({
          case_id: held.row.id,
          request: payload.request,
          asking_id: unit.asker.organisationId,
          asking_name: unit.asker.organisationName,
          asked_id: payload.organisation,
          asked_name: payload.organisationName,
          person_name: held.person.name,
          person_birth: held.person.birth,
          about: payload.about,
          asked_on: act.happenedOn,
          paper_number: payload.paper.number,
          paper_date: payload.paper.date,
          answered_on: null,
          outcome: null,
          answer_number: null,
          answer_date: null,
        })
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'request']).doUpdateSet({
            asked_on: act.happenedOn,
            paper_number: payload.paper.number,
            paper_date: payload.paper.date,
            answered_on: null,
            outcome: null,
          }),
        )
        .execute()
      if (payload.organisation !== null) {
        await sendNotice(unit, {
          organisationId: payload.organisation,
          text: `${unit.asker.organisationName} hỏi thẩm tra về ${payload.about} của ${held.person.name} (${payload.paper.number}).`,
          link: '/tham-tra',
          actId: act.id,
        })
      }
      return
    }
    case 'vetting_answered':
      await unit.db
        .updateTable('vetting_request')
        .set({
          answered_on: act.happenedOn,
          outcome: act.payload.outcome,
          answer_number: act.payload.paper.number,
          answer_date: act.payload.paper.date,
        })
        .where('case_id', '=', held.row.id)
        .where('request', '=', act.payload.request)
        .execute()
      return
    case 'dossier_destroyed':
      return destroyDossier(unit, { caseId: held.row.id, personId: held.person.id })
    case 'moved':
      return openMove(unit, held, act)
    case 'move_cancelled':
      return closeMove(unit, held, act)
    case 'move_received':
      await closeMove(unit, held, act)
      return carryCase(unit, held, act.payload.cell)
    case 'ceremony_held':
    case 'recognition_decided':
    case 'membership_cancelled':
    case 'died':
    case 'corrected':
      return settleMembership(unit, held, act)
    default:
      return
  }
}
