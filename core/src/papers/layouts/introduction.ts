import type { Line } from '../layout.ts'

const certificate = (birthplace: boolean): readonly Line[] => [
  'Chứng nhận: {{Họ tên in hoa}}',
  'Sinh ngày: {{Ngày sinh}}',
  ...(birthplace ? ['Nơi sinh: {{Nơi sinh}}'] : []),
  'Chức vụ: ……………  Đơn vị: ……………',
  'Là cảm tình Đảng của chi bộ: {{Chi bộ}}',
  'Đã học xong chương trình bồi dưỡng nhận thức về Đảng do {{Nơi cấp giấy chứng nhận}} tổ chức từ ngày …… đến ngày ……',
  'Kết quả học tập đạt loại: ……………',
  'Số giấy chứng nhận: {{Số giấy chứng nhận}}, {{Ngày giấy chứng nhận}}.',
  { sign: [{ title: '' }, { title: '{{Nơi cấp giấy chứng nhận}}' }] },
]

const union = (name: string, board: string): readonly Line[] => [
  'Kính gửi: Chi ủy {{Chi bộ}}',
  'Đảng ủy: {{Đảng ủy cơ sở}}',
  `Xét Nghị quyết của ${name} về việc giới thiệu đoàn viên vào Đảng;`,
  `${board} {{Tổ chức giới thiệu}} họp {{Ngày họp}} đã xét và ra nghị quyết ({{Nghị quyết giới thiệu}}) giới thiệu đoàn viên {{Họ tên}} với những ưu điểm, khuyết điểm chính như sau:`,
  'Ưu điểm:',
  { dots: 4 },
  'Khuyết điểm:',
  { dots: 3 },
  'Số đồng chí tán thành: …… (đạt …… %). Số đồng chí không tán thành: ……, lý do: ……………',
  { sign: [{ title: '' }, { title: 'T/M BAN CHẤP HÀNH' }] },
]

export const INTRODUCTION_LAYOUTS = {
  'CN-NTVĐ': {
    hd12: certificate(true),
    hd38: [
      'Căn cứ Điểm 3.1, Hướng dẫn số 06-HD/TW ngày 09/6/2025 của Ban Bí thư;',
      ...certificate(false),
    ],
  },
  '1-KNĐ': {
    hd12: [
      'Kính gửi: Chi ủy {{Chi bộ}}',
      'Đảng ủy: {{Đảng ủy cơ sở}}',
      'Tôi là: {{Họ tên in hoa}}, sinh {{Ngày sinh}}',
      'Nơi sinh: {{Nơi sinh}}',
      'Quê quán: {{Quê quán}}',
      'Dân tộc: {{Dân tộc}}. Tôn giáo: {{Tôn giáo}}',
      'Trình độ học vấn: {{Trình độ học vấn}}',
      'Nơi cư trú: {{Nơi cư trú}}',
      'Nghề nghiệp: {{Nghề nghiệp}}',
      'Đơn vị công tác: ……………',
      'Chức vụ chính quyền, đoàn thể: ……………',
      'Vào Đoàn TNCS Hồ Chí Minh: {{Ngày và nơi vào Đoàn}}',
      'Được xét là cảm tình Đảng ngày …… tháng …… năm ……, tại chi bộ ……………',
      'Qua nghiên cứu Điều lệ Đảng, được chi bộ, đoàn thể giáo dục, tôi nhận thức:',
      { dots: 12 },
      { sign: [{ title: '' }, { title: 'NGƯỜI LÀM ĐƠN', name: '{{Họ tên}}' }] },
    ],
  },
  '3-KNĐ': {
    hd12: [
      'Kính gửi: {{Chi bộ}}',
      'Tôi là: {{Đảng viên}}, sinh {{Ngày sinh của đảng viên}}',
      'Vào Đảng {{Ngày vào Đảng của đảng viên}}, chính thức {{Ngày chính thức của đảng viên}}',
      'Chức vụ trong Đảng: {{Chức vụ trong Đảng của đảng viên}}',
      'Chức vụ chính quyền: ……………',
      'Quê quán: {{Quê quán của đảng viên}}',
      'Đang sinh hoạt tại: {{Chi bộ}}',
      'Được Chi bộ phân công giáo dục, giúp đỡ quần chúng {{Họ tên}} {{Ngày phân công giúp đỡ}}; cùng công tác, cư trú từ {{Cùng công tác từ}}. Nay tôi báo cáo Chi bộ những vấn đề chính của quần chúng {{Họ tên}} như sau:',
      'Về lý lịch (những đặc điểm chính cần lưu ý):',
      { dots: 3 },
      'Những ưu, khuyết điểm chính:',
      { dots: 4 },
      'Tôi giới thiệu, đề nghị Chi bộ xét kết nạp quần chúng {{Họ tên}} vào Đảng và chịu trách nhiệm trước Đảng về sự giới thiệu của mình.',
      { sign: [{ title: '' }, { title: 'ĐẢNG VIÊN GIỚI THIỆU', name: '{{Đảng viên}}' }] },
    ],
  },
  '4-KNĐ': { hd12: union('Chi đoàn', 'Ban Chấp hành Đoàn') },
  '4a-KNĐ': { hd12: union('Công đoàn', 'Ban Chấp hành Công đoàn') },
} as const satisfies Readonly<
  Record<string, { readonly hd12: readonly Line[]; readonly hd38?: readonly Line[] }>
>
