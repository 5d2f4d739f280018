import { gateOf } from '@ptdv/core/admission/act-gates'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { ActFormProps } from './act-form.tsx'
import { ACT_FORMS } from './act-forms.ts'
import { countedActs } from './acts-of-case.ts'

/** First which act, then that act's own form with what was recorded in it. */
export function CorrectedForm(props: ActFormProps) {
  const [chosen, setChosen] = useState<string>('')
  const acts = countedActs(props.case)
  const act = acts.find(({ id }) => String(id) === chosen)
  const Mend = act && act.kind !== 'corrected' ? ACT_FORMS[act.kind].Mend : undefined
  return (
    <div className="stack-s">
      <Field
        label="Việc cần đính chính"
        hint="Việc đã ghi không bị xóa; bản đính chính được đọc thay."
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Chọn việc đã ghi"
            options={acts.map(({ id, kind, happenedOn }) => ({
              value: String(id),
              label: `${formatDate(happenedOn)}  ${gateOf(kind).label}`,
            }))}
            value={chosen}
            onValue={setChosen}
          />
        )}
      </Field>
      {act && Mend && <Mend key={act.id} {...props} act={act} />}
    </div>
  )
}
