/** What a soldier back home is helped with (directive 49-CT/TU, clause 2.4: work, training, loans, advice). */
export const SUPPORT_KINDS = {
  job: 'Việc làm',
  training: 'Học nghề',
  loan: 'Vay vốn',
  advice: 'Tư vấn',
} as const

export type SupportKind = keyof typeof SUPPORT_KINDS
export const SUPPORT_KIND_KEYS = Object.keys(SUPPORT_KINDS) as [SupportKind, ...SupportKind[]]
