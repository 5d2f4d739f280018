import type { Schooling } from '@ptdv/core/admission/circumstances'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Sex } from '@ptdv/core/people/citizen-number'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { squeeze } from '@ptdv/core/text/fold'
import {
  NOBODY,
  readIdentity,
  readTwin,
  type IdentityValues,
  type Wanted,
} from '../people/identity.ts'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'

/** The form of a new outstanding person, as typed. */
export interface NewPersonValues extends IdentityValues {
  readonly residence: string
  readonly occupation: string
  readonly schooling: Schooling | null
  readonly youthUnionMember: boolean
  readonly tradeUnionMember: boolean
  readonly source: SourceId | null
  readonly happenedOn: PlainDate | null
}

export interface NewPersonBody {
  readonly person: Wanted & {
    readonly sex: Sex
    readonly residence: string | null
    readonly occupation: string | null
    readonly schooling: Schooling
    readonly youthUnionMember: boolean
    readonly tradeUnionMember: boolean
  }
  readonly source: SourceId
  readonly happenedOn: PlainDate
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
}

/** The next person of the same meeting: source and date stay. */
export function startNewPerson(
  last?: Pick<NewPersonValues, 'source' | 'happenedOn'>,
): NewPersonValues {
  return {
    ...NOBODY,
    residence: '',
    occupation: '',
    schooling: null,
    youthUnionMember: false,
    tradeUnionMember: false,
    source: last?.source ?? null,
    happenedOn: last?.happenedOn ?? null,
  }
}

/** @param allowSynthetic numbers beginning with 000, only in demonstrations */
export function readNewPerson(
  values: NewPersonValues,
  allowSynthetic: boolean,
): Reading<NewPersonBody> {
  const reader = new FieldReader()
  const identity = readIdentity(values, reader, allowSynthetic)
  const body: NewPersonBody = {
    person: {
      ...identity,
      residence: squeeze(values.residence) || null,
      occupation: squeeze(values.occupation) || null,
      schooling: reader.given('schooling', values.schooling, 'Chọn trình độ học vấn.'),
      youthUnionMember: values.youthUnionMember,
      tradeUnionMember: values.tradeUnionMember,
    },
    source: reader.given('source', values.source, 'Chọn một trong năm nguồn.'),
    happenedOn: reader.given('happenedOn', values.happenedOn, 'Nhập ngày, ví dụ 15/10/2024.'),
    ...readTwin(values, allowSynthetic),
  }
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body }
}
