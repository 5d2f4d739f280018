import type { PaperDetails } from '@ptdv/core/papers/paper-source'
import { FORM_CODES, type FormCode } from '@ptdv/core/papers/forms'
import { useQueries } from '@tanstack/react-query'
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
import { RadioGroup } from '../ui/radio-group.tsx'
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

/** Which papers, what each lacks and what mends it, then Word or PDF; of several people, in one file. */
export function PrintDialog(props: PrintDialogProps) {
  const { cases, onClose } = props
  const title =
    cases.length === 1 ? `In giấy tờ: ${cases[0]!.name}` : `In giấy tờ của ${cases.length} người`
  const [generation, setGeneration] = useState<CasePapers['generation'] | undefined>()
  const lists = useQueries({
    queries: cases.map(({ id }) =>
      api.papers.list.queryOptions({ input: { id, ...(generation && { generation }) } }),
    ),
  })
  const papers = joined(lists.map(({ data }) => data))
  const failed = lists.find(({ error }) => error !== null)
  return papers ? (
    <PrintForm {...props} title={title} papers={papers} onGeneration={setGeneration} />
  ) : (
    <Dialog open wide title={title} onClose={onClose}>
      {failed?.error ? (
        <ProblemView problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <Loading label="Đang xem giấy tờ của hồ sơ" />
      )}
    </Dialog>
  )
}

const WHICH = [
  { value: 'meeting', label: 'Giấy tờ của bước tới, mỗi người theo bước của mình' },
  { value: 'chosen', label: 'Chọn từng loại giấy tờ cho tất cả' },
] as const

/** The papers of several people as one list: what applies to any of them, with all that is lacking. */
function joined(lists: readonly (CasePapers | undefined)[]): CasePapers | null {
  const known = lists.filter((list) => list !== undefined)
  const [first] = known
  if (first === undefined || known.length < lists.length) return null
  if (known.length === 1) return first
  const all = known.flatMap(({ forms }) => forms)
  const codes = FORM_CODES.filter((code) => all.some((form) => form.code === code))
  return {
    ...first,
    forms: codes.map((code) => {
      const same = all.filter((form) => form.code === code)
      const gaps = same.flatMap((form) => form.gaps)
      return {
        ...same[0]!,
        meeting: same.some(({ meeting }) => meeting),
        papers: same.reduce((sum, { papers }) => sum + papers, 0),
        unnumbered: same.some(({ unnumbered }) => unnumbered),
        gaps: gaps.filter(({ tag }, at) => gaps.findIndex((gap) => gap.tag === tag) === at),
      }
    }),
  }
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
    ({ code, unnumbered, meeting }) =>
      unnumbered && (printing.byMeeting ? meeting : chosen.includes(code)),
  )
  const nothing = !printing.byMeeting && chosen.length === 0
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
            reason={nothing ? 'Chọn giấy tờ cần in.' : null}
            onClick={() => printing.print('word')}
          >
            Tải tệp Word
          </Button>
          {papers.pdf && !nothing && (
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
        {!isOne && (
          <RadioGroup
            label="In giấy tờ nào"
            options={WHICH}
            value={printing.byMeeting ? 'meeting' : 'chosen'}
            onValue={(which) => printing.setByMeeting(which === 'meeting')}
          />
        )}
        {!printing.byMeeting ? (
          <FormList
            forms={papers.forms}
            start={start}
            chosen={chosen}
            onChosen={setChosen}
            mendHref={isOne ? (act) => mendHref(cases[0]!.id, act) : null}
            onFollow={onClose}
          />
        ) : (
          <PeopleGaps
            ownWording={papers.forms.every(({ ownWording }) => ownWording)}
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
