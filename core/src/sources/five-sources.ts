/** The five sources of clause 2.1-a, in the directive's order. The numbers are what is stored. */
export const SOURCES = [
  { id: 1, key: 'rural', name: 'Người dân nông thôn', short: 'Nông thôn' },
  { id: 2, key: 'private_unit', name: 'Đơn vị kinh tế tư nhân', short: 'Tư nhân' },
  { id: 3, key: 'pupil_student', name: 'Học sinh, sinh viên', short: 'Học sinh, sinh viên' },
  {
    id: 4,
    key: 'public_body',
    name: 'Cơ quan hành chính, đơn vị sự nghiệp',
    short: 'Hành chính, sự nghiệp',
  },
  { id: 5, key: 'demobilised', name: 'Bộ đội xuất ngũ', short: 'Bộ đội xuất ngũ' },
] as const

export type Source = (typeof SOURCES)[number]
export type SourceId = Source['id']
export const SOURCE_IDS: readonly SourceId[] = SOURCES.map((source) => source.id)
