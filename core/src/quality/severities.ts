/** How much a finding weighs, heaviest first. */
export const SEVERITIES = {
  error: {
    name: 'Sai',
    means: 'Chắc chắn sai: con số hoặc việc xét hồ sơ dựa vào đây là không đúng.',
  },
  warning: { name: 'Cần xem lại', means: 'Có thể đúng nhưng ít gặp, hoặc còn thiếu điều phải có.' },
  note: {
    name: 'Nên hoàn thiện',
    means: 'Không làm sai con số; sửa để danh sách, giấy tờ gọn và đúng.',
  },
} as const satisfies Record<string, { readonly name: string; readonly means: string }>

export type Severity = keyof typeof SEVERITIES
export const SEVERITY_KEYS = Object.keys(SEVERITIES) as [Severity, ...Severity[]]
