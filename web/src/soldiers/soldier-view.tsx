import type { StepState } from '@ptdv/core/admission/step-states'
import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierAct, SoldierActKind, SoldierActOf } from '@ptdv/core/soldiers/acts'
import { SOLDIER_STAGES } from '@ptdv/core/soldiers/soldier-steps'
import {
  describeCorrection,
  describeSoldierAct,
  MEMBERSHIP_WORDS,
} from '@ptdv/core/soldiers/soldier-words'
import { lastCorrections } from '@ptdv/core/soldiers/standing-acts'
import type { ReactNode } from 'react'
import type { SoldierFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { HistoryTable, newestFirst, recordedBy } from '../ui/history-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { StepsLine, type Step } from '../ui/steps-line.tsx'
import { SOLDIERS } from './soldier-filters.ts'
import { SoldierNext } from './soldier-next.tsx'
import { SoldierSide } from './soldier-side.tsx'
import './soldiers.css'

interface SoldierViewProps {
  readonly soldier: SoldierFile
  /** Of the act chosen; null while none is. */
  readonly form: ReactNode
  /** Address that opens the form of an act. */
  readonly actHref: (kind: SoldierActKind) => string
  /** Address that opens the correction of an act. */
  readonly correctHref: (act: number) => string
}

export function SoldierView({ soldier, form, actHref, correctHref }: SoldierViewProps) {
  const { person, answer } = soldier
  const place = answer.cell ?? answer.commune
  return (
    <>
      <PageHead
        crumb={{ href: SOLDIERS, label: 'Quân nhân xuất ngũ', here: place.name }}
        title={person.name}
        sub={`Sinh ${formatPartialDate(person.birth)}. ${MEMBERSHIP_WORDS[answer.member]}. ${SOLDIER_STAGES[answer.stage]}.`}
      />
      <div className="case">
        <StepsLine steps={stepsOf(soldier)} />
        <div className="stack">
          {answer.warnings.length > 0 && (
            <ProblemNotice kind="warning" title="Cần xem lại" changes={answer.warnings} />
          )}
          {/* One thing at a time: the others come back once this one is written or left. */}
          {form ?? <SoldierNext soldier={soldier} actHref={actHref} />}
          <SoldierHistory soldier={soldier} correctHref={correctHref} />
        </div>
        <SoldierSide soldier={soldier} />
      </div>
    </>
  )
}

/** The first step without a day is the one being done; the term that runs stands at it. */
function stepsOf({ answer: { steps, clock } }: SoldierFile): Step[] {
  const at = steps.findIndex(({ on }) => on === null)
  return steps.map(({ label, on }, index): Step => {
    const isAt = index === at
    const state: StepState =
      on !== null ? 'done' : isAt ? (clock?.state === 'late' ? 'overdue' : 'current') : 'todo'
    const term =
      isAt && clock
        ? `${clock.label}: ${clock.state === 'late' ? 'quá hạn' : 'hạn'} ${formatDate(clock.end)}`
        : undefined
    return {
      key: label,
      name: label,
      state,
      ...(on !== null && { detail: formatDate(on) }),
      ...(term !== undefined && { progress: term }),
    }
  })
}

interface SoldierHistoryProps {
  readonly soldier: SoldierFile
  readonly correctHref: (act: number) => string
}

/** What was recorded, with what became of it; one's own acts lead to their correction. */
function SoldierHistory({ soldier: { acts, mayCorrect }, correctHref }: SoldierHistoryProps) {
  const corrections = lastCorrections(acts)
  return (
    <Card title="Đã ghi">
      <HistoryTable
        caption="Những việc đã ghi, mới nhất trước"
        lines={newestFirst(acts).map((act) => ({
          id: act.id,
          happenedOn: act.happenedOn,
          what: wordsOf(act, acts),
          by: recordedBy(act),
          under: (
            <>
              {corrections.has(act.id) && (
                <span className="muted by">{correctedBy(corrections.get(act.id)!)}</span>
              )}
              {mayCorrect.includes(act.id) && (
                <span className="by">
                  <AppLink href={correctHref(act.id)}>
                    Đính chính<span className="vh"> {SOLDIER_ACTS[act.kind].label}</span>
                  </AppLink>
                </span>
              )}
            </>
          ),
        }))}
      />
    </Card>
  )
}

function wordsOf(act: SoldierAct, acts: readonly SoldierAct[]): string {
  const mended =
    act.kind === 'corrected' ? acts.find(({ id }) => id === act.payload.act) : undefined
  return act.kind === 'corrected' && mended !== undefined
    ? describeCorrection(act, mended)
    : describeSoldierAct(act)
}

function correctedBy({ happenedOn, payload }: SoldierActOf<'corrected'>): string {
  const what = payload.happenedOn === null ? 'Ghi nhầm, đã bỏ' : 'Đã đính chính'
  return `${what} ngày ${formatDate(happenedOn)}`
}
