import { provinceTarget } from '@ptdv/core/targets/province-target'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { checkPaper, type TargetPaper } from './check-paper.ts'
import { getProvince, readMembersAtStart, type DatedProvinceTarget } from './province-target-row.ts'

/**
 * Sets the province's target of a year; it replaces an earlier one by being newer, and the earlier one is kept.
 * @throws Missing for other organisations; Refusal of checkPaper
 */
export async function setProvinceTarget(
  unit: Unit,
  input: {
    readonly year: number
    /** Tenths of a per cent. */
    readonly rateTenths: number
    readonly minimum: number | null
    readonly paper: TargetPaper
  },
): Promise<DatedProvinceTarget> {
  const province = await getProvince(unit)
  checkPaper(input.paper, input.year, unit.today)
  const membersAtStart = await readMembersAtStart(unit, province.id, input.year)
  const { year, rateTenths, minimum } = input
  const target = provinceTarget({ membersAtStart, rateTenths, minimum })
  const actId = await appendAct(unit, {
    subject: 'target',
    subjectId: province.id,
    kind: 'province_set',
    homeId: province.id,
    happenedOn: unit.today,
    payload: { year, ...target },
    paper: input.paper,
  })
  await unit.db
    .insertInto('province_target')
    .values({
      act_id: actId,
      organisation_id: province.id,
      year,
      members_at_start: target.membersAtStart,
      rate_tenths: target.rateTenths,
      minimum: target.minimum,
      target: target.target,
      set_on: unit.today,
    })
    .execute()
  return { year, ...target, setOn: unit.today }
}
