import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FORM_KEYS, formOf } from '@ptdv/core/reports/forms/forms'
import { partLabel, PERIOD_PARTS, type Period } from '@ptdv/core/reports/forms/periods'
import { useState } from 'react'
import {
  OrganisationField,
  type ChosenOrganisation,
} from '../../organisations/organisation-field.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { FREE, type FormFilters, type PeriodChoice } from './form-address.ts'

interface FormFiltersBarProps {
  readonly filters: FormFilters
  readonly years: readonly number[]
  readonly organisation: ChosenOrganisation | null
  readonly onFilters: (changes: Partial<FormFilters> & { readonly organisation?: number }) => void
}

const CHOICES: readonly { readonly value: PeriodChoice; readonly label: string }[] = [
  ...PERIOD_PARTS.map((part) => ({ value: part, label: partLabel(part) })),
  { value: FREE, label: 'Từ ngày – đến ngày' },
]

/** Which form, of whom, of which days, by which tree and in which order. */
export function FormFiltersBar({ filters, years, organisation, onFilters }: FormFiltersBarProps) {
  const { otherOrder } = formOf(filters.form)
  return (
    <div className="form-filters">
      <div className="filters">
        <Select
          look="filter"
          className="form-choice"
          aria-label="Biểu"
          options={FORM_KEYS.map((key) => ({
            value: key,
            label: `${key}-BTCTW: ${formOf(key).title}`,
          }))}
          value={filters.form}
          onValue={(form) => onFilters({ form })}
        />
        <Select
          look="filter"
          aria-label="Năm"
          options={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
          value={String(filters.year)}
          onValue={(chosen) =>
            onFilters({
              year: Number(chosen),
              choice: filters.choice === FREE ? 'ca-nam' : filters.choice,
            })
          }
        />
        <Select
          look="filter"
          aria-label="Kỳ"
          options={CHOICES}
          value={filters.choice}
          onValue={(choice) => onFilters({ choice })}
        />
        <Segmented
          label="Cây tổ chức"
          options={[
            { value: 'then', label: 'Cây tổ chức lúc đó' },
            { value: 'today', label: 'Cây hôm nay' },
          ]}
          value={filters.basis}
          onValue={(basis) => onFilters({ basis })}
        />
        {otherOrder && (
          <Segmented
            label="Thứ tự dòng"
            options={[
              { value: 'party', label: 'Thứ tự của biểu' },
              { value: 'other', label: otherOrder.label },
            ]}
            value={filters.order}
            onValue={(order) => onFilters({ order })}
          />
        )}
      </div>
      <div className="form-fields">
        <OrganisationField
          value={organisation}
          onValue={(chosen) => {
            if (chosen !== null && chosen.id !== organisation?.id) {
              onFilters({ organisation: chosen.id })
            }
          }}
          error={null}
        />
        {filters.choice === FREE && (
          <FreeDays
            key={`${filters.period.from} ${filters.period.to}`}
            period={filters.period}
            onPeriod={(period) => onFilters({ period, choice: FREE })}
          />
        )}
      </div>
    </div>
  )
}

/** Two days; the form follows once both are there and in order. */
function FreeDays({
  period,
  onPeriod,
}: {
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}) {
  const [days, setDays] = useState<{ from: PlainDate | null; to: PlainDate | null }>(period)
  const change = (changes: Partial<typeof days>) => {
    const { from, to } = { ...days, ...changes }
    setDays({ from, to })
    if (from === null || to === null || from > to) return
    if (from !== period.from || to !== period.to) onPeriod({ from, to })
  }
  const isReversed = days.from !== null && days.to !== null && days.from > days.to
  return (
    <>
      <DateInput label="Từ ngày" value={days.from} onValue={(from) => change({ from })} />
      <DateInput
        label="Đến hết ngày"
        value={days.to}
        onValue={(to) => change({ to })}
        error={isReversed ? 'Ngày cuối kỳ đứng trước ngày đầu kỳ.' : null}
      />
    </>
  )
}
