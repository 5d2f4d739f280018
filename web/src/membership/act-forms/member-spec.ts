import type { MemberActKind, MemberActOf, MemberPayloads } from '@ptdv/core/membership/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ComponentType } from 'react'
import type { MemberFile } from '../../api/shapes.ts'
import type { FieldReader } from '../../writing/field-reader.ts'
import type { FormFields } from '../../writing/use-write-form.ts'

/** What every form of an act holds; each kind adds its own fields. */
export interface MemberValues {
  readonly happenedOn: PlainDate | null
}

export interface MemberFieldsProps<V> extends FormFields<V> {
  readonly member: MemberFile
}

/** One kind of act as a form: what stands in it at first, what it sends, how it looks. */
export interface MemberSpec<K extends MemberActKind, V extends MemberValues> {
  readonly kind: K
  /** Values kept on this machine under another name than the kind's: one act mended among many. */
  readonly keptAs?: string
  /** Fields, besides the date and the paper, beside which the server's refusals are shown. */
  readonly marks: readonly string[]
  /** The values of an empty form, or those of an act to be mended. */
  readonly start: (member: MemberFile, act?: MemberActOf<K>) => V
  /** The day of the act where it is not `happenedOn`. */
  readonly day?: (values: V) => PlainDate | null
  readonly read: (values: V, reader: FieldReader, member: MemberFile) => MemberPayloads[K]
  readonly Fields: ComponentType<MemberFieldsProps<V>>
}
