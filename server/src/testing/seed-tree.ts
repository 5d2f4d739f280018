import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { found, type UnrecordedAct } from '@ptdv/core/organisations/history.testing'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { refreshTree } from '../organisations/refresh-tree.ts'

const FOUNDED: PlainDate = '2000-01-01'

/** A province small enough to be held in mind: two of each, the second of each the sibling. */
export const PLACES = {
  province: 1,
  district: 2,
  siblingDistrict: 3,
  base: 4,
  siblingBase: 5,
  otherBase: 6,
  cell: 7,
  siblingCell: 8,
  cousinCell: 9,
  otherCell: 10,
} as const

export const SMALL_TREE: readonly UnrecordedAct[] = [
  found(FOUNDED, PLACES.province, 'provincial_committee', 'Tỉnh ủy', null),
  found(FOUNDED, PLACES.district, 'district_committee', 'Huyện ủy An', PLACES.province),
  found(FOUNDED, PLACES.siblingDistrict, 'district_committee', 'Huyện ủy Bình', PLACES.province),
  found(FOUNDED, PLACES.base, 'base_committee', 'Đảng bộ xã An Khê', PLACES.district),
  found(FOUNDED, PLACES.siblingBase, 'base_committee', 'Đảng bộ xã An Lạc', PLACES.district),
  found(
    FOUNDED,
    PLACES.otherBase,
    'base_committee',
    'Đảng bộ xã Bình Minh',
    PLACES.siblingDistrict,
  ),
  found(FOUNDED, PLACES.cell, 'cell', 'Chi bộ thôn Một', PLACES.base),
  found(FOUNDED, PLACES.siblingCell, 'cell', 'Chi bộ thôn Hai', PLACES.base),
  found(FOUNDED, PLACES.cousinCell, 'cell', 'Chi bộ thôn Ba', PLACES.siblingBase),
  found(FOUNDED, PLACES.otherCell, 'cell', 'Chi bộ thôn Tư', PLACES.otherBase),
]

/** Appends acts of the tree as the owner and makes the cached tree follow. */
export async function seedTree(
  ownerDb: Db,
  today: PlainDate,
  acts: readonly (UnrecordedAct | OrganisationAct)[] = SMALL_TREE,
): Promise<void> {
  await ownerDb.transaction().execute(async (db) => {
    for (const act of acts) {
      const { kind, effectiveOn, ...rest } = act
      const { sequence: _, ...payload } = { sequence: 0, ...rest }
      const subject = 'organisation' in payload ? payload.organisation : payload.into
      await db
        .insertInto('act')
        .values({
          subject: 'organisation',
          subject_id: subject,
          kind,
          organisation_id: PLACES.province,
          organisation_name: 'Tỉnh ủy',
          home_id: subject,
          happened_on: effectiveOn,
          effective_on: effectiveOn,
          recorded_by_name: 'Dữ liệu thử',
          payload: JSON.stringify(payload),
        })
        .execute()
    }
    await refreshTree(db, today)
    await sql`select setval('organisation_id', (select max(id) from organisation))`.execute(db)
  })
}
