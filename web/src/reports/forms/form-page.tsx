import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { CutOffs } from '@ptdv/core/reports/cut-offs'
import { formName } from '@ptdv/core/reports/forms/forms'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { api, client } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { saveFile } from '../../files/download-file.ts'
import { AS_OF, useMe } from '../../frame/me.ts'
import { useQueryParams } from '../../frame/query-params.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemView } from '../../ui/problem-view.tsx'
import { reportYears } from '../report-years.ts'
import {
  formPath,
  FREE,
  printCell,
  readFilters,
  readForm,
  readOpened,
  readYear,
  type FormFilters,
} from './form-address.ts'
import { FormChecks } from './form-checks.tsx'
import { FormFiltersBar } from './form-filters.tsx'
import { FormPanel } from './form-panel.tsx'
import { FormView } from './form-view.tsx'

/** A statistical form of the Party for any organisation and period; each cell opens whom it counts. */
export function FormPage() {
  const me = useMe()
  const query = useQueryParams()
  const { form: named } = useParams({ strict: false }) as { form?: string }
  const asOf = query.get(AS_OF)
  const today = asOf !== null && isPlainDate(asOf) && asOf < me.today ? asOf : me.today
  const cutOffs = useQuery(
    api.reports.getCutOffs.queryOptions({ input: { year: readYear(query, today) } }),
  )
  if (cutOffs.error) {
    return <ProblemView problem={problemOf(cutOffs.error)} onRetry={() => void cutOffs.refetch()} />
  }
  if (!cutOffs.data) return <Loading label="Đang lập biểu" lines={8} />
  return <FormOfPeriod named={named} today={today} cutOffs={cutOffs.data} />
}

function FormOfPeriod({
  named,
  today,
  cutOffs,
}: {
  readonly named: string | undefined
  readonly today: PlainDate
  readonly cutOffs: CutOffs
}) {
  const me = useMe()
  const router = useRouter()
  const query = useQueryParams()
  const filters = readFilters(readForm(named), query, today, cutOffs)
  const frozen = query.getNumber('chot')
  const asked = {
    organisation: query.getNumber('to-chuc') ?? me.acting?.organisation.id ?? 0,
    ...filters.period,
    basis: filters.basis,
    ...(frozen === null ? {} : { frozen }),
  }
  const input = { ...asked, form: filters.form }
  const form = useQuery(
    api.reports.getForm.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  const checks = useQuery(api.reports.checkForm.queryOptions({ input }))
  const excel = useMutation({
    mutationFn: async () =>
      saveFile(await client.reports.downloadForm({ ...input, order: filters.order })),
  })
  const change = (changes: Partial<FormFilters> & { readonly organisation?: number }) => {
    const { form: chosen, year, choice, period, basis, order } = { ...filters, ...changes }
    const isFree = choice === FREE
    router.history.push(
      query.hrefWith(
        {
          nam: year,
          ky: choice === 'ca-nam' ? null : choice,
          tu: isFree ? period.from : null,
          den: isFree ? period.to : null,
          cay: basis === 'today' ? 'hom-nay' : null,
          'thu-tu': order === 'other' ? 'tong-dieu-tra' : null,
          ...(changes.organisation === undefined ? {} : { 'to-chuc': changes.organisation }),
          ...(Object.keys(changes).join() === 'form' ? {} : { chot: null }),
          o: null,
          lech: null,
        },
        formPath(chosen),
      ),
    )
  }
  const bar = (
    <FormFiltersBar
      filters={filters}
      years={reportYears(me.today, filters.year)}
      organisation={form.data?.organisation ?? null}
      onFilters={change}
    />
  )
  if (form.error) {
    return (
      <>
        {bar}
        <ProblemView problem={problemOf(form.error)} onRetry={() => void form.refetch()} />
      </>
    )
  }
  // The form before this one may still stand there; its rows are others.
  if (form.data?.form !== filters.form) {
    return <Loading label={`Đang lập ${formName(filters.form)}`} lines={8} />
  }
  const opened = readOpened(filters.form, query)
  const open = opened !== null && 'cell' in opened ? printCell(opened.cell) : null
  return (
    <FormView
      form={form.data}
      filters={filters}
      cutOffs={cutOffs}
      isFrozen={frozen !== null}
      hrefOf={(cell) => query.hrefWith({ o: printCell(cell), lech: null })}
      isOpen={(cell) => open === printCell(cell)}
      bar={bar}
      checks={
        <FormChecks
          checks={checks.data}
          problem={checks.error ? problemOf(checks.error) : null}
          hrefOf={(check) => query.hrefWith({ lech: check, o: null })}
        />
      }
      actions={
        <>
          <Button icon="excel" busy={excel.isPending} onClick={() => excel.mutate()}>
            Excel
          </Button>
          {filters.form === '1' && (
            <ExportButton what="movements" filters={asked} label="Danh sách biến động" />
          )}
          {excel.error && <ProblemView problem={problemOf(excel.error)} />}
        </>
      }
      panel={
        opened && (
          <FormPanel
            key={JSON.stringify(opened)}
            asked={asked}
            opened={opened}
            form={form.data}
            onClose={() => query.set({ o: null, lech: null })}
          />
        )
      }
    />
  )
}
