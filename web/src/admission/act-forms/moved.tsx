import { ProvinceField } from '../../organisations/province-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

const SENT = [
  { value: 'here', label: 'Hồ sơ còn ở cơ sở' },
  { value: 'sent', label: 'Hồ sơ đã gửi cấp có thẩm quyền' },
] as const

const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

/** The person goes elsewhere; the committee left certifies where the case stands (§5.5). */
export const moved = actFormOf({
  kind: 'moved',
  marks: ['to', 'toName', 'certificate', 'dossierSent'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    where: act?.payload.outside ? ('outside' as const) : ('inside' as const),
    to: act?.payload.to ?? null,
    toName: act?.payload.toName ?? '',
    sent: act?.payload.dossierSent ? ('sent' as const) : ('here' as const),
    number: act?.payload.certificate.number ?? '',
  }),
  read: ({ where, to, toName, sent, number, happenedOn }, reader) => ({
    to: where === 'inside' ? reader.given('to', to, 'Chọn chi bộ hoặc đảng ủy nơi đến.') : null,
    toName:
      where === 'inside' ? toName : reader.text('toName', toName, 'Nhập tên đảng bộ nơi đến.'),
    certificate: reader.paper(number, happenedOn, 'Nhập số giấy chứng nhận.', 'certificate'),
    dossierSent: sent === 'sent',
    ...(where === 'outside' && { outside: true as const }),
  }),
  Fields: (form) => (
    <>
      <RadioGroup
        label="Nơi đến"
        options={WHERE}
        value={form.values.where}
        onValue={(where) => form.set({ where, to: null, toName: '' })}
        error={null}
      />
      <div className="full">
        {form.values.where === 'inside' ? (
          <ProvinceField
            among="arrivals"
            label="Chi bộ hoặc đảng ủy cơ sở nơi đến"
            hint="Hồ sơ vẫn ở đây cho đến khi nơi đến tiếp nhận."
            value={form.values.to}
            name={form.values.toName}
            onValue={(to, toName) => form.set({ to, toName })}
            error={form.errorOf('to')}
          />
        ) : (
          <TextField
            label="Tên đảng bộ nơi đến"
            hint="Hồ sơ được bàn giao kèm giấy chứng nhận và kết thúc ở đây."
            max={200}
            value={form.values.toName}
            onValue={(toName) => form.set({ toName })}
            error={form.errorOf('toName')}
          />
        )}
      </div>
      <RadioGroup
        label="Hồ sơ"
        options={SENT}
        value={form.values.sent}
        onValue={(sent) => form.set({ sent })}
        error={form.errorOf('dossierSent')}
      />
      <PaperNumberField
        form={form}
        field="certificate"
        label="Số giấy chứng nhận của nơi đi"
        example="15-CN/ĐU"
      />
      <DayField form={form} label="Ngày chứng nhận" />
    </>
  ),
})
