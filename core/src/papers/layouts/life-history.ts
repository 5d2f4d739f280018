import { PARTS } from '../../personal/life-history-form.ts'
import { declaredTag } from '../declared-fields.ts'
import type { Line } from '../layout.ts'

const text = (label: string): Line => `${label}: {{${declaredTag(label)}}}`

/** A part of the declaration as the form has it: its lines, or its table. */
function part(key: (typeof PARTS)[number]['key']): readonly Line[] {
  const found = PARTS.find((one) => one.key === key)!
  if (found.rows === undefined) {
    return [
      { head: found.label },
      ...(found.fields ?? []).map(({ label }) => `{{${declaredTag(label)}}}`),
    ]
  }
  return [
    { head: found.label },
    {
      table: declaredTag(found.label),
      columns: found.rows.fields.map(({ label }) => ({ title: label, tag: label })),
    },
  ]
}

const HISTORY_PARTS = [
  'ownHistory',
  'work',
  'historyTraits',
  'training',
  'abroad',
  'honours',
  'discipline',
  'family',
] as const
const history = HISTORY_PARTS.flatMap(part)

const ENDING: readonly Line[] = [
  ...part('selfView'),
  { head: 'Cam đoan và ký tên' },
  'Tôi cam đoan đã khai đầy đủ, rõ ràng, trung thực và chịu trách nhiệm trước Đảng về những điều đã khai.',
  '{{Khai: Nơi khai}}, ngày …… tháng …… năm ……',
  { sign: [{ title: '' }, { title: 'NGƯỜI KHAI', name: '{{Họ tên}}' }] },
]

const AFTER_APPLICANT: readonly Line[] = [
  { head: 'Nhận xét của cấp ủy, tổ chức đảng nơi đến thẩm tra lý lịch' },
  {
    table: 'Thẩm tra',
    columns: [
      { title: 'Nơi thẩm tra', tag: 'Nơi thẩm tra' },
      { title: 'Nội dung', tag: 'Nội dung' },
      { title: 'Kết quả', tag: 'Kết quả' },
      { title: 'Văn bản', tag: 'Văn bản' },
    ],
  },
  { head: 'Nhận xét của chi ủy hoặc của chi bộ' },
  { dots: 4 },
  { sign: [{ title: '' }, { title: 'T/M CHI BỘ' }] },
  { head: 'Chứng nhận của cấp ủy cơ sở' },
  { dots: 4 },
  { sign: [{ title: '' }, { title: 'T/M CẤP ỦY CƠ SỞ' }] },
]

const SUMMARY_OF_2022 = [
  'Họ và tên đang dùng',
  'Nam, nữ',
  'Họ và tên khai sinh',
  'Bí danh',
  'Ngày, tháng, năm sinh',
  'Nơi sinh',
  'Quê quán',
  'Nơi thường trú',
  'Nơi tạm trú',
  'Dân tộc',
  'Tôn giáo',
  'Nghề nghiệp hiện nay',
  'Giáo dục phổ thông',
  'Giáo dục nghề nghiệp, đại học, sau đại học',
  'Học vị, học hàm',
  'Lý luận chính trị',
  'Ngoại ngữ',
  'Tin học',
  'Tiếng dân tộc thiểu số',
  'Ngày và nơi vào Đoàn',
  'Vào Đảng lần thứ nhất: ngày, nơi, người giới thiệu',
].map(text)

/** The order of the newer set was seen at second hand only (rules: S). */
const SUMMARY_OF_2025: readonly Line[] = [
  text('Họ và tên khai sinh'),
  'Họ và tên thường dùng: {{Khai: Họ và tên đang dùng}}',
  'Ngày sinh: {{Khai: Ngày, tháng, năm sinh}}',
  'Giới tính: {{Khai: Nam, nữ}}',
  'Nơi đăng ký khai sinh: {{Khai: Nơi sinh}}',
  ...[
    'Quê quán',
    'Nơi thường trú',
    'Nơi tạm trú',
    'Dân tộc',
    'Tôn giáo',
    'Nghề nghiệp hiện nay',
    'Giáo dục phổ thông',
  ].map(text),
  'Chuyên môn nghiệp vụ: {{Khai: Giáo dục nghề nghiệp, đại học, sau đại học}}',
  'Học vị, học hàm cao nhất: {{Khai: Học vị, học hàm}}',
  ...['Lý luận chính trị', 'Ngoại ngữ', 'Tin học', 'Tiếng dân tộc thiểu số'].map(text),
  'Ngày và nơi vào Đoàn TNCS Hồ Chí Minh: {{Khai: Ngày và nơi vào Đoàn}}',
  'Người kết nạp lại, lần vào Đảng thứ nhất: {{Khai: Vào Đảng lần thứ nhất: ngày, nơi, người giới thiệu}}',
]

const COVER: readonly Line[] = [
  { centre: '{{Họ tên in hoa}}' },
  'Số lý lịch: ……………',
  { head: 'Sơ yếu lý lịch' },
]

