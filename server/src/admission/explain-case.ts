import type { AdmissionAct } from '@ptdv/core/admission/acts'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { explain, explainInput, type Explanation } from '@ptdv/core/admission/explain'
import type { Settings } from '@ptdv/core/admission/rulebook'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { getLoadedCase } from './load-cases.ts'

/** Answers a case written down in a file; nothing of the house but its day is looked at. */
export function explainFile(
  unit: Unit,
  { file, today = unit.today }: { readonly file?: unknown; readonly today?: PlainDate | undefined },
): Explanation {
  return explain(file, today)
}

interface ExplainedCase {
  readonly file: {
    readonly circumstances: Circumstances
    readonly acts: AdmissionAct[]
    readonly settings: Settings
  }
  readonly explanation: Explanation
}

/** A case in hand, explained, with the file from which anybody can have it explained again. */
export async function explainCase(
  unit: Unit,
  { id, today = unit.today }: { readonly id: number; readonly today?: PlainDate | undefined },
): Promise<ExplainedCase> {
  const { acts, circumstances, settings } = await getLoadedCase(unit, id)
  const explanation = explainInput({
    acts,
    circumstances,
    settings,
    calendar: unit.house.calendar,
    today: today < unit.today ? today : unit.today,
  })
  const plain = acts.map(({ recordedBy: _by, onBehalfOf: _for, ...act }): AdmissionAct => act)
  return { file: { circumstances, acts: plain, settings }, explanation }
}
