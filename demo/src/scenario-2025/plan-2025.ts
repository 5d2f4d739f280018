import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationId } from '@ptdv/core/organisations/acts'
import type { Tree } from '@ptdv/core/organisations/tree'
import { childrenOn, nameOn, parentOn } from '@ptdv/core/organisations/tree-on'
import { planLevel } from '@ptdv/core/reorganisation/level-plan'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import { communeInSentence } from '../tree-districts.ts'
import { committeesByCode } from './committees-by-code.ts'
import { DISTRICT_SEATS, LED_FROM_PROVINCE } from './district-seats.ts'
import { GOES_TO, NEW_COMMUNES } from './reform-tables.ts'

/** NQ 202/2025/QH15 and NQ 1666/NQ-UBTVQH15: no districts from this day on. */
export const REFORMED_ON: PlainDate = '2025-07-01'

/**
 * Under the new provincial committee: the committees of 104 communes and wards are founded, those of the old communes
 * merge into them by the map of codes (three split), the districts' other bases go where LED_FROM_PROVINCE and
 * DISTRICT_SEATS say, communes that no map names stay directly under the province, and the districts are dissolved.
 */
export function plan2025(tree: Tree, province: OrganisationId): Plan {
  const districts = committeesByCode(tree, 'district_committee', REFORMED_ON)
  const old = committeesByCode(tree, 'base_committee', REFORMED_ON)
  const planned = new Map(NEW_COMMUNES.map(({ code }, index) => [code, -1 - index]))
  const goes = new Map<OrganisationId, readonly OrganisationId[]>()
  for (const [code, into] of GOES_TO) {
    const organisation = old.get(code)
    if (organisation !== undefined)
      goes.set(
        organisation,
        into.map((one) => planned.get(one)!),
      )
  }
  const changes = planLevel(tree, {
    effectiveOn: REFORMED_ON,
    ends: [...districts.values()],
    founds: NEW_COMMUNES.map(({ code, name }) => ({
      organisation: planned.get(code)!,
      organisationKind: 'commune_committee',
      name: `Đảng ủy ${communeInSentence(name)}`,
      code,
      parent: province,
    })),
    goes,
    moves: movesOf(tree, province, districts, planned),
    rest: province,
  })
  return {
    effectiveOn: REFORMED_ON,
    changes,
    decisions: {
      mandates: 'pass_on',
      ...Object.fromEntries([...districts.values()].map((id) => [`mandates:${id}`, 'end'])),
      decider: 'handed_over',
      names: 'keep',
      targets: 'keep',
    },
  }
}

/** Where the bases that are no commune's lie from then on. */
function movesOf(
  tree: Tree,
  province: OrganisationId,
  districts: ReadonlyMap<string, OrganisationId>,
  planned: ReadonlyMap<string, OrganisationId>,
): Map<OrganisationId, OrganisationId> {
  const committee = (name: string) =>
    childrenOn(tree, province, REFORMED_ON).find((id) => nameOn(tree, id, REFORMED_ON) === name)
  const moves = new Map<OrganisationId, OrganisationId>()
  for (const [code, district] of districts) {
    const seat = planned.get(GOES_TO.get(DISTRICT_SEATS[code] ?? '')?.[0] ?? '')
    for (const base of childrenOn(tree, district, REFORMED_ON)) {
      if (tree.organisations.get(base)?.code != null) continue
      const name = nameOn(tree, base, REFORMED_ON)
      const led = LED_FROM_PROVINCE.find(({ bases }) => name.startsWith(bases))
      const above = (led && committee(led.committee)) ?? seat
      if (above !== undefined && parentOn(tree, base, REFORMED_ON) !== above) moves.set(base, above)
    }
  }
  return moves
}
