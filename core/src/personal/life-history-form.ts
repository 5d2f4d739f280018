/**
 * The form “Lý lịch của người xin vào Đảng” (2-KNĐ) in the paper's own order. Item numbers differ between the
 * generations of HD 12-HD/BTCTW 2022 and of 2025 (the latter seen only at second hand), so nothing is keyed on them.
 */

export interface FormField {
  readonly key: string
  readonly label: string
  /** line: one line. text: several. month: month and year, or “nay”. */
  readonly kind: 'line' | 'text' | 'month'
  readonly hint?: string
  /** May be left empty; everything else is answered, if only by “không”. */
  readonly optional?: boolean
}

interface Part {
  readonly key: string
  readonly label: string
  /** What the form's own guidance says. */
  readonly guide: string
  readonly fields?: readonly FormField[]
  /** A table of the form, a row at a time. */
  readonly rows?: {
    readonly of: string
    readonly fields: readonly FormField[]
    /** The sentence of who has nothing to declare; a table without it needs a row. */
    readonly none?: string
    /** Rows are periods that must follow one another without a gap. */
    readonly continuous?: boolean
  }
}

const NONE_HINT = 'Không có thì ghi “không”.'

const FROM = { key: 'from', label: 'Từ tháng, năm', kind: 'month' } as const
const TO = {
  key: 'to',
  label: 'Đến tháng, năm',
  kind: 'month',
  hint: 'Đang làm thì ghi “nay”.',
} as const
const MONTH = { key: 'month', label: 'Tháng, năm', kind: 'month' } as const
const DECIDED_BY = { key: 'decidedBy', label: 'Cấp quyết định', kind: 'line' } as const

/** Relatives are declared as the form asks, by the person who knows them; nobody else is asked about. */
const RELATIVE = [
  {
    key: 'relation',
    label: 'Quan hệ',
    kind: 'line',
    hint: 'Cha, mẹ, anh chị em ruột, vợ hoặc chồng, con; ông bà; cha mẹ vợ hoặc chồng.',
  },
  { key: 'name', label: 'Họ và tên', kind: 'line' },
  { key: 'born', label: 'Năm sinh', kind: 'line' },
  { key: 'homeland', label: 'Quê quán', kind: 'line' },
  { key: 'residence', label: 'Nơi cư trú', kind: 'line', hint: 'Đã mất thì ghi năm mất.' },
  { key: 'occupation', label: 'Nghề nghiệp', kind: 'line' },
  {
    key: 'history',
    label: 'Hoàn cảnh kinh tế, lịch sử chính trị qua từng thời kỳ',
    kind: 'text',
    hint: 'Chỗ không biết, không nhớ rõ thì ghi như vậy.',
  },
] as const satisfies readonly FormField[]

