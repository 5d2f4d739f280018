import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FormCode } from '@ptdv/core/papers/forms'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CaseFile } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AS_OF, useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { PrintDialog } from '../papers/print-dialog.tsx'
import { PersonalLinkCard } from '../personal/personal-link-card.tsx'
import { ActScans } from '../scans/act-scans.tsx'
import { useFormInSight } from '../writing/use-form-in-sight.ts'
import { ActFormFor } from './act-forms/act-form-for.tsx'
import { CaseView } from './case-view.tsx'
import { openActOf } from './open-act.ts'

/** Names in the address: the act whose form is open, and the vetting request it is about. */
const ACT = 'viec'
const ABOUT = 've'

export function CasePage() {
  const { today, acting } = useMe()
  const mayCell = useMay('admission.cell')
  const mayBase = useMay('admission.base')
  const router = useRouter()
  const query = useQueryParams()
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = query.get(ACT)
  const about = query.get(ABOUT) ?? undefined
  const asOf = pastDay(query.get(AS_OF), today)
  const found = useQuery(
    api.admission.getCase.queryOptions({
      input: { id: Number(id), ...(asOf && { asOf }) },
      placeholderData: keepPreviousData,
    }),
  )
  const [printing, setPrinting] = useState<'meeting' | FormCode | null>(null)
  useFormInSight(asked && `${asked} ${about ?? ''}`, found.isSuccess)
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data || found.data.case.id !== Number(id)) {
    return <Loading label="Đang mở hồ sơ" lines={6} />
  }

  const file = asOf ? asSeenOn(found.data, asOf) : found.data
  const openAct = asOf ? null : openActOf(file, asked)
  return (
    <>
      <CaseView
        file={file}
        exporting={
          <ExportButton
            what="case_history"
            filters={{ id: file.case.id }}
            size="small"
            label="Excel"
          />
        }
        today={asOf ?? today}
        openAct={openAct}
        form={
          openAct && (
            <ActFormFor
              kind={openAct}
              case={file}
              about={about}
              onDone={() => query.set({ [ACT]: null, [ABOUT]: null })}
            />
          )
        }
        actHref={(kind, aboutRequest) => query.hrefWith({ [ACT]: kind, [ABOUT]: aboutRequest })}
        onFollow={(href) => router.history.push(href)}
        onPrint={setPrinting}
        underAct={
          asOf === null
            ? ({ id: act, kind }) => <ActScans caseId={file.case.id} act={act} kind={kind} />
            : undefined
        }
        aside={
          asOf === null && (
            <PersonalLinkCard
              caseId={file.case.id}
              mayMake={
                mayCell &&
                acting?.organisation.id === file.case.cell.id &&
                file.case.closedOn === null
              }
              mayRead={
                (mayCell && acting?.organisation.id === file.case.cell.id) ||
                (mayBase && acting?.organisation.id === file.base?.id)
              }
            />
          )
        }
      />
      {printing !== null && (
        <PrintDialog
          cases={[{ id: file.case.id, name: file.person.name }]}
          start={printing}
          mendHref={(_, act) => query.hrefWith({ [ACT]: act, [ABOUT]: null })}
          onClose={() => setPrinting(null)}
        />
      )}
    </>
  )
}

/** A day before today, or null: what is asked of another day is looked at, not written. */
function pastDay(text: string | null, today: PlainDate): PlainDate | null {
  return text !== null && isPlainDate(text) && text < today ? text : null
}

function asSeenOn(file: CaseFile, day: PlainDate): CaseFile {
  return { ...file, mayRecord: [], acts: file.acts.filter(({ happenedOn }) => happenedOn <= day) }
}
