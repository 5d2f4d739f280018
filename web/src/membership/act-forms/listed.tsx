import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActOf } from '@ptdv/core/membership/acts'
import type { MemberFile } from '../../api/shapes.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { TextField } from '../../writing/text-field.tsx'
import type { FormFields } from '../../writing/use-write-form.ts'
import { datedNote } from './dated-note.tsx'
import { MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const DATE_MARKS = ['decidedOn', 'ceremonyOn', 'officialOn'] as const

/** What comes with a list is recorded on no desk, but may have been wrong in it: its fields, to be corrected. */
export const registered = entry('registered', 'Tính ở chi bộ từ ngày')
export const transferredIn = entry('transferred_in', 'Ngày chuyển đến')
export const removed = datedNote('removed', 'Ngày xóa tên')
export const left = datedNote('left', 'Ngày ra khỏi Đảng')
export const expelled = datedNote('expelled', 'Ngày khai trừ')

export const transferredOut = memberFormOf({
  kind: 'transferred_out',
  marks: [],
  start: (_member, act) => ({ happenedOn: act?.happenedOn ?? null }),
  read: () => ({}),
  Fields: (form) => <MemberDay form={form} label="Ngày chuyển đi" />,
})

export const recognised = memberFormOf({
  kind: 'recognised',
  marks: ['officialOn'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    officialOn: act?.payload.officialOn ?? null,
    paper: act?.payload.paper,
  }),
  read: ({ officialOn, paper }, reader) => ({
    officialOn: reader.given('officialOn', officialOn, 'Nhập ngày chính thức.'),
    ...(paper && { paper }),
  }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Ngày ghi công nhận" />
      <OfficialDay form={form} />
    </>
  ),
})

export const admitted = memberFormOf({
  kind: 'admitted',
  marks: DATE_MARKS,
  start: (member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    ...datesOf(member, act),
    again: act?.payload.again ?? false,
    paper: act?.payload.paper,
  }),
  read: ({ decidedOn, ceremonyOn, officialOn, again, paper }, reader) => ({
    decidedOn,
    ceremonyOn: reader.given('ceremonyOn', ceremonyOn, 'Nhập ngày vào Đảng.'),
    officialOn,
    again,
    ...(paper && { paper }),
  }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Tính ở chi bộ từ ngày" />
      <EntryDays form={form} />
    </>
  ),
})

export const transferArrived = memberFormOf({
  kind: 'transfer_arrived',
  marks: ['fromName', ...DATE_MARKS],
  start: (member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    ...datesOf(member, act),
    fromName: act?.payload.fromName ?? '',
    number: act?.payload.paper.number ?? '',
    date: act?.payload.paper.date ?? null,
  }),
  read: ({ decidedOn, ceremonyOn, officialOn, fromName, number, date }, reader) => ({
    fromName: reader.text('fromName', fromName, 'Nhập nơi giới thiệu.'),
    paper: reader.paper(number, date, 'Nhập số giấy giới thiệu.'),
    decidedOn,
    ceremonyOn: reader.given('ceremonyOn', ceremonyOn, 'Nhập ngày vào Đảng.'),
    officialOn,
  }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Ngày tiếp nhận" />
      <TextField
        label="Nơi giới thiệu"
        max={200}
        value={form.values.fromName}
        onValue={(fromName) => form.set({ fromName })}
        error={form.errorOf('fromName')}
      />
      <EntryDays form={form} />
    </>
  ),
})

interface Dates {
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
}

type Entry = 'registered' | 'transferred_in' | 'admitted' | 'transfer_arrived'

/** Lists of before may tell in the register alone since when somebody is official. */
function datesOf({ answer }: MemberFile, act: MemberActOf<Entry> | undefined): Dates {
  const { decidedOn = null, ceremonyOn = null, officialOn = answer.officialOn } = act?.payload ?? {}
  return { decidedOn, ceremonyOn, officialOn }
}

function entry(kind: 'registered' | 'transferred_in', label: string) {
  return memberFormOf({
    kind,
    marks: DATE_MARKS,
    start: (member, act) => ({ happenedOn: act?.happenedOn ?? null, ...datesOf(member, act) }),
    read: ({ decidedOn, ceremonyOn, officialOn }) => ({ decidedOn, ceremonyOn, officialOn }),
    Fields: (form) => (
      <>
        <MemberDay form={form} label={label} />
        <EntryDays form={form} />
      </>
    ),
  })
}

function EntryDays({ form }: { readonly form: FormFields<Dates> }) {
  return (
    <>
      <DateInput
        label="Ngày quyết định kết nạp"
        hint="Tuổi đảng tính từ ngày này. Để trống nếu hồ sơ không còn."
        value={form.values.decidedOn}
        onValue={(decidedOn) => form.set({ decidedOn })}
        error={form.errorOf('decidedOn')}
      />
      <DateInput
        label="Ngày vào Đảng"
        value={form.values.ceremonyOn}
        onValue={(ceremonyOn) => form.set({ ceremonyOn })}
        error={form.errorOf('ceremonyOn')}
      />
      <OfficialDay form={form} hint="Đảng viên dự bị thì để trống." />
    </>
  )
}

interface OfficialDayProps {
  readonly form: FormFields<{ readonly officialOn: PlainDate | null }>
  readonly hint?: string
}

function OfficialDay({ form, hint }: OfficialDayProps) {
  return (
    <DateInput
      label="Ngày chính thức"
      hint={hint}
      value={form.values.officialOn}
      onValue={(officialOn) => form.set({ officialOn })}
      error={form.errorOf('officialOn')}
    />
  )
}
