import { formatDate } from '@ptdv/core/calendar/format-date'
import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { BADGE_YEARS, type BadgeYears } from '@ptdv/core/membership/badge-payloads'
import { badgeRoundFrom, badgeRoundsBetween } from '@ptdv/core/membership/badge-rounds'
import { squeeze } from '@ptdv/core/text/fold'
import type { MemberFile } from '../../api/shapes.ts'
import { useMe } from '../../frame/me.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FieldReader } from '../../writing/field-reader.ts'
import type { FormFields } from '../../writing/use-write-form.ts'
import { MemberChoice, MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const YEARS = BADGE_YEARS.map((years) => ({ value: String(years), label: `${years} năm` }))
/** How far back a round is still chosen from the list. */
const ROUNDS_BACK_MONTHS = 60

const OUTSIDE_ROUNDS = { value: '', label: 'Không theo đợt' } as const
const roundOption = (day: PlainDate) => ({ value: day, label: formatDate(day) })

/** Put forward for a round by the cell or by a committee above it. */
export const badgeProposed = memberFormOf({
  kind: 'badge_proposed',
  marks: ['years', 'round'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    years: act === undefined ? '' : String(act.payload.years),
    round: (act?.payload.round ?? '') as PlainDate | '',
  }),
  read: ({ years, round }, reader) => ({
    years: readYears(years, reader),
    round: reader.given('round', round === '' ? null : round, 'Chọn đợt.'),
  }),
  Fields: (form) => (
    <>
      <Years form={form} />
      <Round form={form} member={form.member} />
      <MemberDay form={form} label="Ngày đề nghị" />
    </>
  ),
})

export const badgeAwarded = memberFormOf({
  kind: 'badge_awarded',
  marks: ['years', 'round', 'early'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    years: act === undefined ? '' : String(act.payload.years),
    round: (act?.payload.round ?? '') as PlainDate | '',
    early: act?.payload.early ?? false,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ years, round, early, number, happenedOn }, reader) => ({
    years: readYears(years, reader),
    round: round === '' ? null : round,
    ...(early ? { early } : {}),
    paper: reader.paper(number, happenedOn, 'Nhập số quyết định.'),
  }),
  Fields: (form) => (
    <>
      <Years form={form} />
      <Round form={form} member={form.member} optional />
      <MemberDay form={form} label="Ngày quyết định" />
      <MemberPaperNumber form={form} label="Số quyết định" example="210-QĐ/TU" />
      <Field label="Tặng sớm" full error={form.errorOf('early')}>
        {() => (
          <Checkbox checked={form.values.early} onValue={(early) => form.set({ early })}>
            Tặng sớm vì bệnh nặng
          </Checkbox>
        )}
      </Field>
    </>
  ),
})

/** Held before the system kept badges; what the file does not tell stays empty. */
export const badgeNoted = memberFormOf({
  kind: 'badge_noted',
  marks: ['years', 'on', 'number'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    years: act === undefined ? '' : String(act.payload.years),
    on: act?.payload.on ?? null,
    number: act?.payload.number ?? '',
  }),
  read: ({ years, on, number }, reader) => ({
    years: readYears(years, reader),
    on,
    number: squeeze(number) === '' ? null : squeeze(number),
  }),
  Fields: (form) => (
    <>
      <Years form={form} />
      <MemberDay form={form} label="Ngày ghi" />
      <TextField
        label="Số quyết định"
        optional
        max={60}
        value={form.values.number}
        onValue={(number) => form.set({ number })}
        error={form.errorOf('number')}
      />
      <DateInput
        label="Ngày quyết định"
        hint="Để trống nếu hồ sơ không ghi."
        value={form.values.on}
        onValue={(on) => form.set({ on })}
        error={form.errorOf('on')}
      />
    </>
  ),
})

function readYears(years: string, reader: FieldReader): BadgeYears {
  const known = BADGE_YEARS.find((one) => String(one) === years)
  return reader.given('years', known ?? null, 'Chọn mức huy hiệu.')
}

function Years({ form }: { readonly form: FormFields<{ readonly years: string }> }) {
  return (
    <MemberChoice
      label="Huy hiệu"
      options={YEARS}
      value={form.values.years}
      onValue={(years) => form.set({ years })}
      error={form.errorOf('years')}
    />
  )
}

interface RoundProps {
  readonly form: FormFields<{ readonly round: PlainDate | '' }>
  readonly member: MemberFile
  readonly optional?: boolean
}

/** The coming round and those of the last years, newest first. */
function Round({ form, member, optional = false }: RoundProps) {
  const { today } = useMe()
  const { round } = form.values
  const rules = member.input
  const last = badgeRoundFrom(today, rules) ?? today
  const days = badgeRoundsBetween(addMonths(today, -ROUNDS_BACK_MONTHS), last, rules).toReversed()
  const shown = round === '' || days.includes(round) ? days : [...days, round]
  return (
    <Field label="Đợt tặng" optional={optional} error={form.errorOf('round')}>
      {(control) => (
        <Select
          {...control}
          {...(optional ? {} : { placeholder: 'Chọn đợt' })}
          options={[...(optional ? [OUTSIDE_ROUNDS] : []), ...shown.map(roundOption)]}
          value={round}
          onValue={(chosen) => form.set({ round: chosen })}
        />
      )}
    </Field>
  )
}
