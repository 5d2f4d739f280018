/** Levels of training, as form 2-HSĐV field 17 and forms 2, 3-BTCTW name them, lowest first. `none`: asked, and there is none. */
export const PROFESSIONAL_LEVELS = {
  none: 'Chưa qua đào tạo',
  technical: 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp',
  intermediate: 'Trung cấp',
  college: 'Cao đẳng',
  university: 'Đại học',
  master: 'Thạc sỹ',
  doctor: 'Tiến sỹ',
} as const
export type ProfessionalLevel = keyof typeof PROFESSIONAL_LEVELS

export const ACADEMIC_TITLES = {
  none: 'Không có',
  associate_professor: 'Phó Giáo sư',
  professor: 'Giáo sư',
} as const
export type AcademicTitle = keyof typeof ACADEMIC_TITLES

/** Lý luận chính trị. */
export const THEORY_LEVELS = {
  none: 'Chưa học',
  elementary: 'Sơ cấp',
  intermediate: 'Trung cấp',
  advanced: 'Cao cấp, cử nhân',
} as const
export type TheoryLevel = keyof typeof THEORY_LEVELS
