import { MASS_ORGANISATION_NAMES, combination } from './introduction-conditions.ts'
import { certification, memberIntroductions, vettingRequests } from './case-reading.ts'
import type { Context } from './condition.ts'
import { all, last } from './read-acts.ts'
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
    ...introductionPapers(preparing),
    paper('5-KNĐ', 'Tổng hợp ý kiến', last(history, 'opinions_gathered')),
    ...meetingPapers(now),
  ]
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

function paper(
  form: string,
  label: string,
  act: BroughtBy,
  state: 'have' | 'unsigned' = 'have',
): CasePaper {
  return act === undefined ? { form, label, state: 'missing' } : { form, label, state, act: act.id }
}
