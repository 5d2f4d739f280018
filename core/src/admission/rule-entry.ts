import type { PlainDate } from '../calendar/plain-date.ts'
import { LAYERS, type Era } from './regimes.ts'
import type {
  Confidence,
  RuleDocument,
  RuleKey,
  RuleRow,
  RuleUnit,
  RuleValues,
} from './rulebook.ts'

/**
 * Where a rule stands: with one clause in every layer of its kind (they share their numbering; ''
 * where the clause was not seen), or in a document that outlives the layers.
 */
export type Place =
  | { readonly regulation: string }
  | { readonly guidance: string }
  | { readonly procedure: string }
  | { readonly charter: string }
  | { readonly other: string; readonly from?: PlainDate; readonly to?: PlainDate }

/** How sure the rule is in 2016, 2021 and 2025, one letter each. */
type Confidences = `${Confidence}${Confidence}${Confidence}`

/** One rule through all regimes, as its table row is written. */
export interface Entry<V = RuleValues[RuleKey]> {
  readonly name: string
  readonly value: V | null
  readonly unit: RuleUnit
  readonly place: Place
  readonly confidence: Confidences | Confidence
  /** What stood in 2016 where it was otherwise. */
  readonly in2016?: V | null
  /** More rows of other documents, before or after. */
  readonly also?: readonly Omit<Entry<V>, 'name' | 'unit' | 'also'>[]
}

const ERAS: readonly Era[] = ['in2016', 'in2021', 'in2025']

/** The Charter of 2011 is in force still; the Congress of 1/2026 left it as it was. */
const CHARTER = 'Điều lệ Đảng (2011)'

export function row<const V>(
  name: string,
  value: V,
  unit: RuleUnit,
  place: Place,
  confidence: Entry['confidence'],
  more: { readonly in2016?: V | null; readonly also?: Entry<V>['also'] } = {},
) {
  return { name, value, unit, place, confidence, ...more }
}

export function documentOf(place: Place): RuleDocument {
  return Object.keys(place).find((it) => it !== 'from' && it !== 'to') as RuleDocument
}

/** The dated rows of an entry, oldest first. */
export function rowsOf(key: RuleKey, { unit, also = [], ...first }: Entry): readonly RuleRow[] {
  return [first, ...also]
    .flatMap((part) => partRows(part).map((dated) => ({ key, unit, ...dated }) as RuleRow))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

type Part = Omit<Entry, 'name' | 'unit' | 'also'>

function partRows(part: Part): readonly Omit<RuleRow, 'key' | 'unit'>[] {
  const { place, value } = part
  if ('charter' in place) return [everywhere(part, `${CHARTER}, ${place.charter}`)]
  if ('other' in place) {
    const { from = null, to = null } = place
    return [{ ...everywhere(part, place.other), from, to }]
  }
  const [kind, clause] = Object.entries(place)[0] as [keyof typeof LAYERS, string]
  return LAYERS[kind].map(({ name, era, from, to }) => ({
    value: era === 'in2016' && part.in2016 !== undefined ? part.in2016 : value,
    from,
    to,
    source: clause === '' ? name : `${name}, ${clause}`,
    confidence: confidenceIn(part, era),
  }))
}

function everywhere(part: Part, source: string): Omit<RuleRow, 'key' | 'unit'> {
  const confidence = confidenceIn(part, 'in2025')
  return { value: part.value, from: null, to: null, source, confidence }
}

function confidenceIn({ confidence }: Part, era: Era): Confidence {
  return (confidence.charAt(ERAS.indexOf(era)) || confidence.charAt(0)) as Confidence
}
