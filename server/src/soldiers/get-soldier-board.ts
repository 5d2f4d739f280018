import type { SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { listLivingChildren } from '../organisations/list-living-children.ts'
import { underOrganisation } from './list-soldiers.ts'
import { countLists, ofYear } from './soldier-lists.ts'

export interface SoldierBoardQuery {
  readonly id: number
  readonly year?: number | undefined
}

/** Each list's number for an organisation and for those right under it. @throws Missing outside the asker's part */
export async function getSoldierBoard(unit: Unit, { id, year }: SoldierBoardQuery) {
  const organisation = await getVisibleOrganisation(unit, id)
  const children = await listLivingChildren(unit, id)
  const { rows } = await sql<{ place: number; figures: Record<SoldierList, number> }>`
    select place, (select ${countLists(unit)} from soldier s
      where ${underOrganisation(sql`place`)} and ${ofYear(year)}) as figures
    from unnest(${[id, ...children.map((child) => child.id)]}::integer[]) place`.execute(unit.db)
  const figuresOf = new Map(rows.map(({ place, figures }) => [place, figures]))
  return {
    organisation: { id: organisation.id, name: organisation.name },
    figures: figuresOf.get(id)!,
    children: children.map((child) => ({
      organisation: { id: child.id, name: child.name },
      figures: figuresOf.get(child.id)!,
    })),
  }
}
