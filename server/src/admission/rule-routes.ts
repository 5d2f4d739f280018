import { ruleToConfirm, ruleToSet } from '@ptdv/core/admission/rule-settings'
import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { askTouched } from './find-touched.ts'
import { listRules } from './list-rules.ts'
import { readSettings } from './read-settings.ts'
import { recordAmendment, recordRule, takeBackRule } from './record-rule.ts'

const setting = acting('rules.set')

export const ruleRoutes = {
  listRules: api.admission.listRules
    .use(acting('admission.read'))
    .handler(({ context }) => read(context.house, context.asker, listRules)),
  setRule: api.admission.setRule
    .use(setting)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('rules.set', input), async (unit) =>
        recordRule(unit, ruleToSet(input, unit.today, { settings: await readSettings(unit) })),
      ),
    ),
  amendRule: api.admission.amendRule
    .use(setting)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('rules.amend', input), (unit) =>
        recordAmendment(unit, input),
      ),
    ),
  findTouched: api.admission.findTouched
    .use(acting('admission.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('rules.find_touched', input), (unit) =>
        askTouched(unit, input.amendment),
      ),
    ),
  confirmRule: api.admission.confirmRule
    .use(setting)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('rules.confirm', input), (unit) =>
        recordRule(unit, ruleToConfirm(input, unit.today)),
      ),
    ),
  takeBackRule: api.admission.takeBackRule
    .use(setting)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('rules.take_back', input), (unit) =>
        takeBackRule(unit, input),
      ),
    ),
}
