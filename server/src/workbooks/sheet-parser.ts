import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { CellKind } from './cell.ts'
import { cellTextFromXml } from './cell-text.ts'
import { columnIndex } from './column-name.ts'
import { rememberingDates, serialOfDate, type DateSystem } from './excel-serial.ts'
import type { DateShown } from './number-formats.ts'
import { numberText } from './number-text.ts'
import type { FoundCell } from './packed-rows.ts'
import type { XmlHandlers } from './parse-xml.ts'
import { PLAIN_NUMBER, type NumberLook } from './styles-part.ts'

export interface SheetSurroundings {
  readonly strings: readonly string[]
  readonly looks: readonly NumberLook[]
  readonly dateSystem: DateSystem
  /** Called for every row with content. */
  onRow(row: number, cells: (FoundCell | undefined)[], hidden: boolean): void
}

/** How many characters of YYYY-MM-DD a format shows. */
const SHOWN_LENGTH: Readonly<Record<DateShown, number>> = { day: 10, month: 7, year: 4, time: 0 }
/** Column XFD, Excel's last. */
const LAST_COLUMN = 16_383

/**
 * Reads a sheet's cells from its XML. Rows and cells without the optional `r` follow the one before
 * them; cells without content (styles alone) do not exist.
 */
export class SheetParser implements XmlHandlers {
  readonly #around: SheetSurroundings
  readonly #dateOf: (serial: number) => PlainDate | null
  #row = 0
  #hidden = false
  #cells: (FoundCell | undefined)[] = []
  #column = -1
  #type = 'n'
  #look: NumberLook = PLAIN_NUMBER
  #formula = false
  #value = ''
  #taking = false
  #inPhonetic = false

  constructor(around: SheetSurroundings) {
    this.#around = around
    this.#dateOf = rememberingDates(around.dateSystem)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        return this.#openRow(attributes)
      case 'c':
        return this.#openCell(attributes)
      case 'f':
        this.#formula = true
        return
      case 'rPh':
        this.#inPhonetic = true
        return
      case 'v':
        this.#taking = true
        return
      case 't':
        this.#taking = !this.#inPhonetic
    }
  }

  text(text: string): void {
    if (this.#taking) this.#value += text
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#taking = false
        return
      case 'rPh':
        this.#inPhonetic = false
        return
      case 'c':
        return this.#closeCell()
      case 'row':
        if (this.#cells.length > 0) this.#around.onRow(this.#row, this.#cells, this.#hidden)
    }
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#row = Number(attributes['r'] ?? this.#row + 1)
    this.#hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const address = attributes['r']
    this.#column = address === undefined ? this.#column + 1 : columnIndex(address)
    this.#type = attributes['t'] ?? 'n'
    this.#look = this.#around.looks[Number(attributes['s'] ?? 0)] ?? PLAIN_NUMBER
    this.#formula = false
    this.#value = ''
  }

  #closeCell(): void {
    if (this.#value === '' || this.#column < 0 || this.#column > LAST_COLUMN) return
    const found = this.#found(this.#value)
    if (found.text.trim() !== '') this.#cells[this.#column] = found
  }

  #found(value: string): FoundCell {
    switch (this.#type) {
      case 's':
        return this.#cell('text', this.#around.strings[Number(value)] ?? '')
      case 'inlineStr':
      case 'str':
        return this.#cell('text', cellTextFromXml(value))
      case 'b':
        return this.#cell('boolean', value === '1' ? 'TRUE' : 'FALSE')
      case 'e':
        return this.#cell('error', value)
      case 'd':
        return this.#isoDateCell(value)
      default:
        return this.#numberCell(value)
    }
  }

  #numberCell(value: string): FoundCell {
    const raw = value.trim()
    const number = Number(raw)
    if (!Number.isFinite(number)) return this.#cell('text', value)
    const { date: shown, zeros } = this.#look
    if (shown !== null && shown !== 'time') {
      const day = this.#dateOf(number)
      if (day !== null) return this.#dateCell(day, number, shown)
    }
    return this.#cell('number', numberText(raw, zeros), number)
  }

  #isoDateCell(value: string): FoundCell {
    const day = value.slice(0, 10)
    const serial = isPlainDate(day) ? serialOfDate(day, this.#around.dateSystem) : null
    if (!isPlainDate(day) || serial === null) return this.#cell('text', value)
    return this.#dateCell(day, serial, this.#look.date ?? 'day')
  }

  #dateCell(day: PlainDate, number: number, shown: DateShown): FoundCell {
    const known = day.slice(0, SHOWN_LENGTH[shown] || SHOWN_LENGTH.day)
    return this.#cell('date', formatPartialDate(known), number)
  }

  #cell(kind: CellKind, text: string, number: number | null = null): FoundCell {
    return { text, number, kind, formula: this.#formula, merged: false }
  }
}
