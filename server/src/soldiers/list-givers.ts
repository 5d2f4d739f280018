import type { OfferFigure } from '@ptdv/core/soldiers/offer-figures'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import type { SoldierBoardQuery } from './get-soldier-board.ts'
import { underOrganisation } from './list-soldiers.ts'
import { countOffers } from './offer-figures.ts'
import { ofYear } from './soldier-lists.ts'

type Figures = Readonly<Record<OfferFigure, number>>

/**
 * Businesses and institutions that soldiers of an organisation were referred to, with how many each took in: the most
 * recruited first (clauses 2.4-i, 2.4-n). @throws Missing outside the asker's part
 */
export async function listGivers(unit: Unit, { id, year }: SoldierBoardQuery) {
  const organisation = await getVisibleOrganisation(unit, id)
  const { rows } = await sql<{ giver: string; figures: Figures; isTotal: boolean }>`
    select max(f.giver) as giver, ${countOffers()} as figures, grouping(f.giver_key) = 1 as "isTotal"
    from soldier_offer f join soldier s on s.id = f.soldier_id
    where ${underOrganisation(sql`${id}`)} and ${ofYear(year)}
    group by rollup (f.giver_key)
    order by count(distinct f.soldier_id) filter (where f.taken and f.kind = 'job') desc, max(f.giver)`.execute(
    unit.db,
  )
  const total = rows.find(({ isTotal }) => isTotal)!
  return {
    organisation: { id: organisation.id, name: organisation.name },
    givers: rows
      .filter(({ isTotal }) => !isTotal)
      .map(({ giver, figures }) => ({ giver, figures })),
    total: total.figures,
  }
}
