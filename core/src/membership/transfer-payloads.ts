import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** Why a member changes place for good (QĐ 24/294-QĐ/TW §6.3.1), and how it is told on the screen. */
export const TRANSFER_BECAUSE = {
  new_unit: 'chuyển công tác',
  retired: 'nghỉ hưu',
  left_work: 'nghỉ việc',
  demobilised: 'xuất ngũ',
  residence: 'thay đổi nơi cư trú lâu dài',
  studies: 'nhập học, ra trường',
  /** The cell was split, or its unit closed. */
  reorganised: 'chia tách, giải thể đơn vị',
  /** A list that tells of the move does not always say; no form offers it. */
  unstated: 'không ghi lý do',
} as const

export type TransferBecause = keyof typeof TRANSFER_BECAUSE

/** What the acts of an official transfer say: one side introduces, the other receives. */
export interface TransferPayloads {
  /** 1-SHĐ is given: the member still counts where they are, until received (between two registers nobody is lost). */
  transfer_introduced: {
    /** The cell, or the committee above it that will say which; null outside the province. */
    readonly to: number | null
    readonly toName: string
    readonly because: TransferBecause
    /** The decision's effect, or the change of residence: the time to begin runs from it. */
    readonly triggeredOn: PlainDate
    readonly paper: Paper
  }
  /** The cell committee of arrival has the papers in hand; outside the province its notice came back. */
  transfer_received: {
    readonly cell: number | null
    readonly cellName: string
  }
  /** The member does not go after all. */
  transfer_withdrawn: { readonly reason: string }
  /** The place of arrival sends the papers back. */
  transfer_returned: { readonly reason: string }
  /** From outside the province: what the papers say of the member. */
  transfer_arrived: {
    readonly fromName: string
    readonly paper: Paper
    readonly decidedOn: PlainDate | null
    readonly ceremonyOn: PlainDate
    readonly officialOn: PlainDate | null
  }
}
