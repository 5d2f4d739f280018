/**
 * What a Party organisation is. `level` counts from the top; `decidesAdmission` marks committees
 * whose standing committee decides admissions for the base organisations below
 * (QĐ 24/294-QĐ/TW §4.3.2); `holdsMembers` marks where members are and meetings vote.
 */
export const ORGANISATION_KINDS = {
  provincial_committee: {
    name: 'Tỉnh ủy',
    level: 0,
    base: false,
    decidesAdmission: true,
    holdsMembers: false,
  },
  district_committee: {
    name: 'Huyện, thị, thành ủy',
    level: 1,
    base: false,
    decidesAdmission: true,
    holdsMembers: false,
  },
  committee_directly_under: {
    name: 'Đảng ủy trực thuộc Tỉnh ủy',
    level: 1,
    base: false,
    decidesAdmission: true,
    holdsMembers: false,
  },
  /** From 1/7/2025 (QĐ 294-QĐ/TW, pilot): directly above base organisations. */
  commune_committee: {
    name: 'Đảng ủy xã, phường',
    level: 1,
    base: false,
    decidesAdmission: true,
    holdsMembers: false,
  },
  base_committee: {
    name: 'Đảng bộ cơ sở',
    level: 2,
    base: true,
    decidesAdmission: false,
    holdsMembers: false,
  },
  base_cell: {
    name: 'Chi bộ cơ sở',
    level: 2,
    base: true,
    decidesAdmission: false,
    holdsMembers: true,
  },
  sub_committee: {
    name: 'Đảng bộ bộ phận',
    level: 3,
    base: false,
    decidesAdmission: false,
    holdsMembers: false,
  },
  cell: { name: 'Chi bộ', level: 4, base: false, decidesAdmission: false, holdsMembers: true },
} as const

export type OrganisationKind = keyof typeof ORGANISATION_KINDS

/**
 * Which kinds may lie directly under which. A kind never contains its own level or one above it,
 * so a tree that keeps to this table has no cycle and is at most five deep.
 */
export const MAY_CONTAIN = {
  provincial_committee: [
    'district_committee',
    'committee_directly_under',
    'commune_committee',
    'base_committee',
    'base_cell',
  ],
  district_committee: ['base_committee', 'base_cell'],
  committee_directly_under: ['base_committee', 'base_cell'],
  // Sub-committees and cells come with the commune's base committee that was merged into it on
  // 1/7/2025; whether each is then raised to a base organisation is the province's to decide (I).
  commune_committee: ['base_committee', 'base_cell', 'sub_committee', 'cell'],
  base_committee: ['sub_committee', 'cell'],
  base_cell: [],
  sub_committee: ['cell'],
  cell: [],
} as const satisfies Record<OrganisationKind, readonly OrganisationKind[]>

export function mayContain(above: OrganisationKind, below: OrganisationKind): boolean {
  return (MAY_CONTAIN[above] as readonly OrganisationKind[]).includes(below)
}
