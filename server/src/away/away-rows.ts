import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SILENT_MEETINGS } from '@ptdv/core/away/away-watch'
import type { AwayList } from '@ptdv/core/away/away-lists'
import type { ContactPace, ContactWay } from '@ptdv/core/membership/away-payloads'
import { sql, type RawBuilder } from 'kysely'

/** A member working away, with what their answers to meetings tell of the contact. */
export interface WatchedRow {
  readonly person_id: number
  readonly organisation_id: number
  readonly began_on: PlainDate
  readonly region: string
  readonly place: string
  readonly until_on: PlainDate | null
  readonly way: ContactWay
  readonly pace: ContactPace
  readonly last_answer_on: PlainDate | null
  readonly in_touch_on: PlainDate
  readonly missed: number
  /** The day of the meeting with which the cell is warned. */
  readonly silent_since: PlainDate | null
}

/** Everybody working away in the asker's part of the tree: list, work, risks and checks all read this. */
export function watchedRows(today: PlainDate): RawBuilder<WatchedRow> {
  return sql<WatchedRow>`
    select w.person_id, m.organisation_id, w.began_on, w.region, w.place, w.until_on, w.way, w.pace,
      answers.last_on as last_answer_on, touch.in_touch_on, coalesce(cardinality(silence.days), 0) as missed,
      silence.days[${SILENT_MEETINGS}::integer] as silent_since
    from away_member w
    join membership m on m.person_id = w.person_id and m.ended_on is null
    cross join lateral (
      select max(i.answered_on) as last_on from meeting_invitation i where i.person_id = w.person_id
    ) answers
    cross join lateral (select greatest(w.contacted_on, answers.last_on) as in_touch_on) touch
    cross join lateral (
      select array_agg(i.held_on order by i.held_on) as days from meeting_invitation i
      where i.person_id = w.person_id and not i.called_off and i.answered_on is null
        and i.held_on > touch.in_touch_on and i.held_on < ${today}
    ) silence`
}

/** Which of them a list holds, asked of rows named `w`. */
export function inAwayList(list: AwayList, today: PlainDate): RawBuilder<boolean> {
  const lists: { readonly [L in AwayList]: RawBuilder<boolean> } = {
    all: sql`true`,
    silent: sql`w.silent_since is not null`,
    past_until: sql`coalesce(w.until_on < ${today}, false)`,
  }
  return lists[list]
}
