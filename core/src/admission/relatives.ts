/** Those a life history tells of and vetting asks about (HD 01/HD 06-HD/TW §3.4). */
export const RELATIONS = {
  father: { label: 'bố đẻ', side: 'own', vetted: true, exemptIfMember: true },
  mother: { label: 'mẹ đẻ', side: 'own', vetted: true, exemptIfMember: true },
  spouse: { label: 'vợ hoặc chồng', side: 'spouse', vetted: true, exemptIfMember: true },
  father_in_law: {
    label: 'bố vợ hoặc bố chồng',
    side: 'spouse',
    vetted: true,
    exemptIfMember: true,
  },
  mother_in_law: {
    label: 'mẹ vợ hoặc mẹ chồng',
    side: 'spouse',
    vetted: true,
    exemptIfMember: true,
  },
  who_raised: {
    label: 'người trực tiếp nuôi dưỡng',
    side: 'own',
    vetted: true,
    exemptIfMember: false,
  },
  who_raised_spouse: {
    label: 'người trực tiếp nuôi dưỡng vợ hoặc chồng',
    side: 'spouse',
    vetted: true,
    exemptIfMember: false,
  },
  child: { label: 'con đẻ', side: 'own', vetted: true, exemptIfMember: true },
  sibling: { label: 'anh, chị, em ruột', side: 'own', vetted: false, exemptIfMember: true },
  grandparent: { label: 'ông, bà', side: 'own', vetted: false, exemptIfMember: false },
} as const satisfies Record<string, RelationRow>

interface RelationRow {
  readonly label: string
  readonly side: 'own' | 'spouse'
  /** In the list of persons to be vetted. */
  readonly vetted: boolean
  /** Not gone to where a member now, fully and truthfully declared. */
  readonly exemptIfMember: boolean
}

export type Relation = keyof typeof RELATIONS

/** “father”, or “child-2” where there are several. */
export type RelativeKey = Relation | `${Relation}-${number}`

/** One relative as vetting must know them: no name, no birth date. */
export interface Relative {
  readonly key: RelativeKey
  /** A member of the Party now, fully, clearly and truthfully declared. */
  readonly member?: boolean
  readonly abroad?: boolean
  /** A child without full civil capacity is not vetted. */
  readonly minor?: boolean
}

export function relationOf(key: RelativeKey): Relation {
  return key.split('-')[0] as Relation
}

/** “con đẻ thứ 2” */
export function relativeLabel(key: RelativeKey): string {
  const [relation, number] = key.split('-') as [Relation, string | undefined]
  const { label } = RELATIONS[relation]
  return number === undefined ? label : `${label} thứ ${number}`
}

export function isRelativeKey(text: string): text is RelativeKey {
  const [relation, number] = text.split('-')
  return (
    relation !== undefined &&
    relation in RELATIONS &&
    (number === undefined || /^[1-9]\d?$/.test(number))
  )
}
