import type { AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ConditionKey } from './condition-key.ts'

interface Step {
  readonly key: string
  readonly label: string
  readonly acts: readonly AdmissionActKind[]
  /** Code of the paper this step makes (HD 12-HD/BTCTW 2022). */
  readonly form?: string
  /** The step is done when all these are met. */
  readonly doneWhen: readonly ConditionKey[]
  /** A meeting or a body passes the case on here: what is missing is counted to the next gate. */
  readonly gate?: AdmissionActKind
  /** Left out where the organisation has no such level, or before the ceremony. */
  readonly applies?: (circumstances: Circumstances, ceremonyHeld: boolean) => boolean
}

/** The path, in order (rules of QĐ 24/232/294-QĐ/TW §3–§4 and HD 01/HD 06-HD/TW §3). */
export const STEPS = [
  {
    key: 'in_view',
    label: 'Vào danh sách quần chúng ưu tú',
    acts: ['in_view'],
    doneWhen: ['in_view'],
  },
  {
    key: 'helper',
    label: 'Phân công đảng viên giúp đỡ',
    acts: ['helper_assigned'],
    doneWhen: ['helper_assigned'],
  },
  {
    key: 'course',
    label: 'Lớp bồi dưỡng nhận thức',
    acts: ['course_passed'],
    form: 'CN-NTVĐ',
    doneWhen: ['certificate_valid'],
  },
  {
    key: 'application',
    label: 'Đơn xin vào Đảng',
    acts: ['applied'],
    form: '1-KNĐ',
    doneWhen: ['applied'],
  },
  {
    key: 'life_history',
    label: 'Khai lý lịch',
    acts: ['life_history_handed_in'],
    form: '2-KNĐ',
    doneWhen: ['life_history'],
  },
  {
    key: 'vetting',
    label: 'Thẩm tra lý lịch',
    acts: ['vetting_asked', 'vetting_answered'],
    doneWhen: ['vetting_asked', 'vetting_answered'],
  },
  {
    key: 'certification',
    label: 'Chứng nhận lý lịch',
    acts: ['life_history_certified'],
    form: '2-KNĐ',
    doneWhen: ['certified'],
  },
  {
    key: 'introductions',
    label: 'Giới thiệu vào Đảng',
    acts: ['introduced_by_member', 'introduced_by_union'],
    form: '3-KNĐ',
    doneWhen: ['union_introduction', 'member_introductions'],
  },
  {
    key: 'opinions',
    label: 'Lấy ý kiến đoàn thể, nơi cư trú',
    acts: ['opinions_gathered'],
    form: '5-KNĐ',
    doneWhen: ['opinions'],
  },
  {
    key: 'cell_vote',
    label: 'Chi bộ xét, biểu quyết',
    acts: ['cell_voted'],
    form: '6-KNĐ',
    doneWhen: ['cell_voted'],
    gate: 'cell_voted',
  },
  {
    key: 'appraisal',
    label: 'Đảng ủy bộ phận thẩm định',
    acts: ['sub_committee_appraised'],
    form: '7-KNĐ',
    doneWhen: ['appraised'],
    gate: 'sub_committee_appraised',
    applies: hasSubCommittee,
  },
  {
    key: 'base_vote',
    label: 'Đảng ủy cơ sở xét, biểu quyết',
    acts: ['base_voted'],
    form: '8-KNĐ',
    doneWhen: ['base_voted'],
    gate: 'base_voted',
    applies: hasBaseVote,
  },
  {
    key: 'decision',
    label: 'Cấp có thẩm quyền quyết định',
    acts: ['decided'],
    form: '9-KNĐ',
    doneWhen: ['decided'],
    gate: 'decided',
  },
  {
    key: 'receipt',
    label: 'Chi bộ nhận quyết định',
    acts: ['decision_received'],
    doneWhen: ['decision_received'],
    gate: 'decision_received',
  },
  {
    key: 'ceremony',
    label: 'Lễ kết nạp',
    acts: ['ceremony_held'],
    doneWhen: ['ceremony_held'],
    gate: 'ceremony_held',
  },
  {
    key: 'probation',
    label: 'Dự bị 12 tháng',
    acts: ['member_file_made', 'probation_helper_assigned'],
    doneWhen: ['probation_over'],
  },
  {
    key: 'new_member_course',
    label: 'Lớp bồi dưỡng đảng viên mới',
    acts: ['new_member_course_passed'],
    doneWhen: ['new_member_course'],
    applies: inProbation,
  },
  {
    key: 'self_review',
    label: 'Tự kiểm điểm',
    acts: ['self_reviewed'],
    form: '10-KNĐ',
    doneWhen: ['self_review'],
    applies: inProbation,
  },
  {
    key: 'helper_comment',
    label: 'Nhận xét của người giúp đỡ',
    acts: ['helper_commented', 'earlier_place_commented'],
    form: '11-KNĐ',
    doneWhen: ['helper_comment', 'earlier_place_comment'],
    applies: inProbation,
  },
  {
    key: 'probation_opinions',
    label: 'Lấy ý kiến để công nhận',
    acts: ['probation_opinions_gathered'],
    form: '12-KNĐ',
    doneWhen: ['probation_opinions'],
    applies: inProbation,
  },
  {
    key: 'recognition_cell',
    label: 'Chi bộ xét công nhận',
    acts: ['recognition_cell_voted', 'removal_cell_voted'],
    form: '13-KNĐ',
    doneWhen: ['recognition_proposed'],
    gate: 'recognition_cell_voted',
    applies: inProbation,
  },
  {
    key: 'recognition_appraisal',
    label: 'Đảng ủy bộ phận thẩm định công nhận',
    acts: ['recognition_appraised'],
    form: '14-KNĐ',
    doneWhen: ['recognition_appraised'],
    gate: 'recognition_appraised',
    applies: (circumstances, ceremony) =>
      inProbation(circumstances, ceremony) && hasSubCommittee(circumstances),
  },
  {
    key: 'recognition_base',
    label: 'Đảng ủy cơ sở xét công nhận',
    acts: ['recognition_base_voted'],
    form: '15-KNĐ',
    doneWhen: ['recognition_base_voted'],
    gate: 'recognition_base_voted',
    applies: (circumstances, ceremony) =>
      inProbation(circumstances, ceremony) && hasBaseVote(circumstances),
  },
  {
    key: 'recognition_decision',
    label: 'Quyết định công nhận chính thức',
    acts: ['recognition_decided'],
    form: '16-KNĐ',
    doneWhen: ['recognition_decided'],
    gate: 'recognition_decided',
    applies: inProbation,
  },
  {
    key: 'recognition_receipt',
    label: 'Chi bộ nhận quyết định công nhận',
    acts: ['recognition_received'],
    doneWhen: ['recognition_received'],
    gate: 'recognition_received',
    applies: inProbation,
  },
] as const satisfies readonly Step[]

export type StepKey = (typeof STEPS)[number]['key']
export type PathStep = Step & { readonly key: StepKey }

/** The steps this case walks through; those to official membership from the ceremony on. */
export function pathFor(circumstances: Circumstances, ceremonyHeld: boolean): readonly PathStep[] {
  const steps: readonly PathStep[] = STEPS
  return steps.filter(({ applies }) => applies?.(circumstances, ceremonyHeld) ?? true)
}

function inProbation(_circumstances: Circumstances, ceremonyHeld: boolean): boolean {
  return ceremonyHeld
}

export function hasSubCommittee({ subCommittee, baseKind }: Circumstances): boolean {
  return subCommittee && baseKind === 'base_committee'
}

/**
 * A base cell has no committee above it at the base; a delegated committee votes once, on the
 * decision itself, by two thirds of all its members (HD 06-HD/TW §3.7a).
 */
export function hasBaseVote({ baseKind, delegated }: Circumstances): boolean {
  return baseKind === 'base_committee' && !delegated
}

/** The base committee itself decides. */
export function decidesAtBase({ baseKind, delegated }: Circumstances): boolean {
  return baseKind === 'base_committee' && delegated
}
