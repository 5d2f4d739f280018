import type { AdmissionActKind } from '../admission/acts.ts'
import type { CaseAnswer } from '../admission/fold-case.ts'
import type { FormCode } from './forms.ts'

/** What the body that passes a case on has before it, by the act of its meeting; its own paper as a draft. */
const BY_GATE: { readonly [K in AdmissionActKind]?: readonly FormCode[] } = {
  cell_voted: ['3-KNĐ', '4-KNĐ', '4a-KNĐ', '5-KNĐ', '6-KNĐ'],
  sub_committee_appraised: ['7-KNĐ'],
  base_voted: ['8-KNĐ'],
  decided: ['9-KNĐ'],
  recognition_cell_voted: ['10-KNĐ', '11-KNĐ', '12-KNĐ', '13-KNĐ'],
  recognition_appraised: ['14-KNĐ'],
  recognition_base_voted: ['15-KNĐ'],
  recognition_decided: ['16-KNĐ'],
}

/** The papers of the next meeting: those of its gate which this case has or lacks. */
export function meetingPapers({ nextGate, papers }: CaseAnswer): readonly FormCode[] {
  const of = nextGate === undefined ? undefined : BY_GATE[nextGate]
  const inCase = papers.map(({ form }) => form)
  return (of ?? []).filter(
    // Which union introduces is the case's own question; the paper a meeting makes is not in it yet.
    (code) => (code !== '4-KNĐ' && code !== '4a-KNĐ') || inCase.includes(code),
  )
}
