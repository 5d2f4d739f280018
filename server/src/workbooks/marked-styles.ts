import { MARK_COLOURS } from './mark-colours.ts'
import type { MarkSeverity } from './mark-workbook.ts'

const FILLS = /(<((?:\w+:)?)fills\b)[^>]*>([\s\S]*?)(<\/\2fills>)/
const FILL = /<(?:\w+:)?fill[\s>/]/g
const LOOKS = /(<((?:\w+:)?)cellXfs\b)[^>]*>([\s\S]*?)(<\/\2cellXfs>)/
const LOOK = /<((?:\w+:)?)xf\b[^>]*?(?:\/>|>[\s\S]*?<\/\1xf>)/g
const FILL_ATTRIBUTES = /\s(?:fillId|applyFill)="[^"]*"/g
const SEVERITIES = ['error', 'warning'] as const satisfies readonly MarkSeverity[]

interface AddedLook {
  readonly number: number
  /** The workbook's own look that it is made of. */
  readonly of: number
  readonly severity: MarkSeverity
}

/**
 * A workbook's styles and the looks that marking adds to them: each cell keeps its font, its
 * borders and its format, and gets a colour.
 */
export class MarkedLooks {
  readonly #styles: string
  readonly #own: readonly string[]
  readonly #added = new Map<string, AddedLook>()

  private constructor(styles: string, own: readonly string[]) {
    this.#styles = styles
    this.#own = own
  }

  /** Null where the styles are not laid out as every Excel lays them out. */
  static of(styles: string): MarkedLooks | null {
    const own = LOOKS.exec(styles)?.[3]?.match(LOOK)
    return own && FILLS.test(styles) ? new MarkedLooks(styles, own) : null
  }

  /** The number of a cell's look with the colour of the severity. */
  coloured(look: number, severity: MarkSeverity): number {
    const of = this.#own[look] === undefined ? 0 : look
    const key = `${severity} ${of}`
    const known = this.#added.get(key)
    if (known) return known.number
    const number = this.#own.length + this.#added.size
    this.#added.set(key, { number, of, severity })
    return number
  }

  /** xl/styles.xml with what was asked for. */
  xml(): string {
    return this.#styles
      .replace(FILLS, (_, open: string, prefix: string, fills: string, close: string) => {
        const colours = SEVERITIES.map((severity) => fillXml(prefix, MARK_COLOURS[severity]))
        return `${open}>${fills}${colours.join('')}${close}`
      })
      .replace(LOOKS, (_, open: string, _prefix: string, looks: string, close: string) => {
        const added = [...this.#added.values()].map((look) => this.#lookXml(look))
        return `${open}>${looks}${added.join('')}${close}`
      })
  }

  #lookXml({ of, severity }: AddedLook): string {
    const ownFills = FILLS.exec(this.#styles)![3]!.match(FILL)?.length ?? 0
    const fill = ownFills + SEVERITIES.indexOf(severity)
    return this.#own
      [of]!.replace(FILL_ATTRIBUTES, '')
      .replace(/xf\b/, `xf fillId="${fill}" applyFill="1"`)
  }
}

function fillXml(prefix: string, rgb: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid">` +
    `<${prefix}fgColor rgb="FF${rgb}"/><${prefix}bgColor indexed="64"/>` +
    `</${prefix}patternFill></${prefix}fill>`
  )
}
