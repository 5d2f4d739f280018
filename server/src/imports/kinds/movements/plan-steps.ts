import { recogniseGround, wasAskedOrally } from '@ptdv/core/imports/kinds/movement-reasons'
import { movementType, type RecordedMovement } from '@ptdv/core/imports/kinds/movement-types'
import { EXEMPTION_GROUNDS } from '@ptdv/core/membership/exit-payloads'
import { admit, arrive, comeIn } from './plan-arrivals.ts'
import { goOut, leaveProvince } from './plan-departures.ts'
import type { Planned, Situation } from './situation.ts'
import { here, noted, papered, paperOf, withoutPaper, wrong } from './step-parts.ts'

type Planner = (situation: Situation) => Planned

/** Out of the Party by a decision: a list that does not name it proves nothing. */
const putOut =
  (movement: 'removed' | 'left' | 'expelled'): Planner =>
  (situation) => {
    const paper = paperOf(situation)
    if (paper === null) return withoutPaper(movementType(movement).name)
    return here(situation, movement, { ...noted(situation), paper })
  }

/** What each movement of a list is recorded as. */
const PLANNERS: { readonly [K in RecordedMovement]: Planner } = {
  admitted: (situation) => admit(situation, false),
  readmitted: (situation) => admit(situation, true),
  arrived: arrive,
  transferred_in: (situation) => {
    const { where } = situation
    return situation.state.transfer === null && where !== null && 'outside' in where
      ? arrive(situation)
      : comeIn(situation)
  },
  transferred_out: goOut,
  departed: (situation) => leaveProvince(situation, situation.values.place),
  recognised: (situation) =>
    here(situation, 'recognised', {
      officialOn: situation.values.officialOn ?? situation.on,
      ...papered(situation),
    }),
  exempted: exempt,
  exemption_ended: (situation) => here(situation, 'exemption_ended', noted(situation)),
  removed: putOut('removed'),
  left: putOut('left'),
  expelled: putOut('expelled'),
  died: (situation) => here(situation, 'died', noted(situation)),
  restored: (situation) => {
    const paper = paperOf(situation)
    if (paper === null) return withoutPaper('Phục hồi đảng tịch')
    return here(situation, 'restored', {
      paper,
      reason: situation.values.reason ?? `theo quyết định số ${paper.number}`,
    })
  },
}

export function planSteps(movement: RecordedMovement, situation: Situation): Planned {
  return PLANNERS[movement](situation)
}

function exempt(situation: Situation): Planned {
  const { values } = situation
  const paper = paperOf(situation)
  const ground = values.reason === null ? null : recogniseGround(values.reason)
  if (ground === null) {
    const grounds = Object.values(EXEMPTION_GROUNDS).map(({ label }) => label)
    return wrong(
      'LY-DO-MIEN-KHONG-RO',
      'reason',
      `Ghi lý do miễn, một trong: ${grounds.join('; ')}.`,
    )
  }
  if (paper === null) return withoutPaper('Miễn công tác và sinh hoạt')
  return here(situation, 'exempted', {
    ground,
    asked: wasAskedOrally(values.reason ?? '') ? 'orally' : 'written',
    until: values.until,
    paper,
  })
}
