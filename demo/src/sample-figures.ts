import { shareOut, sumOf } from './share-out.ts'

/** Targets or results by the five sources, in the order of clause 2.1-a. */
export type BySource = readonly [number, number, number, number, number]

/**
 * What one committee under the province does in the sample. Only the province's totals have a
 * public source (Chỉ thị 49-CT/TU); every figure of a committee is invented.
 */
export interface CommitteeFigures {
  readonly key: string
  readonly name: string
  /** Code of the General Statistics Office, where the committee is a district's. */
  readonly districtCode: string | null
  /** Members on 28/8/2023, in proportion. */
  readonly memberWeight: number
  readonly target2023: BySource
  readonly admittedBy15Oct2023: number
  readonly admitted2023: number
  readonly target2024: BySource
  /** Decisions from 1/1 to 15/10/2024. */
  readonly admitted2024: BySource
  /** The same decisions by month, January to October. */
  readonly months2024: readonly number[]
  /** Eligible people found by the survey of September 2024. */
  readonly pool2025: BySource
}

export const COMMITTEES: readonly CommitteeFigures[] = [
  {
    key: 'hung_yen',
    name: 'Thành ủy Hưng Yên',
    districtCode: '323',
    memberWeight: 76,
    target2023: [59, 38, 33, 67, 13],
    admittedBy15Oct2023: 144,
    admitted2023: 213,
    target2024: [61, 39, 35, 71, 14],
    admitted2024: [44, 19, 27, 61, 11],
    months2024: [2, 13, 10, 10, 29, 17, 13, 26, 30, 12],
    pool2025: [91, 47, 58, 96, 27],
  },
  {
    key: 'my_hao',
    name: 'Thị ủy Mỹ Hào',
    districtCode: '328',
    memberWeight: 57,
    target2023: [68, 56, 23, 45, 16],
    admittedBy15Oct2023: 134,
    admitted2023: 210,
    target2024: [70, 55, 24, 47, 16],
    admitted2024: [46, 25, 16, 37, 12],
    months2024: [4, 9, 13, 9, 20, 17, 15, 13, 26, 10],
    pool2025: [106, 62, 37, 64, 28],
  },
  {
    key: 'van_lam',
    name: 'Huyện ủy Văn Lâm',
    districtCode: '325',
    memberWeight: 56,
    target2023: [64, 56, 15, 40, 14],
    admittedBy15Oct2023: 117,
    admitted2023: 189,
    target2024: [65, 62, 15, 40, 14],
    admitted2024: [41, 24, 10, 31, 10],
    months2024: [3, 8, 5, 8, 22, 12, 11, 15, 22, 10],
    pool2025: [96, 54, 27, 53, 23],
  },
  {
    key: 'van_giang',
    name: 'Huyện ủy Văn Giang',
    districtCode: '326',
    memberWeight: 52,
    target2023: [57, 40, 15, 36, 11],
    admittedBy15Oct2023: 108,
    admitted2023: 167,
    target2024: [59, 41, 16, 37, 11],
    admitted2024: [43, 21, 12, 33, 9],
    months2024: [3, 7, 11, 9, 15, 11, 11, 14, 27, 10],
    pool2025: [88, 52, 31, 48, 18],
  },
  {
    key: 'yen_my',
    name: 'Huyện ủy Yên Mỹ',
    districtCode: '327',
    memberWeight: 69,
    target2023: [73, 51, 18, 46, 18],
    admittedBy15Oct2023: 124,
    admitted2023: 204,
    target2024: [74, 54, 18, 47, 19],
    admitted2024: [42, 20, 11, 32, 12],
    months2024: [4, 10, 6, 8, 20, 13, 11, 13, 26, 6],
    pool2025: [109, 48, 37, 62, 28],
  },
  {
    key: 'khoai_chau',
    name: 'Huyện ủy Khoái Châu',
    districtCode: '330',
    memberWeight: 89,
    target2023: [100, 26, 25, 50, 21],
    admittedBy15Oct2023: 160,
    admitted2023: 237,
    target2024: [104, 27, 26, 51, 22],
    admitted2024: [78, 14, 21, 47, 19],
    months2024: [5, 10, 16, 21, 31, 15, 17, 22, 28, 14],
    pool2025: [159, 32, 45, 72, 38],
  },
  {
    key: 'kim_dong',
    name: 'Huyện ủy Kim Động',
    districtCode: '331',
    memberWeight: 65,
    target2023: [69, 18, 17, 42, 15],
    admittedBy15Oct2023: 113,
    admitted2023: 155,
    target2024: [73, 18, 18, 43, 16],
    admitted2024: [51, 9, 13, 37, 13],
    months2024: [3, 7, 9, 7, 24, 11, 14, 18, 21, 9],
    pool2025: [108, 30, 30, 60, 27],
  },
  {
    key: 'an_thi',
    name: 'Huyện ủy Ân Thi',
    districtCode: '329',
    memberWeight: 70,
    target2023: [78, 15, 18, 45, 18],
    admittedBy15Oct2023: 109,
    admitted2023: 169,
    target2024: [81, 15, 18, 46, 18],
    admitted2024: [46, 6, 11, 32, 12],
    months2024: [3, 8, 11, 8, 20, 9, 11, 13, 16, 8],
    pool2025: [120, 24, 38, 56, 29],
  },
  {
    key: 'phu_cu',
    name: 'Huyện ủy Phù Cừ',
    districtCode: '333',
    memberWeight: 46,
    target2023: [56, 9, 14, 30, 12],
    admittedBy15Oct2023: 92,
    admitted2023: 132,
    target2024: [56, 9, 14, 29, 12],
    admitted2024: [45, 5, 12, 29, 11],
    months2024: [3, 9, 6, 11, 12, 11, 8, 10, 25, 7],
    pool2025: [80, 14, 27, 49, 17],
  },
  {
    key: 'tien_lu',
    name: 'Huyện ủy Tiên Lữ',
    districtCode: '332',
    memberWeight: 56,
    target2023: [57, 12, 17, 36, 14],
    admittedBy15Oct2023: 89,
    admitted2023: 136,
    target2024: [58, 12, 17, 37, 14],
    admitted2024: [35, 5, 11, 27, 10],
    months2024: [2, 4, 6, 7, 9, 11, 10, 14, 17, 8],
    pool2025: [85, 15, 28, 52, 28],
  },
  {
    key: 'khoi',
    name: 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
    districtCode: null,
    memberWeight: 41,
    target2023: [0, 66, 30, 95, 0],
    admittedBy15Oct2023: 114,
    admitted2023: 192,
    target2024: [0, 66, 31, 97, 0],
    admitted2024: [0, 28, 20, 71, 0],
    months2024: [4, 7, 6, 9, 15, 9, 15, 16, 27, 11],
    pool2025: [0, 69, 53, 123, 0],
  },
  {
    key: 'quan_su',
    name: 'Đảng ủy Quân sự tỉnh',
    districtCode: null,
    memberWeight: 9,
    target2023: [0, 0, 0, 53, 0],
    admittedBy15Oct2023: 37,
    admitted2023: 51,
    target2024: [0, 0, 0, 56, 0],
    admitted2024: [0, 0, 0, 43, 0],
    months2024: [1, 2, 4, 3, 7, 6, 3, 7, 5, 5],
    pool2025: [0, 0, 0, 73, 0],
  },
  {
    key: 'cong_an',
    name: 'Đảng ủy Công an tỉnh',
    districtCode: null,
    memberWeight: 17,
    target2023: [0, 0, 0, 82, 0],
    admittedBy15Oct2023: 60,
    admitted2023: 84,
    target2024: [0, 0, 0, 85, 0],
    admitted2024: [0, 0, 0, 72, 0],
    months2024: [2, 6, 3, 8, 9, 10, 7, 12, 10, 5],
    pool2025: [0, 0, 0, 106, 0],
  },
]

