import { plain } from '@ptdv/core/imports/readers'
import type { Finding } from '@ptdv/core/imports/finding'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { CITIZEN_NUMBER_PROVINCES } from '@ptdv/core/people/citizen-number-provinces'
import { sql } from 'kysely'
import type { Unit } from '../../../database/unit-of-work.ts'

/** A living organisation of the province in which members are, or the base committee above such. */
export interface Place {
  readonly id: number
  /** “Chi bộ thôn Một, xã An Khê” */
  readonly name: string
  readonly ownName: string
  readonly isCell: boolean
  /** In the asker's part of the tree. */
  readonly inScope: boolean
  /** Itself and all above it. */
  readonly line: readonly number[]
}

/** Where somebody goes to or comes from, as a list writes it. */
export type WhereTo = { readonly inside: Place } | { readonly outside: string } | Finding

export interface ProvincePlaces {
  find(text: string): WhereTo
  byId(id: number): Place | undefined
  /** Lies in the asker's part of the tree, dissolved or not. */
  covers(organisation: number): boolean
}

interface Row {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly above: string | null
  readonly line: { readonly id: number; readonly name: string }[]
}

/**
 * All places of the asker's province: names of organisations are no secret inside the Party's network. A place is said
 * by its name with some of what lies above it, in the order of an address.
 */
export async function openProvincePlaces(unit: Unit): Promise<ProvincePlaces> {
  const own = unit.asker.organisationId
  const kinds = (Object.keys(ORGANISATION_KINDS) as OrganisationKind[]).filter(
    (kind) => ORGANISATION_KINDS[kind].base || ORGANISATION_KINDS[kind].holdsMembers,
  )
  const { rows } = await sql<Row>`
    with province as (
      select coalesce((select t.ancestor_id from organisation_today t join organisation o on o.id = t.ancestor_id
        where t.organisation_id = ${own} and o.kind = 'provincial_committee' limit 1), ${own}) as id
    )
    select o.id, o.name, o.kind, above.name as above,
      (select json_agg(json_build_object('id', a.id, 'name', a.name))
        from organisation_today l join organisation a on a.id = l.ancestor_id
        where l.organisation_id = o.id and l.principal) as line
    from province join organisation_today t on t.ancestor_id = province.id
    join organisation o on o.id = t.organisation_id
    left join organisation above on above.id = o.parent_id
    where o.ended_on is null and o.kind = any (${kinds}) order by o.id`.execute(unit.db)
  const covered = await sql<{ id: number }>`
    select organisation_id as id from organisation_today where ancestor_id = ${own}`.execute(
    unit.db,
  )
  const scope = new Set(covered.rows.map(({ id }) => id))
  const provinces = await readOwnProvinces(unit)
  const byName = Map.groupBy(rows, ({ name }) => bare(name))
  const places = new Map(rows.map((row) => [row.id, placeOf(row, scope)]))
  return {
    byId: (id) => places.get(id),
    covers: (organisation) => scope.has(organisation),
    find(text) {
      const [first = '', ...rest] = text.split(/\s*[,;]\s*|\s+[-–]\s+|\s+thuộc\s+/u)
      const above = rest.map(placeName).filter((part) => !provinces.includes(part))
      const named = (byName.get(bare(first)) ?? []).filter(
        (row) => fitsKind(first, row.kind) && above.every((part) => liesUnder(row, part)),
      )
      if (named.length === 1) return { inside: places.get(named[0]!.id)! }
      if (named.length > 1) return ambiguous(text, named)
      const isOther = [first, ...rest].some((part) => isOtherProvince(part, provinces))
      return isOther ? { outside: text } : unknown(text)
    },
  }
}

/** What the asker's province is called, and those that became part of it. */
async function readOwnProvinces(unit: Unit): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from organisation p
    where p.kind = 'provincial_committee' and exists (
      select from organisation_today mine join organisation_today theirs on theirs.ancestor_id = mine.ancestor_id
      where mine.organisation_id = ${unit.asker.organisationId} and theirs.organisation_id = p.id)`.execute(
    unit.db,
  )
  return rows.map(({ name }) => placeName(name))
}

function placeOf({ id, name, kind, above, line }: Row, scope: ReadonlySet<number>): Place {
  return {
    id,
    name: placedName(name, above),
    ownName: name,
    isCell: ORGANISATION_KINDS[kind].holdsMembers,
    inScope: scope.has(id),
    line: line.map((stop) => stop.id),
  }
}

/** “Đảng ủy xã An Khê” and “Đảng bộ xã An Khê” are one place; so are “Chi bộ thôn Một” and “thôn Một”. */
function bare(name: string): string {
  return plain(name).replace(/^(dang uy|dang bo|chi bo|huyen uy|thi uy|thanh uy|tinh uy) /, '')
}

/** The name alone, without what kind of place it is. */
function placeName(name: string): string {
  return bare(name).replace(/^(tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran) /, '')
}

function fitsKind(written: string, kind: OrganisationKind): boolean {
  const said = plain(written)
  if (said.startsWith('chi bo')) return ORGANISATION_KINDS[kind].holdsMembers
  if (/^dang (bo|uy)/.test(said)) return !ORGANISATION_KINDS[kind].holdsMembers
  return true
}

function liesUnder({ id, line }: Row, part: string): boolean {
  return line.some((stop) => stop.id !== id && placeName(stop.name) === part)
}

const PROVINCES = new Set(Object.values(CITIZEN_NUMBER_PROVINCES).map(placeName))

function isOtherProvince(part: string, own: readonly string[]): boolean {
  const name = placeName(part)
  return PROVINCES.has(name) && !own.includes(name)
}

function ambiguous(text: string, named: readonly Row[]): Finding {
  const places = named.slice(0, 3).map(({ name, above }) => placedName(name, above))
  return {
    code: 'NOI-TRUNG-TEN',
    column: 'place',
    sentence: `Có ${named.length} nơi tên “${text}”. Ghi thêm cấp trên, ví dụ: ${places.join('; ')}.`,
    severity: 'error',
  }
}

function unknown(text: string): Finding {
  return {
    code: 'NOI-DI-DEN-KHONG-THAY',
    column: 'place',
    sentence: `Không thấy “${text}” trong tỉnh. Sửa tên theo cây tổ chức; nếu ở ngoài tỉnh thì ghi loại biến động là Chuyển đi ngoài tỉnh hoặc Chuyển đến từ ngoài tỉnh.`,
    severity: 'error',
  }
}
