import type { AdmissionAct, AdmissionActKind } from '@ptdv/core/admission/acts'
import { checkAdmissionAct } from '@ptdv/core/admission/check-act'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { PAYLOAD_SCHEMAS } from '@ptdv/core/admission/payload-schemas'
import type { Settings } from '@ptdv/core/admission/rulebook'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'

export interface ActInput {
  readonly kind: AdmissionActKind
  readonly happenedOn: PlainDate
  readonly payload: unknown
}

/**
 * The act as it would be recorded now, by the asker, guarded by the rulebook of its day.
 * @throws Refusal SAI-NOI-DUNG for a form that does not fit, and what the rules say
 */
export function draftAct(
  unit: Unit,
  held: {
    readonly acts: readonly AdmissionAct[]
    readonly circumstances: Circumstances
    readonly settings: Settings
  },
  input: ActInput,
): AdmissionAct {
  const draft = {
    id: Number.MAX_SAFE_INTEGER,
    kind: input.kind,
    happenedOn: input.happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    payload: contentOf(input, held.acts),
  } as AdmissionAct
  checkAdmissionAct(
    {
      acts: held.acts,
      circumstances: held.circumstances,
      settings: held.settings,
      calendar: unit.house.calendar,
      today: unit.today,
    },
    draft,
  )
  return draft
}

/** What the form of its kind takes, and nothing sent beside it; so too what a correction puts in place of an act. */
function contentOf({ kind, payload }: ActInput, acts: readonly AdmissionAct[]): unknown {
  const content = checkedPayload(kind, payload)
  if (kind !== 'corrected') return content
  const correction = content as Extract<AdmissionAct, { kind: 'corrected' }>['payload']
  const mended = acts.find(({ id }) => id === correction.act)
  // A correction of no act of this case is refused by the rules.
  if (mended === undefined || mended.kind === 'corrected') return correction
  return { ...correction, payload: checkedPayload(mended.kind, correction.payload, 'payload.') }
}

function checkedPayload(kind: AdmissionActKind, payload: unknown, within = ''): unknown {
  const parsed = PAYLOAD_SCHEMAS[kind].safeParse(payload)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new Refusal(
    'SAI-NOI-DUNG',
    'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
    `${within}${field}`,
  )
}
