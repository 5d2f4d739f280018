import { compareRegimes } from '@ptdv/core/admission/compare-regimes'
import { RULE_GROUPS, type RuleGroup } from '@ptdv/core/admission/rule-words'
import { useQueryParams } from '../frame/query-params.ts'
import { SHOWN } from './regulation-words.ts'
import { RegulationsView } from './regulations-view.tsx'

const ROWS = compareRegimes()
const GROUP_KEYS = Object.keys(RULE_GROUPS) as RuleGroup[]

/** What every rule says under each regulation since 2016, what changed, and what nobody confirmed yet. */
export function RegulationsPage() {
  const query = useQueryParams()
  const shown = SHOWN.find((key) => key === query.get('xem')) ?? 'all'
  const group = GROUP_KEYS.find((key) => key === query.get('chuong')) ?? null
  return (
    <RegulationsView
      rows={ROWS}
      shown={shown}
      group={group}
      onShown={(chosen) => query.set({ xem: chosen === 'all' ? null : chosen })}
      onGroup={(chosen) => query.set({ chuong: chosen })}
    />
  )
}
