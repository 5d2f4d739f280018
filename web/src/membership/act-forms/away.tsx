import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  CONTACT_PACES,
  CONTACT_WAYS,
  type AwayArrangement,
  type ContactPace,
  type ContactWay,
} from '@ptdv/core/membership/away-payloads'
import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FieldReader } from '../../writing/field-reader.ts'
import { datedNote } from './dated-note.tsx'
import { choicesFrom, MemberChoice, MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'
import type { MemberFieldsProps } from './member-spec.ts'

const WAYS = choicesFrom(CONTACT_WAYS)
const PACES = choicesFrom(CONTACT_PACES)

interface Values {
  readonly happenedOn: PlainDate | null
  readonly region: string
  readonly place: string
  readonly until: PlainDate | null
  readonly way: ContactWay | ''
  readonly pace: ContactPace | ''
}

/** No paper is given: where they work, until when, and how the two keep in touch (directive 49-CT/TU, clause 2.4-m). */
export const awayBegan = arrangedBy('away_began', 'Đi làm xa từ ngày')
export const awayChanged = arrangedBy('away_changed', 'Thay đổi từ ngày')

function arrangedBy(kind: 'away_began' | 'away_changed', dayLabel: string) {
  return memberFormOf<typeof kind, Values>({
    kind,
    marks: ['region', 'place', 'until', 'way', 'pace'],
    // A change begins with what was arranged before it.
    start: ({ answer }, act) =>
      valuesOf(act?.happenedOn ?? null, act?.payload ?? (answer.away as AwayArrangement | null)),
    read: readArrangement,
    Fields: (form) => <ArrangementFields {...form} dayLabel={dayLabel} />,
  })
}

function valuesOf(happenedOn: PlainDate | null, arranged: AwayArrangement | null): Values {
  return {
    happenedOn,
    region: arranged?.region ?? '',
    place: arranged?.place ?? '',
    until: arranged?.until ?? null,
    way: arranged?.way ?? '',
    pace: arranged?.pace ?? '',
  }
}

function readArrangement(values: Values, reader: FieldReader): AwayArrangement {
  const { way, pace } = values
  return {
    region: reader.text('region', values.region, 'Nhập tỉnh, thành phố hoặc nước.'),
    place: reader.text('place', values.place, 'Nhập nơi làm việc.'),
    until: values.until,
    way: reader.given('way', way === '' ? null : way, 'Chọn cách liên lạc.'),
    pace: reader.given('pace', pace === '' ? null : pace, 'Chọn bao lâu một lần.'),
  }
}

function ArrangementFields({
  dayLabel,
  ...form
}: MemberFieldsProps<Values> & { readonly dayLabel: string }) {
  const { values, set, errorOf } = form
  return (
    <>
      <TextField
        label="Tỉnh, thành phố hoặc nước"
        placeholder="ví dụ Bình Dương"
        max={120}
        value={values.region}
        onValue={(region) => set({ region })}
        error={errorOf('region')}
      />
      <TextField
        label="Nơi làm việc"
        placeholder="ví dụ khu công nghiệp Sóng Thần"
        max={200}
        value={values.place}
        onValue={(place) => set({ place })}
        error={errorOf('place')}
      />
      <MemberDay form={form} label={dayLabel} />
      <DateInput
        label="Dự kiến đến ngày"
        hint="Chưa biết thì để trống."
        value={values.until}
        onValue={(until) => set({ until })}
        error={errorOf('until')}
      />
      <MemberChoice
        label="Hẹn liên lạc qua"
        options={WAYS}
        value={values.way}
        onValue={(way) => set({ way })}
        error={errorOf('way')}
      />
      <MemberChoice
        label="Bao lâu một lần"
        options={PACES}
        value={values.pace}
        onValue={(pace) => set({ pace })}
        error={errorOf('pace')}
      />
    </>
  )
}

/** In touch by another way than the personal link: it counts as contact. */
export const awayContacted = memberFormOf({
  kind: 'away_contacted',
  marks: ['way'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    way: (act?.payload.way ?? '') as ContactWay | '',
  }),
  read: ({ way }, reader) => ({
    way: reader.given('way', way === '' ? null : way, 'Chọn cách liên lạc.'),
  }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Ngày liên lạc" />
      <MemberChoice
        label="Qua"
        options={WAYS}
        value={form.values.way}
        onValue={(way) => form.set({ way })}
        error={form.errorOf('way')}
      />
    </>
  ),
})

export const awayEnded = datedNote(
  'away_ended',
  'Ngày về',
  'Đường dẫn cá nhân và số điện thoại đã cho thôi dùng từ lúc ghi.',
)
