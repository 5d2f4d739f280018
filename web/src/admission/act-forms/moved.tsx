import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

const SENT = [
  { value: 'here', label: 'Hồ sơ còn ở cơ sở' },
  { value: 'sent', label: 'Hồ sơ đã gửi cấp có thẩm quyền' },
] as const

/** The person goes elsewhere; the committee left certifies where the case stands (§5.5). */
export const moved = actFormOf({
  kind: 'moved',
  marks: ['toName', 'certificate', 'dossierSent'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    to: act?.payload.to ?? null,
    toName: act?.payload.toName ?? '',
    sent: act?.payload.dossierSent ? ('sent' as const) : ('here' as const),
    number: act?.payload.certificate.number ?? '',
  }),
  read: ({ to, toName, sent, number, happenedOn }, reader) => ({
    to,
    toName: reader.text('toName', toName, 'Nhập nơi đến, ví dụ Đảng bộ xã Đại Đồng.'),
    certificate: reader.paper(number, happenedOn, 'Nhập số giấy chứng nhận.', 'certificate'),
    dossierSent: sent === 'sent',
  }),
  Fields: (form) => (
    <>
      <TextField
        label="Nơi đến"
        placeholder="ví dụ Chi bộ thôn Đông, Đảng bộ xã Đại Đồng"
        full
        max={160}
        value={form.values.toName}
        onValue={(toName) => form.set({ toName })}
        error={form.errorOf('toName')}
      />
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
