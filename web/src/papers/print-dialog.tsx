import type { PaperDetails } from '@ptdv/core/papers/paper-source'
import type { FormCode } from '@ptdv/core/papers/forms'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CasePapers } from '../api/shapes.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'
import { FormList } from './form-list.tsx'
import { GenerationField } from './generation-field.tsx'
import { NumberCard } from './number-card.tsx'
import { PeopleGaps } from './people-gaps.tsx'
import { usePrinting } from './use-printing.ts'
import './papers.css'

export interface PrintDialogProps {
  readonly cases: readonly { readonly id: number; readonly name: string }[]
  /** What is ticked at first: all of the next meeting, or one form. */
  readonly start: 'meeting' | FormCode
  /** What is known of the meeting already. */
  readonly details?: Partial<PaperDetails>
  /** Address that opens the form of an act of a case. */
  readonly mendHref: (id: number, act: string) => string
  readonly onClose: () => void
}

/** Which papers, what each lacks and what mends it, then Word or PDF; of several people, those of the meeting. */
export function PrintDialog(props: PrintDialogProps) {
  const { cases, onClose } = props
  const title =
    cases.length === 1
      ? `In giấy tờ: ${cases[0]!.name}`
      : `In giấy tờ kỳ họp: ${cases.length} người`
  const [generation, setGeneration] = useState<CasePapers['generation'] | undefined>()
  const asked = useQuery(
    api.papers.list.queryOptions({
      input: { id: cases[0]!.id, ...(generation && { generation }) },
    }),
  )
  return asked.data ? (
    <PrintForm {...props} title={title} papers={asked.data} onGeneration={setGeneration} />
  ) : (
    <Dialog open wide title={title} onClose={onClose}>
      {asked.error ? (
        <ProblemView problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />
      ) : (
        <Loading label="Đang xem giấy tờ của hồ sơ" />
      )}
    </Dialog>
  )
}

interface PrintFormProps extends PrintDialogProps {
  readonly title: string
  readonly papers: CasePapers
  readonly onGeneration: (generation: CasePapers['generation']) => void
}

function PrintForm({ cases, start, mendHref, onClose, title, papers, ...rest }: PrintFormProps) {
  const isOne = cases.length === 1
  const printing = usePrinting(cases, papers, start, rest.details)
  const { details, setDetails, chosen, setChosen } = printing
  const numbered = papers.forms.filter(
    ({ code, unnumbered, meeting }) => unnumbered && (isOne ? chosen.includes(code) : meeting),
  )
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            icon="paper"
            busy={printing.busy}
            reason={isOne && chosen.length === 0 ? 'Chọn giấy tờ cần in.' : null}
            onClick={() => printing.print('word')}
          >
            Tải tệp Word
          </Button>
          {papers.pdf && (!isOne || chosen.length > 0) && (
            <Button icon="print" busy={printing.busy} onClick={() => printing.print('pdf')}>
              Tải PDF
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {printing.problem && <ProblemView problem={printing.problem} title="Chưa in được" />}
        {printing.job !== null && <JobProgress job={printing.job} />}
        {isOne ? (
          <FormList
            forms={papers.forms}
            start={start}
            chosen={chosen}
            onChosen={setChosen}
            mendHref={(act) => mendHref(cases[0]!.id, act)}
            onFollow={onClose}
          />
        ) : (
          <PeopleGaps
            cases={cases}
            generation={papers.generation}
            mendHref={mendHref}
            onFollow={onClose}
          />
        )}
        <div className="formgrid">
          <DateInput
            label="Ngày họp, ngày văn bản"
            optional
            value={details.date}
            onValue={(date) => setDetails({ date })}
          />
          <TextField
            label="Địa danh"
            optional
            max={80}
            placeholder="ví dụ Tân Dân"
            value={details.place}
            onValue={(place) => setDetails({ place })}
          />
          <TextField
            label="Chức vụ người ký"
            optional
            max={80}
            value={details.position}
            onValue={(position) => setDetails({ position })}
          />
          <TextField
            label="Họ tên người ký"
            optional
            max={80}
            value={details.signer}
            onValue={(signer) => setDetails({ signer })}
          />
          <GenerationField value={papers.generation} onValue={rest.onGeneration} />
        </div>
        {numbered.map(({ code, name }) => (
          <NumberCard
            key={code}
            form={code}
            name={name}
            cases={cases.map(({ id }) => id)}
            term={papers.term}
          />
        ))}
      </div>
    </Dialog>
  )
}
