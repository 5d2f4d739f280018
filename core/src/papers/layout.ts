/** How a form is laid out under its head: what the template's maker draws, and whence its tags are read. */
export type Line =
  /** An indented paragraph. */
  | string
  | { readonly head: string }
  | { readonly centre: string }
  /** Dotted lines for the hand. */
  | { readonly dots: number }
  /** One paragraph for each entry of a list. */
  | { readonly each: string; readonly line: string }
  /** One row for each entry of a list. */
  | {
      readonly table: string
      readonly columns: readonly { readonly title: string; readonly tag: string }[]
    }
  /** Signatures side by side, below the text: the title, then who signs where the data says it. */
  | { readonly sign: readonly { readonly title: string; readonly name?: string }[] }

/** What stands above the text (HD 36-HD/VPTW 2018), and below it. */
export type Head =
  /** Organisation left, the Party's title right, number, place and date; recipients and authority below. */
  | 'party'
  /** The same without a number. */
  | 'party_unnumbered'
  /** A person's own paper: the Party's title, place and date; signed by the person. */
  | 'person'
  /** A mass organisation's, or that of the centre which teaches the course. */
  | 'outside'
  /** A booklet: title only. */
  | 'booklet'

const TAG = /\{\{([^{}]+)\}\}/g

/** The names of tags in a text, in their order. */
export function tagsIn(text: string): readonly string[] {
  return [...text.matchAll(TAG)].map(([, name]) => name!)
}

/** The tags of the form's own level: a list counts as one. */
export function tagsOfLines(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => {
    if (typeof line === 'string') return tagsIn(line)
    if ('head' in line) return tagsIn(line.head)
    if ('centre' in line) return tagsIn(line.centre)
    if ('each' in line) return [line.each]
    if ('table' in line) return [line.table]
    if ('sign' in line) return line.sign.flatMap(({ title, name = '' }) => tagsIn(title + name))
    return []
  })
}
