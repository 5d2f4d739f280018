import { ProvinceField } from '../../organisations/province-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import type { FieldReader } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import type { FormFields } from '../../writing/use-write-form.ts'

const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

/** Where a paper leads; what was chosen on either side of the province's border is kept while one looks at the other. */
export interface DestinationValues {
  readonly where: (typeof WHERE)[number]['value']
  readonly to: number | null
  readonly toName: string
  readonly outsideName: string
}

interface Destination {
  readonly to: number | null
  readonly toName: string
}

export interface DestinationWords {
  readonly place: string
  readonly inside: string
  readonly noInside: string
  readonly outside: string
  readonly example: string
  readonly noOutside: string
}

/** Where somebody's list is to be kept from now on, or for a time. */
export const ARRIVAL_WORDS: DestinationWords = {
  place: 'Nơi đến',
  inside: 'Chi bộ hoặc đảng ủy cơ sở nơi đến',
  noInside: 'Chọn chi bộ hoặc đảng ủy nơi đến.',
  outside: 'Tên đảng bộ nơi đến',
  example: 'Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh',
  noOutside: 'Nhập tên đảng bộ nơi đến.',
}

/** Fields beside which the server's refusals are shown. */
export const DESTINATION_MARKS = ['to', 'toName'] as const

export function destinationOf(act: Destination | undefined): DestinationValues {
  const isOutside = act?.to === null
  return {
    where: isOutside ? 'outside' : 'inside',
    to: act?.to ?? null,
    toName: isOutside ? '' : (act?.toName ?? ''),
    outsideName: isOutside ? act.toName : '',
  }
}

export function readDestination(
  { where, to, toName, outsideName }: DestinationValues,
  reader: FieldReader,
  words: DestinationWords,
): Destination {
  return where === 'inside'
    ? { to: reader.given('to', to, words.noInside), toName }
    : { to: null, toName: reader.text('toName', outsideName, words.noOutside) }
}

interface DestinationFieldsProps {
  readonly form: FormFields<DestinationValues>
  readonly words: DestinationWords
  /** false where nothing inside the province can be meant. */
  readonly mayBeInside?: boolean
}

/** A place of the province found by name, or one outside it that is written. */
export function DestinationFields({ form, words, mayBeInside = true }: DestinationFieldsProps) {
  const { values, set, errorOf } = form
  return (
    <>
      {mayBeInside && (
        <RadioGroup
          label={words.place}
          options={WHERE}
          value={values.where}
          onValue={(where) => set({ where })}
          error={null}
        />
      )}
      <div className="full">
        {mayBeInside && values.where === 'inside' ? (
          <ProvinceField
            among="arrivals"
            label={words.inside}
            value={values.to}
            name={values.toName}
            onValue={(to, toName) => set({ to, toName })}
            error={errorOf('to')}
          />
        ) : (
          <TextField
            label={words.outside}
            placeholder={`ví dụ ${words.example}`}
            max={200}
            value={values.outsideName}
            onValue={(outsideName) => set({ outsideName })}
            error={errorOf('toName')}
          />
        )}
      </div>
    </>
  )
}
