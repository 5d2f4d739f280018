import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { Decision } from '@ptdv/core/imports/decision'
import type { Finding } from '@ptdv/core/imports/finding'
import type { MovementValues } from '@ptdv/core/imports/kinds/movement-columns'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { nameKey } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../../../database/unit-of-work.ts'
import { hashIdentity } from '../../../people/identity-keys.ts'

/** Somebody of the register that a row may be about. */
export interface Listed {
  readonly person: number
  readonly name: string
  readonly birth: string
  /** By the citizen number, or by the number of the card. */
  readonly byNumber: boolean
  readonly hasIdentity: boolean
  /** The cell in which they are, or were last; what it has become since. */
  readonly cell: number
  readonly place: string
  readonly endedOn: PlainDate | null
}

/** A move to the asker's part of the tree or out of it. */
export interface Passing {
  readonly act: number
  readonly person: number
  readonly name: string
  readonly birth: string
  readonly from: number
  readonly fromName: string
  readonly to: number | null
  readonly toName: string
  readonly introducedOn: PlainDate
  readonly endedOn: PlainDate | null
  readonly receivedName: string | null
  readonly comesHere: boolean
}

export interface RowOfPerson {
  readonly number: number
  readonly values: MovementValues
}

const CHUNK = 2_000

/** Members, and those who were, of the asker's part of the tree, by row: of the same number or the same name. */
export async function readListed(
  unit: Unit,
  rows: readonly RowOfPerson[],
): Promise<ReadonlyMap<number, readonly Listed[]>> {
  const found: (Listed & { readonly number: number })[] = []
  for (let from = 0; from < rows.length; from += CHUNK) {
    found.push(...(await readChunk(unit, rows.slice(from, from + CHUNK))))
  }
  return Map.groupBy(found, ({ number }) => number)
}

async function readChunk(unit: Unit, rows: readonly RowOfPerson[]) {
  const keys = unit.house.identityKeys
  const hashes = rows.map(({ values: { citizenNumber } }) =>
    citizenNumber === null ? null : hashIdentity(keys, citizenNumber),
  )
  const names = rows.map(({ values: { fullName } }) =>
    fullName === null ? null : nameKey(fullName),
  )
  const found = await sql<
    Omit<Listed, 'place'> & { number: number; cellName: string; above: string | null }
  >`
    select w.number, p.id as person, p.full_name as name, p.birth,
      coalesce(p.identity_hash = w.identity or m.card_number = w.card or m.old_card_number = w.old_card, false)
        as "byNumber", p.identity_hash is not null as "hasIdentity",
      coalesce(home_of(m.organisation_id), m.organisation_id) as cell, o.name as "cellName", above.name as above,
      m.ended_on as "endedOn"
    from unnest(${rows.map(({ number }) => number)}::integer[], ${hashes}::bytea[], ${names}::text[],
      ${rows.map(({ values: { card } }) => card?.number ?? null)}::text[],
      ${rows.map(({ values: { card } }) => card?.oldNumber ?? null)}::text[])
      as w (number, identity, name_key, card, old_card)
    cross join lateral (
      select a.id, a.full_name, a.birth, a.identity_hash from person a where a.identity_hash = w.identity
      union
      select b.id, b.full_name, b.birth, b.identity_hash from person b where b.name_key = w.name_key
      union
      select c.id, c.full_name, c.birth, c.identity_hash from membership borne join person c on c.id = borne.person_id
      where borne.card_number = w.card
    ) p
    join membership m on m.person_id = p.id
    join organisation o on o.id = m.organisation_id left join organisation above on above.id = o.parent_id
    order by w.number, p.id`.execute(unit.db)
  return found.rows.map(({ cellName, above, ...row }) => ({
    ...row,
    place: placedName(cellName, above),
  }))
}

/** Moves that lead here and are not received, and those that led away from here: by the name of who moves. */
export async function readPassing(unit: Unit): Promise<ReadonlyMap<string, readonly Passing[]>> {
  const { rows } = await sql<Passing>`
    with scope as (select organisation_id from organisation_today where ancestor_id = ${unit.asker.organisationId})
    select t.act_id as act, t.person_id as person, t.person_name as name, t.person_birth as birth,
      t.from_id as from, t.from_name as "fromName", t.to_id as to, t.to_name as "toName",
      t.introduced_on as "introducedOn", t.ended_on as "endedOn", t.received_name as "receivedName",
      t.ended_on is null and t.to_id in (select organisation_id from scope) as "comesHere"
    from transfer t
    where t.case_id is null and (
      (t.ended_on is null and t.to_id in (select organisation_id from scope))
      or (t.outcome = 'received' and t.from_id in (select organisation_id from scope)))
    order by t.act_id desc`.execute(unit.db)
  return Map.groupBy(rows, ({ name }) => nameKey(name))
}

