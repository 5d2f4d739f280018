import { MASS_ORGANISATION_NAMES, combination } from './introduction-conditions.ts'
import { certification, memberIntroductions, vettingRequests } from './case-reading.ts'
import type { Context } from './condition.ts'
import { all, last } from './read-acts.ts'
import { specialCase } from './special-cases.ts'
import { specialCasesOf } from './special-conditions.ts'
import { hasBaseVote, hasSubCommittee } from './steps.ts'

/** A paper of the dossier (HD 12-HD/BTCTW 2022). */
export interface CasePaper {
  readonly form: string
  readonly label: string
  readonly state: 'have' | 'missing' | 'unsigned'
  /** The act that brought it. */
  readonly act?: number
}

type BroughtBy = { readonly id: number } | undefined

/** The papers the cell's meeting needs, then those the meetings made. */
export function papers(preparing: Context, now: Context): readonly CasePaper[] {
  const { history } = preparing
  const handedIn = last(history, 'life_history_handed_in')
  const certified = certification(history)
  return [
    paper('1-KNĐ', 'Đơn xin vào Đảng', last(history, 'applied')),
    certified
      ? paper('2-KNĐ', 'Lý lịch', certified)
      : paper('2-KNĐ', 'Lý lịch', handedIn, 'unsigned'),
    ...vettingRequests(history).map(({ asked, answer }) =>
      paper('kèm 2-KNĐ', `Kết luận thẩm tra ${asked.payload.about}`, answer),
    ),
    paper('CN-NTVĐ', 'Giấy chứng nhận bồi dưỡng nhận thức', last(history, 'course_passed')),
    ...specialPapers(preparing),
    ...introductionPapers(preparing),
    paper('5-KNĐ', 'Tổng hợp ý kiến', last(history, 'opinions_gathered')),
    ...meetingPapers(now),
    ...probationPapers(now),
  ]
}

/** Those of the unusual cases, each with its own document. */
function specialPapers(context: Context): readonly CasePaper[] {
  return specialCasesOf(context).flatMap((matter) => {
    const { label, paper: asked } = specialCase(matter)
    if (asked === null) return []
    const received = all(context.history, 'special_paper_received').findLast(
      ({ payload }) => payload.matter === matter,
    )
    return [paper('văn bản', `Trường hợp ${label}`, received)]
  })
}

/** Helpers introduce: until theirs is there, it is a paper not yet signed. */
function introductionPapers(context: Context): readonly CasePaper[] {
  if (context.findRule('introducers') === undefined) return []
  const { history } = context
  const { union, members } = combination(context)
  const signed = memberIntroductions(history)
  const helpers = last(history, 'helper_assigned')?.payload.helpers ?? []
  const awaited = helpers.filter(
    ({ person }) => !signed.some(({ payload }) => payload.person === person),
  )
  const lacking = Math.max(0, members - signed.length)
  return [
    ...(union === null
      ? []
      : [
          paper(
            union === 'youth_union' ? '4-KNĐ' : '4a-KNĐ',
            `Nghị quyết giới thiệu của ${MASS_ORGANISATION_NAMES[union]}`,
            all(history, 'introduced_by_union').findLast(({ payload }) => payload.by === union),
          ),
        ]),
    ...signed.map((act) => paper('3-KNĐ', `Giấy giới thiệu của ${act.payload.name}`, act)),
    ...Array.from({ length: lacking }, (_, index): CasePaper => {
      const helper = awaited[index]
      return helper === undefined
        ? { form: '3-KNĐ', label: 'Giấy giới thiệu của đảng viên chính thức', state: 'missing' }
        : { form: '3-KNĐ', label: `Giấy giới thiệu của ${helper.name}`, state: 'unsigned' }
    }),
  ]
}

/** Only once their meeting has come: before, they are not missing. */
function meetingPapers({ history, circumstances }: Context): readonly CasePaper[] {
  const voted = last(history, 'cell_voted')
  if (voted === undefined) return []
  return [
    paper('6-KNĐ', 'Nghị quyết của chi bộ', voted),
    ...(hasSubCommittee(circumstances)
      ? [
          paper(
            '7-KNĐ',
            'Báo cáo thẩm định của đảng ủy bộ phận',
            last(history, 'sub_committee_appraised'),
          ),
        ]
      : []),
    ...(hasBaseVote(circumstances)
      ? [paper('8-KNĐ', 'Nghị quyết của đảng ủy cơ sở', last(history, 'base_voted'))]
      : []),
    paper('9-KNĐ', 'Quyết định kết nạp', last(history, 'decided')),
  ]
}

/** From the ceremony on: what official membership needs, then what its meetings made. */
function probationPapers({ history, circumstances }: Context): readonly CasePaper[] {
  if (last(history, 'ceremony_held') === undefined) return []
  const proposed = last(history, 'removal_cell_voted') ?? last(history, 'recognition_cell_voted')
  const memberFile = last(history, 'member_file_made')
  return [
    paper('1-HSĐV', 'Lý lịch đảng viên', memberFile),
    paper('2-HSĐV', 'Phiếu đảng viên', memberFile),
    paper('CN-ĐVM', 'Giấy chứng nhận lớp đảng viên mới', last(history, 'new_member_course_passed')),
    paper('10-KNĐ', 'Bản tự kiểm điểm', last(history, 'self_reviewed')),
    paper('11-KNĐ', 'Nhận xét của người giúp đỡ', last(history, 'helper_commented')),
    paper('12-KNĐ', 'Tổng hợp ý kiến để công nhận', last(history, 'probation_opinions_gathered')),
    ...(proposed === undefined
      ? []
      : [
          paper('13-KNĐ', 'Nghị quyết của chi bộ về đảng viên dự bị', proposed),
          ...(hasSubCommittee(circumstances)
            ? [paper('14-KNĐ', 'Báo cáo thẩm định', last(history, 'recognition_appraised'))]
            : []),
          ...(hasBaseVote(circumstances)
            ? [
                paper(
                  '15-KNĐ',
                  'Nghị quyết của đảng ủy cơ sở',
                  last(history, 'recognition_base_voted'),
                ),
              ]
            : []),
          paper('16-KNĐ', 'Quyết định công nhận', last(history, 'recognition_decided')),
        ]),
  ]
}

function paper(
  form: string,
  label: string,
  act: BroughtBy,
  state: 'have' | 'unsigned' = 'have',
): CasePaper {
  return act === undefined ? { form, label, state: 'missing' } : { form, label, state, act: act.id }
}
