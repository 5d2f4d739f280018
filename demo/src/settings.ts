import type { SourceId } from '@ptdv/core/sources/five-sources'

interface CellSetting {
  /** Members a cell of this kind usually has. */
  readonly size: number
  /** From which sources it admits, and how much of each compared with other cells of its size. */
  readonly sources: Partial<Record<SourceId, number>>
  readonly occupations: readonly string[]
}

/** Where a cell lives decides its size, its sources and its people's work. */
export const SETTINGS = {
  village: {
    size: 23,
    sources: { 1: 1, 3: 0.3, 5: 1 },
    occupations: [
      'Làm nông nghiệp',
      'Làm nông nghiệp',
      'Hưu trí',
      'Buôn bán, dịch vụ',
      'Lao động tự do',
      'Cán bộ thôn',
    ],
  },
  commune_military: {
    size: 6,
    sources: { 1: 0.4, 5: 3 },
    occupations: ['Chỉ huy dân quân xã', 'Dân quân thường trực'],
  },
  commune_police: { size: 6, sources: { 4: 0.5 }, occupations: ['Công an xã'] },
  commune_office: {
    size: 20,
    sources: { 4: 1.5 },
    occupations: ['Cán bộ xã', 'Công chức xã', 'Người hoạt động không chuyên trách'],
  },
  school: {
    size: 14,
    sources: { 4: 1 },
    occupations: ['Giáo viên', 'Giáo viên', 'Nhân viên trường học'],
  },
  health_station: {
    size: 5,
    sources: { 4: 1 },
    occupations: ['Y sĩ', 'Điều dưỡng', 'Bác sĩ', 'Nữ hộ sinh'],
  },
  upper_secondary: { size: 22, sources: { 3: 4, 4: 1 }, occupations: ['Giáo viên'] },
  college: { size: 15, sources: { 3: 4, 4: 1 }, occupations: ['Giảng viên', 'Viên chức'] },
  agency: {
    size: 13,
    sources: { 4: 1.2 },
    occupations: ['Công chức', 'Công chức', 'Chuyên viên', 'Viên chức'],
  },
  hospital: {
    size: 12,
    sources: { 4: 1.2 },
    occupations: ['Bác sĩ', 'Điều dưỡng', 'Kỹ thuật viên', 'Dược sĩ'],
  },
  enterprise: {
    size: 9,
    sources: { 2: 1 },
    occupations: ['Công nhân', 'Kỹ sư', 'Nhân viên', 'Quản lý phân xưởng'],
  },
  military: { size: 15, sources: { 4: 1 }, occupations: ['Sĩ quan', 'Quân nhân chuyên nghiệp'] },
  police: { size: 14, sources: { 4: 1 }, occupations: ['Sĩ quan công an'] },
} as const satisfies Record<string, CellSetting>

export type SettingKey = keyof typeof SETTINGS

/** How much a cell of this setting takes from a source; 0 when it has none of it. */
export function sourceWeight(setting: SettingKey, source: SourceId): number {
  const sources: Partial<Record<SourceId, number>> = SETTINGS[setting].sources
  return sources[source] ?? 0
}

/** What people of each source do for a living before they are admitted. */
export function occupationOf(source: SourceId, setting: SettingKey): readonly string[] {
  if (source === 3) return setting === 'upper_secondary' ? ['Học sinh lớp 12'] : ['Sinh viên']
  if (source === 5) return ['Bộ đội xuất ngũ']
  if (source === 1)
    return ['Làm nông nghiệp', 'Lao động tự do', 'Buôn bán, dịch vụ', 'Bí thư chi đoàn thôn']
  return SETTINGS[setting].occupations
}
