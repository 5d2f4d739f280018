import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '@ptdv/core/refusal'
import { fileKind } from './file-kind.ts'
import { fileRefusal } from './file-refusals.ts'
import { readDelimited } from './read-delimited.ts'
import { readXlsx } from './read-xlsx.ts'
import { RowSink } from './row-sink.ts'
import type { FromReader, ReaderTask } from './reader-messages.ts'

const port = parentPort!
const { source, sheet, limits } = workerData as ReaderTask

try {
  const sink = new RowSink(limits, {
    opened: (opened) => say({ kind: 'opened', opened }),
    rows: (rows, share) => say({ kind: 'rows', rows, share }),
  })
  const bytes = 'path' in source ? await readFile(source.path) : Buffer.from(source.bytes)
  if (fileKind(bytes) === 'zip') await readXlsx(bytes, sheet, sink)
  else await readDelimited(bytes, sink)
  await sink.end()
  port.postMessage({ kind: 'end' } satisfies FromReader)
} catch (error) {
  const { code, sentence } = error instanceof Refusal ? error : fileRefusal('FILE-HONG')
  port.postMessage({ kind: 'refused', code, sentence } satisfies FromReader)
}
port.close()

/** Says it and waits until the other side asks for more. */
async function say(message: FromReader): Promise<void> {
  const asked = new Promise<void>((resolve) => port.once('message', () => resolve()))
  port.postMessage(message)
  await asked
}
