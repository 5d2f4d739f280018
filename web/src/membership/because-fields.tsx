import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TRANSFER_BECAUSE, type TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { capitalised } from '@ptdv/core/text/numbers'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { FieldReader } from '../writing/field-reader.ts'
import type { FormFields } from '../writing/use-write-form.ts'

/** Why somebody leaves a cell, and the day from which it holds. */
export interface BecauseValues {
  readonly because: TransferBecause | ''
  readonly triggeredOn: PlainDate | null
}

export const BECAUSE_MARKS = ['because', 'triggeredOn'] as const

/** Who fills in a form knows why. */
const OPTIONS = (Object.keys(TRANSFER_BECAUSE) as TransferBecause[])
  .filter((value) => value !== 'unstated')
  .map((value) => ({ value, label: capitalised(TRANSFER_BECAUSE[value]) }))

export function readBecause({ because, triggeredOn }: BecauseValues, reader: FieldReader) {
  return {
    because: reader.given('because', because || null, 'Chọn lý do chuyển.'),
    triggeredOn: reader.given(
      'triggeredOn',
      triggeredOn,
      'Nhập ngày quyết định có hiệu lực, hoặc ngày đổi nơi cư trú.',
    ),
  }
}

export function BecauseFields({ values, set, errorOf }: FormFields<BecauseValues>) {
  return (
    <>
      <Field label="Lý do" error={errorOf('because')}>
        {(control) => (
          <Select
            {...control}
            placeholder="Chọn lý do"
            options={OPTIONS}
            value={values.because}
            onValue={(because) => set({ because })}
          />
        )}
      </Field>
      <DateInput
        label="Ngày quyết định có hiệu lực, hoặc đổi nơi cư trú"
        value={values.triggeredOn}
        onValue={(triggeredOn) => set({ triggeredOn })}
        error={errorOf('triggeredOn')}
      />
    </>
  )
}
