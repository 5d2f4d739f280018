import { Readable } from 'node:stream'
import { parse, CsvError } from 'csv-parse'
import { fileRefusal } from './file-refusals.ts'
import type { FoundCell } from './packed-rows.ts'
import type { RowSink } from './row-sink.ts'
import { textEncoding } from './text-encoding.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Excel's own first line, which names the delimiter. */
const NAMED_DELIMITER = /^sep=(.)\r?\n/
const LONGEST_RECORD = 1024 ** 2
const PIECE = 65_536
const LINES_TO_LOOK_AT = 20
/** How exports keep a code from becoming a number: ="00123". */
const CODE_AS_FORMULA = /^="([^"]*)"$/
/** The apostrophe that write-csv.ts, like others, sets before what Excel would run. */
const GUARD = /^'(?=[=+\-@\t\r])/

/** Reads a .csv or .tsv file into the sink; all cells are texts. @throws Refusal FILE-… */
export async function readDelimited(bytes: Buffer, sink: RowSink): Promise<void> {
  const encoding = textEncoding(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, PIECE), { stream: true })
  const named = NAMED_DELIMITER.exec(start)
  const progress = { read: 0 }
  const records = Readable.from(decoded(bytes, encoding, progress)).pipe(
    parse({
      delimiter: named?.[1] ?? likeliestDelimiter(start),
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    }),
  )
  await sink.opened({ sheets: [{ name: 'CSV', hidden: false }], sheet: 'CSV', dateSystem: 1900 })
  let row = 0
  try {
    for await (const record of records as AsyncIterable<readonly string[]>) {
      row += 1
      if (row === 1 && named) continue
      const cells = record.map(cellOf)
      while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
      if (cells.length > 0) sink.row(row, cells, false)
      await sink.passedOn(progress.read / bytes.length)
    }
  } catch (error) {
    throw error instanceof CsvError ? fileRefusal('FILE-HONG') : error
  }
}

function* decoded(bytes: Buffer, encoding: string, progress: { read: number }): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = decoder.decode(bytes.subarray(from, from + PIECE), { stream: true })
    progress.read = from
    if (piece !== '') yield piece
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The one that splits the first lines most evenly into most cells. */
function likeliestDelimiter(start: string): string {
  const lines = start
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_TO_LOOK_AT)
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return usual * counts.filter((count) => count === usual).length
  })
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ','
}

function cellOf(value: string): FoundCell | undefined {
  const text = value.replace(CODE_AS_FORMULA, '$1').replace(GUARD, '')
  if (text.trim() === '') return undefined
  return { text, number: null, kind: 'text', formula: false, merged: false }
}
