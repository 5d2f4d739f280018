import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { startJob } from '../jobs/start-job.ts'
import { listPapers } from './list-papers.ts'
import { bind, makePapers } from './make-papers.ts'
import { noteNumber } from './note-number.ts'
import { preparePrinting } from './prepare-printing.ts'
import { notePrinting } from './print-papers.ts'
import { printingName } from './printing-name.ts'
import { readNumberBook } from './read-number-book.ts'
import { readPaperSources } from './read-paper-sources.ts'
import { takeNumbers } from './take-numbers.ts'

const reading = acting('admission.read')

export const papersRoutes = {
  list: api.papers.list
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listPapers(unit, input)),
    ),
  print: api.papers.print.use(reading).handler(async ({ context, input }) => {
    const { house, asker } = context
    const noted = await write(house, asker, writeRequest('papers.print', input), (unit) =>
      notePrinting(unit, input),
    )
    const { sources, templates } = await read(house, asker, (unit) =>
      preparePrinting(unit, input, noted),
    )
    return bind(await makePapers(sources, input.forms, templates), printingName(sources))
  }),
  printLater: api.papers.printLater.use(reading).handler(({ context, input }) => {
    const { key: _, ...asked } = input
    return write(
      context.house,
      context.asker,
      writeRequest('papers.print_later', input),
      async (unit) => {
        const noted = await notePrinting(unit, input)
        const sources = await readPaperSources(unit, input.cases)
        return startJob(unit, {
          kind: 'print_papers',
          title: printingName(sources),
          input: { ...asked, noted },
        })
      },
    )
  }),
  numberBook: api.papers.numberBook
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => readNumberBook(unit, input)),
    ),
  noteNumber: api.papers.noteNumber
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('papers.number_note', input), (unit) =>
        noteNumber(unit, input),
      ),
    ),
  takeNumbers: api.papers.takeNumbers
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('papers.numbers', input), (unit) =>
        takeNumbers(unit, input),
      ),
    ),
}
