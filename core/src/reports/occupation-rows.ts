import { PRIVATE_BUSINESSES, STATE_BUSINESSES, type BaseType } from '../organisations/base-types.ts'
import { fold } from '../text/fold.ts'

/** Rows of forms 2 and 3-BTCTW, part II.1. */
export type OccupationRow =
  | 'state_officials'
  | 'party_officials'
  | 'commune_officials'
  | 'village_part_time'
  | 'public_service'
  | 'private_service'
  | 'managers'
  | 'staff'
  | 'workers'
  | 'farmers'
  | 'armed_forces'
  | 'students'
  | 'pupils'
  | 'others'
  /** No longer at work: a row of form 3 only. */
  | 'retired'

interface Wording {
  /** Beginnings of the occupation as people write it, without diacritics. */
  readonly begins: readonly string[]
  /** null: such words fit several rows of the form, so the person's record must say more. */
  readonly row: OccupationRow | null
  /** Only of people of these sources, or of base organisations of these types. */
  readonly sources?: readonly number[]
  readonly types?: readonly StatedType[]
}

type StatedType = BaseType | 'none' | null

const [PRIVATE, PUBLIC] = [2, 4]
const BUSINESSES: readonly StatedType[] = [
  ...STATE_BUSINESSES,
  ...PRIVATE_BUSINESSES,
  'cooperative',
]
const OFFICIALS = ['can bo', 'cong chuc', 'chuyen vien']
const STAFF = ['ky su', 'nhan vien', 'ke toan']
const IN_SERVICE = [
  'giao vien',
  'giang vien',
  'bac si',
  'y si',
  'dieu duong',
  'duoc si',
  'nu ho sinh',
  'ho sinh',
  'ky thuat vien',
  'nhan vien truong',
]

/**
 * What people do for a living, as offices write it, in the rows of the form. The first fitting line counts; what is
 * written and fits none is “Khác”. Which words stand for which row is our reading (I): the form's instructions were
 * not found.
 */
const WORDINGS: readonly Wording[] = [
  {
    begins: ['huu tri', 'nghi huu', 'da nghi huu', 'can bo huu', 'cong chuc huu', 'mat suc'],
    row: 'retired',
  },
  { begins: ['hoc sinh'], row: 'pupils' },
  { begins: ['sinh vien'], row: 'students' },
  // Home from the army, no longer in it.
  { begins: ['bo doi xuat ngu', 'quan nhan xuat ngu'], row: 'others' },
  {
    begins: ['si quan', 'chien si', 'ha si quan', 'quan nhan', 'bo doi', 'cong an', 'canh sat'],
    row: 'armed_forces',
  },
  {
    begins: ['truong thon', 'can bo thon', 'to truong to dan pho', 'truong ban cong tac mat tran'],
    row: 'village_part_time',
  },
  {
    begins: [
      'can bo xa',
      'can bo phuong',
      'can bo thi tran',
      'cong chuc xa',
      'cong chuc phuong',
      'cong chuc thi tran',
      'nguoi hoat dong khong chuyen trach',
      'chi huy dan quan',
      'chi huy quan su',
    ],
    row: 'commune_officials',
  },
  { begins: IN_SERVICE, row: 'public_service', sources: [PUBLIC], types: ['public_unit'] },
  { begins: IN_SERVICE, row: 'private_service', sources: [PRIVATE], types: ['private_unit'] },
  { begins: IN_SERVICE, row: null },
  { begins: ['vien chuc'], row: 'public_service' },
  { begins: OFFICIALS, row: 'state_officials', types: ['state_body'] },
  { begins: OFFICIALS, row: 'party_officials', types: ['party_body'] },
  { begins: OFFICIALS, row: 'commune_officials', types: ['commune', 'ward', 'town'] },
  // State or Party body: the words alone do not say.
  { begins: OFFICIALS, row: null },
  {
    begins: ['giam doc', 'pho giam doc', 'chu doanh nghiep', 'quan ly', 'quan doc'],
    row: 'managers',
  },
  { begins: ['cong nhan', 'tho ', 'lai xe'], row: 'workers' },
  { begins: STAFF, row: 'staff', sources: [PRIVATE], types: BUSINESSES },
  { begins: STAFF, row: null },
  {
    begins: ['lam nong', 'lam ruong', 'lam vuon', 'nong dan', 'chan nuoi', 'trong trot', 'nuoi '],
    row: 'farmers',
  },
]

/**
 * null where nothing is written, or not enough to say. Where the words fit several rows, the person's source or the type
 * that their base organisation stated (form 5-BTCTW) decides.
 */
export function occupationRow(
  occupation: string | null,
  source: number,
  baseType: StatedType,
): OccupationRow | null {
  const text = fold(occupation ?? '')
  if (text === '') return null
  const fitting = WORDINGS.find(
    ({ begins, sources, types }) =>
      begins.some((beginning) => text.startsWith(beginning)) &&
      ((sources === undefined && types === undefined) ||
        sources?.includes(source) ||
        types?.includes(baseType)),
  )
  return fitting === undefined ? 'others' : fitting.row
}
