import { Field } from '../../ui/field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import type { CaseFile } from '../../api/shapes.ts'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import type { Member } from './member-field.tsx'

const REASONS = [
  { value: 'left', label: 'Chuyển đi nơi khác' },
  { value: 'disciplined', label: 'Bị kỷ luật' },
  { value: 'other', label: 'Lý do khác' },
] as const

/** An introducer can no longer: the cell then assigns another, not bound to twelve months (§3.2.2). */
export const introducerStoodDown = actFormOf({
  kind: 'introducer_stood_down',
  marks: ['person', 'because'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    member: act ? { person: act.payload.person, name: act.payload.name } : null,
    because: act?.payload.because ?? null,
  }),
  read: ({ member, because }, reader) => ({
    ...reader.given('person', member, 'Chọn đảng viên thôi giới thiệu, giúp đỡ.'),
    because: reader.given('because', because, 'Chọn lý do.'),
  }),
  Fields: (form) => {
    const members = inCharge(form.case, form.values.member)
    return (
      <>
        <Field label="Đảng viên" error={form.errorOf('person')}>
          {(control) => (
            <Select
              {...control}
              options={members.map(({ person, name }) => ({ value: String(person), label: name }))}
              placeholder="Chọn đảng viên"
              value={form.values.member ? String(form.values.member.person) : ''}
              onValue={(id) =>
                form.set({ member: members.find(({ person }) => String(person) === id) ?? null })
              }
            />
          )}
        </Field>
        <DayField form={form} label="Từ ngày" />
        <RadioGroup
          label="Lý do"
          options={REASONS}
          value={form.values.because}
          onValue={(because) => form.set({ because })}
          error={form.errorOf('because')}
        />
      </>
    )
  },
})

/** Those who help or introduce, each once. */
function inCharge({ answer }: CaseFile, chosen: Member | null): readonly Member[] {
  const { helpers, introducers } = answer.people
  const all = [...helpers, ...introducers, ...(chosen ? [chosen] : [])]
  return [...new Map(all.map(({ person, name }) => [person, { person, name }])).values()]
}
