import type { Paper } from '@ptdv/core/admission/acts'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { MovementValues } from '@ptdv/core/imports/kinds/movement-columns'
import {
  recogniseBecause,
  recogniseGround,
  wasAskedOrally,
} from '@ptdv/core/imports/kinds/movement-reasons'
import type { MovementKey } from '@ptdv/core/imports/kinds/movement-types'
import type { CellRef, MemberActKind } from '@ptdv/core/membership/acts'
import { EXEMPTION_GROUNDS } from '@ptdv/core/membership/exit-payloads'
import type { MemberState } from '@ptdv/core/membership/member-state'
import type { Cell } from '../find-cell.ts'
import type { WhereTo } from './province-places.ts'

/** One act that a row makes. */
export interface Step {
  readonly kind: MemberActKind
  readonly happenedOn: PlainDate
  readonly payload: Readonly<Record<string, unknown>>
  /** Where the act lies. */
  readonly cell: CellRef
}

/** What stands around a row when its acts are thought out. */
export interface Situation {
  readonly values: MovementValues
  readonly on: PlainDate
  /** The member on that day, with what rows before this one made of them. */
  readonly state: MemberState
  /** Where the row's place lies; null where the row says none. */
  readonly where: WhereTo | null
  /** The cell of the row in the asker's part of the tree. */
  readonly cell: Cell | Finding
  /** A later row of the same person says that they were received: this one only introduces. */
  readonly isReceivedLater: boolean
  /** The paper on which the member is on the way leads to another place than where the row has them arrive. */
  readonly leadsElsewhere: boolean
  /** Of who comes and was in the register before. */
  readonly ceremonyOn: PlainDate | null
}

export type Planned = readonly Step[] | Finding

export function isFinding(planned: Planned): planned is Finding {
  return !Array.isArray(planned)
}

type Planner = (situation: Situation) => Planned

const listed =
  (kind: MemberActKind): Planner =>
  (situation) =>
    here(situation, kind, { ...noted(situation), ...papered(situation) })

