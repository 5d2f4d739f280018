import type { AdmissionActKind } from '../admission/acts.ts'
import type { RuleKey } from '../admission/rulebook.ts'
import type { Generation } from './generation.ts'
import type { Head, Line } from './layout.ts'
import { INTRODUCTION_LAYOUTS } from './layouts/introduction.ts'
import { LIFE_HISTORY_LAYOUTS } from './layouts/life-history.ts'
import { ADMISSION_LAYOUTS } from './layouts/admission.ts'
import { RECOGNITION_LAYOUTS } from './layouts/recognition.ts'

/** Whose paper it is: in the name of a Party organisation, a person's own, or of a place outside the Party. */
export type Issuer = 'cell' | 'sub_committee' | 'base' | 'decider' | 'person' | 'outside'

export type FormCode = (typeof FORM_CODES)[number]

export const FORM_CODES = [
  'CN-NTVĐ',
  '1-KNĐ',
  '2-KNĐ',
  '3-KNĐ',
  '4-KNĐ',
  '4a-KNĐ',
  '5-KNĐ',
  '6-KNĐ',
  '7-KNĐ',
  '8-KNĐ',
  '9-KNĐ',
  '10-KNĐ',
  '11-KNĐ',
  '12-KNĐ',
  '13-KNĐ',
  '14-KNĐ',
  '15-KNĐ',
  '16-KNĐ',
  '1-HSĐV',
  '2-HSĐV',
] as const

/** Letters of the type in the number: nghị quyết, quyết định, báo cáo. */
export type NumberType = 'NQ' | 'QĐ' | 'BC' | 'CN'

export interface PaperForm {
  readonly code: FormCode
  readonly name: string
  /** The row of the rulebook that names the form, with how surely its code was seen. */
  readonly rule: RuleKey
  readonly issuer: Issuer
  readonly head: Head
  readonly number: NumberType | null
  /** The acts it records; before the first of them it is a draft. */
  readonly acts: readonly AdmissionActKind[]
  /** One paper for each of these members. */
  readonly perMember?: 'introducers' | 'helpers'
  /** Its type on a line of its own, and what it is about. */
  readonly title: string
  readonly abstract: string | null
  /** What is written by hand on the print: the data never holds it. */
  readonly byHand: readonly string[]
  /** The text; the newer set as the older where only the heading differs. */
  readonly lines: { readonly hd12: readonly Line[]; readonly hd38?: readonly Line[] }
}

type Row = Omit<PaperForm, 'code' | 'lines'>

