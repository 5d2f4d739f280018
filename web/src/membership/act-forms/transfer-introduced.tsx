import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  BECAUSE_MARKS,
  BecauseFields,
  readBecause,
  type BecauseValues,
} from '../because-fields.tsx'
import {
  ARRIVAL_WORDS,
  DESTINATION_MARKS,
  DestinationFields,
  destinationOf,
  readDestination,
  type DestinationValues,
} from './destination.tsx'
import { MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

interface Values extends BecauseValues, DestinationValues {
  readonly happenedOn: PlainDate | null
  readonly number: string
}

/** 1-SHĐ is given. */
export const transferIntroduced = memberFormOf<'transfer_introduced', Values>({
  kind: 'transfer_introduced',
  marks: [...DESTINATION_MARKS, ...BECAUSE_MARKS],
  start: (_member, act) => ({
    ...destinationOf(act?.payload),
    happenedOn: act?.happenedOn ?? null,
    because: act?.payload.because ?? '',
    triggeredOn: act?.payload.triggeredOn ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: (values, reader) => ({
    ...readDestination(values, reader, ARRIVAL_WORDS),
    ...readBecause(values, reader),
    paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
  }),
  Fields: (form) => (
    <>
      <DestinationFields form={form} words={ARRIVAL_WORDS} />
      <BecauseFields {...form} />
      <MemberPaperNumber form={form} label="Số giấy giới thiệu" example="15-SHĐ" />
      <MemberDay form={form} label="Ngày giới thiệu" />
    </>
  ),
})
