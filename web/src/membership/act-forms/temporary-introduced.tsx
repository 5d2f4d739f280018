import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TEMPORARY_BECAUSE, type TemporaryBecause } from '@ptdv/core/membership/temporary-payloads'
import { DateInput } from '../../ui/date-input.tsx'
import {
  ARRIVAL_WORDS,
  DESTINATION_MARKS,
  DestinationFields,
  destinationOf,
  readDestination,
  type DestinationValues,
  type DestinationWords,
} from './destination.tsx'
import { choicesFrom, MemberChoice, MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const BECAUSE = choicesFrom(
  Object.fromEntries(
    Object.entries(TEMPORARY_BECAUSE).map(([key, { label }]) => [key, label]),
  ) as Record<TemporaryBecause, string>,
)
const ABROAD_WORDS: DestinationWords = {
  ...ARRIVAL_WORDS,
  outside: 'Nơi đến ở nước ngoài',
  example: 'Đảng ủy tại Nhật Bản',
  noOutside: 'Nhập nơi đến ở nước ngoài.',
}

interface Values extends DestinationValues {
  readonly happenedOn: PlainDate | null
  readonly because: TemporaryBecause | ''
  readonly from: PlainDate | null
  readonly until: PlainDate | null
  readonly number: string
}

/** 2-SHĐ is given: to a cell of the province, to a place outside it, or abroad. */
export const temporaryIntroduced = memberFormOf<'temporary_introduced', Values>({
  kind: 'temporary_introduced',
  marks: ['because', ...DESTINATION_MARKS, 'from', 'until'],
  start: (_member, act) => ({
    ...destinationOf(act?.payload),
    happenedOn: act?.happenedOn ?? null,
    because: act?.payload.because ?? '',
    from: act?.payload.from ?? null,
    until: act?.payload.until ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: (values, reader) => ({
    because: reader.given('because', values.because || null, 'Chọn lý do đi.'),
    ...(isAbroad(values)
      ? readDestination({ ...values, where: 'outside' }, reader, ABROAD_WORDS)
      : readDestination(values, reader, ARRIVAL_WORDS)),
    from: reader.given('from', values.from, 'Nhập ngày đi.'),
    until: reader.given('until', values.until, 'Nhập ngày hết thời gian.'),
    paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
  }),
  Fields: (form) => {
    const { values, set, errorOf } = form
    return (
      <>
        <MemberChoice
          label="Lý do"
          options={BECAUSE}
          value={values.because}
          onValue={(because) => set({ because })}
          error={errorOf('because')}
        />
        <DestinationFields
          form={form}
          words={isAbroad(values) ? ABROAD_WORDS : ARRIVAL_WORDS}
          mayBeInside={!isAbroad(values)}
        />
        <DateInput
          label="Từ ngày"
          value={values.from}
          onValue={(from) => set({ from })}
          error={errorOf('from')}
        />
        <DateInput
          label="Đến ngày"
          hint="Từ 3 tháng đến dưới 1 năm; học tập trung trong nước đến 2 năm."
          value={values.until}
          onValue={(until) => set({ until })}
          error={errorOf('until')}
        />
        <MemberPaperNumber form={form} label="Số giấy giới thiệu" example="16-SHĐ" />
        <MemberDay form={form} label="Ngày giới thiệu" />
      </>
    )
  },
})

/** Nobody goes abroad to a cell of the province. */
function isAbroad({ because }: Values): boolean {
  return because === 'abroad'
}
