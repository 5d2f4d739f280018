import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FieldReader } from './field-reader.ts'
import type { Reading } from './use-write-form.ts'

/** How the fields of a form become an act: its day, and what it says. */
interface DatedSpec<V, S, P> {
  /** The day of the act where it is not `happenedOn`. */
  readonly day?: (values: V) => PlainDate | null
  readonly read: (values: V, reader: FieldReader, subject: S) => P
}

/** An act as its form tells it. */
export interface DatedReading<P> {
  readonly happenedOn: PlainDate
  readonly payload: P
}

/** @param subject what the act is recorded of: a case, a member, a soldier */
export function readDated<V extends { readonly happenedOn: PlainDate | null }, S, P>(
  spec: DatedSpec<V, S, P>,
  values: V,
  subject: S,
): Reading<DatedReading<P>> {
  const reader = new FieldReader()
  const happenedOn = reader.given(
    'happenedOn',
    spec.day ? spec.day(values) : values.happenedOn,
    'Nhập ngày, ví dụ 15/10/2024.',
  )
  const payload = spec.read(values, reader, subject)
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { happenedOn, payload } }
}