const ROWS: Readonly<Record<FormCode, Row>> = {
  'CN-NTVĐ': {
    name: 'Giấy chứng nhận bồi dưỡng nhận thức về Đảng',
    rule: 'form_certificate',
    issuer: 'outside',
    head: 'outside',
    number: null,
    acts: ['course_passed'],
    title: 'GIẤY CHỨNG NHẬN',
    abstract: 'bồi dưỡng nhận thức về Đảng',
    byHand: ['chức vụ, đơn vị', 'ngày mở, ngày kết thúc lớp', 'kết quả học tập', 'người ký'],
  },
  '1-KNĐ': {
    name: 'Đơn xin vào Đảng',
    rule: 'form_application',
    issuer: 'person',
    head: 'person',
    number: null,
    acts: ['applied'],
    title: 'ĐƠN XIN VÀO ĐẢNG',
    abstract: null,
    byHand: [
      'nhận thức về Đảng: người làm đơn tự viết',
      'đơn vị công tác, chức vụ',
      'ngày được xét là cảm tình Đảng',
      'chữ ký',
    ],
  },
  '2-KNĐ': {
    name: 'Lý lịch của người xin vào Đảng',
    rule: 'form_life_history',
    issuer: 'person',
    head: 'booklet',
    number: null,
    acts: ['life_history_handed_in'],
    title: 'LÝ LỊCH CỦA NGƯỜI XIN VÀO ĐẢNG',
    abstract: null,
    byHand: ['chữ ký từng trang', 'nhận xét của chi ủy, chứng nhận của cấp ủy cơ sở', 'ảnh'],
  },
  '3-KNĐ': {
    name: 'Giấy giới thiệu người vào Đảng',
    rule: 'form_member_introduction',
    issuer: 'person',
    head: 'person',
    number: null,
    acts: ['introduced_by_member'],
    perMember: 'introducers',
    title: 'GIẤY GIỚI THIỆU NGƯỜI VÀO ĐẢNG',
    abstract: null,
    byHand: ['chức vụ chính quyền', 'đặc điểm lý lịch cần lưu ý, ưu, khuyết điểm', 'chữ ký'],
  },
  '4-KNĐ': {
    name: 'Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng',
    rule: 'form_youth_union',
    issuer: 'outside',
    head: 'outside',
    number: null,
    acts: ['introduced_by_union'],
    title: 'NGHỊ QUYẾT',
    abstract: 'giới thiệu đoàn viên ưu tú vào Đảng',
    byHand: ['ưu, khuyết điểm', 'số tán thành, không tán thành, lý do', 'chữ ký, dấu'],
  },
  '4a-KNĐ': {
    name: 'Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng',
    rule: 'form_trade_union',
    issuer: 'outside',
    head: 'outside',
    number: null,
    acts: ['introduced_by_union'],
    title: 'NGHỊ QUYẾT',
    abstract: 'giới thiệu đoàn viên công đoàn vào Đảng',
    byHand: ['ưu, khuyết điểm', 'số tán thành, không tán thành, lý do', 'chữ ký, dấu'],
  },
  '5-KNĐ': {
    name: 'Tổng hợp ý kiến của đoàn thể và chi ủy nơi cư trú',
    rule: 'form_opinions',
    issuer: 'cell',
    head: 'party_unnumbered',
    number: null,
    acts: ['opinions_gathered'],
    title: 'TỔNG HỢP Ý KIẾN NHẬN XÉT',
    abstract:
      'của tổ chức chính trị - xã hội nơi làm việc và chi ủy nơi cư trú đối với người vào Đảng',
    byHand: [
      'tên đoàn thể, chi ủy nơi cư trú, số người được hỏi',
      'ưu, khuyết điểm',
      'số tán thành, không tán thành, lý do',
    ],
  },
  '6-KNĐ': {
    name: 'Nghị quyết của chi bộ đề nghị kết nạp đảng viên',
    rule: 'form_cell_resolution',
    issuer: 'cell',
    head: 'party',
    number: 'NQ',
    acts: ['cell_voted'],
    title: 'NGHỊ QUYẾT',
    abstract: 'đề nghị kết nạp đảng viên',
    byHand: ['chủ trì, thư ký', 'nhận xét về lý lịch, động cơ, ưu điểm, khuyết điểm'],
  },
  '7-KNĐ': {
    name: 'Báo cáo thẩm định của đảng ủy bộ phận',
    rule: 'form_appraisal',
    issuer: 'sub_committee',
    head: 'party',
    number: 'BC',
    acts: ['sub_committee_appraised'],
    title: 'BÁO CÁO',
    abstract: 'thẩm định nghị quyết của chi bộ về đề nghị kết nạp đảng viên',
    byHand: ['ý kiến thẩm định, số đồng ý, không đồng ý'],
  },
  '8-KNĐ': {
    name: 'Nghị quyết của đảng ủy cơ sở đề nghị kết nạp đảng viên',
    rule: 'form_base_resolution',
    issuer: 'base',
    head: 'party',
    number: 'NQ',
    acts: ['base_voted'],
    title: 'NGHỊ QUYẾT',
    abstract: 'đề nghị kết nạp đảng viên',
    byHand: ['chủ trì, thư ký', 'nhận xét của đảng ủy cơ sở'],
  },
  '9-KNĐ': {
    name: 'Quyết định kết nạp đảng viên',
    rule: 'form_decision',
    issuer: 'decider',
    head: 'party',
    number: 'QĐ',
    acts: ['decided'],
    title: 'QUYẾT ĐỊNH',
    abstract: 'kết nạp đảng viên',
    byHand: ['chữ ký, dấu'],
  },
  '10-KNĐ': {
    name: 'Bản tự kiểm điểm của đảng viên dự bị',
    rule: 'form_self_review',
    issuer: 'person',
    head: 'person',
    number: null,
    acts: ['self_reviewed'],
    title: 'BẢN TỰ KIỂM ĐIỂM',
    abstract: 'của đảng viên dự bị',
    byHand: ['ưu điểm, khuyết điểm, biện pháp khắc phục: đảng viên tự viết', 'chữ ký'],
  },
  '11-KNĐ': {
    name: 'Nhận xét của đảng viên được phân công giúp đỡ',
    rule: 'form_helper_comment',
    issuer: 'person',
    head: 'person',
    number: null,
    acts: ['helper_commented'],
    perMember: 'helpers',
    title: 'BẢN NHẬN XÉT ĐẢNG VIÊN DỰ BỊ',
    abstract: null,
    byHand: ['ưu điểm, khuyết điểm: người giúp đỡ tự viết', 'chữ ký'],
  },
  '12-KNĐ': {
    name: 'Tổng hợp ý kiến để công nhận đảng viên chính thức',
    rule: 'form_recognition_opinions',
    issuer: 'cell',
    head: 'party_unnumbered',
    number: null,
    acts: ['probation_opinions_gathered'],
    title: 'TỔNG HỢP Ý KIẾN NHẬN XÉT',
    abstract:
      'của tổ chức chính trị - xã hội nơi làm việc và chi ủy nơi cư trú đối với đảng viên dự bị',
    byHand: [
      'tên đoàn thể, chi ủy nơi cư trú, số người được hỏi',
      'ưu, khuyết điểm',
      'số tán thành, không tán thành, lý do',
    ],
  },
  '13-KNĐ': {
    name: 'Nghị quyết của chi bộ đề nghị công nhận đảng viên chính thức',
    rule: 'form_recognition_cell',
    issuer: 'cell',
    head: 'party',
    number: 'NQ',
    acts: ['recognition_cell_voted'],
    title: 'NGHỊ QUYẾT',
    abstract: 'đề nghị công nhận đảng viên chính thức',
    byHand: ['chủ trì, thư ký', 'nhận xét ưu điểm, khuyết điểm'],
  },
  '14-KNĐ': {
    name: 'Báo cáo thẩm định của đảng ủy bộ phận về công nhận đảng viên chính thức',
    rule: 'form_recognition_appraisal',
    issuer: 'sub_committee',
    head: 'party',
    number: 'BC',
    acts: ['recognition_appraised'],
    title: 'BÁO CÁO',
    abstract: 'thẩm định nghị quyết của chi bộ về đề nghị công nhận đảng viên chính thức',
    byHand: ['ý kiến thẩm định, số đồng ý, không đồng ý'],
  },
  '15-KNĐ': {
    name: 'Nghị quyết của đảng ủy cơ sở đề nghị công nhận đảng viên chính thức',
    rule: 'form_recognition_base',
    issuer: 'base',
    head: 'party',
    number: 'NQ',
    acts: ['recognition_base_voted'],
    title: 'NGHỊ QUYẾT',
    abstract: 'đề nghị công nhận đảng viên chính thức',
    byHand: ['chủ trì, thư ký', 'nhận xét của đảng ủy cơ sở'],
  },
  '16-KNĐ': {
    name: 'Quyết định công nhận đảng viên chính thức',
    rule: 'form_recognition_decision',
    issuer: 'decider',
    head: 'party',
    number: 'QĐ',
    acts: ['recognition_decided'],
    title: 'QUYẾT ĐỊNH',
    abstract: 'công nhận đảng viên chính thức',
    byHand: ['chữ ký, dấu'],
  },
  '1-HSĐV': {
    name: 'Lý lịch đảng viên',
    rule: 'form_member_life_history',
    issuer: 'person',
    head: 'booklet',
    number: null,
    acts: ['member_file_made'],
    title: 'LÝ LỊCH ĐẢNG VIÊN',
    abstract: null,
    byHand: ['số lý lịch, số thẻ đảng viên', 'xác nhận của cấp ủy', 'chữ ký, ảnh'],
  },
  '2-HSĐV': {
    name: 'Phiếu đảng viên',
    rule: 'form_member_sheet',
    issuer: 'person',
    head: 'booklet',
    number: null,
    acts: ['member_file_made'],
    title: 'PHIẾU ĐẢNG VIÊN',
    abstract: null,
    byHand: [
      'số lý lịch, số định danh',
      'thành phần gia đình, tuyển dụng, nhập ngũ, sức khỏe, gia đình chính sách',
      'danh hiệu, hoàn cảnh kinh tế',
      'chữ ký',
    ],
  },
}

const LAYOUTS = {
  ...LIFE_HISTORY_LAYOUTS,
  ...INTRODUCTION_LAYOUTS,
  ...ADMISSION_LAYOUTS,
  ...RECOGNITION_LAYOUTS,
} as const satisfies Record<FormCode, PaperForm['lines']>

/** Every form that the product prints. 17-KNĐ to 22-KNĐ were not identified: they are not offered. */
export const PAPER_FORMS: Readonly<Record<FormCode, PaperForm>> = Object.fromEntries(
  FORM_CODES.map((code) => [code, { code, ...ROWS[code], lines: LAYOUTS[code] }]),
) as Record<FormCode, PaperForm>

export function linesOf({ lines }: PaperForm, generation: Generation): readonly Line[] {
  return (generation === 'hd38' ? lines.hd38 : undefined) ?? lines.hd12
}

export function isFormCode(code: string): code is FormCode {
  return (FORM_CODES as readonly string[]).includes(code)
}

/** Where the template that comes with the product lies: “hd12/6-KND.docx”. */
export function templateName(code: FormCode, generation: Generation): string {
  return `${generation}/${code.replaceAll('Đ', 'D')}.docx`
}
