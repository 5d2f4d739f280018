import { compareRegimes } from '@ptdv/core/admission/compare-regimes'
import { settingsOf } from '@ptdv/core/admission/rule-settings'
import { RULE_GROUPS, type RuleGroup } from '@ptdv/core/admission/rule-words'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { EnteredRules } from './entered-rules.tsx'
import { SHOWN } from './regulation-words.ts'
import { RegulationsView } from './regulations-view.tsx'
import { RuleDialog, TouchedDialog, type RuleDeed } from './rule-dialog.tsx'

const GROUP_KEYS = Object.keys(RULE_GROUPS) as RuleGroup[]

/** What every rule says under each regulation since 2016, what changed, and what the province confirmed or set. */
export function RegulationsPage() {
  const query = useQueryParams()
  const { today } = useMe()
  const maySet = useMay('rules.set')
  const entered = useQuery(api.admission.listRules.queryOptions())
  const [deed, setDeed] = useState<RuleDeed | null>(null)
  const [job, setJob] = useState<number | null>(null)
  const shown = SHOWN.find((key) => key === query.get('xem')) ?? 'all'
  const group = GROUP_KEYS.find((key) => key === query.get('chuong')) ?? null
  if (entered.error) {
    return <ProblemView problem={problemOf(entered.error)} onRetry={() => void entered.refetch()} />
  }
  if (!entered.data) return <Loading label="Đang tải các quy định" />
  const settings = settingsOf(
    entered.data.filter(({ disagreed }) => !disagreed).map(({ setting }) => setting),
  )
  return (
    <>
      <RegulationsView
        today={today}
        rows={compareRegimes({ settings }, today)}
        shown={shown}
        amended={entered.data.flatMap(({ setting }) =>
          setting.kind === 'rule_amended' ? [setting.rule] : [],
        )}
        group={group}
        notice={job !== null && <JobProgress key={job} job={job} />}
        entered={(row) => (
          <EnteredRules
            row={row}
            entered={entered.data.filter(({ setting }) => setting.rule === row.key)}
            today={today}
            maySet={maySet}
            onDeed={setDeed}
          />
        )}
        onShown={(chosen) => query.set({ xem: chosen === 'all' ? null : chosen })}
        onGroup={(chosen) => query.set({ chuong: chosen })}
      />
      {deed?.kind === 'touched' && <TouchedDialog {...deed} onClose={() => setDeed(null)} />}
      {deed && deed.kind !== 'touched' && (
        <RuleDialog deed={deed} onClose={() => setDeed(null)} onRecorded={setJob} />
      )}
    </>
  )
}
