import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { CHECKS } from '@ptdv/core/reports/forms/checks'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { formOf } from '@ptdv/core/reports/forms/forms'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { FormList, StatisticalForm } from '../../api/shapes.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { useMay } from '../../frame/me.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemView } from '../../ui/problem-view.tsx'
import { BaseTypeDialog } from './base-type-dialog.tsx'
import type { Opened, PeriodAsked } from './form-address.ts'

interface FormPanelProps {
  readonly asked: PeriodAsked
  readonly form: StatisticalForm
  readonly opened: Opened
  readonly onClose: () => void
}

/** Whom a cell of the form counts, or on whom two sums differ, with what their record says. */
export function FormPanel({ asked, form, opened, onClose }: FormPanelProps) {
  const list = useInfiniteQuery({
    queryKey: ['form-list', form.form, asked, opened],
    queryFn: ({ pageParam }) => {
      const page = pageParam === null ? {} : { after: pageParam }
      return 'check' in opened
        ? client.reports.listDifference({ ...asked, ...opened, ...page })
        : client.reports.listForm({ ...asked, form: form.form, ...opened.cell, ...page })
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const mayState = useMay('organisations.change') && form.form === '5'
  const [stating, setStating] = useState<FormList['organisations'][number] | null>(null)
  const first = list.data?.pages[0]
  const organisations = first?.organisations ?? []
  const people = list.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <Panel
      over={labelOf(form, opened)}
      title={first === undefined ? 'Đang tải' : wordsOf(first)}
      onClose={onClose}
      head={<p className="muted panel-note">{daysOf(form, opened)}</p>}
      foot={
        <>
          <span className="muted">{formatNumber(people.length + organisations.length)} dòng</span>
          <span className="acts">
            {list.hasNextPage && (
              <Button
                size="small"
                busy={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                Xem tiếp
              </Button>
            )}
            {'cell' in opened && (
              <ExportButton
                what="form_list"
                filters={{ ...asked, form: form.form, ...opened.cell }}
                size="small"
                label="Excel"
              />
            )}
          </span>
        </>
      }
    >
      {list.error && <ProblemView problem={problemOf(list.error)} />}
      {organisations.map((organisation) => (
        <div className="pers" key={organisation.id}>
          <AppLink href={`/to-chuc/${organisation.id}`}>{organisation.name}</AppLink>
          {mayState && ORGANISATION_KINDS[organisation.kind].base && (
            <Button size="small" onClick={() => setStating(organisation)}>
              Khai loại hình
            </Button>
          )}
        </div>
      ))}
      {people.map((line) => (
        <PersonLine key={`${line.entry} ${line.said}`} line={line} />
      ))}
      {stating && (
        <BaseTypeDialog key={stating.id} organisation={stating} onClose={() => setStating(null)} />
      )}
    </Panel>
  )
}

function PersonLine({ line }: { readonly line: FormList['people'][number] }) {
  const { person, case: caseId, cell, birth, on, said, amount } = line
  return (
    <div className="pers">
      {caseId === null ? (
        <b>{person.name}</b>
      ) : (
        <AppLink href={`/ho-so/${caseId}`}>{person.name}</AppLink>
      )}
      <span className="when tn">{formatDate(on)}</span>
      <p>
        {cell.name}; sinh {birth === '' ? 'chưa rõ' : formatPartialDate(birth)}
        {said !== null && `; ${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}`}
        {amount !== 1 && `; tính ${formatNumber(amount)}`}
      </p>
    </div>
  )
}

function labelOf({ form }: StatisticalForm, opened: Opened): string {
  if ('check' in opened) return CHECKS[opened.check]!.label
  const { rows, columns } = formOf(form)
  const { row, column } = opened.cell
  return `${rows[row]!.label.replace(/^[-+] /, '')}, ${columns[column]!.label.toLocaleLowerCase('vi')}`
}

function daysOf(form: StatisticalForm, opened: Opened): string {
  const column = 'cell' in opened ? formOf(form.form).columns[opened.cell.column]! : null
  const { from, to } =
    column !== null && 'period' in column && column.period === 'before' ? form.before : form
  return `Từ ${formatDate(from)} đến ${formatDate(to)}.`
}

/** “12 người”, or of organisations “3 tổ chức”; nobody is left where the last one was moved to another row. */
function wordsOf({ total, people, organisations }: FormList): string {
  if (people.length + organisations.length === 0) return 'Không có'
  return `${formatNumber(total)} ${organisations.length > 0 ? 'tổ chức' : 'người'}`
}
