import { actFormOf } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

/** The end of what was kept of a withdrawn application: it cannot be taken back. */
export const dossierDestroyed = actFormOf({
  kind: 'dossier_destroyed',
  marks: [],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ number, happenedOn }, reader) => ({
    paper: reader.paper(number, happenedOn, 'Nhập số biên bản hủy hồ sơ.'),
  }),
  Fields: (form) => (
    <>
      <PaperNumberField form={form} label="Số biên bản hủy" example="04-BB/ĐU" />
      <DayField
        form={form}
        label="Ngày hủy"
        hint="Lý lịch đã khai, bản chụp và thông tin cá nhân của người này bị xóa hẳn; họ tên, ngày sinh và các việc đã ghi còn lại."
      />
    </>
  ),
})
