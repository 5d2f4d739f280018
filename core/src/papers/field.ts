import type { AdmissionAct, AdmissionActKind } from '../admission/acts.ts'
import type { Context } from '../admission/condition.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { PaperForm } from './forms.ts'
import type { PaperMember, PaperSource } from './paper-source.ts'

/** One paper about to be filled: which form, of whose case, after which act. */
export interface PaperContext {
  readonly form: PaperForm
  readonly source: PaperSource
  /** The case as it stands. */
  readonly now: Context
  /** The act the paper records, once it has been recorded; a draft has none. */
  readonly act: AdmissionAct | undefined
  /** The day of the act, else the one given for the meeting. */
  readonly on: PlainDate | null
  /** Whom a paper of one of several members is about. */
  readonly member: PaperMember | undefined
}

export type Row = Readonly<Record<string, string>>

/**
 * What mends a gap: an act to record, the person's record, the life history, or what is given for
 * the meeting; after_meeting is no gap before it was held.
 */
export type Mend = AdmissionActKind | 'register' | 'life_history' | 'details' | 'after_meeting'

interface FieldBase {
  /** For the person who changes a template, and for the list of what is missing. */
  readonly about: string
  readonly mend: Mend
}

export interface TextField extends FieldBase {
  /** null: the data does not say. */
  readonly read: (context: PaperContext) => string | null
  /** What stands on the paper instead; dots unless told. */
  readonly blank?: string | ((context: PaperContext) => string)
}

/** A list, each entry with the same parts. */
export interface ListField extends FieldBase {
  readonly holds: readonly string[]
  readonly readRows: (context: PaperContext) => readonly Row[] | null
}

export type Field = TextField | ListField
export type Fields = Readonly<Record<string, Field>>

/** What is not known is dotted, never made up. */
export const DOTS = '……'
export const DOTTED_DATE = 'ngày …… tháng …… năm ……'
