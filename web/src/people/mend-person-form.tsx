import { SCHOOLING_NAMES } from '@ptdv/core/admission/circumstances'
import { refusalOf } from '@ptdv/core/attempt'
import { ACADEMIC_TITLES, PROFESSIONAL_LEVELS, THEORY_LEVELS } from '@ptdv/core/people/education'
import { ETHNIC_GROUPS } from '@ptdv/core/people/ethnic-groups'
import { checkMending } from '@ptdv/core/people/mending'
import { PERSON_FIELDS, type PersonFieldKey } from '@ptdv/core/people/person-fields'
import { RELIGIONS } from '@ptdv/core/people/religions'
import { client } from '../api/client.ts'
import type { PersonFile } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type WriteForm } from '../writing/use-write-form.ts'
import { SEXES } from './identity.ts'
import {
  asksBasis,
  changesOf,
  readMending,
  startMending,
  type MendValues,
} from './mend-person-values.ts'

interface MendPersonFormProps {
  readonly person: PersonFile
  readonly onDone: () => void
}

/** Typed as text; the rest is chosen. */
const TEXTS = {
  home: 200,
  residence: 200,
  occupation: 120,
  phone: 30,
} as const satisfies Partial<Record<PersonFieldKey, number>>
const TEXT_KEYS = Object.keys(TEXTS) as (keyof typeof TEXTS)[]

const LEVELS = {
  schooling: SCHOOLING_NAMES,
  professionalLevel: PROFESSIONAL_LEVELS,
  academicTitle: ACADEMIC_TITLES,
  theoryLevel: THEORY_LEVELS,
} as const satisfies Partial<Record<PersonFieldKey, Readonly<Record<string, string>>>>
const LEVEL_KEYS = Object.keys(LEVELS) as (keyof typeof LEVELS)[]

export function MendPersonForm({ person, onDone }: MendPersonFormProps) {
  const { demo } = useMe()
  const form = useWriteForm({
    keptAs: `nguoi.${person.id}`,
    start: () => startMending(person),
    read: (values) => readMending(values, demo),
    check: (body) => refusalOf(() => checkMending(changesOf(person, body), body)),
    marks: ['fullName', 'birth', 'sex', 'citizenNumber', 'basis', 'approvedBy'],
    version: person.version,
    send: (body, { key }) =>
      client.people.mend({ id: person.id, version: person.version, ...body, key }),
    onWritten: onDone,
  })
  const { values, set, errorOf } = form
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label={PERSON_FIELDS.fullName.label}
        autoFocus
        max={60}
        value={values.fullName}
        onValue={(fullName) => set({ fullName })}
        error={errorOf('fullName')}
      />
      <TextField
        label={PERSON_FIELDS.birth.label}
        placeholder="ngày/tháng/năm, hoặc chỉ năm"
        numeric
        max={10}
        value={values.birth}
        onValue={(birth) => set({ birth })}
        error={errorOf('birth')}
      />
      <RadioGroup
        label={PERSON_FIELDS.sex.label}
        options={SEXES}
        value={values.sex}
        onValue={(sex) => set({ sex })}
        error={errorOf('sex')}
      />
      <TextField
        label={PERSON_FIELDS.citizenNumber.label}
        optional
        numeric
        max={20}
        hint={
          person.identityTail === null
            ? '12 số trên căn cước.'
            : `Đang lưu số có bốn số cuối ${person.identityTail}; để trống là giữ nguyên.`
        }
        value={values.citizenNumber}
        onValue={(citizenNumber) => set({ citizenNumber })}
        error={errorOf('citizenNumber')}
      />
      <PlaceField
        label={PERSON_FIELDS.ethnicGroup.label}
        names={ETHNIC_GROUPS}
        value={values.ethnicGroup}
        onValue={(ethnicGroup) => set({ ethnicGroup })}
      />
      <PlaceField
        label={PERSON_FIELDS.religion.label}
        names={RELIGIONS}
        none="Không, hoặc chưa khai"
        value={values.religion}
        onValue={(religion) => set({ religion })}
      />
      {TEXT_KEYS.map((key) => (
        <TextField
          key={key}
          label={PERSON_FIELDS[key].label}
          optional
          max={TEXTS[key]}
          value={values[key]}
          onValue={(text) => set({ [key]: text })}
        />
      ))}
      {LEVEL_KEYS.map((key) => (
        <Field key={key} label={PERSON_FIELDS[key].label}>
          {(control) => (
            <Select
              {...control}
              options={[
                { value: UNKNOWN, label: 'Chưa khai' },
                ...Object.entries(LEVELS[key]).map(([value, label]) => ({ value, label })),
              ]}
              value={values[key] ?? UNKNOWN}
              onValue={(value) => set({ [key]: value === UNKNOWN ? null : value })}
            />
          )}
        </Field>
      ))}
      <fieldset className="f full">
        <legend className="lb">Đoàn thể đang tham gia</legend>
        <div className="rads">
          <Checkbox
            checked={values.youthUnionMember}
            onValue={(youthUnionMember) => set({ youthUnionMember })}
          >
            {PERSON_FIELDS.youthUnionMember.label}
          </Checkbox>
          <Checkbox
            checked={values.tradeUnionMember}
            onValue={(tradeUnionMember) => set({ tradeUnionMember })}
          >
            {PERSON_FIELDS.tradeUnionMember.label}
          </Checkbox>
        </div>
      </fieldset>
      {asksBasis(person, readMending(values, demo)) && <BasisFields form={form} />}
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Ghi
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Đóng
        </Button>
      </div>
    </form>
  )
}

const UNKNOWN = ''

interface PlaceFieldProps {
  readonly label: string
  readonly names: readonly string[]
  readonly none?: string
  /** The place in the list, from 1. */
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}

function PlaceField({ label, names, none = 'Chưa khai', value, onValue }: PlaceFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          options={[
            { value: UNKNOWN, label: none },
            ...names.map((name, index) => ({ value: String(index + 1), label: name })),
          ]}
          value={value === null ? UNKNOWN : String(value)}
          onValue={(chosen) => onValue(chosen === UNKNOWN ? null : Number(chosen))}
        />
      )}
    </Field>
  )
}

/** Asked once something that stood is corrected (§6.2.4). */
function BasisFields({ form }: { readonly form: WriteForm<MendValues> }) {
  const { values, set, errorOf } = form
  return (
    <>
      <TextField
        label="Căn cứ"
        placeholder="ví dụ Giấy khai sinh số 15/2006"
        max={300}
        value={values.basis}
        onValue={(basis) => set({ basis })}
        error={errorOf('basis')}
      />
      <TextField
        label="Cấp đồng ý"
        placeholder="ví dụ Đảng ủy xã, Công văn số 12-CV/ĐU"
        max={160}
        value={values.approvedBy}
        onValue={(approvedBy) => set({ approvedBy })}
        error={errorOf('approvedBy')}
      />
    </>
  )
}
