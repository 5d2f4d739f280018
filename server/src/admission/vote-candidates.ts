import { isVoteMatter, type VoteMatter } from '@ptdv/core/admission/vote-matters'
import type { CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { Unit } from '../database/unit-of-work.ts'
import { readReadyNumbers } from '../papers/read-ready-numbers.ts'
import { loadCases, type CaseInHand } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

/** The people whom a meeting of an organisation may vote on, those who are ready first, each with what may be voted. */
export async function listCandidates(
  unit: Unit,
  organisation: number,
  cases: readonly number[],
  mattersOf: (held: CaseInHand, answer: CaseAnswer) => readonly VoteMatter[],
) {
  const [held, numbers] = await Promise.all([
    loadCases(unit, cases),
    readReadyNumbers(unit, organisation, cases),
  ])
  return held
    .map((one) => {
      const answer = answerCase(unit, one)
      return {
        case: one.row.id,
        person: { id: one.person.id, name: one.person.name },
        cell: one.passage.cell,
        version: one.row.version,
        matters: mattersOf(one, answer).map((kind) => {
          const missing = missingFor(answer, kind)
          return {
            kind,
            ready: missing.length === 0,
            missing,
            number: numbers.get(one.row.id)?.[kind] ?? null,
          }
        }),
        earlier: answer.votes.map(({ kind, on, sentence }) => ({ kind, on, sentence })),
        probationVotes: answer.probationVotes ?? null,
        threshold: one.circumstances.delegated
          ? ('two_thirds' as const)
          : ('more_than_half' as const),
      }
    })
    .filter(({ matters }) => matters.length > 0)
    .toSorted((a, b) => Number(b.matters[0]!.ready) - Number(a.matters[0]!.ready))
}

/** What stands before a vote: all of it at the gate the case walks towards, elsewhere the first. */
function missingFor(answer: CaseAnswer, kind: VoteMatter): string[] {
  if (answer.nextGate === kind) return answer.missing.map(({ clause }) => clause)
  const next = answer.next.find((each) => each.kind === kind)
  if (next?.allowed === true) return []
  return [next?.because ?? 'đã xét người này']
}

/** The vote to which a case has come, where its next gate is one. */
export function matterAt({ nextGate }: CaseAnswer): readonly VoteMatter[] {
  return nextGate !== undefined && isVoteMatter(nextGate) ? [nextGate] : []
}
