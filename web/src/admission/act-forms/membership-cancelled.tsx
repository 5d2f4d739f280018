import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField, ReasonField } from './fields.tsx'

const WHAT = [
  { value: 'admission', label: 'Quyết định kết nạp' },
  { value: 'recognition', label: 'Quyết định công nhận chính thức' },
] as const

const GROUNDS = [
  { value: 'not_qualified', label: 'Không đủ tiêu chuẩn: hủy, chi bộ xóa tên' },
  { value: 'wrong_procedure', label: 'Sai thẩm quyền, thủ tục: hủy, làm lại' },
] as const

const CANCELLERS = [
  { value: 'issuer', label: 'Cấp ủy đã ra quyết định' },
  { value: 'body_gone', label: 'Cấp ủy nơi đang sinh hoạt, vì cấp ủy ấy đã sáp nhập, giải thể' },
  { value: 'transferred', label: 'Cấp ủy nơi đang sinh hoạt, vì người ấy đã chuyển đến' },
] as const

/** A wrong admission or recognition is cancelled: by whom, and on whose consent (§4.4). */
export const membershipCancelled = actFormOf({
  kind: 'membership_cancelled',
  marks: ['what', 'ground', 'because', 'consent', 'reason'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    what: act?.payload.what ?? null,
    ground: act?.payload.ground ?? null,
    by: act === undefined ? null : (act.payload.because ?? ('issuer' as const)),
    consentNumber: act?.payload.consent?.number ?? '',
    consentOn: act?.payload.consent?.date ?? null,
    reason: act?.payload.reason ?? '',
    number: act?.payload.paper.number ?? '',
  }),
  read: (values, reader) => {
    const by = reader.given('because', values.by, 'Chọn cấp ủy hủy.')
    return {
      what: reader.given('what', values.what, 'Chọn quyết định bị hủy.'),
      ground: reader.given('ground', values.ground, 'Chọn lý do hủy.'),
      canceller: by === 'issuer' ? ('issuer' as const) : ('competent_now' as const),
      ...(by !== 'issuer' && { because: by }),
      ...(by === 'transferred' && {
        consent: {
          number: reader.text('consent', values.consentNumber, 'Nhập số văn bản đồng ý.'),
          date: reader.given('consent', values.consentOn, 'Nhập ngày văn bản đồng ý.'),
        },
      }),
      reason: reader.text('reason', values.reason, 'Nhập nội dung sai.'),
      paper: reader.paper(values.number, values.happenedOn, 'Nhập số quyết định hủy.'),
    }
  },
  Fields: (form) => (
    <>
      <RadioGroup
        label="Hủy"
        options={WHAT}
        value={form.values.what}
        onValue={(what) => form.set({ what })}
        error={form.errorOf('what')}
      />
      <RadioGroup
        label="Vì"
        options={GROUNDS}
        value={form.values.ground}
        onValue={(ground) => form.set({ ground })}
        error={form.errorOf('ground')}
      />
      <RadioGroup
        label="Cấp ủy hủy"
        options={CANCELLERS}
        value={form.values.by}
        onValue={(by) => form.set({ by })}
        error={form.errorOf('because')}
      />
      {form.values.by === 'transferred' && (
        <>
          <TextField
            label="Số văn bản đồng ý của cấp trên"
            max={60}
            value={form.values.consentNumber}
            onValue={(consentNumber) => form.set({ consentNumber })}
            error={form.errorOf('consent')}
          />
          <DateInput
            label="Ngày văn bản đồng ý"
            value={form.values.consentOn}
            onValue={(consentOn) => form.set({ consentOn })}
            error={null}
          />
        </>
      )}
      <ReasonField form={form} label="Nội dung sai" />
      <PaperNumberField form={form} label="Số quyết định hủy" example="61-QĐ/ĐU" />
      <DayField form={form} label="Ngày quyết định hủy" />
    </>
  ),
})
