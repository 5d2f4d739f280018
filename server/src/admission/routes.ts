import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { answerVetting } from './answer-vetting.ts'
import { askVetting } from './ask-vetting.ts'
import { explainCase, explainFile } from './explain-case.ts'
import { getCase } from './get-case.ts'
import { getCommitteeSheet } from './get-committee-sheet.ts'
import { getVoteSheet } from './get-vote-sheet.ts'
import { listCases } from './list-cases.ts'
import { listVetting } from './list-vetting.ts'
import { openCase } from './open-case.ts'
import { recordAct } from './record-act.ts'
import { ruleRoutes } from './rule-routes.ts'

const reading = acting('admission.read')

export const admissionRoutes = {
  listCases: api.admission.listCases
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listCases(unit, input)),
    ),
  openCase: api.admission.openCase
    .use(acting('admission.cell'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('cases.open', input), (unit) =>
        openCase(unit, input),
      ),
    ),
  getCase: api.admission.getCase
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getCase(unit, input)),
    ),
  // Which desk records which act is asked of the case itself (desk.ts).
  recordAct: api.admission.recordAct
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('cases.act', input), (unit) =>
        recordAct(unit, input),
      ),
    ),
  explain: api.admission.explain
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => Promise.resolve(explainFile(unit, input))),
    ),
  explainCase: api.admission.explainCase
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => explainCase(unit, input)),
    ),
  voteSheet: api.admission.voteSheet
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getVoteSheet(unit, input.cell)),
    ),
  committeeSheet: api.admission.committeeSheet
    .use(reading)
    .handler(({ context }) => read(context.house, context.asker, getCommitteeSheet)),
  vettingInbox: api.admission.vettingInbox
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listVetting(unit, input)),
    ),
  // Whether we are the desk that asks is asked of each case.
  askVetting: api.admission.askVetting
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('vetting.ask', input), (unit) =>
        askVetting(unit, input),
      ),
    ),
  answerVetting: api.admission.answerVetting
    .use(acting('admission.base'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('vetting.answer', input), (unit) =>
        answerVetting(unit, input),
      ),
    ),
  ...ruleRoutes,
}
