import type { Paper } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import { recogniseBecause } from '@ptdv/core/imports/kinds/movement-reasons'
import type { CellRef, MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import { isCell } from '../find-cell.ts'
import type { Situation, StepOf } from './situation.ts'

/** Where the member is, else where the row says. */
export function homeOf({ state, cell }: Situation): CellRef | Finding {
  return state.cell ?? (isCell(cell) ? refOf(cell) : cell)
}

/** An act in the cell where the member is. */
export function here<K extends MemberActKind>(
  situation: Situation,
  kind: K,
  payload: MemberPayloads[K],
): readonly StepOf<K>[] | Finding {
  const cell = homeOf(situation)
  return 'code' in cell ? cell : [{ kind, happenedOn: situation.on, payload, cell }]
}

export function introduction(
  { on, values }: Situation,
  cell: CellRef,
  to: { readonly to: number | null; readonly toName: string },
  paper: Paper,
): StepOf<'transfer_introduced'> {
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

/** `at`: the cell that receives; null outside the province. */
export function reception(
  on: PlainDate,
  cell: CellRef,
  at: MemberPayloads['transfer_received'],
): StepOf<'transfer_received'> {
  return { kind: 'transfer_received', happenedOn: on, payload: at, cell }
}

/** A paper without a date of its own is of the day of the movement. */
export function paperOf({ values, on }: Situation): Paper | null {
  const { paper, paperDate } = values
  return paper === null ? null : { number: paper.number, date: paperDate ?? paper.date ?? on }
}

export function papered(situation: Situation): { readonly paper?: Paper } {
  const paper = paperOf(situation)
  return paper === null ? {} : { paper }
}

export function noted({ values: { reason } }: Situation): { readonly note?: string } {
  return reason === null ? {} : { note: reason }
}

export function withoutPaper(movement: string): Finding {
  return wrong(
    'THIEU-SO-VAN-BAN',
    'paper',
    `${movement} phải có số quyết định hoặc giấy giới thiệu. Ghi số, ngày rồi đọc lại.`,
  )
}

/** One paper leads to one place. */
export function elsewhereThan(column: string, toName: string, said: string): Finding {
  return wrong(
    'SAI-NOI-TIEP-NHAN',
    column,
    `Giấy giới thiệu ghi nơi đến là ${toName}, không phải ${said}. Sửa nơi đến, hoặc nhờ nơi đi rút giấy rồi giới thiệu lại.`,
  )
}

export function wrong(code: string, column: string, sentence: string): Finding {
  return { code, column, sentence, severity: 'error' }
}

export function refOf({ id, name }: { readonly id: number; readonly name: string }): CellRef {
  return { id, name }
}
