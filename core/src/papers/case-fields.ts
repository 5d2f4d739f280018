import { certification, memberIntroductions, vettingRequests } from '../admission/case-reading.ts'
import { probationEnd } from '../admission/decision-reading.ts'
import { membershipStanding } from '../admission/membership-standing.ts'
import type { Paper, VettingOutcome } from '../admission/acts.ts'
import { all, last } from '../admission/read-acts.ts'
import { formatDate, formatDateLong } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { DOTTED_DATE, type Field, type PaperContext } from './field.ts'
import { birthWords } from './person-fields.ts'

/** Of a vetting the outcome, number and date are told, never its text. */
const OUTCOMES = {
  clear: 'không có vấn đề',
  needs_supplement: 'đề nghị bổ sung',
  refer_upward: 'báo cáo cấp trên xem xét',
} as const satisfies Record<VettingOutcome, string>

/** The way of the case so far. */
export const CASE_FIELDS = {
  'Chi bộ': { about: 'tên chi bộ', mend: 'register', read: ({ source }) => source.cell.name },
  'Đảng ủy bộ phận': {
    about: 'đảng ủy bộ phận',
    mend: 'register',
    read: ({ source }) => source.subCommittee?.name ?? null,
  },
  'Đảng ủy cơ sở': {
    about: 'đảng ủy cơ sở',
    mend: 'register',
    read: ({ source }) => source.base.name,
  },
  'Cấp có thẩm quyền': {
    about: 'cấp có thẩm quyền quyết định',
    mend: 'register',
    read: ({ source }) => source.superior?.name ?? null,
  },
  'Ngày phân công giúp đỡ': dateField(
    'ngày phân công giúp đỡ',
    'helper_assigned',
    ({ now, member }) =>
      all(now.history, 'helper_assigned').find(
        ({ payload }) =>
          member === undefined || payload.helpers.some(({ person }) => person === member.person),
      )?.happenedOn,
  ),
  'Người giúp đỡ': {
    about: 'đảng viên được phân công giúp đỡ',
    mend: 'helper_assigned',
    read: ({ now }) =>
      names(last(now.history, 'helper_assigned')?.payload.helpers.map(({ name }) => name)),
  },
  'Nơi cấp giấy chứng nhận': {
    about: 'nơi cấp giấy chứng nhận bồi dưỡng nhận thức',
    mend: 'course_passed',
    read: ({ now }) => last(now.history, 'course_passed')?.payload.issuer ?? null,
  },
  'Số giấy chứng nhận': {
    about: 'số giấy chứng nhận bồi dưỡng nhận thức',
    mend: 'course_passed',
    read: ({ now }) => last(now.history, 'course_passed')?.payload.certificate.number ?? null,
  },
  'Ngày giấy chứng nhận': dateField(
    'ngày giấy chứng nhận bồi dưỡng nhận thức',
    'course_passed',
    ({ now }) => last(now.history, 'course_passed')?.payload.certificate.date,
  ),
  'Ngày nộp đơn': dateField(
    'ngày nộp đơn',
    'applied',
    ({ now }) => last(now.history, 'applied')?.happenedOn,
  ),
  'Thẩm tra': {
    about: 'kết quả thẩm tra',
    mend: 'vetting_answered',
    holds: ['Nơi thẩm tra', 'Nội dung', 'Kết quả', 'Văn bản'],
    readRows: ({ now }) => {
      const answered = vettingRequests(now.history).filter(({ answer }) => answer !== undefined)
      if (answered.length === 0) return null
      return answered.map(({ asked, answer }) => ({
        'Nơi thẩm tra': asked.payload.organisationName,
        'Nội dung': asked.payload.about,
        'Kết quả': OUTCOMES[answer!.payload.outcome],
        'Văn bản': `số ${answer!.payload.paper.number} ngày ${formatDate(answer!.payload.paper.date)}`,
      }))
    },
  },
  'Ngày chứng nhận lý lịch': dateField(
    'ngày chứng nhận lý lịch',
    'life_history_certified',
    ({ now }) => certification(now.history)?.happenedOn,
  ),
  'Người giới thiệu': {
    about: 'đảng viên giới thiệu',
    mend: 'introduced_by_member',
    read: ({ now }) => names(memberIntroductions(now.history).map(({ payload }) => payload.name)),
  },
  'Tổ chức giới thiệu': {
    about: 'tổ chức Đoàn hoặc Công đoàn giới thiệu',
    mend: 'introduced_by_union',
    read: ({ now, form }) => union(now, form.code)?.payload.organisationName ?? null,
  },
  'Nghị quyết giới thiệu': paperField(
    'nghị quyết giới thiệu của Đoàn hoặc Công đoàn',
    'introduced_by_union',
    ({ now, form }) => union(now, form.code)?.payload.paper,
  ),
  'Nghị quyết của chi bộ': paperField(
    'nghị quyết của chi bộ',
    'cell_voted',
    ({ now }) => last(now.history, 'cell_voted')?.payload.paper,
  ),
  'Nghị quyết của đảng ủy cơ sở': paperField(
    'nghị quyết của đảng ủy cơ sở',
    'base_voted',
    ({ now }) => last(now.history, 'base_voted')?.payload.paper,
  ),
  'Quyết định kết nạp': {
    about: 'quyết định kết nạp',
    mend: 'decided',
    blank: `số …… ${DOTTED_DATE}`,
    read: ({ now, source }) => {
      const paper = last(now.history, 'decided')?.payload.paper
      if (paper !== undefined) return paperWords(paper)
      // Lists of before tell the day alone.
      const day = source.member?.decidedOn ?? null
      return day === null ? null : `số …… ${formatDateLong(day)}`
    },
  },
  'Ngày kết nạp': dateField(
    'ngày lễ kết nạp',
    'ceremony_held',
    ({ now, source }) =>
      last(now.history, 'ceremony_held')?.happenedOn ?? source.member?.ceremonyOn,
  ),
  'Ngày hết dự bị': dateField('ngày hết thời gian dự bị', 'ceremony_held', ({ now }) =>
    probationEnd(now),
  ),
  'Ngày chính thức': dateField(
    'ngày chính thức',
    'recognition_decided',
    ({ now, source }) => membershipStanding(now).officialOn ?? source.member?.officialOn,
  ),
  'Người giúp đỡ dự bị': {
    about: 'đảng viên giúp đỡ trong thời gian dự bị',
    mend: 'ceremony_held',
    read: ({ now: { history } }) =>
      (last(history, 'probation_helper_assigned') ?? last(history, 'ceremony_held'))?.payload.helper
        .name ?? null,
  },
  'Giấy chứng nhận đảng viên mới': paperField(
    'giấy chứng nhận lớp đảng viên mới',
    'new_member_course_passed',
    ({ now }) => last(now.history, 'new_member_course_passed')?.payload.certificate,
  ),
  'Ý kiến nơi cư trú': {
    about: 'ý kiến của cấp ủy nơi cư trú',
    mend: 'probation_opinions_gathered',
    read: ({ now }) => {
      const act = last(now.history, 'probation_opinions_gathered')
      return act === undefined ? null : RESIDENCE[act.payload.residence]
    },
  },
  'Nghị quyết của chi bộ về công nhận': paperField(
    'nghị quyết của chi bộ về công nhận',
    'recognition_cell_voted',
    ({ now }) => last(now.history, 'recognition_cell_voted')?.payload.paper,
  ),
  'Nghị quyết của đảng ủy cơ sở về công nhận': paperField(
    'nghị quyết của đảng ủy cơ sở về công nhận',
    'recognition_base_voted',
    ({ now }) => last(now.history, 'recognition_base_voted')?.payload.paper,
  ),
  'Quyết định công nhận': paperField('quyết định công nhận', 'recognition_decided', ({ now }) => {
    const act = last(now.history, 'recognition_decided')
    return act?.payload.outcome === 'recognised' ? act.payload.paper : undefined
  }),
  'Đảng viên': {
    about: 'tên đảng viên giới thiệu hoặc giúp đỡ',
    mend: 'helper_assigned',
    read: ({ member }) => member?.name ?? null,
  },
  'Ngày sinh của đảng viên': {
    about: 'ngày sinh của đảng viên giới thiệu',
    mend: 'register',
    read: ({ member }) => (member?.birth == null ? null : birthWords(member.birth)),
  },
  'Quê quán của đảng viên': {
    about: 'quê quán của đảng viên giới thiệu',
    mend: 'register',
    read: ({ member }) => member?.homeland ?? null,
  },
  'Ngày vào Đảng của đảng viên': dateField(
    'ngày vào Đảng của đảng viên giới thiệu',
    'register',
    ({ member }) => member?.ceremonyOn,
  ),
  'Ngày chính thức của đảng viên': dateField(
    'ngày chính thức của đảng viên giới thiệu',
    'register',
    ({ member }) => member?.officialOn,
  ),
  'Chức vụ trong Đảng của đảng viên': {
    about: 'chức vụ trong Đảng của đảng viên giới thiệu',
    mend: 'register',
    read: ({ member }) => member?.office ?? null,
  },
  'Cùng công tác từ': dateField(
    'ngày bắt đầu cùng công tác',
    'introduced_by_member',
    ({ now, member }) =>
      memberIntroductions(now.history).find(({ payload }) => payload.person === member?.person)
        ?.payload.togetherSince,
  ),
} as const satisfies Readonly<Record<string, Field>>

