import { GENERATION_KEYS, GENERATIONS, type Generation } from '@ptdv/core/papers/generation'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

interface GenerationFieldProps {
  readonly value: Generation
  readonly onValue: (generation: Generation) => void
}

/** Which set: no document read says from which day the newer one is used, so the person may choose. */
export function GenerationField({ value, onValue }: GenerationFieldProps) {
  return (
    <Field
      label="Bộ mẫu"
      full
      hint="Ngày bắt đầu dùng bộ mẫu HD 38 chưa có trong bộ quy định; nội dung bộ mẫu này mới biết qua nguồn thứ hai."
    >
      {(control) => (
        <Select<Generation>
          {...control}
          options={GENERATION_KEYS.map((key) => ({ value: key, label: GENERATIONS[key].name }))}
          value={value}
          onValue={onValue}
        />
      )}
    </Field>
  )
}
