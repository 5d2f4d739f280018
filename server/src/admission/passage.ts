import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'

export interface Place {
  readonly id: number
  readonly name: string
}

/** The organisations through which a case of a cell passes, on today's tree. */
export interface Passage {
  readonly cell: Place
  readonly subCommittee: Place | null
  /** The base committee, or the base cell itself. */
  readonly base: Place
  readonly superior: Place | null
}

export interface LineStop {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

export function passageOf(cell: number, line: readonly LineStop[]): Passage {
  // Lowest first: the nearest committee of a kind is the one the case passes.
  const upwards = line.toSorted(
    (a, b) => ORGANISATION_KINDS[b.kind].level - ORGANISATION_KINDS[a.kind].level,
  )
  const nearest = (fits: (stop: LineStop) => boolean): Place | null => {
    const stop = upwards.find(fits)
    return stop === undefined ? null : { id: stop.id, name: stop.name }
  }
  const own = nearest(({ id }) => id === cell)!
  return {
    cell: own,
    subCommittee: nearest(({ kind }) => kind === 'sub_committee'),
    base: nearest(({ kind }) => ORGANISATION_KINDS[kind].base) ?? own,
    superior: nearest(({ kind }) => ORGANISATION_KINDS[kind].decidesAdmission),
  }
}
