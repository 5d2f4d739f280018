import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { askCarryOut } from './ask-carry-out.ts'
import { cancelPlan } from './cancel-plan.ts'
import { getPlan } from './get-plan.ts'
import { listPlans } from './list-plans.ts'
import { preview } from './preview.ts'
import { savePlan } from './save-plan.ts'
import { schedulePlan } from './schedule-plan.ts'
import { settleTodo } from './settle-todo.ts'
import { unschedulePlan } from './unschedule-plan.ts'

const changing = acting('organisations.change')

export const reorganisationRoutes = {
  list: api.reorganisation.list
    .use(changing)
    .handler(({ context }) => read(context.house, context.asker, (unit) => listPlans(unit))),
  get: api.reorganisation.get
    .use(changing)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getPlan(unit, input.id)),
    ),
  preview: api.reorganisation.preview
    .use(changing)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => preview(unit, input.plan)),
    ),
  save: api.reorganisation.save
    .use(changing)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reorganisation.save', input), (unit) =>
        savePlan(unit, input),
      ),
    ),
  schedule: api.reorganisation.schedule
    .use(changing)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reorganisation.schedule', input), (unit) =>
        schedulePlan(unit, input),
      ),
    ),
  unschedule: api.reorganisation.unschedule
    .use(changing)
    .handler(({ context, input }) =>
      write(
        context.house,
        context.asker,
        writeRequest('reorganisation.unschedule', input),
        (unit) => unschedulePlan(unit, input),
      ),
    ),
  cancel: api.reorganisation.cancel
    .use(changing)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reorganisation.cancel', input), (unit) =>
        cancelPlan(unit, input),
      ),
    ),
  carryOut: api.reorganisation.carryOut
    .use(changing)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reorganisation.carryOut', input), (unit) =>
        askCarryOut(unit, input),
      ),
    ),
  settleTodo: api.reorganisation.settleTodo
    .use(changing)
    .handler(({ context, input }) =>
      write(
        context.house,
        context.asker,
        writeRequest('reorganisation.settleTodo', input),
        (unit) => settleTodo(unit, input),
      ),
    ),
}
