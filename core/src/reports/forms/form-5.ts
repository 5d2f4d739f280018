import {
  PRIVATE_BUSINESSES,
  STATE_BUSINESSES,
  type BaseType,
} from '../../organisations/base-types.ts'
import type { OrganisationKind } from '../../organisations/kinds.ts'
import {
  inList,
  type Counts,
  type Form,
  type FormColumn,
  type FormRow,
  type Question,
} from './form.ts'

type StatedType = BaseType | 'none' | null

/** Organisations and members of base organisations of these types. */
function ofType(...types: readonly StatedType[]): Counts {
  return {
    by: 'count',
    lists: ['organisations', 'members'],
    asks: ['baseType'],
    of: (subject) =>
      (subject.list === 'organisations' || subject.list === 'members') &&
      types.includes(subject.baseType),
  }
}

const FOREIGN: readonly BaseType[] = ['foreign_part', 'foreign_whole']
const UNITS: readonly BaseType[] = ['public_unit', 'private_unit']

function row(label: string, of: string, ...types: readonly StatedType[]): FormRow {
  return {
    label,
    part: { of, by: 'type' },
    counts: ofType(...types),
    ...(of === 'all' ? {} : { within: true as const }),
  }
}

const ROWS: Readonly<Record<string, FormRow>> = {
  commune: row('1. Xã', 'all', 'commune'),
  ward: row('2. Phường', 'all', 'ward'),
  town: row('3. Thị trấn', 'all', 'town'),
  party_body: row('4. Cơ quan Đảng, MTTQ, đoàn thể CT-XH', 'all', 'party_body'),
  state_body: row('5. Cơ quan Nhà nước', 'all', 'state_body'),
  units: row('6. Đơn vị sự nghiệp, gồm:', 'all', ...UNITS),
  public_unit: row('a) Công lập', 'units', 'public_unit'),
  private_unit: row('b) Ngoài công lập', 'units', 'private_unit'),
  army: row('7. Quân đội', 'all', 'army'),
  police: row('8. Công an', 'all', 'police'),
  enterprises: row(
    '9. Doanh nghiệp và hợp tác xã',
    'all',
    ...STATE_BUSINESSES,
    ...PRIVATE_BUSINESSES,
    'cooperative',
  ),
  state_owned: row('a) Doanh nghiệp có vốn Nhà nước', 'enterprises', ...STATE_BUSINESSES),
  state_whole: row('- Nhà nước nắm giữ 100% vốn điều lệ', 'state_owned', 'state_whole'),
  state_majority: row(
    '- Nhà nước nắm giữ từ 50% vốn điều lệ trở lên',
    'state_owned',
    'state_majority',
  ),
  state_minority: row('- Nhà nước nắm giữ dưới 50% vốn điều lệ', 'state_owned', 'state_minority'),
  private_sector: row(
    'b) Doanh nghiệp ngoài khu vực Nhà nước',
    'enterprises',
    ...PRIVATE_BUSINESSES,
  ),
  joint_stock: row('- Công ty Cổ phần', 'private_sector', 'joint_stock'),
  private_company: row('- Doanh nghiệp tư nhân', 'private_sector', 'private_company'),
  limited: row('- Công ty trách nhiệm hữu hạn', 'private_sector', 'limited'),
  partnership: row('- Công ty hợp danh', 'private_sector', 'partnership'),
  foreign: row('- Doanh nghiệp có vốn nước ngoài', 'private_sector', ...FOREIGN),
  foreign_whole: {
    label: 'Trong đó: Doanh nghiệp 100% vốn NN',
    within: true,
    counts: ofType('foreign_whole'),
  },
  cooperative: row('c) Hợp tác xã', 'enterprises', 'cooperative'),
  abroad: row('10. Tổ chức cơ sở đảng ở ngoài nước', 'all', 'abroad'),
  other: row('11. Loại hình cơ sở khác*', 'all', 'other'),
  unstated: { ...row('Chưa khai loại hình', 'all', null), beside: true },
  no_base: { ...row('Không thuộc tổ chức cơ sở đảng nào', 'all', 'none'), beside: true },
  all: {
    label: 'Cộng (1+….+11)',
    bold: true,
    counts: {
      by: 'count',
      lists: ['organisations', 'members'],
      asks: [],
      of: ({ list }) => list === 'organisations' || list === 'members',
    },
  },
}

function organisations(...kinds: readonly OrganisationKind[]): Question {
  return inList('organisations', [], ({ kind }) => kinds.includes(kind))
}
const BASES = 'Số TCCSĐ'
const BELOW = 'Tổ chức đảng trực thuộc ĐBCS'

const COLUMNS: Readonly<Record<string, FormColumn>> = {
  bases: {
    label: 'Tổng số (=3+4)',
    over: BASES,
    period: 'now',
    of: organisations('base_committee', 'base_cell'),
    width: 12,
  },
  base_committees: {
    label: 'Đảng bộ cơ sở',
    over: BASES,
    period: 'now',
    of: organisations('base_committee'),
    width: 12,
  },
  base_cells: {
    label: 'Chi bộ cơ sở',
    over: BASES,
    period: 'now',
    of: organisations('base_cell'),
    width: 12,
  },
  sub_committees: {
    label: 'Đảng bộ bộ phận',
    over: BELOW,
    period: 'now',
    of: organisations('sub_committee'),
    width: 12,
  },
  cells: {
    label: 'Chi bộ trực thuộc',
    over: BELOW,
    period: 'now',
    of: organisations('cell'),
    width: 12,
  },
  members: { label: 'Tổng số đảng viên', period: 'now', of: inList('members'), width: 12 },
}

/** Biểu 5-BTCTW (HD 11-HD/BTCTW of 13/12/2021): base organisations by the kind of unit, at the end of the period. */
export const FORM_5: Form = {
  title: 'Tổ chức đảng và đảng viên trong các loại hình cơ sở',
  head: 'Loại hình tổ chức cơ sở đảng',
  rows: ROWS,
  columns: COLUMNS,
  notes: [
    'Loại hình do tổ chức khai, tính từ ngày khai. Chưa khai thì chỉ “Đảng bộ xã, phường, thị trấn …” được hiểu theo tên; nơi khác xếp vào dòng chưa khai.',
  ],
}
