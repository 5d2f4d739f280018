import type { Doer } from './act-gates.ts'

/** Who is waited for, after “Chờ ”. */
export const DOERS = {
  cell: 'chi bộ',
  sub_committee: 'đảng ủy bộ phận',
  base: 'đảng ủy cơ sở',
  superior: 'cấp ủy có thẩm quyền',
  vetting_place: 'nơi được hỏi',
  applicant: 'người xin vào Đảng',
  mass_organisation: 'đoàn thể',
  political_centre: 'trung tâm chính trị',
  province: 'Ban Thường vụ Tỉnh ủy',
} as const satisfies Record<Doer, string>

/** Who is waited for, from what is stored with a case; empty for a word that is none. */
export function doerWords(doer: string): string {
  return DOERS[doer as Doer] ?? ''
}
