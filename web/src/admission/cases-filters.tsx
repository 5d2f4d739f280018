import { CASE_STATES, type CaseState } from '@ptdv/core/admission/case-states'
import { STEPS, type StepKey } from '@ptdv/core/admission/steps'
import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { SearchFilter } from '../ui/search-filter.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import type { CaseFilters } from './case-filters.ts'
import { OrganisationFilter } from './organisation-filter.tsx'
import './cases.css'

interface CasesFiltersProps {
  readonly filters: CaseFilters
  readonly onFilters: (change: Partial<CaseFilters>) => void
}

const ALL = 'tat-ca'

const STATES = (Object.keys(CASE_STATES) as CaseState[]).map((value) => ({
  value,
  label: CASE_STATES[value].label,
}))
const STAGES = [
  { value: ALL, label: 'Mọi bước' },
  ...STEPS.map(({ key, label }) => ({ value: key, label })),
] as const satisfies readonly { value: StepKey | typeof ALL; label: string }[]
const SOURCE_OPTIONS = [
  { value: ALL, label: 'Mọi nguồn' },
  ...SOURCES.map(({ id, name }) => ({ value: String(id), label: name })),
]

export function CasesFilters({ filters, onFilters }: CasesFiltersProps) {
  return (
    <div className="filters cases-filters">
      <Segmented
        label="Tình trạng hồ sơ"
        options={STATES}
        value={filters.state}
        onValue={(state) => onFilters({ state })}
      />
      <SearchFilter
        label="Tìm theo họ tên, không cần dấu"
        placeholder="Tìm họ tên, không cần dấu"
        text={filters.text}
        onText={(text) => onFilters({ text })}
      />
      <OrganisationFilter
        value={filters.organisation}
        onValue={(organisation) => onFilters({ organisation })}
      />
      <Select
        look="filter"
        aria-label="Bước"
        options={STAGES}
        value={filters.stage ?? ALL}
        onValue={(stage) => onFilters({ stage: stage === ALL ? null : stage })}
      />
      <Select
        look="filter"
        aria-label="Nguồn"
        options={SOURCE_OPTIONS}
        value={filters.source === null ? ALL : String(filters.source)}
        onValue={(source) =>
          onFilters({ source: source === ALL ? null : (Number(source) as SourceId) })
        }
      />
    </div>
  )
}