/** Who a row is about: for certain, or in doubt with what to ask, or nobody of the register. */
export interface Who {
  readonly person: number | null
  /** By number, or by name and whole birth date: what is asked is only in which cell. */
  readonly isLikely: boolean
  readonly findings: readonly Finding[]
}

const NOBODY: Who = { person: null, isLikely: false, findings: [] }

interface Clues {
  readonly values: MovementValues
  readonly decision: Decision | null
  /** The row brings somebody in, who may as well be new. */
  readonly mayBeNew: boolean
  /** Whether a cell is the one that the row names. */
  readonly isThere: (cell: number) => boolean
}

/**
 * By number for certain; by name, whole birth date and cell as good as certain; all else that is like is asked. One
 * who is like but a namesake cannot be told from a row: then the row must say more.
 */
export function whoIsMeant(listed: readonly Listed[], clues: Clues): Who {
  const { values, decision } = clues
  const [numbered] = listed.filter(({ byNumber }) => byNumber)
  if (numbered !== undefined) {
    return nameKey(numbered.name) === nameKey(values.fullName ?? '')
      ? { person: numbered.person, isLikely: true, findings: [] }
      : asked(clues, numbered, `Số định danh hoặc số thẻ này là của ${numbered.name}`)
  }
  const { birth } = values
  const like = listed.filter((one) => birth !== null && fits(one.birth, birth))
  const certain = like.filter((one) => isCertain(one, clues))
  if (certain.length === 1) return { person: certain[0]!.person, isLikely: true, findings: [] }
  if (decision === 'other_person' && clues.mayBeNew) return NOBODY
  const rest = certain.length > 1 ? certain : like
  if (rest.length > 1) return { ...NOBODY, findings: [several(rest)] }
  if (rest.length === 1) return asked(clues, rest[0]!, LIKE)
  // A slip in the birth date: the only one of that name in the cell of the row.
  const namesakes = listed.filter(({ cell }) => clues.isThere(cell))
  return namesakes.length === 1 ? asked(clues, namesakes[0]!, LIKE) : NOBODY
}

export function fits(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

const WHOLE_DATE = 10

function isCertain(one: Listed, { values, isThere }: Clues): boolean {
  const twoNumbers = one.hasIdentity && values.citizenNumber !== null
  return one.birth === values.birth && one.birth.length === WHOLE_DATE && !twoNumbers
    ? isThere(one.cell)
    : false
}

const LIKE = 'Có thể là'

function asked({ values, decision, mayBeNew }: Clues, one: Listed, begin: string): Who {
  if (decision === 'other_person' && mayBeNew) return NOBODY
  const isSettled = decision === 'same_person'
  const ended = one.endedOn === null ? '' : `, đã ra khỏi danh sách ngày ${formatDate(one.endedOn)}`
  const who = begin === LIKE ? `${begin} ${one.name}` : begin
  return {
    person: one.person,
    isLikely: begin === LIKE && one.birth === values.birth,
    findings: [
      {
        code: mayBeNew ? 'CO-THE-LA-NGUOI-CU' : 'CO-THE-LA',
        column: 'fullName',
        sentence: `${who}, sinh ${formatPartialDate(one.birth)}, ${one.place}${ended}. ${isSettled ? 'Người nhập nhận là người ấy.' : `Xác nhận đúng là người ấy, ${mayBeNew ? 'hoặc là người khác' : 'hoặc bỏ qua dòng'}.`}`,
        severity: isSettled ? 'warning' : 'error',
      },
    ],
  }
}

function several(listed: readonly Listed[]): Finding {
  const told = listed
    .slice(0, 4)
    .map(({ name, birth, place }) => `${name}, sinh ${formatPartialDate(birth)}, ${place}`)
  return {
    code: 'NHIEU-NGUOI-GIONG',
    column: 'cell',
    sentence: `Có ${listed.length} người giống dòng này: ${told.join('; ')}. Ghi chi bộ hoặc số định danh để biết là ai.`,
    severity: 'error',
  }
}
