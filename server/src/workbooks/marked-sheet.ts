import { SaxesParser } from 'saxes'
import type { Readable } from 'node:stream'
import { textCellXml } from './cell-xml.ts'
import { escapeXml } from './cell-text.ts'
import { columnIndex, columnName } from './column-name.ts'
import type { MarkedLooks } from './marked-styles.ts'
import { NOTE_HEAD } from './mark-workbook.ts'
import type { RowNotes } from './row-notes.ts'
import { openTagXml } from './xml-writer.ts'

export interface SheetMarking {
  readonly notes: ReadonlyMap<number, RowNotes>
  readonly headRow: number
  /** Where the notes go; what an earlier marking left there is taken away. */
  readonly noteColumn: number
  readonly looks: MarkedLooks
  /** The relation under which the comments' drawing hangs; null leaves comments out. */
  readonly drawing: string | null
}

const NOTE_WIDTH = 60
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** What follows the drawing of comments in a sheet (ECMA-376 part 1, §18.3.1.99). */
const BEHIND_DRAWING: readonly string[] = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** The sheet's XML with the marks set, all else as it was, in pieces as it streams in. */
export async function* markedSheetXml(
  sheet: Readable,
  marking: SheetMarking,
): AsyncGenerator<string> {
  const copier = new SheetCopier(marking)
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => copier.open(tag.name, tag.attributes))
  parser.on('text', (text) => copier.text(text))
  parser.on('cdata', (text) => copier.text(text))
  parser.on('closetag', (tag) => copier.close(tag.name))
  const decoder = new TextDecoder()
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  for await (const chunk of sheet as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield copier.take()
  }
  parser.close()
  yield copier.take()
}

/** Copies tag by tag; rows and cells are watched and changed where a mark says so. */
class SheetCopier {
  readonly #marking: SheetMarking
  #out = ''
  #depth = 0
  #prefix = ''
  #row = 0
  #column = -1
  /** Columns of the row at hand that are marked and not yet passed. */
  #toMark: number[] = []
  /** Within a cell that an earlier marking left. */
  #dropping = false
  #hasColumns = false
  #hasNoteColumn = false
  #hasDrawing = false

  constructor(marking: SheetMarking) {
    this.#marking = marking
  }

  take(): string {
    const out = this.#out
    this.#out = ''
    return out
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1
    const colon = name.indexOf(':')
    const local = name.slice(colon + 1)
    if (this.#depth === 1) this.#prefix = name.slice(0, colon + 1)
    if (this.#depth === 2) this.#beforePart(local)
    switch (local) {
      case 'col':
        this.#copyColumns(name, attributes)
        return
      case 'row':
        this.#openRow(name, attributes)
        return
      case 'c':
        this.#openCell(name, attributes)
        return
      default:
        if (!this.#dropping) this.#out += openTagXml(name, attributes)
    }
  }

  text(text: string): void {
    if (!this.#dropping) this.#out += escapeXml(text)
  }

  close(name: string): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'row') this.#closeRow()
    if (local === 'cols') this.#insertNoteColumn()
    if (this.#depth === 1) this.#insertDrawing()
    this.#depth -= 1
    const wasDropped = this.#dropping
    if (local === 'c') this.#dropping = false
    // A column's tag was written whole, split where the notes stand.
    if (!wasDropped && local !== 'col') this.#out += `</${name}>`
  }

  #beforePart(local: string): void {
    if (local === 'cols') this.#hasColumns = true
    if (local === 'sheetData' && !this.#hasColumns) {
      this.#out += `<${this.#prefix}cols>`
      this.#insertNoteColumn()
      this.#out += `</${this.#prefix}cols>`
    }
    if (BEHIND_DRAWING.includes(local)) this.#insertDrawing()
  }

  #insertDrawing(): void {
    const { drawing } = this.#marking
    if (drawing === null || this.#hasDrawing) return
    this.#hasDrawing = true
    this.#out += `<${this.#prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${drawing}"/>`
  }

  #openRow(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#row = Number(attributes['r'] ?? this.#row + 1)
    this.#column = -1
    const marked = this.#marking.notes.get(this.#row)?.byColumn.keys() ?? []
    this.#toMark = [...marked].filter((column) => column < this.#marking.noteColumn)
    this.#toMark.sort((a, b) => a - b)
    // `spans` says how wide the row is, and would no longer be true.
    const { spans: _, ...kept } = attributes
    this.#out += openTagXml(name, kept)
  }

  #openCell(name: string, attributes: Readonly<Record<string, string>>): void {
    const address = attributes['r']
    this.#column = address === undefined ? this.#column + 1 : columnIndex(address)
    this.#insertCellsBefore(this.#column)
    if (this.#column === this.#marking.noteColumn) {
      this.#dropping = true
      return
    }
    const placed = { ...attributes, r: `${columnName(this.#column)}${this.#row}` }
    if (this.#toMark[0] !== this.#column) {
      this.#out += openTagXml(name, placed)
      return
    }
    this.#toMark.shift()
    this.#out += openTagXml(name, { ...placed, s: this.#lookAt(this.#column, attributes['s']) })
  }

  #closeRow(): void {
    this.#insertCellsBefore(this.#marking.noteColumn)
    const { notes, headRow, noteColumn, looks } = this.#marking
    const note = this.#row === headRow ? NOTE_HEAD : notes.get(this.#row)?.text
    if (note === undefined) return
    const look = looks.coloured(0, 'warning')
    const cell = textCellXml(`${columnName(noteColumn)}${this.#row}`, note, look)
    this.#out += this.#prefix === '' ? cell : withPrefix(cell, this.#prefix)
  }

  /** Marked cells that the row has not: what is missing is what is wrong with them. */
  #insertCellsBefore(column: number): void {
    while (this.#toMark.length > 0 && this.#toMark[0]! < column) {
      const at = this.#toMark.shift()!
      const look = this.#lookAt(at, undefined)
      this.#out += `<${this.#prefix}c r="${columnName(at)}${this.#row}" s="${look}"/>`
    }
  }

  #lookAt(column: number, look: string | undefined): string {
    const { severity } = this.#marking.notes.get(this.#row)!.byColumn.get(column)!
    return String(this.#marking.looks.coloured(Number(look ?? 0), severity))
  }

  /** A tag speaks of a run of columns; the column of the notes is taken out of it. */
  #copyColumns(name: string, attributes: Readonly<Record<string, string>>): void {
    const notes = this.#marking.noteColumn + 1
    const [min, max] = [Number(attributes['min']), Number(attributes['max'])]
    this.#copyRun(name, attributes, min, Math.min(max, notes - 1))
    if (max >= notes) this.#insertNoteColumn()
    this.#copyRun(name, attributes, Math.max(min, notes + 1), max)
  }

  #copyRun(
    name: string,
    attributes: Readonly<Record<string, string>>,
    min: number,
    max: number,
  ): void {
    if (min > max) return
    const run = { ...attributes, min: String(min), max: String(max) }
    this.#out += `${openTagXml(name, run)}</${name}>`
  }

  #insertNoteColumn(): void {
    if (this.#hasNoteColumn) return
    this.#hasNoteColumn = true
    const number = this.#marking.noteColumn + 1
    this.#out += `<${this.#prefix}col min="${number}" max="${number}" width="${NOTE_WIDTH}" customWidth="1"/>`
  }
}

function withPrefix(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)
}
