import { actFormOf } from './act-form-of.tsx'
import { paperIfAny } from '../../writing/field-reader.ts'
import { DayField, PaperNumberField } from './fields.tsx'
import { MemberField } from './member-field.tsx'

/** The cell's resolution assigning official members to help. */
export const helperAssigned = actFormOf({
  kind: 'helper_assigned',
  marks: ['helpers'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    first: act?.payload.helpers[0] ?? null,
    second: act?.payload.helpers[1] ?? null,
    number: act?.payload.paper?.number ?? '',
  }),
  read: ({ first, second, number, happenedOn }, reader) => {
    const helper = reader.given('helpers', first ?? second, 'Chọn đảng viên chính thức giúp đỡ.')
    return {
      helpers: first !== null && second !== null ? [first, second] : [helper],
      ...paperIfAny(number, happenedOn),
    }
  },
  Fields: (form) => (
    <>
      <MemberField
        case={form.case}
        label="Đảng viên giúp đỡ"
        value={form.values.first}
        onValue={(first) => form.set({ first })}
        except={[form.values.second]}
        error={form.errorOf('helpers')}
      />
      <MemberField
        case={form.case}
        label="Người thứ hai (nếu có)"
        value={form.values.second}
        onValue={(second) => form.set({ second })}
        except={[form.values.first]}
        error={null}
      />
      <PaperNumberField form={form} label="Số nghị quyết" example="03-NQ/CB" optional />
      <DayField form={form} label="Ngày phân công" />
    </>
  ),
})
