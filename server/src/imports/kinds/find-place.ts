import type { Finding } from '@ptdv/core/imports/finding'
import { plain } from '@ptdv/core/imports/readers'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { placedName } from '@ptdv/core/organisations/placed-name'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'

/** A living organisation of the asker's part of the tree. */
export interface FoundPlace {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string | null
  readonly above: string | null
  readonly foundedOn: PlainDate
}

export interface PlaceFinder {
  /** The place that a row means, by its code or its name, or why none is. */
  find(text: string | null, code?: string | null): FoundPlace | Finding
}

/** Which organisations a column means, and how it is told that one is not found. */
export interface PlaceWords {
  readonly kinds: readonly OrganisationKind[]
  readonly column: string
  readonly codeColumn: string
  /** Every plain way of saying its name. */
  readonly namesOf: (place: FoundPlace) => Iterable<string>
  /** What is looked for where a cell says more than the name. */
  readonly meant?: (written: string) => string
  readonly missing: Told
  readonly unknown: (text: string, within: string) => Told
  readonly several: (text: string, count: number) => Told
}

interface Told {
  readonly code: string
  readonly sentence: string
}

/** Places by code and by every way of saying their name. Nothing is told of places elsewhere, not even that they are. */
export async function openPlaceFinder(unit: Unit, words: PlaceWords): Promise<PlaceFinder> {
  const { rows } = await sql<FoundPlace>`
    select o.id, o.name, o.kind, o.code, above.name as above, o.founded_on as "foundedOn"
    from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${unit.asker.organisationId}
    left join organisation above on above.id = o.parent_id
    where o.ended_on is null and o.kind = any (${words.kinds}) order by o.id`.execute(unit.db)
  const own = rows.find(({ id }) => id === unit.asker.organisationId)
  const byCode = new Map(rows.flatMap((place) => (place.code ? [[plain(place.code), place]] : [])))
  const byName = new Map<string, FoundPlace[]>()
  for (const place of rows) {
    for (const name of new Set(words.namesOf(place))) {
      byName.set(name, [...(byName.get(name) ?? []), place])
    }
  }
  const error = (column: string, told: Told): Finding => ({ ...told, column, severity: 'error' })
  const unknown = (column: string, text: string) =>
    error(column, words.unknown(text, unit.asker.organisationName))
  return {
    find(text, code) {
      const coded = code ? byCode.get(plain(code)) : undefined
      if (coded) return coded
      if (code) return unknown(words.codeColumn, code)
      if (text === null) return own ?? error(words.column, words.missing)
      const written = plain(text)
      const named = byName.get(written) ?? byName.get(words.meant?.(written) ?? written) ?? []
      if (named.length === 1) return named[0]!
      if (named.length === 0) return byCode.get(written) ?? unknown(words.column, text)
      const places = named.slice(0, 3).map(({ name, above }) => placedName(name, above))
      const { code: told, sentence } = words.several(text, named.length)
      return error(words.column, {
        code: told,
        sentence: `${sentence} Ghi thêm cấp trên, ví dụ: ${places.join('; ')}.`,
      })
    },
  }
}

export function isPlace(found: FoundPlace | Finding): found is FoundPlace {
  return 'id' in found
}
