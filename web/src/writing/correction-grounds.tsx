import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../ui/date-input.tsx'
import type { FieldReader } from './field-reader.ts'
import { TextField } from './text-field.tsx'
import type { FormFields } from './use-write-form.ts'

/** What a correction says besides the act as it should have been. */
export interface Mending {
  readonly mendedOn: PlainDate | null
  readonly basis: string
  readonly approvedBy: string
  /** Number of the written consent, where one is asked for. */
  readonly consent: string
}

/** How it is asked of one sort of acts. */
export interface GroundsWords {
  readonly noBasis: string
  readonly approver: string
  readonly approverExample: string
  readonly noApprover: string
  /** Where the consent is a paper of its own, dated as the correction is. */
  readonly noConsent?: string
}

export const NOT_MENDED: Mending = { mendedOn: null, basis: '', approvedBy: '', consent: '' }

export const MENDING_MARKS = ['payload.happenedOn', 'basis', 'approvedBy', 'paper.number'] as const

/** What a correction says of the act it corrects: which, on which day, on what grounds. */
export function readCorrection(
  act: number,
  values: Mending & { readonly happenedOn: PlainDate | null },
  reader: FieldReader,
  words: GroundsWords,
) {
  return {
    act,
    happenedOn: reader.given('payload.happenedOn', values.happenedOn, 'Nhập ngày đúng.'),
    basis: reader.text('basis', values.basis, words.noBasis),
    approvedBy: reader.text('approvedBy', values.approvedBy, words.noApprover),
    ...(words.noConsent !== undefined && {
      paper: reader.paper(values.consent, values.mendedOn, words.noConsent),
    }),
  }
}

/** In a correction “happenedOn” is the correction's own day; the act's is told as “payload.happenedOn”. */
export function errorOfAct(errorOf: FormFields<unknown>['errorOf']): typeof errorOf {
  return (field) => errorOf(field === 'happenedOn' ? 'payload.happenedOn' : field)
}

interface CorrectionGroundsProps extends FormFields<Mending> {
  readonly words: GroundsWords
}

export function CorrectionGrounds({ values, set, errorOf, words }: CorrectionGroundsProps) {
  return (
    <>
      <h3 className="full">Vì sao đính chính</h3>
      <TextField
        label="Căn cứ đính chính"
        full
        max={300}
        value={values.basis}
        onValue={(basis) => set({ basis })}
        error={errorOf('basis')}
      />
      <TextField
        label={words.approver}
        placeholder={words.approverExample}
        max={120}
        value={values.approvedBy}
        onValue={(approvedBy) => set({ approvedBy })}
        error={errorOf('approvedBy')}
      />
      {words.noConsent !== undefined && (
        <TextField
          label="Số văn bản đồng ý"
          placeholder="ví dụ 12-CV/HU"
          max={60}
          value={values.consent}
          onValue={(consent) => set({ consent })}
          error={errorOf('paper.number')}
        />
      )}
      <DateInput
        label={words.noConsent === undefined ? 'Ngày đính chính' : 'Ngày văn bản đồng ý'}
        value={values.mendedOn}
        onValue={(mendedOn) => set({ mendedOn })}
        error={errorOf('happenedOn')}
      />
    </>
  )
}
