import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { answerReport } from './answer-report.ts'
import { freezeReport } from './freeze-report.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { submitReport } from './submit-report.ts'
import { verifyReport } from './verify-report.ts'
import { wordReport } from './word-report.ts'
import { writeReportPaper } from './write-report-paper.ts'

export const yearlyReportRoutes = {
  listReports: api.reports.listReports
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listReports(unit, input)),
    ),
  getReport: api.reports.getReport
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getReport(unit, input)),
    ),
  freezeReport: api.reports.freezeReport
    .use(acting('reports.freeze'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reports.freeze', input), (unit) =>
        freezeReport(unit, input),
      ),
    ),
  wordReport: api.reports.wordReport
    .use(acting('reports.freeze'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reports.word', input), (unit) =>
        wordReport(unit, input),
      ),
    ),
  submitReport: api.reports.submitReport
    .use(acting('reports.freeze'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reports.submit', input), (unit) =>
        submitReport(unit, input),
      ),
    ),
  answerReport: api.reports.answerReport
    .use(acting('reports.approve'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reports.answer', input), (unit) =>
        answerReport(unit, input),
      ),
    ),
  verifyReport: api.reports.verifyReport
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => verifyReport(unit, input)),
    ),
  downloadReport: api.reports.downloadReport
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => writeReportPaper(unit, input)),
    ),
}
