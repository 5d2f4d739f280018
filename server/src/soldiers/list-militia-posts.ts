import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { isHamletCell } from '@ptdv/core/soldiers/hamlets'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { HOLDING_KINDS } from '../sources/holding-kinds.ts'
import { mayRecordPosts } from './militia-posts.ts'

interface PostRow {
  readonly id: number
  readonly cellId: number
  readonly cellName: string
  readonly aboveName: string | null
  readonly holder: string
  readonly since: PlainDate
  readonly endedOn: PlainDate | null
}

interface CellRow {
  readonly cell: number
  readonly name: string
  readonly aboveId: number
  readonly aboveName: string
}

/**
 * The hamlets where the model of clause 2.4-g runs or ran, and its spread: of each committee right above hamlets, how
 * many of its hamlets have it today. @throws Missing outside the asker's part of the tree
 */
export async function listMilitiaPosts(unit: Unit, { id }: { readonly id: number }) {
  await getVisibleOrganisation(unit, id)
  const under = sql`(select organisation_id from organisation_today where ancestor_id = ${id})`
  const [posts, cells] = await Promise.all([
    sql<PostRow>`
      select m.act_id as id, o.id as "cellId", o.name as "cellName", above.name as "aboveName", m.holder, m.since,
        m.ended_on as "endedOn"
      from militia_post m join organisation o on o.id = home_of(m.organisation_id)
      left join organisation above on above.id = o.parent_id
      where m.organisation_id in ${under}
      order by m.ended_on desc nulls first, m.since desc, m.act_id`.execute(unit.db),
    sql<CellRow>`
      select o.id as cell, o.name, above.id as "aboveId", above.name as "aboveName"
      from organisation o join organisation above on above.id = o.parent_id
      where o.ended_on is null and o.kind = any (${HOLDING_KINDS}) and o.id in ${under}
      order by above.code nulls last, above.id, o.id`.execute(unit.db),
  ])
  const running = new Set(
    posts.rows.filter(({ endedOn }) => endedOn === null).map(({ cellId }) => cellId),
  )
  const hamlets = cells.rows.filter(({ name }) => isHamletCell(name))
  const byCommune = Map.groupBy(hamlets, ({ aboveId }) => aboveId)
  return {
    posts: posts.rows.map(({ cellId, cellName, aboveName, ...post }) => ({
      ...post,
      cell: { id: cellId, name: placedName(cellName, aboveName) },
    })),
    spread: [...byCommune.values()].map((own) => ({
      organisation: { id: own[0]!.aboveId, name: own[0]!.aboveName },
      hamlets: own.length,
      held: own.filter(({ cell }) => running.has(cell)).length,
    })),
    mayRecord: mayRecordPosts(unit),
  }
}
