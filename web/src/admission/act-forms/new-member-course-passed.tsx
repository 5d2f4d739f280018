import { actFormOf } from './act-form-of.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** The course for new members, which recognition asks for (HD §4). */
export const newMemberCoursePassed = actFormOf({
  kind: 'new_member_course_passed',
  marks: ['certificate', 'issuer'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.certificate.number ?? '',
    issuer: act?.payload.issuer ?? '',
  }),
  read: ({ number, issuer, happenedOn }, reader) => ({
    certificate: reader.paper(number, happenedOn, 'Nhập số giấy chứng nhận.', 'certificate'),
    issuer: reader.text('issuer', issuer, 'Nhập nơi cấp giấy chứng nhận.'),
  }),
  Fields: (form) => (
    <>
      <PaperNumberField
        form={form}
        field="certificate"
        label="Số giấy chứng nhận"
        example="38/ĐVM"
      />
      <DayField form={form} label="Ngày cấp" />
      <TextField
        label="Nơi cấp"
        full
        placeholder="ví dụ Trung tâm chính trị huyện Khoái Châu"
        max={160}
        value={form.values.issuer}
        onValue={(issuer) => form.set({ issuer })}
        error={form.errorOf('issuer')}
      />
    </>
  ),
})
