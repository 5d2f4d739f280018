import type { PlainDate } from '../calendar/plain-date.ts'
import type { RegimeKey } from './rulebook.ts'

/** The years whose texts were read apart; QĐ 232 of 1/2025 changed nothing in admission. */
export type Era = 'in2016' | 'in2021' | 'in2025'

interface Layer {
  readonly name: string
  readonly era: Era
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** The Central Committee's implementing regulations; their clauses follow the Charter's Articles. */
export const REGIMES = {
  qd29: {
    name: 'QĐ 29-QĐ/TW',
    era: 'in2016',
    from: '2016-07-25',
    to: '2021-07-29',
  },
  qd24: {
    name: 'QĐ 24-QĐ/TW',
    era: 'in2021',
    from: '2021-07-30',
    to: '2025-01-19',
  },
  qd232: {
    name: 'QĐ 232-QĐ/TW',
    era: 'in2021',
    from: '2025-01-20',
    to: '2025-06-30',
  },
  qd294: {
    name: 'QĐ 294-QĐ/TW',
    era: 'in2025',
    from: '2025-07-01',
    to: null,
  },
} as const satisfies Record<RegimeKey, Layer>

/** The Secretariat's guidance. HD 06 is taken to begin with the regulation it guides (its own day: U). */
export const GUIDANCE = [
  { name: 'HD 01-HD/TW 2016', era: 'in2016', from: '2016-09-20', to: '2021-09-27' },
  { name: 'HD 01-HD/TW 2021', era: 'in2021', from: '2021-09-28', to: '2025-06-30' },
  { name: 'HD 06-HD/TW 2025', era: 'in2025', from: '2025-07-01', to: null },
] as const satisfies readonly Layer[]

/**
 * Procedure and forms of the Central Organising Board. HD 38-HD/BTCTW 2025 is known from secondary
 * sources only and its day not at all: it is a setting (forms_of_2025), not a layer.
 */
export const PROCEDURE = [
  { name: 'HD 09-HD/BTCTW 2017', era: 'in2016', from: '2017-06-05', to: '2022-01-17' },
  { name: 'HD 12-HD/BTCTW 2022', era: 'in2021', from: '2022-01-18', to: null },
] as const satisfies readonly Layer[]

export const LAYERS = {
  regulation: Object.values(REGIMES),
  guidance: GUIDANCE,
  procedure: PROCEDURE,
} as const satisfies Record<string, readonly Layer[]>
