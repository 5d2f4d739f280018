import { SCHOOLING, type Circumstances, type Schooling } from '@ptdv/core/admission/circumstances'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** The organisations through which a case of a cell passes, on today's tree. */
export interface Passage {
  readonly cell: Place
  readonly subCommittee: Place | null
  /** The base committee, or the base cell itself. */
  readonly base: Place
  readonly superior: Place | null
}

export interface Place {
  readonly id: number
  readonly name: string
}

interface LineRow {
  readonly cellId: number
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

interface CellRow {
  readonly cellId: number
  readonly youthUnion: boolean
  readonly tradeUnion: boolean
  readonly delegated: boolean
  readonly officialMembers: number
}

export interface CellFacts {
  readonly passage: Passage
  readonly circumstances: Omit<Circumstances, 'birth' | 'sex' | 'citizen' | 'schooling'>
}

/** What the fold must know of the cells: their line up to the committee that decides, unions, members. */
export async function loadCellFacts(
  unit: Unit,
  cells: readonly number[],
): Promise<Map<number, CellFacts>> {
  const lines = await sql<LineRow>`
    select t.organisation_id as "cellId", o.id, o.name, o.kind
    from organisation_today t join organisation o on o.id = t.ancestor_id
    where t.organisation_id = any (${cells}) and t.principal`.execute(unit.db)
  const facts = await sql<CellRow>`
    select c.id as "cellId", coalesce(s.youth_union, true) as "youthUnion", coalesce(s.trade_union, false) as "tradeUnion",
      exists (select from organisation_today t join organisation_setting b on b.organisation_id = t.ancestor_id
        where t.organisation_id = c.id and t.principal and b.delegated) as delegated,
      (select count(*)::integer from membership m
        where m.organisation_id = c.id and m.ended_on is null and m.standing = 'official') as "officialMembers"
    from organisation c left join organisation_setting s on s.organisation_id = c.id
    where c.id = any (${cells})`.execute(unit.db)
  return new Map(
    facts.rows.map((row) => {
      const passage = passageOf(
        row.cellId,
        lines.rows.filter((line) => line.cellId === row.cellId),
      )
      return [
        row.cellId,
        {
          passage,
          circumstances: {
            youthUnionPresent: row.youthUnion,
            tradeUnionPresent: row.tradeUnion,
            baseKind: passage.base.id === passage.cell.id ? 'base_cell' : 'base_committee',
            subCommittee: passage.subCommittee !== null,
            delegated: row.delegated,
            deciderName: passage.superior?.name ?? '',
            cellName: passage.cell.name,
            baseName: passage.base.name,
            officialMembersOfCell: row.officialMembers,
          },
        },
      ]
    }),
  )
}

function passageOf(cell: number, line: readonly LineRow[]): Passage {
  const place = (row: LineRow | undefined) =>
    row === undefined ? null : { id: row.id, name: row.name }
  // Lowest first: the nearest committee of a kind is the one the case passes.
  const upwards = [...line].sort(
    (a, b) => ORGANISATION_KINDS[b.kind].level - ORGANISATION_KINDS[a.kind].level,
  )
  const own = place(upwards.find((row) => row.id === cell))!
  const nearest = (fits: (kind: OrganisationKind) => boolean) =>
    place(upwards.find((row) => fits(row.kind)))
  return {
    cell: own,
    subCommittee: nearest((kind) => kind === 'sub_committee'),
    base: nearest((kind) => ORGANISATION_KINDS[kind].base) ?? own,
    superior: nearest((kind) => ORGANISATION_KINDS[kind].decidesAdmission),
  }
}

export interface PersonFacts {
  readonly id: number
  readonly name: string
  readonly birth: string
  readonly sex: 'male' | 'female' | null
  readonly schooling: string | null
  readonly occupation: string | null
  readonly residence: string | null
  readonly identityTail: string | null
  readonly synthetic: boolean
}

export async function loadPeople(
  unit: Unit,
  people: readonly number[],
): Promise<Map<number, PersonFacts>> {
  const rows = await unit.db
    .selectFrom('person')
    .select([
      'id',
      'full_name',
      'birth',
      'sex',
      'schooling',
      'occupation',
      'residence',
      'identity_tail',
      'synthetic',
    ])
    .where(sql<boolean>`id = any (${people})`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.full_name,
        birth: row.birth,
        sex: row.sex,
        schooling: row.schooling,
        occupation: row.occupation,
        residence: row.residence,
        identityTail: row.identity_tail,
        synthetic: row.synthetic,
      },
    ]),
  )
}

export function circumstancesOf(person: PersonFacts, cell: CellFacts): Circumstances {
  return {
    ...cell.circumstances,
    birth: person.birth,
    ...(person.sex === null ? {} : { sex: person.sex }),
    // Only Vietnamese citizens hold a citizen number, and the register takes nobody else (Charter Đ1.2).
    citizen: true,
    schooling: SCHOOLING.find((level): level is Schooling => level === person.schooling) ?? null,
  }
}
