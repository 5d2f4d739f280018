import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '@ptdv/core/refusal'
import { fileKind } from './file-kind.ts'
import { fileRefusal } from './file-refusals.ts'
import { listMarkedRows } from './list-marked-rows.ts'
import { markXlsx } from './mark-xlsx.ts'
import type { FromMarker, MarkTask } from './mark-workbook.ts'
import { surveyMarkedRows } from './survey-marked-rows.ts'

const port = parentPort!
const task = workerData as MarkTask
const MOST_ROWS_MARKED_IN_PLACE = 20_000

try {
  const source = Buffer.from(task.bytes)
  const survey = await surveyMarkedRows(source, task)
  const inPlace = fileKind(source) === 'zip' && survey.rows <= MOST_ROWS_MARKED_IN_PLACE
  const marked = inPlace
    ? ((await markXlsx(source, task, survey)) ?? (await listMarkedRows(source, task, survey)))
    : await listMarkedRows(source, task, survey)
  port.postMessage({ kind: 'done', bytes: marked } satisfies FromMarker)
} catch (error) {
  const { code, sentence } = error instanceof Refusal ? error : fileRefusal('FILE-HONG')
  port.postMessage({ kind: 'refused', code, sentence } satisfies FromMarker)
}
port.close()
