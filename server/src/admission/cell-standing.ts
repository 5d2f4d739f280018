import { SCHOOLING, type Circumstances, type Schooling } from '@ptdv/core/admission/circumstances'
import { sql, type RawBuilder } from 'kysely'
import type { UnitStatement } from '@ptdv/core/organisations/unit-statements'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { earlierPassages, passageFacts, unitFacts, type DatedStop } from './dated-circumstances.ts'
import { passageOf, type LineStop, type Passage } from './passage.ts'

/** What the rules must know of a cell and of what lies above it. */
export interface CellSituation {
  readonly cell_id: number
  readonly line: LineStop[]
  readonly youth_union: boolean
  readonly trade_union: boolean
  readonly delegated: boolean
  readonly official_members: number
  /** Who lay above it before; null where nothing ever changed. */
  readonly line_then: DatedStop[] | null
  readonly statements: UnitStatement[] | null
}

/** The columns of CellSituation, for the cell that a query names, and the one before it that a case lay in. */
export function cellSituation(cell: RawBuilder<unknown>, before: RawBuilder<unknown> = cell) {
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
        ) as official_members,
      case when exists (select from organisation_line l where l.organisation_id in (${cell}, ${before}) and l.to_on is not null)
        then (select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'below', l.organisation_id,
          'from', l.from_on, 'to', l.to_on))
        from organisation_line l join organisation o on o.id = l.ancestor_id
        where l.organisation_id in (${cell}, ${before})) end as line_then,
      (select json_agg(json_build_object('aspect', s.aspect, 'value', s.value, 'from', s.from_on) order by s.from_on, s.act_id)
        from unit_statement s join organisation_today t on t.ancestor_id = s.organisation_id
        where t.organisation_id = ${cell} and t.principal and (s.aspect = 'delegated' or s.organisation_id = ${cell})
        ) as statements`
}

/** A cell as a case of it would find it today. */
export interface CellStanding {
  readonly passage: Passage
  readonly circumstances: Omit<Circumstances, 'birth' | 'sex' | 'citizen' | 'schooling'>
}

/** Several cells in one query, by their number; those that are no longer are left out. */
export async function readCellStandings(
  unit: Pick<Unit, 'db' | 'today'>,
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
      return [
        row.cell_id,
        { passage, circumstances: circumstancesOfCell(row, passage, unit.today) },
      ]
    }),
  )
}

export function circumstancesOfCell(
  situation: CellSituation,
  passage: Passage,
  today: PlainDate,
  before: number = situation.cell_id,
): CellStanding['circumstances'] {
  const { earlier = [], ...units } = unitFacts(
    {
      youthUnionPresent: situation.youth_union,
      tradeUnionPresent: situation.trade_union,
      delegated: situation.delegated,
    },
    situation.statements ?? [],
    today,
  )
  const passages = earlierPassages([before, situation.cell_id], situation.line_then ?? [], today)
  const was = [...earlier, ...passages]
  return {
    ...units,
    ...passageFacts(passage),
    officialMembersOfCell: situation.official_members,
    ...(was.length > 0 && { earlier: was }),
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
