import { startOfYear } from '@ptdv/core/calendar/plain-date'
import { mayDo } from '@ptdv/core/reports/report-state'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ReportAsked, YearlyReport } from '../api/shapes.ts'
import { saveFile } from '../files/download-file.ts'
import { useMay } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import type { ReportAnswer } from './answer-dialog.tsx'
import { formHref } from './forms/form-address.ts'

export type ReportDialog = 'freeze' | 'words' | ReportAnswer

interface ReportActionsProps {
  readonly report: YearlyReport
  readonly input: ReportAsked
  /** The organisation one acts for. */
  readonly own: number
  readonly onDialog: (dialog: ReportDialog) => void
}

/** What one may do with the report now; the next step of its way is the primary one. */
export function ReportActions({ report, input, own, onDialog }: ReportActionsProps) {
  const announce = useAnnounce()
  const queries = useQueryClient()
  const mayFreeze = useMay('reports.freeze') && report.data.organisation.id === own
  const answersAs = report.above?.id ?? report.data.organisation.id
  const mayAnswer = useMay('reports.approve') && answersAs === own
  const word = useMutation({
    mutationFn: async () => saveFile(await client.reports.downloadReport(input)),
  })
  // The form's rows are told by people's records.
  const mayList = useMay('people.read')
  const frozen = report.shown === 'frozen' ? (report.freeze?.act ?? null) : null
  const { organisation, cutOff, basis } = report.data
  const excel = useMutation({
    mutationFn: async () =>
      saveFile(
        await client.reports.downloadForm({
          form: '2',
          organisation: organisation.id,
          from: startOfYear(report.data.year),
          to: cutOff,
          basis,
          ...(frozen === null ? {} : { frozen }),
        }),
      ),
  })
  const submit = useMutation({
    mutationFn: () =>
      client.reports.submitReport({
        year: input.year,
        version: report.version,
        key: newWriteKey(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      announce('Đã gửi báo cáo lên cấp trên.')
    },
  })
  const failure = word.error ?? excel.error ?? submit.error
  const { state } = report
  const freezes = state === 'drafting' || state === 'returned'
  return (
    <>
      <Button icon="paper" busy={word.isPending} onClick={() => word.mutate()}>
        Word
      </Button>
      {mayList && (
        <>
          <Button icon="excel" busy={excel.isPending} onClick={() => excel.mutate()}>
            Excel
          </Button>
          <LinkButton href={formHref('1', report.data, frozen)}>Biểu thống kê</LinkButton>
        </>
      )}
      {mayFreeze && <Button onClick={() => onDialog('words')}>Lời văn, thể thức</Button>}
      {mayFreeze && mayDo('frozen', state) && (
        <Button kind={freezes ? 'primary' : 'secondary'} onClick={() => onDialog('freeze')}>
          {freezes ? 'Chốt số liệu' : 'Chốt lại'}
        </Button>
      )}
      {mayFreeze && mayDo('submitted', state) && (
        <Button kind="primary" busy={submit.isPending} onClick={() => submit.mutate()}>
          {report.above === null ? 'Trình Ban Thường vụ' : 'Gửi cấp trên'}
        </Button>
      )}
      {mayAnswer && mayDo('returned', state) && (
        <Button onClick={() => onDialog('returned')}>Trả lại</Button>
      )}
      {mayAnswer && mayDo('approved', state) && (
        <Button kind="primary" onClick={() => onDialog('approved')}>
          Duyệt
        </Button>
      )}
      {failure && <ProblemView problem={problemOf(failure)} />}
    </>
  )
}
