import type { SoldierInput } from '@ptdv/core/soldiers/fold-soldier'
import { standingActs, type SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import type { Place } from './find-commune.ts'

/** One soldier with everything the rules need, locked or not. */
export interface SoldierInHand {
  readonly id: number
  readonly person: Place & {
    readonly birth: string
    readonly identityTail: string | null
    readonly isMember: boolean
  }
  readonly announcer: number
  /** On today's tree. */
  readonly commune: Place
  readonly cell: Place | null
  readonly version: number
  readonly input: SoldierInput
}

interface Loaded {
  readonly person: SoldierInHand['person']
  readonly announcer: number
  readonly commune: Place
  readonly home: Place
  readonly acts: SoldierActs
}

/** @throws Missing outside what the asker sees */
export async function loadSoldier(
  unit: Unit,
  id: number,
  lock: 'lock' | 'read' = 'read',
): Promise<SoldierInHand> {
  // Locked first and read after: who had to wait sees what was recorded meanwhile.
  if (lock === 'lock') await sql`select from soldier where id = ${id} for update`.execute(unit.db)
  const { rows } = await sql<Loaded>`
    select
      json_build_object('id', s.person_id, 'name', coalesce(p.full_name, s.person_name),
        'birth', coalesce(p.birth, s.person_birth), 'identityTail', p.identity_tail,
        'isMember', exists (select from membership m where m.person_id = s.person_id and m.ended_on is null)) as person,
      s.announcer_id as announcer,
      (select json_build_object('id', o.id, 'name', o.name) from organisation o where o.id = home_of(s.commune_id))
        as commune,
      (select json_build_object('id', o.id, 'name', o.name) from organisation o where o.id = home_of(s.organisation_id))
        as home,
      (select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'happenedOn', a.happened_on,
          'organisation', home_of(a.organisation_id), 'organisationName', a.organisation_name, 'recordedBy', a.recorded_by_name, 'payload', a.payload) order by a.id)
        from act a where a.subject = 'soldier' and a.subject_id = s.id) as acts
    from soldier s left join person p on p.id = s.person_id where s.id = ${id}`.execute(unit.db)
  const row = rows[0]
  if (row === undefined) throw new Missing()
  const isInCell = standingActs(row.acts).some(({ kind }) => kind === 'registered')
  return {
    id,
    person: row.person,
    announcer: row.announcer,
    commune: row.commune,
    cell: isInCell ? row.home : null,
    version: row.acts.length,
    input: {
      acts: row.acts,
      today: unit.today,
      calendar: unit.house.calendar,
      settings: await readSettings(unit),
    },
  }
}
