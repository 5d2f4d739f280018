import type { Finding } from './finding.ts'

/**
 * What a person decides about a row that the rules leave open. skip: leave it out. other_person: the look-alike is
 * somebody else, write it. same_person: it is the one already known, go on with that record.
 */
export const DECISIONS = ['skip', 'other_person', 'same_person'] as const
export type Decision = (typeof DECISIONS)[number]

/** Findings that “là người khác” settles: a likeness is not a proof. */
const LIKENESS = ['TRUNG-TRONG-BANG', 'CO-THE-TRUNG', 'CO-THE-LA-NGUOI-CU'] as const

export function isLikeness({ code }: Pick<Finding, 'code'>): boolean {
  return (LIKENESS as readonly string[]).includes(code)
}

/** Somebody already known may be meant, whose record can be gone on with: “đúng là người này” settles it. */
const KNOWN = ['CO-THE-TRUNG', 'CO-THE-LA', 'CO-THE-LA-NGUOI-CU'] as const

export function mayBeKnown({ code }: Pick<Finding, 'code'>): boolean {
  return (KNOWN as readonly string[]).includes(code)
}

const LEFT_OUT: Finding = {
  code: 'BO-QUA-THEO-YEU-CAU',
  column: null,
  sentence: 'Bỏ qua theo yêu cầu của người nhập.',
  severity: 'skip',
}

/** The findings of a row once somebody has decided about it. */
export function decided(
  findings: readonly Finding[],
  decision: Decision | null,
): readonly Finding[] {
  switch (decision) {
    case null:
    // Whoever looks for the known has heard it already.
    case 'same_person':
      return findings
    case 'skip':
      return [LEFT_OUT]
    case 'other_person':
      return findings.map((finding) =>
        isLikeness(finding) ? { ...finding, severity: 'warning' as const } : finding,
      )
  }
}
