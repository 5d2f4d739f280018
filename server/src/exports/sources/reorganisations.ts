import { listPlans } from '../../reorganisation/list-plans.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const STATES = {
  draft: 'Nháp',
  scheduled: 'Đã hẹn ngày',
  done: 'Đã thực hiện',
  cancelled: 'Đã bỏ',
} as const

export const reorganisationsSource: ExportSource<'reorganisations'> = {
  title: async ({ asker }) => titleOf('reorganisations', asker.organisationName),
  async open(unit) {
    const plans = await listPlans(unit, null)
    return {
      lines: [],
      count: plans.length,
      sheets: {
        plans: {
          rows: plans.map(({ name, effectiveOn, state, changes, openTodos, savedBy }) => ({
            name,
            effectiveOn,
            state: STATES[state],
            changes,
            openTodos,
            savedBy,
          })),
        },
      },
    }
  },
}
