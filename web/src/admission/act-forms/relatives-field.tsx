import { relativeLabel, type Relative, type RelativeKey } from '@ptdv/core/admission/relatives'
import { capitalised } from '@ptdv/core/text/numbers'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'

/** Those most life histories tell of; who is not there is left out. */
const ASKED = [
  'father',
  'mother',
  'who_raised',
  'spouse',
  'father_in_law',
  'mother_in_law',
  'child-1',
  'child-2',
  'child-3',
] as const satisfies readonly RelativeKey[]

const STATES = [
  { value: 'none', label: 'Không có, không khai' },
  { value: 'plain', label: 'Phải thẩm tra' },
  { value: 'member', label: 'Đang là đảng viên, khai đầy đủ' },
  { value: 'abroad', label: 'Đang ở nước ngoài' },
] as const

const MINOR = { value: 'minor', label: 'Chưa đủ năng lực hành vi' } as const

type State = (typeof STATES)[number]['value'] | typeof MINOR.value

interface RelativesFieldProps {
  readonly relatives: readonly Relative[]
  readonly onRelatives: (relatives: readonly Relative[]) => void
}

/** Whom the life history tells of, without names: who must then be vetted is worked out from it. */
export function RelativesField({ relatives, onRelatives }: RelativesFieldProps) {
  const stateOf = (key: RelativeKey): State => {
    const relative = relatives.find((one) => one.key === key)
    if (relative === undefined) return 'none'
    if (relative.minor) return 'minor'
    if (relative.abroad) return 'abroad'
    return relative.member ? 'member' : 'plain'
  }
  const change = (key: RelativeKey, state: State) => {
    const others = relatives.filter((one) => one.key !== key)
    const told: Relative = state === 'plain' ? { key } : { key, [state]: true }
    onRelatives(state === 'none' ? others : [...others, told])
  }
  return (
    <details className="full">
      <summary>Người thân khai trong lý lịch, để biết phải thẩm tra những ai</summary>
      <div className="formgrid">
        {ASKED.map((key) => (
          <Field key={key} label={capitalised(relativeLabel(key))}>
            {(control) => (
              <Select<State>
                {...control}
                options={key.startsWith('child') ? [...STATES, MINOR] : STATES}
                value={stateOf(key)}
                onValue={(state) => change(key, state)}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
