import { CARD_REASONS, type CardReason } from '@ptdv/core/membership/card-payloads'
import { bareNumber } from '@ptdv/core/membership/card-number'
import { squeeze } from '@ptdv/core/text/fold'
import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FormFields } from '../../writing/use-write-form.ts'
import { choicesFrom, MemberChoice, MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const REASONS = choicesFrom(CARD_REASONS)

/** A card handed over: first, or in the place of one lost or damaged (form 7-BTCTW III). */
export const cardIssued = memberFormOf({
  kind: 'card_issued',
  marks: ['reason', 'number', 'place'],
  start: ({ answer: { card } }, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: (act?.payload.reason ?? '') as CardReason | '',
    number: act?.payload.number ?? card?.number ?? '',
    place: act?.payload.place ?? card?.place ?? '',
  }),
  read: ({ reason, number, place }, reader) => ({
    reason: reader.given('reason', reason === '' ? null : reason, 'Chọn lý do phát thẻ.'),
    number: bareNumber(reader.text('number', number, 'Nhập số thẻ.')),
    place: reader.text('place', place, 'Nhập nơi cấp thẻ.'),
  }),
  Fields: (form) => (
    <>
      <MemberChoice
        label="Lý do"
        options={REASONS}
        value={form.values.reason}
        onValue={(reason) => form.set({ reason })}
        error={form.errorOf('reason')}
      />
      <CardNumber form={form} />
      <MemberDay form={form} label="Ngày cấp thẻ" />
      <CardPlace form={form} />
    </>
  ),
})

/** Copied from the card: what is not on it stays empty. */
export const cardNoted = memberFormOf({
  kind: 'card_noted',
  marks: ['number', 'oldNumber', 'issuedOn', 'place'],
  start: ({ answer: { card } }, act) => {
    const known = act?.payload ?? card
    return {
      happenedOn: act?.happenedOn ?? null,
      number: known?.number ?? '',
      oldNumber: known?.oldNumber ?? '',
      issuedOn: known?.issuedOn ?? null,
      place: known?.place ?? '',
    }
  },
  read: ({ number, oldNumber, issuedOn, place }) => ({
    number: orNull(bareNumber(number)),
    oldNumber: orNull(bareNumber(oldNumber)),
    issuedOn,
    place: orNull(squeeze(place)),
  }),
  Fields: (form) => (
    <>
      <CardNumber form={form} optional />
      <TextField
        label="Số thẻ cũ"
        numeric
        optional
        max={30}
        value={form.values.oldNumber}
        onValue={(oldNumber) => form.set({ oldNumber })}
        error={form.errorOf('oldNumber')}
      />
      <DateInput
        label="Ngày cấp thẻ"
        hint="Để trống nếu trên thẻ không đọc được."
        value={form.values.issuedOn}
        onValue={(issuedOn) => form.set({ issuedOn })}
        error={form.errorOf('issuedOn')}
      />
      <CardPlace form={form} optional />
      <MemberDay form={form} label="Ngày ghi" />
    </>
  ),
})

function CardNumber({
  form,
  optional = false,
}: {
  readonly form: FormFields<{ readonly number: string }>
  readonly optional?: boolean
}) {
  return (
    <TextField
      label="Số thẻ đảng viên"
      placeholder="12 chữ số"
      numeric
      optional={optional}
      max={30}
      value={form.values.number}
      onValue={(number) => form.set({ number })}
      error={form.errorOf('number')}
    />
  )
}

function CardPlace({
  form,
  optional = false,
}: {
  readonly form: FormFields<{ readonly place: string }>
  readonly optional?: boolean
}) {
  return (
    <TextField
      label="Nơi cấp thẻ"
      placeholder="ví dụ Tỉnh ủy Hưng Yên"
      optional={optional}
      max={200}
      value={form.values.place}
      onValue={(place) => form.set({ place })}
      error={form.errorOf('place')}
    />
  )
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
