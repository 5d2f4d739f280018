import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { answerRequest } from './answer-request.ts'
import { assignTargets } from './assign-targets.ts'
import { getProvinceTarget } from './get-province-target.ts'
import { getSheet } from './get-sheet.ts'
import { getVersion } from './get-version.ts'
import { proposeTargets } from './propose-targets.ts'
import { requestTarget } from './request-target.ts'
import { saveDraft } from './save-draft.ts'
import { setProvinceTarget } from './set-province-target.ts'

export const targetsRoutes = {
  getProvinceTarget: api.targets.getProvinceTarget
    .use(acting('targets.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getProvinceTarget(unit, input.year)),
    ),
  setProvinceTarget: api.targets.setProvinceTarget
    .use(acting('targets.set_province'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('targets.set_province', input), (unit) =>
        setProvinceTarget(unit, input),
      ),
    ),
  getSheet: api.targets.getSheet
    .use(acting('targets.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getSheet(unit, input.year)),
    ),
  getVersion: api.targets.getVersion
    .use(acting('targets.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getVersion(unit, input)),
    ),
  propose: api.targets.propose
    .use(acting('targets.assign'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => proposeTargets(unit, input)),
    ),
  saveDraft: api.targets.saveDraft
    .use(acting('targets.assign'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('targets.save_draft', input), (unit) =>
        saveDraft(unit, input),
      ),
    ),
  assign: api.targets.assign
    .use(acting('targets.assign'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('targets.assign', input), (unit) =>
        assignTargets(unit, input),
      ),
    ),
  request: api.targets.request
    .use(acting('targets.request'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('targets.request', input), (unit) =>
        requestTarget(unit, input),
      ),
    ),
  answerRequest: api.targets.answerRequest
    .use(acting('targets.assign'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('targets.answer_request', input), (unit) =>
        answerRequest(unit, input),
      ),
    ),
}
