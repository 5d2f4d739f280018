import type { Finding } from '@ptdv/core/imports/finding'
import type { MovementValues } from '@ptdv/core/imports/kinds/movement-columns'
import { isCell } from '../find-cell.ts'
import type { WhereTo } from './province-places.ts'
import type { Planned, Situation } from './situation.ts'
import {
  elsewhereThan,
  introduction,
  papered,
  paperOf,
  reception,
  refOf,
  withoutPaper,
  wrong,
} from './step-parts.ts'

export function admit(situation: Situation, again: boolean): Planned {
  const { cell, values, on } = situation
  if (!isCell(cell)) return cell
  const payload = {
    decidedOn: values.decidedOn,
    ceremonyOn: values.joinedOn ?? on,
    officialOn: values.officialOn,
    again,
    ...papered(situation),
  }
  return [{ kind: 'admitted', happenedOn: on, payload, cell: refOf(cell) }]
}

export function arrive(situation: Situation): Planned {
  const { cell, values, on, state } = situation
  if (!isCell(cell)) return cell
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
export function comeIn(situation: Situation): Planned {
  const { cell, state, on, where, values } = situation
  if (!isCell(cell)) return cell
  const there = refOf(cell)
  const received = reception(on, there, { cell: there.id, cellName: there.name })
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