export const LIFE_HISTORY_PARTS = [
  {
    key: 'summary',
    label: 'Sơ yếu lý lịch',
    guide: 'Khai đúng giấy tờ tùy thân. Chỗ không có thì ghi “không”.',
    fields: [
      { key: 'birthName', label: 'Họ và tên khai sinh', kind: 'line' },
      { key: 'usualName', label: 'Họ và tên đang dùng', kind: 'line' },
      { key: 'alias', label: 'Bí danh', kind: 'line', hint: NONE_HINT },
      { key: 'sex', label: 'Nam, nữ', kind: 'line' },
      { key: 'born', label: 'Ngày, tháng, năm sinh', kind: 'line' },
      { key: 'birthplace', label: 'Nơi sinh', kind: 'line' },
      { key: 'homeland', label: 'Quê quán', kind: 'line' },
      { key: 'permanentResidence', label: 'Nơi thường trú', kind: 'line' },
      { key: 'temporaryResidence', label: 'Nơi tạm trú', kind: 'line', hint: NONE_HINT },
      { key: 'ethnicGroup', label: 'Dân tộc', kind: 'line' },
      { key: 'religion', label: 'Tôn giáo', kind: 'line', hint: NONE_HINT },
      { key: 'occupation', label: 'Nghề nghiệp hiện nay', kind: 'line' },
      { key: 'generalEducation', label: 'Giáo dục phổ thông', kind: 'line', hint: 'Ví dụ 12/12.' },
      {
        key: 'vocational',
        label: 'Giáo dục nghề nghiệp, đại học, sau đại học',
        kind: 'line',
        hint: NONE_HINT,
      },
      { key: 'degree', label: 'Học vị, học hàm', kind: 'line', hint: NONE_HINT },
      { key: 'politicalTheory', label: 'Lý luận chính trị', kind: 'line', hint: NONE_HINT },
      { key: 'foreignLanguage', label: 'Ngoại ngữ', kind: 'line', hint: NONE_HINT },
      { key: 'computing', label: 'Tin học', kind: 'line', hint: NONE_HINT },
      { key: 'minorityLanguage', label: 'Tiếng dân tộc thiểu số', kind: 'line', hint: NONE_HINT },
      { key: 'youthUnion', label: 'Ngày và nơi vào Đoàn', kind: 'line', hint: NONE_HINT },
      {
        key: 'firstAdmission',
        label: 'Vào Đảng lần thứ nhất: ngày, nơi, người giới thiệu',
        kind: 'text',
        hint: 'Chỉ người xin kết nạp lại.',
        optional: true,
      },
    ],
  },
  {
    key: 'ownHistory',
    label: 'Lịch sử bản thân',
    guide: 'Tóm tắt quá trình từ nhỏ đến nay: học ở đâu, làm gì, tham gia đoàn thể nào.',
    fields: [{ key: 'text', label: 'Lịch sử bản thân', kind: 'text' }],
  },
  {
    key: 'work',
    label: 'Công việc, chức vụ đã qua',
    guide:
      'Kê khai liên tục theo tháng, năm đến nay, không bỏ trống quãng nào. Chỗ không nhớ rõ thì ghi là không nhớ rõ.',
    rows: {
      of: 'quãng',
      continuous: true,
      fields: [
        FROM,
        TO,
        { key: 'what', label: 'Làm việc gì, ở đâu', kind: 'text' },
        {
          key: 'office',
          label: 'Chức vụ Đảng, chính quyền, đoàn thể',
          kind: 'line',
          hint: NONE_HINT,
        },
      ],
    },
  },
  {
    key: 'historyTraits',
    label: 'Đặc điểm lịch sử',
    guide: 'Khai rõ lý do, thời gian, nơi; không có thì ghi “không”.',
    fields: [{ key: 'text', label: 'Đặc điểm lịch sử', kind: 'text', hint: NONE_HINT }],
  },
  {
    key: 'training',
    label: 'Lớp đào tạo, bồi dưỡng đã qua',
    guide: 'Cả lớp bồi dưỡng nhận thức về Đảng.',
    rows: {
      of: 'lớp',
      none: 'Chưa qua lớp nào',
      fields: [
        { key: 'school', label: 'Tên trường', kind: 'line' },
        { key: 'course', label: 'Ngành học hoặc tên lớp, hình thức học', kind: 'line' },
        FROM,
        TO,
        { key: 'certificate', label: 'Văn bằng, chứng chỉ', kind: 'line', hint: NONE_HINT },
      ],
    },
  },
  {
    key: 'abroad',
    label: 'Đi nước ngoài',
    guide: 'Cả đi làm, đi học, thăm người thân, du lịch.',
    rows: {
      of: 'chuyến',
      none: 'Chưa đi nước ngoài',
      fields: [
        FROM,
        TO,
        { key: 'why', label: 'Nội dung đi', kind: 'line' },
        { key: 'country', label: 'Nước nào', kind: 'line' },
      ],
    },
  },
  {
    key: 'honours',
    label: 'Khen thưởng',
    guide: 'Từ giấy khen trở lên.',
    rows: {
      of: 'lần',
      none: 'Chưa được khen thưởng',
      fields: [MONTH, { key: 'what', label: 'Lý do, hình thức', kind: 'line' }, DECIDED_BY],
    },
  },
  {
    key: 'discipline',
    label: 'Kỷ luật',
    guide: 'Của đoàn thể, chính quyền, nhà trường.',
    rows: {
      of: 'lần',
      none: 'Không bị kỷ luật',
      fields: [MONTH, { key: 'what', label: 'Lý do, hình thức', kind: 'line' }, DECIDED_BY],
    },
  },
  {
    key: 'family',
    label: 'Hoàn cảnh gia đình',
    guide: 'Mỗi người một mục, theo thứ tự của mẫu.',
    rows: { of: 'người', fields: RELATIVE },
  },
  {
    key: 'selfView',
    label: 'Tự nhận xét',
    guide: 'Phẩm chất chính trị, đạo đức, năng lực công tác, quan hệ quần chúng.',
    fields: [{ key: 'text', label: 'Tự nhận xét', kind: 'text' }],
  },
  {
    key: 'pledge',
    label: 'Cam đoan và ký tên',
    guide:
      'Tôi cam đoan đã khai đầy đủ, rõ ràng, trung thực và chịu trách nhiệm trước Đảng về những điều đã khai.',
    fields: [
      {
        key: 'place',
        label: 'Nơi khai',
        kind: 'line',
        hint: 'Chi bộ in bản khai này ra để ký từng trang.',
      },
    ],
  },
] as const satisfies readonly Part[]

export type PartKey = (typeof LIFE_HISTORY_PARTS)[number]['key']

/** The parts as a screen walks through them. */
export const PARTS: readonly (Part & { readonly key: PartKey })[] = LIFE_HISTORY_PARTS

export function partOf(key: PartKey): Part & { readonly key: PartKey } {
  return PARTS.find((part) => part.key === key)!
}
