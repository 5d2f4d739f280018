import type { SoldierAct, SoldierActKind, SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { fromAnnounced, type SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import { dateAt, dayOf, officeDayUpTo, type Day } from '../days.ts'
import type { Numbering } from '../numbering.ts'
import type { Place } from '../tree.ts'

/** Who records: an organisation, by its office unless somebody is named. */
export interface SoldierDesk extends Place {
  readonly recorder?: string
}

interface Draft {
  readonly kind: SoldierActKind
  readonly on: Day
  readonly by: SoldierDesk
  /** Asked once those before have their numbers. */
  readonly payload: () => unknown
  readonly numbered: (id: number) => void
}

/** Notes what happened in any order, and numbers it by its days. */
export class DraftedActs {
  readonly #drafts: Draft[] = []
  readonly #demobilised: Day

  constructor(demobilisedOn: Parameters<typeof dayOf>[0]) {
    this.#demobilised = dayOf(demobilisedOn)
  }

  /** `after` the demobilisation, so many days, on the last working day up to then; or on a day of its own. */
  add<K extends SoldierActKind>(
    kind: K,
    on: number | Day,
    by: SoldierDesk,
    payload: SoldierPayloads[K] | (() => SoldierPayloads[K]),
    numbered: (id: number) => void = () => undefined,
  ): void {
    const told = typeof payload === 'function' ? (payload as () => unknown) : () => payload
    this.#drafts.push({ kind, on, by, payload: told, numbered })
  }

  after(days: number): Day {
    return Math.max(this.#demobilised, officeDayUpTo(this.#demobilised + days))
  }

  number(numbers: Numbering): SoldierActs {
    const acts = this.#drafts
      .toSorted((a, b) => a.on - b.on)
      .map(({ kind, on, by, payload, numbered }) => {
        const id = numbers.act()
        numbered(id)
        return {
          id,
          kind,
          happenedOn: dateAt(on),
          organisation: by.id,
          organisationName: by.name,
          recordedBy: by.recorder ?? '',
          payload: payload(),
        } as SoldierAct
      })
    return fromAnnounced(acts)
  }
}
