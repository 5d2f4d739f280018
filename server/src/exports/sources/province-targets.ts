import { provinceTarget } from '@ptdv/core/targets/province-target'
import { getProvince } from '../../targets/province-target-row.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const APPLIES = { rate: 'Tỷ lệ', minimum: 'Mức tối thiểu', equal: 'Hai mức bằng nhau' } as const

/** Every target the province has set, also those set anew since: newest year and newest setting first. */
export const provinceTargetsSource: ExportSource<'province_targets'> = {
  title: async (unit) => titleOf('province_targets', (await getProvince(unit)).name),
  async open(unit) {
    const province = await getProvince(unit)
    const rows = await unit.db
      .selectFrom('province_target as t')
      .innerJoin('act', 'act.id', 't.act_id')
      .where('t.organisation_id', '=', province.id)
      .orderBy('t.year', 'desc')
      .orderBy('t.act_id', 'desc')
      .select(['t.year', 't.members_at_start', 't.rate_tenths', 't.minimum', 't.set_on'])
      .select(['act.paper_number', 'act.paper_date'])
      .execute()
    return {
      lines: ['Chỉ tiêu áp dụng của một năm là dòng trên cùng của năm đó'],
      count: rows.length,
      sheets: {
        history: {
          rows: rows.map((row) => {
            const { byRate, minimum, target, applies } = provinceTarget({
              membersAtStart: row.members_at_start,
              rateTenths: row.rate_tenths,
              minimum: row.minimum,
            })
            return {
              year: row.year,
              membersAtStart: row.members_at_start,
              rate: row.rate_tenths / 1_000,
              byRate,
              minimum,
              target,
              applies: APPLIES[applies],
              setOn: row.set_on,
              paper: row.paper_number,
              paperDate: row.paper_date,
            }
          }),
        },
      },
    }
  },
}
