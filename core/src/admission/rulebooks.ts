import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  Confidence,
  RegimeKey,
  Rulebooks,
  RuleKey,
  RuleRow,
  RuleUnit,
  RuleValues,
} from './rulebook.ts'

interface Regime {
  readonly name: string
  /** Central Committee regulation; clauses of its numbering are the Charter's Articles. */
  readonly regulation: string
  /** Secretariat guidance. */
  readonly guidance: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** The layers in force since 30/7/2021; 2016's is not kept: its numbers were not re-verified. */
export const REGIMES = {
  qd24: {
    name: 'Quy định 24-QĐ/TW',
    regulation: 'QĐ 24-QĐ/TW',
    guidance: 'HD 01-HD/TW 2021',
    from: '2021-07-30',
    to: '2025-01-19',
  },
  qd232: {
    name: 'Quy định 232-QĐ/TW',
    regulation: 'QĐ 232-QĐ/TW',
    guidance: 'HD 01-HD/TW 2021',
    from: '2025-01-20',
    to: '2025-06-30',
  },
  qd294: {
    name: 'Quy định 294-QĐ/TW',
    regulation: 'QĐ 294-QĐ/TW',
    guidance: 'HD 06-HD/TW 2025',
    from: '2025-07-01',
    to: null,
  },
} as const satisfies Record<RegimeKey, Regime>

const REGIME_KEYS = ['qd24', 'qd232', 'qd294'] as const satisfies readonly RegimeKey[]

/** Where a rule stands, with one clause for all regimes (they share their numbering); '' where the clause was not seen. */
type Place =
  | { readonly regulation: string }
  | { readonly guidance: string }
  /** A document that outlives the regimes (the Charter), or a convention of ours. */
  | { readonly standing: string }

interface Entry<K extends RuleKey> {
  readonly value: RuleValues[K] | null
  readonly unit: RuleUnit
  readonly place: Place
  /** One label, or one per regime where the newer text was seen less well. */
  readonly confidence: Confidence | Readonly<Record<RegimeKey, Confidence>>
}

/** Verified under the 2021 texts; under 2025's only re-quoted by secondary sources. */
const SECONDARY_SINCE_2025 = { qd24: 'V', qd232: 'V', qd294: 'S' } as const

const CHARTER = 'Điều lệ Đảng (2011)'
const CONVENTION = 'Quy ước của hệ thống'

/** Admission, from a person in view to the running probation. A key forgotten here does not compile. */
const ENTRIES: { readonly [K in RuleKey]: Entry<K> } = {
  citizenship: entry('vietnamese', 'choice', { standing: `${CHARTER}, Điều 1.2` }, 'V'),
  age_min: entry(18, 'years', { regulation: '§1.1.1' }, 'V'),
  age_max: entry(60, 'years', { regulation: '§1.1.1' }, 'V'),
  // “tính theo tháng” has no published worked boundary.
  age_month_boundary: entry(null, 'choice', { regulation: '§1.1.1' }, 'U'),
  schooling_min: entry('lower_secondary', 'choice', { regulation: '§1.1.2' }, 'V'),
  outstanding_list: entry('kept', 'order', { standing: 'HD 09-HD/BTCTW 2017' }, 'S'),
  // Clause 2.1-d of Chỉ thị 49-CT/TU: of their own will.
  own_application: entry('first', 'order', { standing: `${CHARTER}, Điều 4` }, 'V'),
  helper: entry('official_member', 'choice', { standing: `${CHARTER}, Điều 4` }, 'V'),
  awareness_cert_valid: entry(60, 'months', { guidance: '§3.1' }, 'V'),
  // One worked answer treats the anniversary itself as expired; no text says.
  awareness_cert_last_day: entry(null, 'choice', { guidance: '§3.1' }, 'U'),
  application_before_life_history: entry('before', 'order', { guidance: '§3.2' }, 'V'),
  vetting: entry('asked_and_answered', 'order', { guidance: '§3.4' }, SECONDARY_SINCE_2025),
  vetting_before_certification: entry(
    'before',
    'order',
    { guidance: '§3.4' },
    SECONDARY_SINCE_2025,
  ),
  vetting_answer: entry(null, 'working_days', { standing: 'Mốc nội bộ của Tỉnh ủy' }, 'U'),
  introducers: entry(2, 'members', { regulation: '§3.2.1' }, 'V'),
  introducers_youth_union: entry(1, 'members', { regulation: '§3.2.1' }, 'V'),
  introducers_trade_union: entry(1, 'members', { regulation: '§3.2.1' }, 'V'),
  // Ban Tổ chức Tỉnh ủy Nghệ An's answer, narrower than the clause read alone.
  introducers_past_youth_age: entry(2, 'members', { regulation: '§3.2.1' }, 'S'),
  introducer_acquaintance_min: entry(12, 'months', { regulation: '§3.2.1' }, 'V'),
  youth_age_min: entry(16, 'years', { standing: 'Điều lệ Đoàn' }, 'G'),
  youth_age_max: entry(30, 'years', { standing: 'Điều lệ Đoàn' }, 'G'),
  opinions: entry('gathered', 'order', { guidance: '§3.5' }, 'V'),
  dossier_stale: entry(12, 'months', { guidance: '' }, SECONDARY_SINCE_2025),
  minimum_cell: entry(3, 'members', { standing: `${CHARTER}, Điều 24.1` }, 'V'),
  cell_vote: entry('two_thirds', 'fraction', { guidance: '§3.6b' }, 'V'),
  sub_committee_appraisal: entry('before', 'order', { guidance: '§3.6' }, 'V'),
  base_vote: entry('two_thirds', 'fraction', { guidance: '§3.6c' }, 'V'),
  below_threshold: entry('goes_up', 'order', { guidance: '§5.1' }, SECONDARY_SINCE_2025),
  // Verified for removing a name; for admission general knowledge.
  decision_vote: entry('more_than_half', 'fraction', { regulation: '§4.3.2' }, 'G'),
  decision_vote_delegated: entry('two_thirds', 'fraction', { guidance: '§3.7a' }, 'S'),
  admission_decision: entry(60, 'working_days', { regulation: '§4.3.1' }, 'V'),
  decision_extension_max: entry(30, 'working_days', { regulation: '§4.3.1' }, 'V'),
  result_to_cell: entry('notified', 'order', { regulation: '§4.3.1' }, 'V'),
  ceremony: entry(30, 'working_days', { regulation: '§4.1' }, 'V'),
  probation: entry(12, 'months', { standing: `${CHARTER}, Điều 5.1` }, 'V'),
  house_order: entry('one_after_another', 'order', { standing: CONVENTION }, 'I'),
}

function entry<const V, P extends Place>(
  value: V,
  unit: RuleUnit,
  place: P,
  confidence: Entry<RuleKey>['confidence'],
) {
  return { value, unit, place, confidence }
}

/** The rulebooks for the ordinary path of admission, from a person in view to probation. */
export const RULEBOOKS = Object.fromEntries(
  Object.entries(ENTRIES).map(([key, entry]) => [key, rowsOf(key as RuleKey, entry)]),
) as unknown as Rulebooks

function rowsOf(
  key: RuleKey,
  { value, unit, place, confidence }: Entry<RuleKey>,
): readonly RuleRow[] {
  if ('standing' in place && typeof confidence === 'string') {
    const source = place.standing
    return [{ key, value, unit, regime: null, from: null, to: null, source, confidence }]
  }
  return REGIME_KEYS.map((regime) => ({
    key,
    value,
    unit,
    regime,
    from: REGIMES[regime].from,
    to: REGIMES[regime].to,
    source: sourceIn(REGIMES[regime], place),
    confidence: typeof confidence === 'string' ? confidence : confidence[regime],
  }))
}

function sourceIn({ regulation, guidance }: Regime, place: Place): string {
  if ('standing' in place) return place.standing
  const [document, clause] =
    'regulation' in place ? [regulation, place.regulation] : [guidance, place.guidance]
  return clause === '' ? document : `${document}, ${clause}`
}
