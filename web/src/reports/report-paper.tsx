import type { DocumentForm } from '@ptdv/core/reports/document-form'
import { figureName } from '@ptdv/core/reports/describe-figure'
import type { ReportData } from '@ptdv/core/reports/report-data'
import type {
  Block,
  FigureSpan,
  ReportDocument,
  ReportTable,
  Span,
} from '@ptdv/core/reports/report-document'
import { printReportFigure, readReportFigure } from '@ptdv/core/reports/report-figure'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { Fragment } from 'react'
import type { YearlyReport } from '../api/shapes.ts'
import { Words } from '../ui/words.tsx'
import { ReportNumber, shownValue } from './report-number.tsx'

type Difference = YearlyReport['differences'][number]

export interface ReportPaperProps {
  readonly data: ReportData
  readonly document: ReportDocument
  readonly form: DocumentForm
  readonly differences: readonly Difference[]
  readonly hrefOf: (span: FigureSpan) => string
  readonly isOpen: (span: FigureSpan) => boolean
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

/** The report as it will be on paper; beside each part, what is counted otherwise since it was frozen. */
export function ReportPaper(props: ReportPaperProps) {
  const { document, form } = props
  const notes = placeNotes(document, props.differences)
  return (
    <article className="paper" aria-label="Báo cáo">
      <PaperRow>
        <header className="paper-head">
          <p>
            {form.agencyAbove}
            <br />
            <b>{form.agency}</b>
            <br />*
          </p>
          <p>
            <b className="party">{form.title}</b>
          </p>
          <p>{form.number}</p>
          <p>
            <i>{form.placeAndDate}</i>
          </p>
        </header>
        <p className="paper-type">{form.type}</p>
        <p className="paper-abstract">{form.abstract}</p>
        <p className="paper-dashes" aria-hidden="true">
          -----
        </p>
      </PaperRow>
      {document.sections.map((section, index) => (
        <Fragment key={section.key}>
          <PaperRow>
            <h2>
              {ROMAN[index]}. {section.heading}
            </h2>
          </PaperRow>
          {section.blocks.map((block, at) => (
            <PaperRow key={at} notes={notes.get(block) ?? []} data={props.data}>
              <BlockView block={block} {...props} />
            </PaperRow>
          ))}
        </Fragment>
      ))}
      <PaperRow>
        <footer className="paper-foot">
          <div>
            <p className="to">Nơi nhận:</p>
            {form.recipients.map((recipient) => (
              <p key={recipient}>- {recipient}</p>
            ))}
          </div>
          <div className="signed">
            {form.authority && <p>{form.authority}</p>}
            <p>{form.position}</p>
            <p className="signer">{form.signer}</p>
          </div>
        </footer>
      </PaperRow>
    </article>
  )
}

interface PaperRowProps {
  readonly children: React.ReactNode
  readonly notes?: readonly Difference[]
  readonly data?: ReportData
}

function PaperRow({ children, notes = [], data }: PaperRowProps) {
  return (
    <div className="paper-row">
      <div className="paper-text">{children}</div>
      {notes.length > 0 && data && (
        <aside className="paper-note" aria-label="Khác với lúc chốt">
          {notes.map((difference) => (
            <DifferenceNote key={difference.figure} difference={difference} data={data} />
          ))}
        </aside>
      )}
    </div>
  )
}

function DifferenceNote({ difference, data }: { difference: Difference; data: ReportData }) {
  const figure = readReportFigure(difference.figure)
  if (figure === null) return null
  return (
    <details>
      <summary>
        {figureName(data, figure)}:{' '}
        <b className="tn">
          {shownValue(difference.was)}, nay {shownValue(difference.now)}
        </b>
      </summary>
      {difference.why.length === 0 ? (
        <p>Do chỉ tiêu, đợt khảo sát hoặc cây tổ chức ghi thêm sau khi chốt.</p>
      ) : (
        <ul>
          {difference.why.map((reason, index) => (
            <li key={index}>
              {reason.words}; việc ngày {formatDate(reason.on)}, ghi ngày{' '}
              {formatDate(reason.recordedOn)}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

type BlockViewProps = Omit<ReportPaperProps, 'document' | 'form' | 'differences'> & {
  readonly block: Block
}

function BlockView({ block, ...rest }: BlockViewProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="said">
          <Spans spans={block.spans} {...rest} />
        </p>
      )
    case 'table':
      return <TableView table={block.table} {...rest} />
    case 'remark':
      return block.text === null ? (
        <p className="remark-empty">Chưa có lời văn của mình ở phần này.</p>
      ) : (
        block.text.split(/\n+/).map((line, index) => (
          <p className="said remark" key={index}>
            <Words>{line}</Words>
          </p>
        ))
      )
    default:
      return block satisfies never
  }
}

type SpansProps = Omit<BlockViewProps, 'block'> & { readonly spans: readonly Span[] }

function Spans({ spans, data, hrefOf, isOpen }: SpansProps) {
  return spans.map((span, index) =>
    typeof span === 'string' ? (
      <Words key={index}>{span}</Words>
    ) : (
      <ReportNumber key={index} data={data} span={span} href={hrefOf(span)} open={isOpen(span)} />
    ),
  )
}

type TableViewProps = Omit<BlockViewProps, 'block'> & { readonly table: ReportTable }

function TableView({ table, ...rest }: TableViewProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${table.caption}, cuộn ngang`}>
      <table className="paper-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((title, index) => (
              <th scope="col" key={title} className={index === 0 ? undefined : 'num'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.name} className={row.total ? 'sum' : undefined}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td className="num" key={index}>
                  <Spans spans={[cell]} {...rest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Each difference once, beside the first block that shows its figure. */
function placeNotes(
  { sections }: ReportDocument,
  differences: readonly Difference[],
): ReadonlyMap<Block, readonly Difference[]> {
  const left = new Map(differences.map((difference) => [difference.figure, difference]))
  const placed = new Map<Block, readonly Difference[]>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const here = figuresIn(block).flatMap((figure) => left.get(figure) ?? [])
    for (const { figure } of here) left.delete(figure)
    if (here.length > 0) placed.set(block, [...new Set(here)])
  }
  return placed
}

function figuresIn(block: Block): readonly string[] {
  if (block.kind === 'remark') return []
  const spans =
    block.kind === 'paragraph' ? block.spans : block.table.rows.flatMap(({ cells }) => cells)
  return spans.flatMap((span) => (typeof span === 'string' ? [] : span.of.map(printReportFigure)))
}
