import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct } from './acts.ts'
import { hasReached, type CellVote } from './case-votes.ts'
import type { Context } from './condition.ts'
import type { Proposal } from './probation-payloads.ts'
import { all, last, type Act } from './read-acts.ts'
import type { ProbationVotes } from './vote-matters.ts'

/** What the cell proposes of a probationer, once a vote reached two thirds or three did not. */
export interface CellProposal {
  /** null: three votes failed, and the levels above decide (§4.2c). */
  readonly proposes: Proposal | null
  /** The vote after which it goes up. */
  readonly act: CellVote
}

const PROPOSES = {
  recognition_cell_voted: 'recognise',
  removal_cell_voted: 'remove',
} as const satisfies Partial<Record<AdmissionAct['kind'], Proposal>>

type ProbationVote = Act<keyof typeof PROPOSES>

/** Votes of the cell on a probationer that did not reach two thirds, returned ones included, oldest first. */
export function failedVotes({ history, circumstances }: Context): readonly ProbationVote[] {
  const sentBack = history.setAside.map(({ act }) => act)
  return [...sentBack, ...history.live]
    .filter(isProbationVote)
    .filter((vote) => !hasReached(vote, circumstances))
}

export function cellProposal(context: Context): CellProposal | undefined {
  const votes = context.history.live.filter(isProbationVote)
  const passed = votes.findLast((vote) => hasReached(vote, context.circumstances))
  if (passed) return { proposes: PROPOSES[passed.kind], act: passed }
  const latest = votes.at(-1)
  const most = context.findRule('max_failed_votes')?.value ?? 0
  return latest !== undefined && failedVotes(context).length >= most
    ? { proposes: null, act: latest }
    : undefined
}

export function probationVotes(context: Context): ProbationVotes {
  return {
    failed: failedVotes(context).length,
    most: context.findRule('max_failed_votes')?.value ?? 0,
    proposes: cellProposal(context)?.proposes ?? null,
  }
}

/** Charter Điều 5.1: the last day of the twelve months, by the rule of the ceremony's day. */
export function probationEnd({
  history,
  ruleAt,
}: Pick<Context, 'history' | 'ruleAt'>): PlainDate | undefined {
  const ceremony = last(history, 'ceremony_held')
  if (ceremony === undefined) return undefined
  return addMonths(ceremony.happenedOn, ruleAt('probation', ceremony.happenedOn)?.value ?? 0)
}

/** The cell's vote whose decision is waited for: its clock may be extended once (§4.3.1). */
export function awaitedDecision(context: Context): CellVote | undefined {
  const { history } = context
  if (last(history, 'ceremony_held') !== undefined) {
    return last(history, 'recognition_decided') ? undefined : cellProposal(context)?.act
  }
  return last(history, 'decided') ? undefined : last(history, 'cell_voted')
}

/** The extension of the decision on a vote of the cell: one made since that vote. */
export function extensionOf(
  { history }: Pick<Context, 'history'>,
  vote: CellVote | undefined,
): Act<'decision_extended'> | undefined {
  if (vote === undefined) return undefined
  const at = history.live.indexOf(vote)
  const next = history.live.findIndex(
    ({ kind }, index) => index > at && (kind === 'decided' || kind === 'recognition_decided'),
  )
  return all(history, 'decision_extended').findLast((act) => {
    const position = history.live.indexOf(act)
    return position > at && (next < 0 || position < next)
  })
}

function isProbationVote(act: AdmissionAct): act is ProbationVote {
  return act.kind in PROPOSES
}
