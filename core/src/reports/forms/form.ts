import type { Facet, ListKey, Lists, Subject } from './subjects.ts'

/** Whom a row or a column counts. */
export interface Question {
  /** In which lists they stand. */
  readonly lists: readonly ListKey[]
  /** What of somebody decides: people alike in it are counted together. */
  readonly asks: readonly Facet[]
  readonly of: (subject: Subject) => boolean
}

export type Counts =
  | (Question & { readonly by: 'count' | 'average_age' })
  /** No source in the system: a dash with the reason, never a zero. */
  | { readonly by: 'nothing'; readonly why: string }
  | { readonly by: 'heading' }

export interface FormRow {
  readonly label: string
  readonly counts: Counts
  /** The rows with the same whole and the same way of dividing it add up to it. */
  readonly part?: { readonly of: string; readonly by: string }
  /** Indented: counted already in the row above it. */
  readonly within?: true
  /** Not a row of the official form: says what the records lack, and shows only where there is somebody. */
  readonly beside?: true
  readonly bold?: true
  /** The form's own numbering of rows, where it has a column for it. */
  readonly number?: string
}

interface ColumnFrame {
  readonly label: string
  /** The head above it, shared with the columns beside it. */
  readonly over?: string
  /** The formula under the head; its number without. */
  readonly formula?: string
  readonly width: number
}

export type FormColumn = ColumnFrame &
  (
    | {
        readonly period: 'now' | 'before'
        /** Only these of those whom the row counts. */
        readonly of?: Question
      }
    | {
        /** In per cent of another column, or of another row in the same column. */
        readonly share: string
        readonly against: { readonly column: string } | { readonly row: (row: string) => string }
      }
  )

export interface Form {
  readonly title: string
  /** What the rows are. */
  readonly head: string
  readonly rows: Readonly<Record<string, FormRow>>
  readonly columns: Readonly<Record<string, FormColumn>>
  /** Another order of the rows, where there are two. */
  readonly otherOrder?: {
    readonly label: string
    readonly rows: readonly OtherRow[]
    /** What is to be known of that order. */
    readonly notes: readonly string[]
  }
  /** What must be said of how it is counted, on screen and on paper. */
  readonly notes: readonly string[]
}

/** A row in the other order: its own number and label there. */
export interface OtherRow {
  readonly row: string
  readonly number?: string
  readonly label?: string
}

/** Columns of forms 1, 2, 3 and 7. */
export const PERIOD_COLUMNS = {
  now: { label: 'Kỳ này', over: 'Thực hiện', period: 'now', width: 12 },
  before: { label: 'Cùng kỳ năm trước', over: 'Thực hiện', period: 'before', width: 16 },
  share: {
    label: '(%) kỳ này so với cùng kỳ năm trước',
    formula: '4 = 2*100/3',
    share: 'now',
    against: { column: 'before' },
    width: 20,
  },
} as const satisfies Record<string, FormColumn>

export const HEADING: Counts = { by: 'heading' }

export function nothing(why: string): Counts {
  return { by: 'nothing', why }
}

/** What a question sees of those of a list: what it asks for, and what the list itself says. */
type Seen<K extends ListKey, F extends Facet> = Omit<Lists[K], Facet> &
  Pick<Lists[K], F & keyof Lists[K]>

/** Those of one list. */
export function count<K extends ListKey, const F extends Facet = never>(
  list: K,
  asks: readonly F[] = [],
  of: (subject: Seen<K, F>) => boolean = () => true,
): Counts {
  return { by: 'count', ...inList(list, asks, of) }
}

export function inList<K extends ListKey, const F extends Facet = never>(
  list: K,
  asks: readonly F[] = [],
  of: (subject: Seen<K, F>) => boolean = () => true,
): Question {
  return { lists: [list], asks, of: (subject) => isOf(list, subject) && of(subject) }
}

function isOf<K extends ListKey>(list: K, subject: Subject): subject is Subject & Lists[K] {
  return subject.list === list
}

/** In the place of a figure that the system has no source for. */
export const NO_SOURCE = '–'

/** Why rows stand without figures, each reason once; its place in the list is its number. */
export function reasonsIn(rows: readonly FormRow[]): readonly string[] {
  const reasons = rows.flatMap(({ counts }) => (counts.by === 'nothing' ? [counts.why] : []))
  return [...new Set(reasons)]
}

/** The number of the reason of a row without figures, counted from 1; null where it has figures. */
export function reasonNumber({ counts }: FormRow, reasons: readonly string[]): number | null {
  return counts.by === 'nothing' ? reasons.indexOf(counts.why) + 1 : null
}