const PARTY_DATES: readonly Line[] = [
  { head: 'Ngày vào Đảng' },
  'Ngày vào Đảng: {{Ngày kết nạp}}, tại {{Chi bộ}}, {{Đảng ủy cơ sở}}.',
  'Quyết định kết nạp {{Quyết định kết nạp}} của {{Cấp có thẩm quyền}}.',
  'Người giới thiệu: {{Người giới thiệu}}.',
  'Ngày được công nhận chính thức: {{Ngày chính thức}}.',
]

const SHEET_HEAD: readonly Line[] = [
  'Cấp trên trực tiếp: {{Cấp có thẩm quyền}}',
  'Đảng bộ, chi bộ cơ sở: {{Đảng ủy cơ sở}}',
  'Chi bộ: {{Chi bộ}}',
  'Số lý lịch: ……………  Số thẻ đảng viên: {{Số thẻ đảng viên}}',
]

const SHEET: readonly Line[] = [
  'Họ và tên: {{Họ tên in hoa}}',
  'Giới tính: {{Giới tính}}',
  'Tên gọi khác: {{Khai: Bí danh}}',
  'Ngày sinh: {{Ngày sinh}}',
  'Nơi sinh: {{Nơi sinh}}',
  'Quê quán: {{Quê quán}}',
  'Nơi cư trú: {{Nơi cư trú}}',
  'Dân tộc: {{Dân tộc}}',
  'Tôn giáo: {{Tôn giáo}}',
  'Thành phần gia đình: ……………',
  'Nghề nghiệp hiện nay: {{Nghề nghiệp}}',
  'Ngày vào Đảng: {{Ngày kết nạp}}, tại {{Chi bộ}}; người giới thiệu: {{Người giới thiệu}}; quyết định kết nạp {{Quyết định kết nạp}}; ngày chính thức: {{Ngày chính thức}}, tại ……………',
  'Ngày tuyển dụng, cơ quan tuyển dụng: ……………',
  'Ngày vào Đoàn: {{Ngày và nơi vào Đoàn}}',
  'Tham gia tổ chức xã hội khác: ……………',
  'Ngày nhập ngũ, xuất ngũ: ……………',
  'Trình độ: {{Trình độ học vấn}}; giáo dục phổ thông: {{Khai: Giáo dục phổ thông}}; chuyên môn nghiệp vụ, học vị: {{Trình độ chuyên môn}}; học hàm: {{Học hàm}}; lý luận chính trị: {{Lý luận chính trị}}; ngoại ngữ: {{Khai: Ngoại ngữ}}; tin học: {{Khai: Tin học}}',
  'Tình trạng sức khỏe; thương binh; gia đình liệt sĩ, có công: ……………',
  'Số định danh cá nhân: ……………',
  'Ngày miễn công tác và sinh hoạt đảng: {{Ngày miễn công tác và sinh hoạt}}',
  ...part('work'),
  ...part('training'),
  ...part('honours'),
  'Huy hiệu Đảng: {{Huy hiệu Đảng}}',
  'Danh hiệu được phong: ……………',
  ...part('discipline'),
  ...part('historyTraits'),
  'Bị khai trừ, xóa tên; kết nạp lại; khôi phục đảng tịch: {{Ra khỏi Đảng, trở lại}}',
  ...part('abroad'),
  ...part('family'),
  { head: 'Hoàn cảnh kinh tế' },
  { dots: 4 },
  { sign: [{ title: 'XÁC NHẬN CỦA CẤP ỦY' }, { title: 'NGƯỜI KHAI', name: '{{Họ tên}}' }] },
]

const SHEET_OF_2025: readonly Line[] = SHEET.map((line) =>
  line === 'Nơi sinh: {{Nơi sinh}}' ? 'Nơi đăng ký khai sinh: {{Nơi sinh}}' : line,
)

export const LIFE_HISTORY_LAYOUTS = {
  '2-KNĐ': {
    hd12: [...COVER, ...SUMMARY_OF_2022, ...history, ...ENDING, ...AFTER_APPLICANT],
    hd38: [...COVER, ...SUMMARY_OF_2025, ...history, ...ENDING, ...AFTER_APPLICANT],
  },
  '1-HSĐV': {
    hd12: [...COVER, ...SUMMARY_OF_2022, ...PARTY_DATES, ...history, ...ENDING],
    hd38: [...COVER, ...SUMMARY_OF_2025, ...PARTY_DATES, ...history, ...ENDING],
  },
  '2-HSĐV': {
    hd12: [...SHEET_HEAD, ...SHEET],
    hd38: ['Đảng bộ tỉnh: {{Đảng bộ tỉnh}}', ...SHEET_HEAD, ...SHEET_OF_2025],
  },
} as const satisfies Readonly<
  Record<string, { readonly hd12: readonly Line[]; readonly hd38?: readonly Line[] }>
>
