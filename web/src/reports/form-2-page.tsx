import {
  dateOf,
  endOfYear,
  isPlainDate,
  startOfYear,
  yearOf,
  type PlainDate,
} from '@ptdv/core/calendar/plain-date'
import { FORM_2_ROWS, type Form2Row } from '@ptdv/core/reports/form-2'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { AS_OF, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Form2Panel } from './form-2-panel.tsx'
import { Form2View, type Form2Cell, type Form2Filters } from './form-2-view.tsx'
import { reportYears } from './report-years.ts'

/** The statistical form of the newly admitted, for any organisation and period; each cell opens whom it counts. */
export function Form2Page() {
  const me = useMe()
  const query = useQueryParams()
  const asOf = query.get(AS_OF)
  const today = asOf !== null && isPlainDate(asOf) && asOf < me.today ? asOf : me.today
  const frozen = query.getNumber('chot')
  const filters: Form2Filters = {
    year: query.getNumber('nam') ?? yearOf(today),
    half: query.get('ky') === '6-thang',
    basis: query.get('cay') === 'hom-nay' ? 'today' : 'then',
  }
  const until = query.get('den')
  const input = {
    organisation: query.getNumber('to-chuc') ?? me.acting?.organisation.id ?? 0,
    from: startOfYear(filters.year),
    to:
      until !== null && isPlainDate(until) && yearOf(until) === filters.year
        ? until
        : lastDay(filters, today),
    basis: filters.basis,
    ...(frozen === null ? {} : { frozen }),
  }
  const form = useQuery(
    api.reports.getForm2.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  const excel = useMutation({
    mutationFn: async () => saveFile(await client.reports.downloadForm2(input)),
  })
  if (form.error) {
    return <ProblemView problem={problemOf(form.error)} onRetry={() => void form.refetch()} />
  }
  if (!form.data) return <Loading label="Đang lập biểu 2-BTCTW" />
  const open = readCell(query.get('o'))
  return (
    <Form2View
      form={form.data}
      filters={filters}
      years={reportYears(me.today, filters.year)}
      isFrozen={frozen !== null}
      hrefOf={(cell) => query.hrefWith({ o: printCell(cell) })}
      isOpen={(cell) => open !== null && printCell(open) === printCell(cell)}
      onFilters={(changes) => {
        const { year, half, basis } = { ...filters, ...changes }
        query.set({
          nam: year,
          ky: half ? '6-thang' : null,
          cay: basis === 'today' ? 'hom-nay' : null,
          den: null,
          chot: null,
          o: null,
        })
      }}
      actions={
        <>
          <Button icon="excel" busy={excel.isPending} onClick={() => excel.mutate()}>
            Excel
          </Button>
          {excel.error && <ProblemView problem={problemOf(excel.error)} />}
        </>
      }
      panel={
        open && (
          <Form2Panel
            key={printCell(open)}
            input={input}
            cell={open}
            form={form.data}
            onClose={() => query.set({ o: null })}
          />
        )
      }
    />
  )
}

/** The half or the whole year, as far as it has come. */
function lastDay({ year, half }: Form2Filters, today: PlainDate): PlainDate {
  const last = half ? dateOf(year, 6, 30) : endOfYear(year)
  return last < today || today < startOfYear(year) ? last : today
}

function printCell({ row, column }: Form2Cell): string {
  return `${row}.${column}`
}

function readCell(text: string | null): Form2Cell | null {
  const [name, column] = (text ?? '').split('.')
  const row: Form2Row | undefined = FORM_2_ROWS.find((key) => key === name)
  if (row === undefined || (column !== 'now' && column !== 'before')) return null
  return { row, column }
}
