import type { AdmissionAct, AdmissionActKind, AdmissionPayloads } from '@ptdv/core/admission/acts'
import { checkAdmissionAct } from '@ptdv/core/admission/check-act'
import { refusalOf } from '@ptdv/core/attempt'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Refusal } from '@ptdv/core/refusal'
import type { CaseFile } from '../../api/shapes.ts'
import type { DatedReading } from '../../writing/read-dated.ts'

/** An act as its form tells it. */
export type ReadAct<K extends AdmissionActKind> = DatedReading<AdmissionPayloads[K]>

/** What the server would say to this act, asked of the same rules here; null when it may be written. */
export function refusalOfAct<K extends AdmissionActKind>(
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
  return refusalOf(() =>
    checkAdmissionAct(
      { acts, circumstances, settings, calendar: VIETNAM_CALENDAR, today },
      act as unknown as AdmissionAct,
    ),
  )
}
