import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ProvinceField } from '../../organisations/province-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { MemberDay, MemberPaperNumber, MemberReason } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

interface Values {
  readonly happenedOn: PlainDate | null
  readonly where: (typeof WHERE)[number]['value']
  readonly to: number | null
  readonly toName: string
  readonly outsideName: string
  readonly number: string
}

/** QĐ 213-QĐ/TW: a working member is introduced to the committee of where they live, and stays where they are. */
export const residenceIntroduced = memberFormOf<'residence_introduced', Values>({
  kind: 'residence_introduced',
  marks: ['to', 'toName'],
  start: (_member, act) => {
    const payload = act?.payload
    const isOutside = payload?.to === null
    return {
      happenedOn: act?.happenedOn ?? null,
      where: isOutside ? 'outside' : 'inside',
      to: payload?.to ?? null,
      toName: isOutside ? '' : (payload?.toName ?? ''),
      outsideName: isOutside ? payload.toName : '',
      number: payload?.paper.number ?? '',
    }
  },
  read: (values, reader) => {
    const isInside = values.where === 'inside'
    return {
      to: isInside ? reader.given('to', values.to, 'Chọn chi bộ hoặc đảng ủy nơi cư trú.') : null,
      toName: isInside
        ? values.toName
        : reader.text('toName', values.outsideName, 'Nhập tên chi bộ, đảng ủy nơi cư trú.'),
      paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
    }
  },
  Fields: (form) => (
    <>
      <RadioGroup
        label="Nơi cư trú"
        options={WHERE}
        value={form.values.where}
        onValue={(where) => form.set({ where })}
        error={null}
      />
      <div className="full">
        {form.values.where === 'inside' ? (
          <ProvinceField
            among="arrivals"
            label="Chi bộ hoặc đảng ủy cơ sở nơi cư trú"
            value={form.values.to}
            name={form.values.toName}
            onValue={(to, toName) => form.set({ to, toName })}
            error={form.errorOf('to')}
          />
        ) : (
          <TextField
            label="Tên chi bộ, đảng ủy nơi cư trú"
            placeholder="ví dụ Đảng ủy phường Hiến Nam, tỉnh khác"
            max={200}
            value={form.values.outsideName}
            onValue={(outsideName) => form.set({ outsideName })}
            error={form.errorOf('toName')}
          />
        )}
      </div>
      <MemberDay form={form} label="Ngày giới thiệu" />
      <MemberPaperNumber form={form} label="Số giấy giới thiệu" example="05-GT/ĐU" />
    </>
  ),
})

export const residenceEnded = memberFormOf({
  kind: 'residence_ended',
  marks: ['reason'],
  start: (_member, act) => ({
    happenedOn: act?.happenedOn ?? null,
    reason: act?.payload.reason ?? '',
  }),
  read: ({ reason }, reader) => ({ reason: reader.text('reason', reason, 'Nhập lý do thôi.') }),
  Fields: (form) => (
    <>
      <MemberDay form={form} label="Thôi từ ngày" />
      <MemberReason form={form} label="Lý do" />
    </>
  ),
})
