import { directiveTarget, provinceTarget } from '@ptdv/core/targets/province-target'
import type { Unit } from '../database/unit-of-work.ts'
import { findProvinceTarget } from '../reports/read-targets.ts'
import { getProvince, readMembersAtStart, type DatedProvinceTarget } from './province-target-row.ts'

/** The year's target as the directive reckons it today, and as it was last set (clause 1.1). */
export async function getProvinceTarget(
  unit: Unit,
  year: number,
): Promise<{ proposed: DatedProvinceTarget; set: DatedProvinceTarget | null }> {
  const province = await getProvince(unit)
  const membersAtStart = await readMembersAtStart(unit, province.id, year)
  const row = await findProvinceTarget(unit, province.id, year, unit.today)
  return {
    proposed: { year, ...directiveTarget(year, membersAtStart), setOn: null },
    set:
      row === undefined
        ? null
        : {
            year,
            ...provinceTarget({
              membersAtStart: row.members_at_start,
              rateTenths: row.rate_tenths,
              minimum: row.minimum,
            }),
            setOn: row.set_on,
          },
  }
}
