/** What a mandate may open. One word per thing a person can do, not per screen. */
export type Capability =
  | 'organisations.read'
  | 'organisations.change'
  | 'people.read'
  | 'people.reveal_identity'
  | 'people.mend'
  | 'sources.report'
  | 'sources.open_round'
  | 'targets.read'
  | 'targets.set_province'
  | 'targets.assign'
  | 'targets.request'
  | 'admission.read'
  | 'admission.cell'
  | 'admission.base'
  | 'admission.decide'
  | 'admission.introduce'
  | 'courses.certify'
  | 'members.read'
  | 'members.cell'
  | 'members.base'
  | 'members.decide'
  | 'soldiers.read'
  | 'soldiers.announce'
  | 'soldiers.receive'
  | 'soldiers.cell'
  | 'soldiers.accompany'
  | 'board.read'
  | 'reports.read'
  | 'reports.freeze'
  | 'reports.approve'
  | 'reports.set_template'
  | 'rules.set'
  | 'quality.read'
  | 'quality.run'
  /** Brings in workbooks at all; each kind asks for its own besides. */
  | 'imports.write'
  | 'imports.candidates'
  | 'imports.members'
  | 'reminders.set'
  | 'access.delegate'
  | 'access.administer'

interface Role {
  readonly name: string
  /** Roles that decide sign in with a second factor. */
  readonly decides: boolean
  readonly capabilities: readonly Capability[]
}

const READ = [
  'organisations.read',
  'people.read',
  'admission.read',
  'members.read',
  'soldiers.read',
  'targets.read',
  'board.read',
  'reports.read',
  'quality.read',
] as const

/** Roles → capabilities: this table and nothing else says who may do what. Scope comes from the mandate's organisation. */
export const ROLES = {
  cell_officer: {
    name: 'Cấp ủy chi bộ',
    decides: false,
    capabilities: [
      ...READ,
      'people.reveal_identity',
      'people.mend',
      'quality.run',
      'sources.report',
      'targets.request',
      'admission.cell',
      'members.cell',
      'soldiers.cell',
      'imports.write',
      'imports.candidates',
      'reminders.set',
      'access.delegate',
    ],
  },
  base_office: {
    name: 'Văn phòng đảng ủy cơ sở',
    decides: false,
    capabilities: [
      ...READ,
      'people.reveal_identity',
      'people.mend',
      'quality.run',
      'organisations.change',
      'sources.report',
      'sources.open_round',
      'targets.request',
      'targets.assign',
      'admission.base',
      'members.base',
      'soldiers.receive',
      'reports.freeze',
      'imports.write',
      'imports.candidates',
      'imports.members',
      'reminders.set',
      'access.delegate',
    ],
  },
  superior_board: {
    name: 'Ban tổ chức cấp ủy cấp trên',
    decides: true,
    capabilities: [
      ...READ,
      'people.reveal_identity',
      'people.mend',
      'quality.run',
      'organisations.change',
      'sources.report',
      'sources.open_round',
      'targets.request',
      'targets.assign',
      'admission.decide',
      'members.decide',
      'soldiers.receive',
      'reports.freeze',
      'reports.approve',
      'imports.write',
      'imports.candidates',
      'imports.members',
      'reminders.set',
      'access.delegate',
    ],
  },
  provincial_board: {
    name: 'Ban Tổ chức Tỉnh ủy',
    decides: true,
    capabilities: [
      ...READ,
      'people.reveal_identity',
      'people.mend',
      'quality.run',
      'organisations.change',
      'sources.open_round',
      'targets.set_province',
      'targets.assign',
      'admission.decide',
      'members.decide',
      'reports.freeze',
      'reports.approve',
      'reports.set_template',
      'rules.set',
      'imports.write',
      'imports.candidates',
      'imports.members',
      'reminders.set',
      'access.delegate',
    ],
  },
  standing_committee_reader: {
    name: 'Ủy viên ban thường vụ (xem)',
    decides: false,
    capabilities: [...READ],
  },
  inspection: { name: 'Ủy ban Kiểm tra', decides: false, capabilities: [...READ] },
  propaganda: {
    name: 'Ban Tuyên giáo',
    decides: false,
    capabilities: ['organisations.read', 'board.read', 'reports.read', 'targets.read'],
  },
  political_centre: {
    name: 'Trung tâm chính trị',
    decides: false,
    capabilities: ['organisations.read', 'courses.certify'],
  },
  mass_organisation: {
    name: 'Đoàn thể',
    decides: false,
    capabilities: [
      'organisations.read',
      'admission.introduce',
      'soldiers.read',
      'soldiers.accompany',
    ],
  },
  military_office: {
    name: 'Cơ quan quân sự',
    decides: false,
    capabilities: [
      'organisations.read',
      'admission.introduce',
      'soldiers.read',
      'soldiers.announce',
      'imports.write',
    ],
  },
  /** Manages accounts and sees no dossiers. */
  system_administrator: {
    name: 'Quản trị hệ thống',
    decides: true,
    capabilities: ['organisations.read', 'access.administer'],
  },
} as const satisfies Record<string, Role>

export type RoleKey = keyof typeof ROLES

export function can(role: RoleKey, capability: Capability): boolean {
  return (ROLES[role].capabilities as readonly Capability[]).includes(capability)
}
