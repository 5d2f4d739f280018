import { formatDate } from '@ptdv/core/calendar/format-date'
import type { Planned, Situation } from './situation.ts'
import {
  elsewhereThan,
  homeOf,
  introduction,
  paperOf,
  reception,
  withoutPaper,
  wrong,
} from './step-parts.ts'

export function goOut(situation: Situation): Planned {
  const { where, values, state, on, isReceivedLater } = situation
  if (where === null) {
    return wrong('THIEU-NOI-DEN', 'place', 'Ghi nơi đến: chi bộ, đảng bộ mà người này về.')
  }
  if ('code' in where) return where
  if ('outside' in where) return leaveProvince(situation, values.place)
  const { inside } = where
  const there = { id: inside.id, name: inside.ownName }
  const isBothSides = inside.isCell && inside.inScope && !isReceivedLater
  const received = reception(on, there, { cell: there.id, cellName: there.name })
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
  const home = homeOf(situation)
  if ('code' in home) return home
  const paper = paperOf(situation)
  if (paper === null) return withoutPaper('Chuyển đi')
  const introduced = introduction(situation, home, { to: inside.id, toName: inside.name }, paper)
  return isBothSides ? [introduced, received] : [introduced]
}

/** Introduced and gone: what the other province does is not ours to wait for, the list says that they have left. */
export function leaveProvince(situation: Situation, place: string | null): Planned {
  const { state, on } = situation
  if (place === null) {
    return wrong('THIEU-NOI-DEN', 'place', 'Ghi nơi đến ở ngoài tỉnh.')
  }
  const home = homeOf(situation)
  if ('code' in home) return home
  const gone = reception(on, home, { cell: null, cellName: place })
  if (state.transfer !== null) return [gone]
  const paper = paperOf(situation)
  if (paper === null) return withoutPaper('Chuyển đi ngoài tỉnh')
  return [introduction(situation, home, { to: null, toName: place }, paper), gone]
}
