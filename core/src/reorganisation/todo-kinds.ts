interface Kind {
  /** What stands at the head of the to-do. */
  readonly title: string
  /** What may be decided, and how a button says it. */
  readonly choices: Readonly<Record<string, string>>
}

const KEEP = { keep: 'Giữ như vậy' } as const
const YES_NO = { yes: 'Có', no: 'Không' } as const

/** What a reorganisation can leave to a person; each row one kind of to-do. */
export const TODO_KINDS = {
  shares: { title: 'Chia tổ chức trực thuộc', choices: KEEP },
  people: { title: 'Chia đảng viên và hồ sơ', choices: KEEP },
  placeless: { title: 'Chưa có chi bộ tiếp nhận', choices: { arranged: 'Đã sắp xếp' } },
  mandates: {
    title: 'Nhiệm vụ của cán bộ',
    choices: { pass_on: 'Chuyển tiếp', end: 'Kết thúc' },
  },
  delegated: { title: 'Ủy quyền quyết định kết nạp', choices: YES_NO },
  youth_union: { title: 'Đoàn Thanh niên', what: 'Đoàn', choices: YES_NO },
  trade_union: { title: 'Công đoàn', what: 'công đoàn', choices: YES_NO },
  targets: { title: 'Chỉ tiêu', choices: KEEP },
  decider: { title: 'Bàn giao hồ sơ', choices: { handed_over: 'Đã bàn giao' } },
  names: { title: 'Trùng tên', choices: KEEP },
} as const satisfies Record<string, Kind & { readonly what?: string }>

export type TodoKind = keyof typeof TODO_KINDS

/** How a decision reads on a button. */
export function choiceLabel(kind: TodoKind, choice: string): string {
  const choices: Readonly<Record<string, string>> = TODO_KINDS[kind].choices
  return choices[choice] ?? choice
}
