import { OFFER_FIGURE_KEYS, type OfferFigure } from '@ptdv/core/soldiers/offer-figures'
import { fold } from '@ptdv/core/text/fold'
import { sql, type RawBuilder } from 'kysely'

/** What puts an offer `f` in each figure. The table of givers counts by these, the list opens by these. */
const IN_FIGURE: { readonly [F in OfferFigure]: RawBuilder<boolean> } = {
  recruited: sql`coalesce(f.taken and f.kind = 'job', false)`,
  waiting: sql`f.taken is null`,
  helped: sql`coalesce(f.taken and f.kind <> 'job', false)`,
  declined: sql`coalesce(not f.taken, false)`,
}

/** One number of people for each figure, of the offers `f` of a query, as a JSON object. */
export function countOffers(): RawBuilder<Record<OfferFigure, number>> {
  const pairs = OFFER_FIGURE_KEYS.map(
    (figure) =>
      sql`${figure}::text, count(distinct f.soldier_id) filter (where ${IN_FIGURE[figure]})`,
  )
  return sql`json_build_object(${sql.join(pairs)})`
}

/** Whether a soldier `s` was offered something by a giver, of a figure; any of either where none is asked for. */
export function wasOffered(
  giver: string | undefined,
  figure: OfferFigure | undefined,
): RawBuilder<boolean> {
  if (giver === undefined && figure === undefined) return sql`true`
  return sql`exists (select from soldier_offer f where f.soldier_id = s.id
    and ${giver === undefined ? sql`true` : sql`f.giver_key = ${fold(giver)}`}
    and ${figure === undefined ? sql`true` : IN_FIGURE[figure]})`
}
