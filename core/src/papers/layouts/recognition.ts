import type { Line } from '../layout.ts'
import { cellMeeting, opinions, VOTE_OF_CELL, VOTE_OF_COMMITTEE } from './admission.ts'

const PROBATIONER =
  'Được kết nạp vào Đảng {{Ngày kết nạp}} tại {{Chi bộ}}; hết thời gian dự bị {{Ngày hết dự bị}}.'

export const RECOGNITION_LAYOUTS = {
  '10-KNĐ': {
    hd12: [
      'Kính gửi: Chi ủy {{Chi bộ}}',
      'Tôi là: {{Họ tên in hoa}}, sinh {{Ngày sinh}}',
      'Quê quán: {{Quê quán}}',
      PROBATIONER,
      'Căn cứ tiêu chuẩn đảng viên, nhiệm vụ của đảng viên và nhiệm vụ được chi bộ phân công, tôi tự kiểm điểm trong thời gian dự bị như sau:',
      'Ưu điểm:',
      { dots: 6 },
      'Khuyết điểm:',
      { dots: 4 },
      'Biện pháp khắc phục khuyết điểm:',
      { dots: 4 },
      'Đề nghị Chi bộ xét, đề nghị cấp có thẩm quyền công nhận tôi là đảng viên chính thức.',
      { sign: [{ title: '' }, { title: 'NGƯỜI TỰ KIỂM ĐIỂM', name: '{{Họ tên}}' }] },
    ],
  },
  '11-KNĐ': {
    hd12: [
      'Kính gửi: Chi ủy {{Chi bộ}}',
      'Tôi là: {{Đảng viên}}, sinh {{Ngày sinh của đảng viên}}',
      'Vào Đảng {{Ngày vào Đảng của đảng viên}}, chính thức {{Ngày chính thức của đảng viên}}',
      'Chức vụ trong Đảng: {{Chức vụ trong Đảng của đảng viên}}',
      'Được Chi bộ phân công theo dõi, giúp đỡ đảng viên dự bị {{Họ tên}}. Nay tôi nhận xét những ưu, khuyết điểm chính như sau:',
      'Ưu điểm:',
      { dots: 5 },
      'Khuyết điểm:',
      { dots: 4 },
      'Tôi báo cáo Chi bộ xem xét và chịu trách nhiệm trước Đảng về nhận xét của mình.',
      {
        sign: [{ title: '' }, { title: 'ĐẢNG VIÊN ĐƯỢC PHÂN CÔNG GIÚP ĐỠ', name: '{{Đảng viên}}' }],
      },
    ],
  },
  '12-KNĐ': {
    hd12: [
      ...opinions('Đảng viên dự bị'),
      'Ý kiến của cấp ủy nơi cư trú đã ghi: {{Ý kiến nơi cư trú}}.',
    ],
  },
  '13-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      ...cellMeeting(
        'Sau khi xem xét bản tự kiểm điểm, nhận xét của đảng viên được phân công giúp đỡ và ý kiến của đoàn thể, cấp ủy nơi cư trú, Chi bộ kết luận về đảng viên dự bị {{Họ tên}}, sinh {{Ngày sinh}}, như sau:',
      ),
      PROBATIONER,
      'Giấy chứng nhận học lớp đảng viên mới: {{Giấy chứng nhận đảng viên mới}}.',
      'Ưu điểm:',
      { dots: 4 },
      'Khuyết điểm:',
      { dots: 3 },
      VOTE_OF_CELL,
      'Chi bộ báo cáo {{Đảng ủy cơ sở}} xem xét, đề nghị {{Cấp có thẩm quyền}} công nhận đồng chí {{Họ tên}} là đảng viên chính thức.',
    ],
  },
  '14-KNĐ': {
    hd12: [
      'Kính gửi: {{Đảng ủy cơ sở}}',
      '{{Đảng ủy bộ phận}} đã họp thẩm định Nghị quyết {{Nghị quyết của chi bộ về công nhận}} của {{Chi bộ}} về việc đề nghị công nhận đồng chí {{Họ tên}}, sinh {{Ngày sinh}}, là đảng viên chính thức. Kết quả như sau:',
      'Về hồ sơ, thủ tục:',
      { dots: 3 },
      'Về tiêu chuẩn, điều kiện:',
      { dots: 3 },
      'Ý kiến đề nghị: …… đồng chí đồng ý, …… đồng chí không đồng ý, lý do: ……………',
    ],
  },
  '15-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      '{{Đảng ủy cơ sở}} đã họp {{Ngày họp}}, xét đề nghị của {{Chi bộ}} tại Nghị quyết {{Nghị quyết của chi bộ về công nhận}} về việc công nhận đồng chí {{Họ tên}}, sinh {{Ngày sinh}}, là đảng viên chính thức.',
      PROBATIONER,
      'Chủ trì hội nghị: ……………  Thư ký hội nghị: ……………',
      'Sau khi thảo luận, Đảng ủy nhận xét:',
      { dots: 5 },
      VOTE_OF_COMMITTEE,
      'Đảng ủy báo cáo {{Cấp có thẩm quyền}} xem xét, quyết định công nhận đồng chí {{Họ tên}} là đảng viên chính thức.',
    ],
  },
  '16-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      'Xét đề nghị của {{Chi bộ}} tại Nghị quyết {{Nghị quyết của chi bộ về công nhận}} và của {{Đảng ủy cơ sở}} tại Nghị quyết {{Nghị quyết của đảng ủy cơ sở về công nhận}};',
      'Kết quả biểu quyết: {{Số tán thành}} trong {{Tổng số được tính}} tán thành, đạt {{Tỷ lệ tán thành}},',
      { centre: 'QUYẾT ĐỊNH' },
      'Điều 1. Công nhận đồng chí {{Họ tên in hoa}}, sinh {{Ngày sinh}}; quê quán: {{Quê quán}}, được kết nạp vào Đảng {{Ngày kết nạp}}, là đảng viên chính thức của Đảng Cộng sản Việt Nam kể từ {{Ngày hết dự bị}}.',
      'Điều 2. {{Đảng ủy cơ sở}}, {{Chi bộ}} và đồng chí có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly hd12: readonly Line[]; readonly hd38?: readonly Line[] }>
>
