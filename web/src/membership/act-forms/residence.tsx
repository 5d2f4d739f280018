import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  DESTINATION_MARKS,
  DestinationFields,
  destinationOf,
  readDestination,
  type DestinationValues,
  type DestinationWords,
} from './destination.tsx'
import { MemberDay, MemberPaperNumber, MemberReason } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const HOME_WORDS: DestinationWords = {
  place: 'Nơi cư trú',
  inside: 'Chi bộ hoặc đảng ủy cơ sở nơi cư trú',
  noInside: 'Chọn chi bộ hoặc đảng ủy nơi cư trú.',
  outside: 'Tên chi bộ, đảng ủy nơi cư trú',
  example: 'Đảng ủy phường Hiến Nam, tỉnh khác',
  noOutside: 'Nhập tên chi bộ, đảng ủy nơi cư trú.',
}

interface Values extends DestinationValues {
  readonly happenedOn: PlainDate | null
  readonly number: string
}

/** QĐ 213-QĐ/TW: a working member is introduced to the committee of where they live, and stays where they are. */
export const residenceIntroduced = memberFormOf<'residence_introduced', Values>({
  kind: 'residence_introduced',
  marks: DESTINATION_MARKS,
  start: (_member, act) => ({
    ...destinationOf(act?.payload),
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: (values, reader) => ({
    ...readDestination(values, reader, HOME_WORDS),
    paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
  }),
  Fields: (form) => (
    <>
      <DestinationFields form={form} words={HOME_WORDS} />
      <MemberDay form={form} label="Ngày giới thiệu" />
      <MemberPaperNumber form={form} label="Số giấy giới thiệu" example="05-GT/ĐU" />
    </>
  ),
})

export const residenceEnded = memberFormOf({
  kind: 'residence_ended',
  marks: ['reason'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({ reason: reader.text('reason', reason, 'Nhập lý do thôi.') }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Thôi từ ngày" />
      <MemberReason form={form} label="Lý do" />
    </>
  ),
})
