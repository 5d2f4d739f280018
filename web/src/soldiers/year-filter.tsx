import { yearOf } from '@ptdv/core/calendar/plain-date'
import { useMe } from '../frame/me.ts'
import { Select } from '../ui/select.tsx'

/** As far back as a round is still worked on. */
const YEARS_BACK = 5
const EVERY = 'moi'

interface YearFilterProps {
  readonly value: number | null
  readonly onValue: (year: number | null) => void
}

/** The year of the round. */
export function YearFilter({ value, onValue }: YearFilterProps) {
  const now = yearOf(useMe().today)
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(now - back))
  return (
    <Select
      look="filter"
      aria-label="Năm của đợt xuất ngũ"
      options={[
        { value: EVERY, label: 'Mọi năm' },
        ...years.map((year) => ({ value: year, label: `Đợt năm ${year}` })),
      ]}
      value={value === null ? EVERY : String(value)}
      onValue={(year) => onValue(year === EVERY ? null : Number(year))}
    />
  )
}
