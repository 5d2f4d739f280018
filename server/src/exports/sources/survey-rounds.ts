import { listAllRounds } from '../../sources/list-rounds.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const surveyRoundsSource: ExportSource<'survey_rounds'> = {
  title: async ({ asker }) => titleOf('survey_rounds', asker.organisationName),
  async open(unit) {
    const rounds = await listAllRounds(unit)
    return {
      lines: [],
      count: rounds.length,
      sheets: {
        rounds: {
          rows: rounds.map(({ name, year, organisation, asOf, dueOn }) => ({
            name,
            year,
            by: organisation.name,
            asOf,
            dueOn,
          })),
        },
      },
    }
  },
}
