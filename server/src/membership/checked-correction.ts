import type { MemberAct, MemberActOf } from '@ptdv/core/membership/acts'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import { isCaseEvent, memberEvents } from '@ptdv/core/membership/member-history'
import type { CellStanding } from '../admission/cell-standing.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { assertArrives, assertCell, assertLeadsTo, findArrival } from './find-arrival.ts'
import type { MemberInHand } from './load-member.ts'
import { assertCorrector, assertIntroducer } from './member-desk.ts'

type Correction = MemberActOf<'corrected'>['payload']
type Introduction = Extract<MemberAct, { kind: 'transfer_introduced' | 'temporary_introduced' }>
type Receipt = Extract<MemberAct, { kind: 'transfer_received' | 'temporary_received' }>

/**
 * A correction as it is recorded: what the form of the mended act lets through, by who may mend such an act. Where it
 * leads elsewhere than before, it passes what the act itself had to pass, so that nobody is moved by a correction who
 * could not be moved by a paper. What is no act of this member is left for the rules to refuse.
 * @throws Refusal KHONG-DUNG-CAP, and what findArrival, assertCell and assertArrives say
 */
export async function checkedCorrection(
  unit: Unit,
  { acts }: MemberInHand,
  standing: CellStanding,
  correction: Correction,
): Promise<Correction> {
  const events = memberEvents({ acts, caseEvents: [] }, unit.today).flatMap((event) =>
    isCaseEvent(event) ? [] : [event],
  )
  const position = events.findIndex(({ id }) => id === correction.act)
  const mended = events[position]
  if (mended === undefined) return correction
  assertCorrector(unit, standing, mended.kind)
  const parsed = MEMBER_ACTS[mended.kind].schema.safeParse(correction.payload)
  if (!parsed.success) return correction
  const told = { ...mended, payload: parsed.data } as MemberAct
  switch (told.kind) {
    case 'transfer_introduced':
    case 'temporary_introduced':
      await checkLeading(unit, standing, mended as Introduction, told)
      break
    case 'residence_introduced': {
      const { to } = told.payload
      if (to !== null && to !== (mended as typeof told).payload.to) await findArrival(unit, to)
      break
    }
    case 'transfer_received':
    case 'temporary_received':
      return {
        ...correction,
        payload: await checkedReceipt(unit, events.slice(0, position), mended as Receipt, told),
      }
    default:
  }
  return { ...correction, payload: parsed.data as Correction['payload'] }
}

/** Another place than before is one that the asker may introduce to. */
async function checkLeading(
  unit: Unit,
  standing: CellStanding,
  before: Introduction,
  { payload: { to } }: Introduction,
): Promise<void> {
  if (to === before.payload.to) return
  const arrival = to === null ? null : await findArrival(unit, to)
  assertIntroducer(unit, standing, arrival?.passage ?? null)
}

/** Another cell than before lies where the paper leads; who goes there for good is received there. It keeps its own name. */
async function checkedReceipt(
  unit: Unit,
  earlier: readonly MemberAct[],
  before: Receipt,
  { kind, payload }: Receipt,
): Promise<Receipt['payload']> {
  if (payload.cell === null) return payload
  if (payload.cell === before.payload.cell) return before.payload
  const arrival = await assertCell(unit, payload.cell)
  const introducedBy = kind === 'transfer_received' ? 'transfer_introduced' : 'temporary_introduced'
  const paper = earlier.findLast((act): act is Introduction => act.kind === introducedBy)?.payload
  const leading = { to_id: paper?.to ?? null, to_name: paper?.toName ?? '' }
  await (kind === 'transfer_received' ? assertArrives : assertLeadsTo)(unit, leading, arrival)
  const { id, name } = arrival.passage.cell
  return { cell: id, cellName: name }
}
