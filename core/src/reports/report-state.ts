/** Where a yearly report stands, folded from its acts. */
export const REPORT_STATES = {
  drafting: { name: 'Chưa chốt số liệu' },
  frozen: { name: 'Đã chốt số liệu' },
  submitted: { name: 'Đã gửi, chờ duyệt' },
  approved: { name: 'Đã duyệt' },
  returned: { name: 'Trả lại để sửa' },
} as const

export type ReportState = keyof typeof REPORT_STATES
export const REPORT_STATE_KEYS = Object.keys(REPORT_STATES) as [ReportState, ...ReportState[]]

interface ReportAct {
  readonly name: string
  readonly from: readonly ReportState[]
  readonly to: ReportState | null
  /** The organisation that reports, or the one directly above it; the topmost answers itself, for its committee. */
  readonly by: 'own' | 'above'
  /** Said to who comes when it may not be done. */
  readonly otherwise: string
}

/** What may be done with a report, when and by whom: level by level up the tree (clause 3.8). */
export const REPORT_ACTS = {
  worded: {
    name: 'Ghi lời văn, số và ngày văn bản',
    from: ['drafting', 'frozen', 'returned', 'submitted', 'approved'],
    to: null,
    by: 'own',
    otherwise: '',
  },
  frozen: {
    name: 'Chốt số liệu',
    from: ['drafting', 'frozen', 'returned'],
    to: 'frozen',
    by: 'own',
    otherwise:
      'Báo cáo đã gửi cấp trên nên không chốt lại được. Muốn chốt lại, đề nghị cấp trên trả lại báo cáo.',
  },
  submitted: {
    name: 'Gửi cấp trên',
    from: ['frozen'],
    to: 'submitted',
    by: 'own',
    otherwise: 'Báo cáo chưa chốt số liệu, hoặc đã gửi rồi. Chốt số liệu rồi gửi.',
  },
  approved: {
    name: 'Duyệt',
    from: ['submitted'],
    to: 'approved',
    by: 'above',
    otherwise: 'Báo cáo chưa được gửi lên, hoặc đã được trả lời. Tải lại trang để xem.',
  },
  returned: {
    name: 'Trả lại',
    from: ['submitted', 'approved'],
    to: 'returned',
    by: 'above',
    otherwise: 'Báo cáo chưa được gửi lên, hoặc đã được trả lại. Tải lại trang để xem.',
  },
} as const satisfies Record<string, ReportAct>

export type ReportActKind = keyof typeof REPORT_ACTS

export function mayDo(kind: ReportActKind, state: ReportState): boolean {
  return (REPORT_ACTS[kind].from as readonly ReportState[]).includes(state)
}
