import type { AdmissionActKind, AdmissionPayloads } from '@ptdv/core/admission/acts'
import type { Act } from '@ptdv/core/admission/read-acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ComponentType } from 'react'
import type { CaseFile } from '../../api/shapes.ts'
import type { FieldReader } from '../../writing/field-reader.ts'
import type { FormFields } from '../../writing/use-write-form.ts'

/** What every form of an act holds; each kind adds its own fields. */
export interface ActValues {
  readonly happenedOn: PlainDate | null
}

export interface FieldsProps<V> extends FormFields<V> {
  readonly case: CaseFile
}

/** One kind of act as a form: what stands in it at first, what it sends, how it looks. */
export interface ActSpec<K extends AdmissionActKind, V extends ActValues> {
  readonly kind: K
  /** Values kept on this machine under another name than the kind's: one act mended among many. */
  readonly keptAs?: string
  /** Fields, besides the date and the paper, beside which the server's refusals are shown. */
  readonly marks: readonly string[]
  /** The values of an empty form, or those of an act to be mended; `about` names a vetting request. */
  readonly start: (file: CaseFile, act?: Act<K>, about?: string) => V
  /** The day of the act where it is not `happenedOn`. */
  readonly day?: (values: V) => PlainDate | null
  readonly read: (values: V, reader: FieldReader, file: CaseFile) => AdmissionPayloads[K]
  readonly Fields: ComponentType<FieldsProps<V>>
}
