import type { AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ConditionKey } from './condition-key.ts'
import { decidesAtBase, hasBaseVote } from './steps.ts'

/** In which part somebody acts. */
export type Doer =
  | 'cell'
  | 'sub_committee'
  | 'base'
  | 'superior'
  | 'vetting_place'
  | 'applicant'
  | 'mass_organisation'
  | 'political_centre'

interface ActGate {
  /** On a button. */
  readonly label: string
  /** After “Chưa thể …”. */
  readonly doing: string
  readonly by: Doer
  /** All must be met on the day of the act, in this order of telling. */
  readonly needs: readonly ConditionKey[]
}

const OPEN = 'open' satisfies ConditionKey
/** The dossier is still with the cell: after the vote only a return opens it. */
const PREPARING = ['open', 'before_cell_vote', 'applied'] as const satisfies readonly ConditionKey[]

/** Every act, in the order of the path, and what it must find on its day. */
export const ACT_GATES = {
  outstanding_introduced: {
    label: 'Ghi giới thiệu của đoàn thể',
    doing: 'ghi giới thiệu của đoàn thể',
    by: 'mass_organisation',
    needs: [OPEN, 'before_cell_vote'],
  },
  in_view: {
    label: 'Đưa vào danh sách quần chúng ưu tú',
    doing: 'đưa vào danh sách quần chúng ưu tú',
    by: 'cell',
    needs: [OPEN, 'once'],
  },
  helper_assigned: {
    label: 'Phân công đảng viên giúp đỡ',
    doing: 'phân công đảng viên giúp đỡ',
    by: 'cell',
    needs: [OPEN, 'before_ceremony', 'in_view'],
  },
  course_passed: {
    label: 'Ghi giấy chứng nhận',
    doing: 'ghi giấy chứng nhận lớp bồi dưỡng nhận thức',
    by: 'political_centre',
    needs: [OPEN, 'before_cell_vote'],
  },
  applied: {
    label: 'Ghi nhận đơn xin vào Đảng',
    doing: 'nhận đơn xin vào Đảng',
    by: 'applicant',
    needs: [OPEN, 'once', 'in_view'],
  },
  life_history_handed_in: {
    label: 'Ghi nhận lý lịch',
    doing: 'nhận lý lịch',
    by: 'applicant',
    needs: PREPARING,
  },
  vetting_asked: {
    label: 'Gửi công văn thẩm tra',
    doing: 'gửi thẩm tra',
    by: 'base',
    needs: [...PREPARING, 'life_history', 'not_certified'],
  },
  vetting_answered: {
    label: 'Ghi kết luận thẩm tra',
    doing: 'ghi kết luận thẩm tra',
    by: 'vetting_place',
    needs: [...PREPARING, 'request_open'],
  },
  life_history_certified: {
    label: 'Chứng nhận lý lịch',
    doing: 'chứng nhận lý lịch',
    by: 'base',
    needs: [...PREPARING, 'life_history', 'vetting_asked', 'vetting_answered'],
  },
  introduced_by_member: {
    label: 'Ghi giấy giới thiệu của đảng viên',
    doing: 'ghi giấy giới thiệu của đảng viên',
    by: 'cell',
    needs: PREPARING,
  },
  introduced_by_union: {
    label: 'Ghi nghị quyết giới thiệu',
    doing: 'ghi nghị quyết giới thiệu của Đoàn, Công đoàn',
    by: 'mass_organisation',
    needs: PREPARING,
  },
  opinions_gathered: {
    label: 'Lập tổng hợp ý kiến',
    doing: 'lập tổng hợp ý kiến',
    by: 'cell',
    needs: PREPARING,
  },
  cell_voted: {
    label: 'Ghi biểu quyết của chi bộ',
    doing: 'họp xét',
    by: 'cell',
    needs: [
      OPEN,
      'once',
      'citizen',
      'age',
      'schooling',
      'minimum_cell',
      'in_view',
      'helper_assigned',
      'certificate_valid',
      'applied',
      'life_history',
      'vetting_asked',
      'vetting_answered',
      'certified',
      'union_introduction',
      'member_introductions',
      'opinions',
      'dossier_fresh',
    ],
  },
  sub_committee_appraised: {
    label: 'Ghi báo cáo thẩm định',
    doing: 'thẩm định',
    by: 'sub_committee',
    needs: [OPEN, 'once', 'has_sub_committee', 'cell_voted'],
  },
  base_voted: {
    label: 'Ghi biểu quyết của đảng ủy',
    doing: 'đưa ra đảng ủy cơ sở xét',
    by: 'base',
    needs: [OPEN, 'once', 'has_base_vote', 'cell_voted', 'appraised'],
  },
  decided: {
    label: 'Ghi quyết định',
    doing: 'ra quyết định',
    by: 'superior',
    needs: [OPEN, 'once', 'cell_voted', 'appraised', 'base_voted'],
  },
  decision_received: {
    label: 'Ghi đã nhận quyết định',
    doing: 'ghi nhận quyết định',
    by: 'cell',
    needs: [OPEN, 'once', 'decided'],
  },
  ceremony_held: {
    label: 'Ghi lễ kết nạp',
    doing: 'tổ chức lễ kết nạp',
    by: 'cell',
    needs: [OPEN, 'once', 'admitted', 'decision_received'],
  },
  returned: {
    label: 'Trả hồ sơ',
    doing: 'trả hồ sơ',
    by: 'base',
    needs: [OPEN, 'before_decision', 'returnable'],
  },
  withdrawn: {
    label: 'Ghi rút đơn',
    doing: 'ghi rút đơn',
    by: 'applicant',
    needs: [OPEN, 'before_ceremony', 'applied'],
  },
  taken_off_list: {
    label: 'Đưa ra khỏi danh sách',
    doing: 'đưa ra khỏi danh sách',
    by: 'cell',
    needs: [OPEN, 'before_decision', 'in_view'],
  },
  corrected: { label: 'Đính chính', doing: 'đính chính', by: 'cell', needs: [] },
} as const satisfies Record<AdmissionActKind, ActGate>

/** Acts of one day count in this order. */
export const KIND_ORDER: readonly AdmissionActKind[] = Object.keys(ACT_GATES) as AdmissionActKind[]

export function gateOf(kind: AdmissionActKind): ActGate {
  return ACT_GATES[kind]
}

/** Who does it here: a base cell is its own base; a delegated committee decides itself. */
export function doerOf(kind: AdmissionActKind, circumstances: Circumstances): Doer {
  const { by } = gateOf(kind)
  if (by === 'base' && circumstances.baseKind === 'base_cell') return 'cell'
  if (by === 'superior' && decidesAtBase(circumstances)) return 'base'
  return by
}

/** A dossier is returned by the level it has come to. */
export function returnerOf(step: AdmissionActKind | undefined, circumstances: Circumstances): Doer {
  if (step === 'base_voted') return 'superior'
  const toDecider = step === 'cell_voted' && !hasBaseVote(circumstances)
  return doerOf(toDecider ? 'decided' : 'base_voted', circumstances)
}
