import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { DemoOrganisationAct } from './demo-data.ts'
import { dateAt, dayOf } from './days.ts'
import type { Numbering } from './numbering.ts'
import type { Random } from './random.ts'
import type { CommitteeFigures } from './sample-figures.ts'
import { SETTINGS, type SettingKey } from './settings.ts'

export interface Place {
  readonly id: number
  readonly name: string
}

/** A base committee, or a base cell standing by itself. */
export interface Base extends Place {
  readonly kind: 'base_committee' | 'base_cell'
  /** “xã Tân Dân”, where it is a commune's. */
  readonly commune: string | null
  readonly code: string | null
}

/** Where members are and meetings vote. */
export interface Cell extends Place {
  readonly setting: SettingKey
  /** Itself, when it is a base cell. */
  readonly base: Base
  readonly subCommittee: Place | null
  readonly foundedOn: PlainDate
  /** “xã Tân Dân, huyện Khoái Châu” */
  readonly locality: string
  /** Expected members compared with other cells. */
  readonly weight: number
}

/** A committee under the province with all that lies below it. */
export interface Committee extends Place {
  readonly figures: CommitteeFigures
  readonly bases: readonly Base[]
  readonly cells: readonly Cell[]
  /** “HU”, “ThU” or “ĐU”: how its papers are signed. */
  readonly mark: string
}

export interface Tree {
  readonly root: Place
  readonly committees: readonly Committee[]
  readonly acts: readonly DemoOrganisationAct[]
}

export const FOUNDED: PlainDate = '2015-01-01'

/** Founds organisations and keeps what came of it; one for each committee under the province. */
export interface Grower {
  readonly random: Random
  readonly acts: DemoOrganisationAct[]
  readonly bases: Base[]
  readonly cells: Cell[]
  readonly found: (place: NewPlace) => Place
  readonly base: (parent: Place, base: NewBase) => Base
  readonly baseCell: (parent: Place, cell: NewCell) => Cell
  readonly cell: (base: Base, cell: NewCell, under?: Place) => Cell
  readonly rename: (place: Place, name: string, on: PlainDate, paper: string) => void
  /** Two organisations become a third, founded on the day. */
  readonly merge: (places: readonly Place[], into: Place, on: PlainDate, paper: string) => void
}

interface NewPlace {
  readonly kind: OrganisationKind
  readonly name: string
  readonly code?: string | null
  readonly parent: Place | null
  readonly on?: PlainDate
}

interface NewBase {
  readonly name: string
  readonly commune?: string
  readonly code?: string
  /** What it was founded as, where it was renamed since. */
  readonly firstName?: string | undefined
}

interface NewCell {
  readonly name: string
  readonly setting: SettingKey
  readonly locality: string
  readonly on?: PlainDate
}

export function grower(numbers: Numbering, random: Random): Grower {
  const acts: DemoOrganisationAct[] = []
  const bases: Base[] = []
  const cells: Cell[] = []

  const record = (on: PlainDate, paper: string | null) => {
    const id = numbers.act()
    return { id, sequence: id, effectiveOn: on, paper }
  }
  const found = ({ kind, name, code = null, parent, on = FOUNDED }: NewPlace): Place => {
    const id = numbers.organisation()
    const named = name.normalize('NFC')
    acts.push({
      ...record(on, null),
      kind: 'founded',
      organisation: id,
      organisationKind: kind,
      name: named,
      code,
      parent: parent?.id ?? null,
    })
    return { id, name: named }
  }
  const keepCell = (place: Place, base: Base, subCommittee: Place | null, cell: NewCell): Cell => {
    // Most cells lie near the usual size, a few are nearly half as large again.
    const spread = 0.65 + random.next() * 0.55 + random.next() ** 3 * 0.25
    const kept: Cell = {
      ...place,
      setting: cell.setting,
      base,
      subCommittee,
      foundedOn: cell.on ?? FOUNDED,
      locality: cell.locality,
      weight: SETTINGS[cell.setting].size * spread,
    }
    cells.push(kept)
    return kept
  }
  return {
    random,
    acts,
    bases,
    cells,
    found,
    base: (parent, { name, commune = null, code = null, firstName = name }) => {
      const { id } = found({ kind: 'base_committee', name: firstName, parent, code })
      const base: Base = { id, name: name.normalize('NFC'), kind: 'base_committee', commune, code }
      bases.push(base)
      return base
    },
    baseCell: (parent, cell) => {
      const place = found({ kind: 'base_cell', name: cell.name, parent, on: cell.on ?? FOUNDED })
      const base: Base = { ...place, kind: 'base_cell', commune: null, code: null }
      bases.push(base)
      return keepCell(place, base, null, cell)
    },
    cell: (base, cell, under) => {
      const place = found({
        kind: 'cell',
        name: cell.name,
        parent: under ?? base,
        on: cell.on ?? FOUNDED,
      })
      return keepCell(place, base, under ?? null, cell)
    },
    rename: (place, name, on, paper) => {
      acts.push({ ...record(on, paper), kind: 'renamed', organisation: place.id, name })
    },
    merge: (places, into, on, paper) => {
      acts.push({
        ...record(on, paper),
        kind: 'merged',
        organisations: places.map(({ id }) => id),
        into: into.id,
      })
    },
  }
}

/** A day on which an enterprise's cell may have been founded. */
export function someFoundingDay(random: Random): PlainDate {
  return dateAt(random.int(dayOf('2015-03-01'), dayOf('2022-06-30')))
}
