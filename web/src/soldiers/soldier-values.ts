import { refusalOf } from '@ptdv/core/attempt'
import type { Paper } from '@ptdv/core/admission/acts'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Refusal } from '@ptdv/core/refusal'
import type { SoldierAct, SoldierActKind } from '@ptdv/core/soldiers/acts'
import { checkSoldierAct } from '@ptdv/core/soldiers/check-soldier-act'
import type { SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import { fromAnnounced } from '@ptdv/core/soldiers/standing-acts'
import { squeeze } from '@ptdv/core/text/fold'
import type { SoldierFile } from '../api/shapes.ts'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'
import type { SoldierField } from './soldier-forms.ts'

/** What stands in the fields, each kind of field keeping its own. */
export interface SoldierValues {
  readonly happenedOn: PlainDate | null
  readonly texts: Readonly<Record<string, string>>
  readonly dates: Readonly<Record<string, PlainDate | null>>
  readonly places: Readonly<Record<string, ChosenOrganisation | null>>
}

export const EMPTY: SoldierValues = { happenedOn: null, texts: {}, dates: {}, places: {} }

export interface SoldierBody {
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
}

type Read = (field: SoldierField, values: SoldierValues, reader: FieldReader) => unknown

/** How each way of drawing a field is read. */
const READ: { readonly [As in SoldierField['as']]: Read } = {
  text: (field, { texts }, reader) => textOf(field, texts, reader),
  choice: (field, { texts }, reader) => {
    const chosen = textOf(field, texts, reader)
    return field.key === 'offer' ? Number(chosen) : chosen
  },
  yes: (field, { texts }, reader) => textOf(field, texts, reader) === 'yes',
  date: ({ key, optional, ask = '' }, { dates }, reader) => {
    const date = dates[key] ?? null
    return optional ? date : reader.given(key, date, ask)
  },
  paper: ({ key, ask = '' }, { texts, dates }, reader) => ({
    number: reader.text(`${key}.number`, texts[key] ?? '', ask),
    date: reader.given(`${key}.date`, dates[key] ?? null, 'Nhập ngày ghi trên giấy.'),
  }),
  cell: ({ key, ask = '' }, { places }, reader) => reader.given(key, places[key] ?? null, ask)?.id,
  commune: ({ key, ask = '' }, { places }, reader) =>
    reader.given(key, places[key] ?? null, ask)?.id,
}

/** Names of places go along for who reads the act without the tree; the server has the last word on them. */
const NAME_OF: Readonly<Record<string, string>> = { cell: 'cellName', to: 'toName' }
/** Asked of members only; the act says of everybody that there are none. */
const NO_DATES = { decidedOn: null, ceremonyOn: null, officialOn: null }

export function readSoldierForm(
  kind: SoldierActKind,
  fields: readonly SoldierField[],
  values: SoldierValues,
): Reading<SoldierBody> {
  const reader = new FieldReader()
  const happenedOn = reader.given('happenedOn', values.happenedOn, 'Nhập ngày, ví dụ 15/10/2024.')
  const told = fields.flatMap((field) => {
    const name = NAME_OF[field.key]
    return [
      [field.key, READ[field.as](field, values, reader)],
      ...(name === undefined ? [] : [[name, values.places[field.key]?.name ?? '']]),
    ]
  })
  const payload = { ...(kind === 'registered' && NO_DATES), ...Object.fromEntries(told) }
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { happenedOn, payload } }
}

/** What the server would say to this act, asked of the same rules here; null when it may be written. */
export function refusalOfSoldier(
  soldier: SoldierFile,
  kind: SoldierActKind,
  body: SoldierBody,
  today: PlainDate,
): Refusal | null {
  return refusalOf(() => checkSoldierAct(inputOfSoldier(soldier, today), unrecordedOf(kind, body)))
}

export function inputOfSoldier({ acts }: SoldierFile, today: PlainDate): SoldierInput {
  return { acts: fromAnnounced(acts), today, calendar: VIETNAM_CALENDAR }
}

/** The act as it would be recorded, later than all that is. */
export function unrecordedOf(
  kind: SoldierActKind,
  { happenedOn, payload }: SoldierBody,
): SoldierAct {
  return {
    id: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn,
    organisation: 0,
    organisationName: '',
    recordedBy: '',
    payload,
  } as SoldierAct
}

/** The fields as an act filled them, to be corrected. */
export function valuesOfAct(fields: readonly SoldierField[], act: SoldierAct): SoldierValues {
  const told = act.payload as Readonly<Record<string, unknown>>
  return fields.reduce<SoldierValues>((values, field) => SHOW[field.as](field.key, told, values), {
    ...EMPTY,
    happenedOn: act.happenedOn,
  })
}

type Show = (
  key: string,
  told: Readonly<Record<string, unknown>>,
  values: SoldierValues,
) => SoldierValues

const asText = (told: unknown) => (told === null || told === undefined ? '' : String(told))
const showText: Show = (key, told, values) => ({
  ...values,
  texts: { ...values.texts, [key]: asText(told[key]) },
})
const showPlace: Show = (key, told, values) => ({
  ...values,
  places: {
    ...values.places,
    [key]: { id: told[key] as number, name: asText(told[NAME_OF[key]!]) },
  },
})

/** How each way of drawing a field shows what stands in it. */
const SHOW: { readonly [As in SoldierField['as']]: Show } = {
  text: showText,
  choice: showText,
  yes: (key, told, values) => ({
    ...values,
    texts: { ...values.texts, [key]: told[key] === true ? 'yes' : 'no' },
  }),
  date: (key, told, values) => ({
    ...values,
    dates: { ...values.dates, [key]: (told[key] ?? null) as PlainDate | null },
  }),
  paper: (key, told, values) => {
    const paper = told[key] as Paper
    return {
      ...values,
      texts: { ...values.texts, [key]: paper.number },
      dates: { ...values.dates, [key]: paper.date },
    }
  },
  cell: showPlace,
  commune: showPlace,
}

function textOf(
  { key, optional, ask = '' }: SoldierField,
  texts: SoldierValues['texts'],
  reader: FieldReader,
): string | null {
  const typed = texts[key] ?? ''
  return optional ? squeeze(typed) || null : reader.text(key, typed, ask)
}