const RESIDENCE = {
  agrees: 'tán thành',
  disagrees: 'không tán thành',
  not_asked: 'không phải lấy ý kiến',
} as const

function union(now: PaperContext['now'], form: string) {
  return all(now.history, 'introduced_by_union').findLast(
    ({ payload }) =>
      (form !== '4-KNĐ' || payload.by === 'youth_union') &&
      (form !== '4a-KNĐ' || payload.by === 'trade_union'),
  )
}

function names(list: readonly string[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : list.join(', ')
}

function dateField(
  about: string,
  mend: Field['mend'],
  read: (context: PaperContext) => PlainDate | null | undefined,
): Field {
  return {
    about,
    mend,
    blank: DOTTED_DATE,
    read: (context) => {
      const date = read(context)
      return date == null ? null : formatDateLong(date)
    },
  }
}

/** “số 05-NQ/CB ngày 09 tháng 8 năm 2024” */
function paperField(
  about: string,
  mend: Field['mend'],
  read: (context: PaperContext) => Paper | undefined,
): Field {
  return {
    about,
    mend,
    blank: `số …… ${DOTTED_DATE}`,
    read: (context) => {
      const paper = read(context)
      return paper === undefined ? null : paperWords(paper)
    },
  }
}

function paperWords({ number, date }: Paper): string {
  return `số ${number} ${formatDateLong(date)}`
}
