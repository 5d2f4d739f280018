import type { AdmissionAct, AdmissionActKind, AdmissionPayloads } from '@ptdv/core/admission/acts'
import { checkAdmissionAct } from '@ptdv/core/admission/check-act'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { CaseFile } from '../../api/shapes.ts'
import type { ActSpec, ActValues } from './act-spec.ts'
import { FieldReader } from '../../writing/field-reader.ts'
import type { Reading } from '../../writing/use-write-form.ts'

/** An act as its form tells it. */
export interface ReadAct<K extends AdmissionActKind> {
  readonly happenedOn: PlainDate
  readonly payload: AdmissionPayloads[K]
}

export function readActForm<K extends AdmissionActKind, V extends ActValues>(
  spec: ActSpec<K, V>,
  values: V,
  file: CaseFile,
): Reading<ReadAct<K>> {
  const reader = new FieldReader()
  const happenedOn = reader.given(
    'happenedOn',
    spec.day ? spec.day(values) : values.happenedOn,
    'Nhập ngày, ví dụ 15/10/2024.',
  )
  const payload = spec.read(values, reader, file)
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { happenedOn, payload } }
}

/** What the server would say to this act, asked of the same rules here; null when it may be written. */
export function refusalOf<K extends AdmissionActKind>(
  file: CaseFile,
  kind: K,
  { happenedOn, payload }: ReadAct<K>,
  today: PlainDate,
): Refusal | null {
  const { acts, circumstances, settings } = file
  const act = {
    id: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: 0,
    organisationName: '',
    payload,
  }
  try {
    checkAdmissionAct(
      { acts, circumstances, settings, calendar: VIETNAM_CALENDAR, today },
      act as unknown as AdmissionAct,
    )
    return null
  } catch (refused) {
    if (refused instanceof Refusal) return refused
    throw refused
  }
}