/** Totals of a province. */
export interface ProvinceFigures {
  readonly committees: readonly CommitteeFigures[]
  /** Chỉ thị 49-CT/TU: 70,314 members on 28/8/2023, over 3,100 of them admitted since October 2020. */
  readonly membersOn28Aug2023: number
  readonly admittedThisTermBy28Aug2023: number
  readonly membersOn1Jan2024: number
  /** Outstanding people and candidates on the lists of cells on 15/10/2024, before any decision. */
  readonly openCases: number
  /** Members who came from outside the province, a year. */
  readonly transfersInAYear: number
  readonly minimums: Readonly<Record<2023 | 2024, number>>
}

export const PROVINCE: ProvinceFigures = {
  committees: COMMITTEES,
  membersOn28Aug2023: 70_314,
  admittedThisTermBy28Aug2023: 3_148,
  membersOn1Jan2024: 71_268,
  openCases: 3_500,
  transfersInAYear: 780,
  minimums: { 2023: 2_112, 2024: 2_173 },
}

const TINY_COMMITTEES: readonly CommitteeFigures[] = [
  {
    key: 'khoai_chau',
    name: 'Huyện ủy Khoái Châu',
    districtCode: '330',
    memberWeight: 11,
    target2023: [3, 1, 0, 2, 0],
    admittedBy15Oct2023: 4,
    admitted2023: 6,
    target2024: [4, 1, 1, 1, 1],
    admitted2024: [2, 0, 0, 2, 0],
    months2024: [0, 0, 1, 0, 1, 0, 0, 1, 1, 0],
    pool2025: [6, 2, 2, 3, 3],
  },
  {
    key: 'van_lam',
    name: 'Huyện ủy Văn Lâm',
    districtCode: '325',
    memberWeight: 9,
    target2023: [2, 1, 0, 1, 0],
    admittedBy15Oct2023: 2,
    admitted2023: 3,
    target2024: [2, 1, 0, 1, 0],
    admitted2024: [1, 1, 0, 0, 0],
    months2024: [0, 0, 0, 0, 1, 0, 0, 0, 1, 0],
    pool2025: [3, 2, 1, 2, 1],
  },
]

/** Two districts of two communes each, for tests. */
export const TINY_PROVINCE: ProvinceFigures = {
  committees: TINY_COMMITTEES,
  membersOn28Aug2023: 150,
  admittedThisTermBy28Aug2023: 12,
  membersOn1Jan2024: 151,
  openCases: 24,
  transfersInAYear: 4,
  minimums: { 2023: 10, 2024: 12 },
}

/** Members of each committee on 28/8/2023; they add up to the province's. */
export function membersByCommittee(province: ProvinceFigures): number[] {
  return shareOut(
    province.membersOn28Aug2023,
    province.committees.map(({ memberWeight }) => memberWeight),
  )
}

export function totalOf(bySource: BySource): number {
  return sumOf(bySource)
}
