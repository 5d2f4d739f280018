import { isPlainDate, yearOf } from '@ptdv/core/calendar/plain-date'
import { dueNote, isLateReport } from '@ptdv/core/reports/cut-offs'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { YearlyReport } from '../api/shapes.ts'
import { AS_OF, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { OpenedFigure } from './opened-figure.tsx'
import { ReportActions, type ReportDialog } from './report-actions.tsx'
import { printFigures, readFigures } from './report-links.ts'
import { ReportProof } from './report-proof.tsx'
import { ReportView } from './report-view.tsx'
import { reportYears } from './report-years.ts'
import { WordsDialog } from './words-dialog.tsx'

/** A yearly report as a document whose figures open their lists; every way of looking is in the address. */
export function ReportPage() {
  const me = useMe()
  const router = useRouter()
  const query = useQueryParams()
  const [dialog, setDialog] = useState<ReportDialog | null>(null)
  const { year: named } = useParams({ strict: false }) as { year?: string }
  const year = /^20\d\d$/.test(named ?? '') ? Number(named) : yearOf(me.today)
  const own = me.acting?.organisation.id ?? 0
  const asOf = query.get(AS_OF)
  const input = {
    year,
    organisation: query.getNumber('to-chuc') ?? own,
    basis: query.get('cay') === 'hom-nay' ? ('today' as const) : ('then' as const),
    shown: query.get('so-lieu') === 'hom-nay' ? ('now' as const) : ('frozen' as const),
    ...(asOf !== null && isPlainDate(asOf) && yearOf(asOf) === year ? { cutOff: asOf } : {}),
  }
  const asked = useQuery(
    api.reports.getReport.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  const cutOffs = useQuery(api.reports.getCutOffs.queryOptions({ input: { year } }))
  if (asked.error) {
    return <ProblemView problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />
  }
  if (!asked.data) return <Loading label={`Đang mở báo cáo năm ${year}`} />

  const report = asked.data
  const { data, freeze } = report
  const open = readFigures(query.get('so'))
  const close = () => setDialog(null)
  return (
    <>
      <ReportView
        report={report}
        years={reportYears(me.today, year)}
        hrefOf={({ of }) => query.hrefWith({ so: printFigures(of) })}
        isOpen={({ of }) => open.length > 0 && printFigures(of) === printFigures(open)}
        mayOpen={(id) => isInOwnPart(report, id, own)}
        due={cutOffs.data ? dueNote(year, cutOffs.data) : ''}
        isLate={(state) =>
          cutOffs.data !== undefined && isLateReport({ state, year }, cutOffs.data, me.today)
        }
        onYear={(chosen) =>
          router.history.push(query.hrefWith({ so: null, 'so-lieu': null }, `/bao-cao/${chosen}`))
        }
        onBasis={(basis) => query.set({ cay: basis === 'today' ? 'hom-nay' : null, so: null })}
        onShown={(shown) => query.set({ 'so-lieu': shown === 'now' ? 'hom-nay' : null, so: null })}
        actions={<ReportActions report={report} input={input} own={own} onDialog={setDialog} />}
        proof={report.id !== null && freeze && <ReportProof id={report.id} freeze={freeze} />}
        panel={
          <OpenedFigure
            report={report}
            figures={open}
            hrefOf={(figures) => query.hrefWith({ so: printFigures(figures) })}
            onFigures={(figures) =>
              query.set({ so: figures.length === 0 ? null : printFigures(figures) })
            }
          />
        }
      />
      {dialog === 'freeze' && (
        <FreezeDialog
          year={year}
          cutOff={data.cutOff}
          version={report.version}
          isAgain={freeze !== null}
          onClose={close}
          onFrozen={() => {
            close()
            query.set({ 'so-lieu': null, so: null })
          }}
        />
      )}
      {dialog === 'words' && <WordsDialog report={report} onClose={close} />}
      {(dialog === 'approved' || dialog === 'returned') && report.id !== null && (
        <AnswerDialog
          id={report.id}
          version={report.version}
          organisation={data.organisation.name}
          answer={dialog}
          onClose={close}
        />
      )}
    </>
  )
}

/** Of the levels shown beside a report: one's own and what lies below it. */
function isInOwnPart({ line, children }: YearlyReport, id: number, own: number): boolean {
  if (children.some(({ organisation }) => organisation.id === id)) return true
  const place = (wanted: number) => line.findIndex(({ organisation }) => organisation.id === wanted)
  return place(own) !== -1 && place(id) >= place(own)
}
