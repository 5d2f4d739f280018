import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { decided } from '@ptdv/core/imports/decision'
import { verdictOf, type Finding } from '@ptdv/core/imports/finding'
import { isRecorded } from '@ptdv/core/imports/kinds/movement-types'
import { enters, memberEvents } from '@ptdv/core/membership/member-history'
import type { MemberState } from '@ptdv/core/membership/member-state'
import type { Place } from '../../../admission/passage.ts'
import type { Unit } from '../../../database/unit-of-work.ts'
import type { Judged, Judgement, RowToJudge, Watch } from '../../kind-work.ts'
import { isCell, type Cell } from '../find-cell.ts'
import type { Known } from '../find-known.ts'
import { alreadyRecorded } from './already-recorded.ts'
import { deciderAbove, lossOfAnother, remarkOfDecision } from './decided-above.ts'
import type { Passing } from './find-listed.ts'
import { findNewcomers, newRecord } from './find-newcomers.ts'
import { openProvincePlaces, type ProvincePlaces } from './province-places.ts'
import { blankLife, bornOn, liveOn, openLives, stateOn, type Life } from './lives.ts'
import type { MovementPlan, NewRecord } from './movement-plan.ts'
import { placeRows, type PlacedRow } from './place-rows.ts'
import { planSteps } from './plan-steps.ts'
import { remarksOf } from './remarks.ts'
import { isFinding } from './situation.ts'

/**
 * Each row held against the register: who is meant, what would be recorded, and whether the rules let it, with the rows
 * of one person in the order of their dates.
 */
export async function judgeMovements(
  unit: Unit,
  rows: readonly RowToJudge[],
  watch: Watch,
): Promise<Judged<MovementPlan>> {
  await watch.stopIfCancelled()
  watch.progress(0, rows.length, 'Tìm người trong sổ')
  const places = await openProvincePlaces(unit)
  const placed = await placeRows(unit, rows, places)
  const lives = await openLives(unit, placed, watch)
  const known = await findNewcomers(unit, placed, watch)
  const blank = await blankLife(unit)
  const decider = await deciderAbove(unit)
  const judged = new Map<number, Judgement<MovementPlan>>()
  for (const own of Map.groupBy(placed, ({ key }) => key).values()) {
    const inOrder = own.toSorted(byDay)
    const { person, values } = inOrder[0]!
    let so: SoFar = {
      life: (person === null ? undefined : lives.get(person)) ?? bornOn(blank, values.birth),
      person,
      isKnown: person !== null,
    }
    for (const [index, one] of inOrder.entries()) {
      const answer = judgeOne(
        unit,
        { places, decider },
        known.get(one.row.number),
        so,
        one,
        inOrder.slice(index + 1),
      )
      judged.set(one.row.number, answer)
      so = answer.after ?? so
    }
  }
  return {
    rows: rows.map(({ number }) => {
      const { findings, plan } = judged.get(number)!
      return { findings, plan }
    }),
  }
}

/** What is the same for every row. */
interface Around {
  readonly places: ProvincePlaces
  /** Whoever decides above the asker on who is put out and taken back. */
  readonly decider: Place | null
}

/** A person as the rows before left them. */
interface SoFar {
  readonly life: Life
  /** The record, where there is one before the import. */
  readonly person: number | null
  /** In the register, or brought in by a row before. */
  readonly isKnown: boolean
}

interface Answer extends Judgement<MovementPlan> {
  /** For the next row, where this one is written. */
  readonly after?: SoFar
}

function judgeOne(
  unit: Unit,
  { places, decider }: Around,
  known: Known | undefined,
  so: SoFar,
  one: PlacedRow,
  later: readonly PlacedRow[],
): Answer {
  const { row, values, cell, where, mayBeNew } = one
  const { movement, happenedOn: on, fullName } = values
  const found: Finding[] = [...one.findings]
  const refuse = (...findings: readonly Finding[]): Answer => ({
    findings: [...found, ...findings],
    plan: null,
  })
  // What keeps a row from being read is told by its own cells.
  if (movement === null || on === null || fullName === null) return refuse()
  if (!isRecorded(movement)) return refuse()
  if (verdictOf(found) === 'skip') return refuse()
  const { life } = so
  const state = stateOn(life, on)
  const recorded = alreadyRecorded({
    movement,
    on,
    events: memberEvents(life.input, unit.today),
    cell: isCell(cell) ? cell.id : null,
    latest: stateOn(life, unit.today),
    rowOf: (act) => life.planned.get(act),
  })
  // While it is not sure who is meant, what is recorded of them is not the row's.
  if (recorded !== null && verdictOf(found) === 'repair' && !one.isLikely) return refuse()
  if (recorded !== null) return { findings: [recorded], plan: null }
  if (!so.isKnown && !mayBeNew) return found.length > 0 ? refuse() : refuse(unfound(fullName))
  const since = memberEvents(life.input, unit.today).find(enters)?.happenedOn
  if (so.isKnown && since !== undefined && on < since) return refuse(beforeListed(on, since))
  if (one.passing !== null) {
    // What the place left has recorded stands: only its paper is answered, from the day on which it was given.
    const isAnswer = movement === 'transferred_in' && state.transfer !== null
    if (!isAnswer) return refuse(onTheWay(one.passing))
  } else if (state.cell !== null && !places.covers(state.cell.id)) {
    return refuse(elsewhere(on, state))
  }
  const theirs = lossOfAnother(movement, state, memberEvents(life.input, on), places)
  if (theirs !== null) return refuse(theirs)
  const steps = planSteps(movement, {
    values,
    on,
    state,
    where,
    cell,
    isReceivedLater: later.some(
      (next) =>
        next.values.movement === 'transferred_in' &&
        where !== null &&
        'inside' in where &&
        liesIn(places, next.cell, where.inside.id),
    ),
    leadsElsewhere: leadsElsewhere(places, state, arrivalOf(one)),
    ceremonyOn: life.input.register?.ceremonyOn ?? null,
  })
  if (isFinding(steps)) return refuse(steps)
  const entry = so.isKnown ? { person: so.person, record: null } : entryOf(one, known)
  if ('severity' in entry) return refuse(...(known?.findings ?? []), entry)
  if (!so.isKnown) found.push(...(known?.findings ?? []))
  const after = liveOn(unit, life, row.number, steps)
  if ('severity' in after) return refuse(after)
  found.push(...remarksOf(life.input, on, steps), ...remarkOfDecision(movement, decider))
  const plan = { ...entry, key: one.key, from: one.passing?.from ?? null, movement, on, steps }
  const findings = decided([...row.findings, ...found], row.decision)
  if (verdictOf(findings) !== 'write') return { findings: found, plan }
  return { findings: found, plan, after: { life: after, person: entry.person, isKnown: true } }
}