/** What each movement of a list is recorded as. */
const PLANNERS: {
  readonly [
    K in Exclude<MovementKey, 'by_register' | 'temporary' | 'disciplined' | 'badge'>
  ]: Planner
} = {
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
  removed: listed('removed'),
  left: listed('left'),
  expelled: listed('expelled'),
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

/** The acts of a row, or why there can be none. */
export function planSteps(movement: MovementKey, situation: Situation): Planned {
  return (PLANNERS as Readonly<Partial<Record<MovementKey, Planner>>>)[movement]!(situation)
}

/** An act in the cell where the member is. */
function here(
  { state, on, cell: named }: Situation,
  kind: MemberActKind,
  payload: Step['payload'],
): Planned {
  const cell = state.cell ?? ('id' in named ? refOf(named) : null)
  return cell === null ? (named as Finding) : [{ kind, happenedOn: on, payload, cell }]
}

function admit(situation: Situation, again: boolean): Planned {
  const { cell, values, on } = situation
  if (!('id' in cell)) return cell
  const payload = {
    decidedOn: values.decidedOn,
    ceremonyOn: values.joinedOn ?? on,
    officialOn: values.officialOn,
    again,
    ...papered(situation),
  }
  return [{ kind: 'admitted', happenedOn: on, payload, cell: refOf(cell) }]
}

function arrive(situation: Situation): Planned {
  const { cell, values, on, state } = situation
  if (!('id' in cell)) return cell
  const { place } = values
  const paper = paperOf(situation)
  const ceremonyOn = values.joinedOn ?? situation.ceremonyOn
  if (place === null) {
    return wrong('THIEU-NOI-DI', 'place', 'Ghi nơi đi: tổ chức đảng đã giới thiệu người này.')
  }
  if (paper === null) return withoutPaper('Chuyển đến từ ngoài tỉnh')
  if (ceremonyOn === null) {
    return wrong(
      'THIEU-NGAY-VAO-DANG',
      'joinedOn',
      'Người từ ngoài tỉnh đến, chưa có trong hệ thống: ghi ngày vào Đảng theo giấy giới thiệu.',
    )
  }
  const payload = {
    fromName: place,
    paper,
    decidedOn: values.decidedOn ?? state.decidedOn,
    ceremonyOn,
    officialOn: values.officialOn ?? state.officialOn,
  }
  return [{ kind: 'transfer_arrived', happenedOn: on, payload, cell: refOf(cell) }]
}

/** Received here: what the place left introduced, or, where that lies in the asker's own part too, both sides at once. */
function comeIn(situation: Situation): Planned {
  const { cell, state, on, where, values } = situation
  if (!('id' in cell)) return cell
  const there = refOf(cell)
  const received: Step = {
    kind: 'transfer_received',
    happenedOn: on,
    payload: { cell: there.id, cellName: there.name },
    cell: there,
  }
  if (state.transfer !== null) {
    return situation.leadsElsewhere
      ? elsewhereThan('cell', state.transfer.payload.toName, cell.name)
      : [received]
  }
  if (state.cell === null || state.ended !== null) return notIntroduced(where, values)
  const paper = paperOf(situation)
  if (paper === null) return withoutPaper('Chuyển đến')
  return [introduction(situation, state.cell, { to: there.id, toName: cell.name }, paper), received]
}

/** Nobody is taken out of another's list from this side alone: between two registers nobody is lost or doubled. */
function notIntroduced(where: WhereTo | null, { place }: MovementValues): Finding {
  if (where === null) {
    return wrong('THIEU-NOI-DI', 'place', 'Ghi nơi đi: chi bộ, đảng bộ mà người này rời.')
  }
  if ('code' in where) return where
  return wrong(
    'CHUA-GIOI-THIEU',
    'place',
    `Chưa thấy giấy giới thiệu người này từ ${place} đến. Đề nghị nơi đi ghi chuyển sinh hoạt (hoặc nhập danh sách biến động của mình) trước, rồi đọc lại tệp này. Dòng được giữ nguyên.`,
  )
}

/** One paper leads to one place. */
function elsewhereThan(column: string, toName: string, said: string): Finding {
  return wrong(
    'SAI-NOI-TIEP-NHAN',
    column,
    `Giấy giới thiệu ghi nơi đến là ${toName}, không phải ${said}. Sửa nơi đến, hoặc nhờ nơi đi rút giấy rồi giới thiệu lại.`,
  )
}

function goOut(situation: Situation): Planned {
  const { where, values, state, on, isReceivedLater } = situation
  if (where === null) {
    return wrong('THIEU-NOI-DEN', 'place', 'Ghi nơi đến: chi bộ, đảng bộ mà người này về.')
  }
  if ('code' in where) return where
  if ('outside' in where) return leaveProvince(situation, values.place)
  const { inside } = where
  const there = { id: inside.id, name: inside.ownName }
  const isBothSides = inside.isCell && inside.inScope && !isReceivedLater
  const received: Step = {
    kind: 'transfer_received',
    happenedOn: on,
    payload: { cell: there.id, cellName: there.name },
    cell: there,
  }
  if (state.transfer !== null) {
    const { toName } = state.transfer.payload
    if (isBothSides) {
      return situation.leadsElsewhere ? elsewhereThan('place', toName, inside.name) : [received]
    }
    return {
      code: 'DA-GIOI-THIEU',
      column: null,
      sentence: `Đã giới thiệu đến ${toName} ngày ${formatDate(state.transfer.happenedOn)}, nơi ấy chưa tiếp nhận: không ghi lần nữa.`,
      severity: 'skip',
    }
  }
  if (state.cell === null) return here(situation, 'transfer_introduced', {})
  const paper = paperOf(situation)
  if (paper === null) return withoutPaper('Chuyển đi')
  const introduced = introduction(
    situation,
    state.cell,
    { to: inside.id, toName: inside.name },
    paper,
  )
  return isBothSides ? [introduced, received] : [introduced]
}

/** Introduced and gone: what the other province does is not ours to wait for, the list says that they have left. */
function leaveProvince(situation: Situation, place: string | null): Planned {
  const { state, on } = situation
  if (place === null) {
    return wrong('THIEU-NOI-DEN', 'place', 'Ghi nơi đến ở ngoài tỉnh.')
  }
  if (state.cell === null) return here(situation, 'transfer_introduced', {})
  const gone: Step = {
    kind: 'transfer_received',
    happenedOn: on,
    payload: { cell: null, cellName: place },
    cell: state.cell,
  }
  if (state.transfer !== null) return [gone]
  const paper = paperOf(situation)
  if (paper === null) return withoutPaper('Chuyển đi ngoài tỉnh')
  return [introduction(situation, state.cell, { to: null, toName: place }, paper), gone]
}

function introduction(
  { on, values }: Situation,
  cell: CellRef,
  to: { readonly to: number | null; readonly toName: string },
  paper: Paper,
): Step {
  return {
    kind: 'transfer_introduced',
    happenedOn: on,
    payload: {
      ...to,
      because: recogniseBecause(values.reason),
      triggeredOn: paper.date <= on ? paper.date : on,
      paper,
    },
    cell,
  }
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

/** A paper without a date of its own is of the day of the movement. */
function paperOf({ values, on }: Situation): Paper | null {
  const { paper, paperDate } = values
  return paper === null ? null : { number: paper.number, date: paperDate ?? paper.date ?? on }
}

function papered(situation: Situation): { readonly paper?: Paper } {
  const paper = paperOf(situation)
  return paper === null ? {} : { paper }
}

function noted({ values: { reason } }: Situation): { readonly note?: string } {
  return reason === null ? {} : { note: reason }
}

function withoutPaper(movement: string): Finding {
  return wrong(
    'THIEU-SO-VAN-BAN',
    'paper',
    `${movement} phải có số quyết định hoặc giấy giới thiệu. Ghi số, ngày rồi đọc lại.`,
  )
}

function wrong(code: string, column: string, sentence: string): Finding {
  return { code, column, sentence, severity: 'error' }
}

function refOf({ id, name }: { readonly id: number; readonly name: string }): CellRef {
  return { id, name }
}
