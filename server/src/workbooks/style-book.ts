import { escapeXml } from './cell-text.ts'

/** How a cell looks; what is left out is Excel's default. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly valign?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly border?: boolean
  /** RGB, six hexadecimal digits. */
  readonly fill?: string
  /** An Excel number format, e.g. `dd/mm/yyyy`. */
  readonly format?: string
}

/** Documents of the Party are set in this face (TCVN 6909:2001, Hướng dẫn 36-HD/VPTW). */
const FACE = 'Times New Roman'
const DEFAULT_SIZE = 12
/** Numbers below are Excel's own formats. */
const FIRST_OWN_FORMAT = 164

/** The looks used in one workbook, each kept once; cells name them by number. */
export class StyleBook {
  readonly #fonts = new Parts()
  readonly #fills = new Parts()
  readonly #borders = new Parts()
  readonly #formats = new Parts()
  readonly #looks = new Parts()

  constructor() {
    this.#fills.number('<fill><patternFill patternType="none"/></fill>')
    this.#fills.number('<fill><patternFill patternType="gray125"/></fill>')
    this.look({})
  }

  /** The number of the style, the same for the same look. */
  look(style: CellStyle): number {
    const font = this.#fonts.number(fontXml(style))
    const fill = style.fill === undefined ? 0 : this.#fills.number(fillXml(style.fill))
    const border = this.#borders.number(style.border ? BORDER_THIN : BORDER_NONE)
    const format =
      style.format === undefined ? 0 : FIRST_OWN_FORMAT + this.#formats.number(style.format)
    return this.#looks.number(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `${alignmentXml(style)}</xf>`,
    )
  }

  /** xl/styles.xml. */
  xml(): string {
    const formats = this.#formats.all.map(
      (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escapeXml(code)}"/>`,
    )
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? counted('numFmts', formats) : '') +
      counted('fonts', this.#fonts.all) +
      counted('fills', this.#fills.all) +
      counted('borders', this.#borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted('cellXfs', this.#looks.all) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    )
  }
}

class Parts {
  readonly #numbers = new Map<string, number>()

  number(xml: string): number {
    const known = this.#numbers.get(xml)
    if (known !== undefined) return known
    this.#numbers.set(xml, this.#numbers.size)
    return this.#numbers.size - 1
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}

const BORDER_NONE = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const BORDER_THIN = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')}<diagonal/></border>`

function fontXml({ bold, italic, size }: CellStyle): string {
  return (
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? DEFAULT_SIZE}"/>` +
    `<name val="${FACE}"/><family val="1"/></font>`
  )
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}

function alignmentXml({ align, valign, wrap }: CellStyle): string {
  const horizontal = align === undefined ? '' : ` horizontal="${align}"`
  return `<alignment${horizontal} vertical="${valign ?? 'center'}"${wrap ? ' wrapText="1"' : ''}/>`
}

function counted(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`
}
