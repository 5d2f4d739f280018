import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { ImportFile, ImportVerdict } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ImportActs } from './import-acts.tsx'
import { ImportOptionsForm, isOptionMissing } from './import-options.tsx'
import { ImportRows } from './import-rows.tsx'
import { CODE, importsHref, STATES, VERDICT, VERDICTS, VERDICT_KEYS } from './import-words.ts'
import { WrongRows } from './wrong-rows.tsx'
import { UnderstoodColumns } from './understood-columns.tsx'
import './imports.css'

interface ImportViewProps {
  readonly file: ImportFile
  /** A job is at it: nothing else can be asked for meanwhile. */
  readonly busy: boolean
  readonly progress: ReactNode
  /** A job was asked for. */
  readonly onAsked: (job: number) => void
}

export function ImportView({ file, busy, progress, onAsked }: ImportViewProps) {
  const { kind, state, counts } = file
  const query = useQueryParams()
  const chosen = VERDICT_KEYS.find((key) => key === query.get(VERDICT))
  const shown: ImportVerdict = chosen ?? (counts.repair > 0 ? 'repair' : 'write')
  const wasRead = state === 'ready' || state === 'written'
  const options = state === 'ready' && (
    <ImportOptionsForm file={file} busy={busy} onAsked={onAsked} />
  )
  // What no row can be written without is asked before everything else.
  const isUnsaid = isOptionMissing(file)
  return (
    <>
      <PageHead
        crumb={{ href: importsHref(kind), label: 'Nhập từ Excel', here: kindOf(kind).name }}
        title={file.fileName}
        sub={
          <>
            <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
              {STATES[state].label}
            </Badge>{' '}
            {story(file)}
          </>
        }
      />
      <div className="import-body">
        {file.problem && (
          <ProblemNotice
            title="Không đọc được tệp này"
            sentence={file.problem.sentence}
            code={file.problem.code}
          />
        )}
        {progress}
        {wasRead && (
          <>
            <Verdicts
              counts={counts}
              written={state === 'written'}
              shown={shown}
              onShow={(verdict) => query.set({ [VERDICT]: verdict, [CODE]: null })}
            />
            {file.sums && <Sums sums={file.sums} />}
          </>
        )}
        {isUnsaid && options}
        <ImportActs file={file} busy={busy} onAsked={onAsked} />
        {file.emptiedAt !== null && (
          <ProblemNotice
            kind="info"
            title={`Nội dung các dòng không còn được giữ từ ${formatMoment(file.emptiedAt)}`}
            sentence="Những gì đã ghi vẫn còn nguyên, và vẫn hoàn tác được cả lần nhập."
          />
        )}
        {wasRead && file.emptiedAt === null && (
          <>
            <ImportRows
              key={shown}
              file={file}
              verdict={shown}
              editable={state === 'ready' && !busy}
            />
            {file.counts.repair > 0 && <WrongRows file={file} busy={busy} onAsked={onAsked} />}
            {!isUnsaid && options}
            <UnderstoodColumns
              file={file}
              editable={state === 'ready' && !busy}
              onAsked={onAsked}
            />
          </>
        )}
      </div>
    </>
  )
}

function story({
  createdBy,
  createdAt,
  writtenBy,
  writtenAt,
  undoneBy,
  undoneAt,
}: ImportFile): string {
  if (writtenBy && writtenAt) return `${writtenBy} đã ghi lúc ${formatMoment(writtenAt)}.`
  if (undoneBy && undoneAt) {
    return `${undoneBy} đã hoàn tác lúc ${formatMoment(undoneAt)}; có thể sửa và ghi lại.`
  }
  return `${createdBy} đưa lên lúc ${formatMoment(createdAt)}. Chưa có gì được ghi.`
}

interface VerdictsProps {
  readonly counts: ImportFile['counts']
  readonly written: boolean
  readonly shown: ImportVerdict
  readonly onShow: (verdict: ImportVerdict) => void
}

/** Three columns that are also the filter: what is pressed is shown below. */
function Verdicts({ counts, written, shown, onShow }: VerdictsProps) {
  return (
    <div className="verdicts" role="group" aria-label="Các dòng của tệp">
      {VERDICT_KEYS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="verdict"
          data-verdict={verdict}
          aria-pressed={verdict === shown}
          onClick={() => onShow(verdict)}
        >
          <span className="verdict-label">
            <Icon name={VERDICTS[verdict].icon} />
            {VERDICTS[verdict].label}
          </span>
          <b className="num">{formatNumber(counts[verdict])}</b>
          <span className="muted">
            {written ? VERDICTS[verdict].wasDone : VERDICTS[verdict].says}
          </span>
        </button>
      ))}
    </div>
  )
}

/** The total that the paper prints, what its parts add up to, and the gap between them. */
function Sums({ sums }: { readonly sums: NonNullable<ImportFile['sums']> }) {
  const { printed, parts, gap } = sums
  if (printed === null || gap === null) {
    return (
      <ProblemNotice
        kind="info"
        title={`Các phần cộng lại ${formatNumber(parts)}`}
        sentence="Tệp không có dòng tổng. Nhập số tổng in trong văn bản ở dưới để đối chiếu."
      />
    )
  }
  const words = `Văn bản in tổng ${formatNumber(printed)}; các phần cộng lại ${formatNumber(parts)}`
  return gap === 0 ? (
    <ProblemNotice kind="info" title={`${words}: khớp.`} />
  ) : (
    <ProblemNotice
      kind="warning"
      title={`${words}: lệch ${formatNumber(Math.abs(gap))}.`}
      sentence="Số của từng đơn vị vẫn được nhập đúng như văn bản; khi giao, nêu lý do lệch."
    />
  )
}
