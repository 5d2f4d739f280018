import { SCHOOLING, type Circumstances, type Schooling } from '@ptdv/core/admission/circumstances'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

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

interface LineStop {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

/** What the rules must know of a cell and of what lies above it. */
export interface CellSituation {
  readonly cell_id: number
  readonly line: LineStop[]
  readonly youth_union: boolean
  readonly trade_union: boolean
  readonly delegated: boolean
  readonly official_members: number
}

/** The columns of CellSituation, for the cell that a query names. */
export function cellSituation(cell: RawBuilder<unknown>) {
  return sql`
      ${cell} as cell_id,
      (select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind))
        from organisation_today t join organisation o on o.id = t.ancestor_id
        where t.organisation_id = ${cell} and t.principal) as line,
      coalesce((select s.youth_union from organisation_setting s where s.organisation_id = ${cell}), true) as youth_union,
      coalesce((select s.trade_union from organisation_setting s where s.organisation_id = ${cell}), false) as trade_union,
      exists (select from organisation_today t join organisation_setting b on b.organisation_id = t.ancestor_id
        where t.organisation_id = ${cell} and t.principal and b.delegated) as delegated,
      (select count(*)::integer from organisation_today t join membership m on m.organisation_id = t.organisation_id
        where t.ancestor_id = ${cell} and t.principal and m.ended_on is null and m.standing = 'official'
        ) as official_members`
}

/** A cell as a case of it would find it today. */
export interface CellStanding {
  readonly passage: Passage
  readonly circumstances: Omit<Circumstances, 'birth' | 'sex' | 'citizen' | 'schooling'>
}

/** Several cells in one query, by their number; those that are no longer are left out. */
export async function readCellStandings(
  unit: Unit,
  cells: readonly number[],
): Promise<ReadonlyMap<number, CellStanding>> {
  const found = await sql<CellSituation>`
    select ${cellSituation(sql.ref('cell.id'))}
    from organisation cell where cell.id = any (${cells}) and cell.ended_on is null`.execute(
    unit.db,
  )
  return new Map(
    found.rows.map((row) => {
      const passage = passageOf(row.cell_id, row.line)
      return [row.cell_id, { passage, circumstances: circumstancesOfCell(row, passage) }]
    }),
  )
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

export function circumstancesOfCell(
  situation: CellSituation,
  passage: Passage,
): CellStanding['circumstances'] {
  return {
    youthUnionPresent: situation.youth_union,
    tradeUnionPresent: situation.trade_union,
    baseKind: passage.base.id === passage.cell.id ? 'base_cell' : 'base_committee',
    subCommittee: passage.subCommittee !== null,
    delegated: situation.delegated,
    deciderName: passage.superior?.name ?? '',
    cellName: passage.cell.name,
    baseName: passage.base.name,
    officialMembersOfCell: situation.official_members,
  }
}

export function circumstancesOfPerson(person: {
  readonly birth: string
  readonly sex: 'male' | 'female' | null
  readonly schooling: string | null
}): Pick<Circumstances, 'birth' | 'sex' | 'citizen' | 'schooling'> {
  return {
    birth: person.birth,
    ...(person.sex === null ? {} : { sex: person.sex }),
    // Only Vietnamese citizens hold a citizen number, and the register takes nobody else (Charter Đ1.2).
    citizen: true,
    schooling: SCHOOLING.find((level): level is Schooling => level === person.schooling) ?? null,
  }
}
