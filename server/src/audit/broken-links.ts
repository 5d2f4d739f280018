import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { FIRST_LINK } from './seal-audit.ts'

export interface BrokenLinks {
  /** The link this seal was made onto is nowhere in the chain. */
  hasGapBefore(sequence: number): boolean
  /** The seal was made for another place. */
  isMoved(sequence: number): boolean
}

interface Break {
  readonly sequence: number
  /** Where the link stands now that this seal was made onto: 0 for the chain's beginning, null for nowhere. */
  readonly after: number | null
}

/**
 * Finds where a seal does not follow the one before it. Each such place begins a run of seals that still hang together;
 * a run was moved when it stands elsewhere than behind the seal it was made onto, itself put back to its own place.
 */
export async function findBrokenLinks(db: Db): Promise<BrokenLinks> {
  const { rows: breaks } = await sql<Break>`
    with linked as (
      select sequence, previous, lag(hash, 1, ${FIRST_LINK}::bytea) over in_order as hash_before,
        lag(sequence, 1, 0::bigint) over in_order as sequence_before
      from audit_seal window in_order as (order by sequence)
    )
    select l.sequence, case when l.previous = ${FIRST_LINK} then 0 else p.sequence end as after
    from linked l left join audit_seal p on p.hash = l.previous
    where l.previous <> l.hash_before or l.sequence <> l.sequence_before + 1
    order by l.sequence`.execute(db)
  const shifts = new Map<number, number>()

  const runOf = (sequence: number) => breaks.findLast((each) => each.sequence <= sequence)
  /** By how many places the run beginning there stands too early. */
  const shiftOf = ({ sequence, after }: Break): number => {
    const known = shifts.get(sequence)
    if (known !== undefined) return known
    // Forged links may lead round in a circle.
    shifts.set(sequence, 0)
    if (after === null) return 0
    const before = runOf(after)
    const shift = (before === undefined ? 0 : shiftOf(before)) + after + 1 - sequence
    shifts.set(sequence, shift)
    return shift
  }

  const gaps = new Set(breaks.filter(({ after }) => after === null).map(({ sequence }) => sequence))
  return {
    hasGapBefore: (sequence) => gaps.has(sequence),
    isMoved: (sequence) => {
      const run = runOf(sequence)
      return run !== undefined && shiftOf(run) !== 0
    },
  }
}