/** Whether a cell of the asker's is a place, or lies under it. */
function liesIn(places: ProvincePlaces, cell: Cell | Finding, place: number): boolean {
  return isCell(cell) && places.byId(cell.id)?.line.includes(place) === true
}

/** Where a row says that its person came to, or comes to. */
function arrivalOf({ values, cell, where }: PlacedRow): number | null {
  if (values.movement === 'transferred_in') return isCell(cell) ? cell.id : null
  return where !== null && 'inside' in where ? where.inside.id : null
}

/** Whether the paper on which somebody is on the way leads to another place than where a row has them arrive. */
function leadsElsewhere(
  places: ProvincePlaces,
  { transfer }: MemberState,
  arrival: number | null,
): boolean {
  const to = transfer?.payload.to ?? null
  if (to === null || places.byId(to) === undefined) return false
  return arrival === null || places.byId(arrival)?.line.includes(to) !== true
}

/** Who comes in: an earlier record, or a new one. */
function entryOf(
  one: PlacedRow,
  known: Known | undefined,
): { readonly person: number | null; readonly record: NewRecord | null } | Finding {
  const person = known?.person ?? null
  if (person !== null) return { person, record: null }
  const record = newRecord(one)
  return 'severity' in record ? record : { person: null, record }
}

/** Before somebody stands in a list there is nothing that the books could lose. */
function beforeListed(on: PlainDate, since: PlainDate): Finding {
  return {
    code: 'TRUOC-KHI-CO-TEN',
    column: 'happenedOn',
    sentence: `Sổ tính người này từ ngày ${formatDate(since)}; biến động ngày ${formatDate(on)} trước đó không ghi vào sổ được. Sửa ngày hoặc bỏ qua dòng.`,
    severity: 'error',
  }
}

function elsewhere(on: PlainDate, { cell }: MemberState): Finding {
  return {
    code: 'KHI-AY-O-NOI-KHAC',
    column: 'happenedOn',
    sentence: `Ngày ${formatDate(on)} người này sinh hoạt ở ${cell?.name}, ngoài phạm vi của tổ chức đang nhập: việc này do nơi ấy ghi. Sửa ngày hoặc bỏ qua dòng.`,
    severity: 'error',
  }
}

/** Somebody of another's list who was introduced to here: the paper is all that leads them here. */
function onTheWay({ fromName, introducedOn }: Passing): Finding {
  return {
    code: 'NHAN-THEO-GIAY-GIOI-THIEU',
    column: 'happenedOn',
    sentence: `${fromName} đã giới thiệu người này đến ngày ${formatDate(introducedOn)}: chỉ ghi được Chuyển đến, từ ngày ấy trở đi. Sửa loại biến động hoặc ngày, hoặc bỏ qua dòng.`,
    severity: 'error',
  }
}

/** Movements of people who are in no list: nothing is invented for them. */
function unfound(name: string): Finding {
  return {
    code: 'KHONG-THAY-NGUOI',
    column: 'fullName',
    sentence: `Không thấy ${name} trong danh sách đảng viên của tổ chức đang nhập. Xem lại họ tên, ngày sinh, số định danh; nếu chưa có tên thì nhập danh sách đảng viên trước.`,
    severity: 'error',
  }
}

function byDay({ row: a, values: first }: PlacedRow, { row: b, values: second }: PlacedRow) {
  const [from, to] = [first.happenedOn ?? '', second.happenedOn ?? '']
  return from === to ? a.number - b.number : from < to ? -1 : 1
}
