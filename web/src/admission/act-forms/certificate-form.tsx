import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Paper } from '@ptdv/core/admission/acts'
import type { FieldReader } from '../../writing/field-reader.ts'
import { TextField } from '../../writing/text-field.tsx'
import type { ActValues, FieldsProps } from './act-spec.ts'
import { DayField, PaperNumberField } from './fields.tsx'

interface CertificateValues extends ActValues {
  readonly number: string
  readonly issuer: string
}

interface Certified {
  readonly happenedOn: PlainDate
  readonly payload: { readonly certificate: Paper; readonly issuer: string }
}

/** What the two courses share: a certificate with its number and day, and who gave it. */
export function certificateForm(example: string) {
  return {
    marks: ['certificate', 'issuer'],
    start: (_file: unknown, act?: Certified): CertificateValues => ({
      happenedOn: act?.happenedOn ?? null,
      number: act?.payload.certificate.number ?? '',
      issuer: act?.payload.issuer ?? '',
    }),
    read: ({ number, issuer, happenedOn }: CertificateValues, reader: FieldReader) => ({
      certificate: reader.paper(number, happenedOn, 'Nhập số giấy chứng nhận.', 'certificate'),
      issuer: reader.text('issuer', issuer, 'Nhập nơi cấp giấy chứng nhận.'),
    }),
    Fields: (form: FieldsProps<CertificateValues>) => (
      <>
        <PaperNumberField
          form={form}
          field="certificate"
          label="Số giấy chứng nhận"
          example={example}
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
  }
}
