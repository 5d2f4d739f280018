import type { SoldierAct, SoldierActOf } from './acts.ts'

/** The first of them announces. */
export type SoldierActs = readonly [SoldierActOf<'announced'>, ...SoldierAct[]]

/** What was recorded, known to begin with what announced the soldier: no other act comes before it. */
export function fromAnnounced(acts: readonly SoldierAct[]): SoldierActs {
  const [announced, ...later] = acts
  if (announced?.kind !== 'announced')
    throw new Error('What happens to a soldier begins with the announcement')
  return [announced, ...later]
}

/**
 * The acts as they count: a corrected one as its last correction gives it, one recorded by mistake not at all. The
 * corrections themselves tell nothing else. Whatever was corrected stays in the history beside its correction.
 */
export function standingActs(acts: SoldierActs): SoldierActs {
  const corrections = lastCorrections(acts)
  const standing = acts.flatMap((act): SoldierAct[] => {
    if (act.kind === 'corrected') return []
    const by = corrections.get(act.id)
    if (by === undefined) return [act]
    const { happenedOn, payload } = by.payload
    return happenedOn === null ? [] : [{ ...act, happenedOn, payload } as SoldierAct]
  })
  return fromAnnounced(standing)
}

/** By the act that each corrects; of several the one recorded last. */
export function lastCorrections(
  acts: readonly SoldierAct[],
): ReadonlyMap<number, SoldierActOf<'corrected'>> {
  const corrections = acts
    .flatMap((act) => (act.kind === 'corrected' ? [act] : []))
    .toSorted((a, b) => a.id - b.id)
  return new Map(corrections.map((act) => [act.payload.act, act]))
}

/** In the order in which they count: by day, those of one day as they were recorded. */
export function inOrder<A extends Pick<SoldierAct, 'happenedOn' | 'id'>>(acts: readonly A[]): A[] {
  return acts.toSorted((a, b) =>
    a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.id - b.id,
  )
}
