import { formatDate } from '@ptdv/core/calendar/format-date'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import { isCaseEvent, memberEvents } from '@ptdv/core/membership/member-history'
import { useState } from 'react'
import { useMe } from '../../frame/me.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { MemberFormProps } from './member-form.tsx'
import { MENDING_FORMS } from './member-forms.ts'
import { inputOf } from './member-reading.ts'

/** First which act, then that act's own form with what was recorded in it. */
export function CorrectedMemberForm(props: MemberFormProps) {
  const { today } = useMe()
  const [chosen, setChosen] = useState('')
  const mendable = memberEvents(inputOf(props.member, today), today)
    .flatMap((event) => (isCaseEvent(event) || !MENDING_FORMS[event.kind] ? [] : [event]))
    .filter(({ kind }) => props.member.mayCorrect.includes(kind))
    .toReversed()
  const act = mendable.find(({ id }) => String(id) === chosen)
  const forms = act ? MENDING_FORMS[act.kind] : undefined
  return (
    <div className="stack-s">
      <Field
        label="Việc cần đính chính"
        hint="Việc đã ghi không bị xóa; bản đính chính được đọc thay. Việc của hồ sơ kết nạp thì đính chính trên hồ sơ ấy."
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Chọn việc đã ghi"
            options={mendable.map(({ id, kind, happenedOn }) => ({
              value: String(id),
              label: `${formatDate(happenedOn)}  ${MEMBER_ACTS[kind].label}`,
            }))}
            value={chosen}
            onValue={setChosen}
          />
        )}
      </Field>
      {act && forms && <forms.Mend key={act.id} {...props} act={act} />}
    </div>
  )
}
