import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { AUTHORITIES, type AuthorityKey, type ReportPaper } from '@ptdv/core/reports/document-form'
import { REMARK_PLACES, SECTIONS, type RemarkPlace } from '@ptdv/core/reports/report-document'
import { client } from '../api/client.ts'
import type { YearlyReport } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface WordsDialogProps {
  readonly report: YearlyReport
  readonly onClose: () => void
}

interface Values extends Omit<ReportPaper, 'recipients'> {
  readonly remarks: Readonly<Record<RemarkPlace, string>>
  readonly recipients: string
}

const LONGEST_REMARK = 10_000

/** One's own words in the report, and what the paper needs: number, date, signer, recipients. */
export function WordsDialog({ report, onClose }: WordsDialogProps) {
  const announce = useAnnounce()
  const { year } = report.data
  const isSent = report.state === 'submitted' || report.state === 'approved'
  const form = useWriteForm({
    keptAs: `loi-van-bao-cao.${report.data.organisation.id}.${year}`,
    version: report.version,
    start: (): Values => ({
      ...report.paper,
      recipients: report.paper.recipients.join('\n'),
      remarks: {
        situation: '',
        results: '',
        movements: '',
        limits: '',
        proposals: '',
        ...report.remarks,
      },
    }),
    read: ({ remarks, recipients, ...paper }) => ({
      complete: true,
      body: {
        remarks: Object.fromEntries(
          Object.entries(remarks).filter(([, text]) => text.trim() !== ''),
        ) as YearlyReport['remarks'],
        paper: {
          ...paper,
          recipients: recipients
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        },
      },
    }),
    marks: [],
    send: (body, sent) =>
      client.reports.wordReport({ year, ...body, version: sent.version, key: sent.key }),
    onWritten: () => {
      announce('Đã ghi lời văn và thể thức của báo cáo.')
      onClose()
    },
  })
  const { values, set } = form
  return (
    <Dialog title={`Lời văn, thể thức báo cáo năm ${year}`} open wide onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        {isSent ? (
          <p className="full muted">
            Báo cáo đã gửi: lời văn giữ nguyên, chỉ ghi thêm số, ngày và người ký.
          </p>
        ) : (
          REMARK_PLACES.map((place) => (
            <TextField
              key={place}
              label={SECTIONS[place].heading}
              optional
              full
              lines={3}
              max={LONGEST_REMARK}
              value={values.remarks[place]}
              onValue={(text) => set({ remarks: { ...values.remarks, [place]: text } })}
            />
          ))
        )}
        <TextField
          label="Số văn bản"
          optional
          numeric
          max={20}
          placeholder="ví dụ 152"
          hint="Số liên tục của loại Báo cáo trong nhiệm kỳ."
          value={values.number}
          onValue={(number) => set({ number })}
        />
        <DateInput
          label="Ngày ban hành"
          optional
          value={values.date}
          onValue={(date: PlainDate | null) => set({ date })}
        />
        <TextField
          label="Địa danh"
          optional
          max={200}
          placeholder="ví dụ Hưng Yên"
          value={values.place}
          onValue={(place) => set({ place })}
        />
        <Field label="Thẩm quyền ký">
          {(control) => (
            <Select<AuthorityKey>
              {...control}
              options={(Object.keys(AUTHORITIES) as AuthorityKey[]).map((key) => ({
                value: key,
                label: [AUTHORITIES[key].name, AUTHORITIES[key].prefix]
                  .filter((part) => part !== '')
                  .join(', '),
              }))}
              value={values.authority}
              onValue={(authority) => set({ authority })}
            />
          )}
        </Field>
        <TextField
          label="Sau T/M, K/T, T/L"
          optional
          max={200}
          placeholder="ví dụ BAN THƯỜNG VỤ"
          value={values.inTheNameOf}
          onValue={(inTheNameOf) => set({ inTheNameOf })}
        />
        <TextField
          label="Chức vụ người ký"
          optional
          max={200}
          placeholder="ví dụ TRƯỞNG BAN"
          value={values.position}
          onValue={(position) => set({ position })}
        />
        <TextField
          label="Họ tên người ký"
          optional
          max={200}
          value={values.signer}
          onValue={(signer) => set({ signer })}
        />
        <TextField
          label="Nơi nhận"
          optional
          full
          lines={4}
          max={3_000}
          hint="Mỗi dòng một nơi; dòng cuối là nơi lưu."
          value={values.recipients}
          onValue={(recipients) => set({ recipients })}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Ghi
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
