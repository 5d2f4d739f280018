import type { WorkListViewProps } from '../work/work-list-view.tsx'

const dossier = '/bang-kieu/ho-so'

export const sampleWork: WorkListViewProps = {
  sub: 'Họp chi bộ tối nay lúc 19 giờ 30. Năm 2024 đã kết nạp 1 trong 4 đảng viên được giao.',
  weekEndsOn: '2024-10-20',
  more: 0,
  after: [],
  late: [
    {
      key: 'huy',
      icon: 'warning',
      who: 'Phạm Quang Huy',
      what: 'Tổ chức lễ kết nạp. Đã quá 30 ngày làm việc nên phải báo cáo và được Đảng ủy xã đồng ý trước.',
      basis:
        'Lễ kết nạp trong 30 ngày làm việc kể từ ngày chi bộ nhận quyết định (nhận ngày 27/08/2024; trừ nghỉ Quốc khánh 02–03/09). Quy định 24-QĐ/TW, mục 4.1; Hướng dẫn 01-HD/TW, mục 3.8.',
      due: { words: 'Quá hạn 3 ngày làm việc', detail: 'hạn 10/10/2024', late: true },
      action: { label: 'Báo cáo Đảng ủy xã', href: dossier },
    },
    {
      key: 'lan-anh',
      icon: 'warning',
      who: 'Bùi Thị Lan Anh, đảng viên dự bị',
      what: 'Họp xét công nhận đảng viên chính thức. Hết 12 tháng dự bị ngày 28/08/2024.',
      basis:
        'Chi bộ xét trong 30 ngày làm việc sau khi hết 12 tháng dự bị. Quy định 24-QĐ/TW, mục 4.2a.',
      due: { words: 'Quá hạn 2 ngày làm việc', detail: 'hạn 11/10/2024', late: true },
      action: { label: 'Đưa vào kỳ họp tối nay', href: dossier },
    },
  ],
  thisWeek: [
    {
      key: 'vote',
      icon: 'tasks',
      who: 'Nguyễn Thị Hải Yến, Vũ Đức Thịnh',
      what: 'Chi bộ họp xét kết nạp, biểu quyết từng người một.',
      basis:
        'Phải được ít nhất 2/3 số đảng viên chính thức của chi bộ tán thành. Điều lệ Đảng, Điều 4; Hướng dẫn 01-HD/TW, mục 3.6.',
      due: { words: 'Hôm nay, 19 giờ 30', detail: '15/10/2024', late: false },
      action: { label: 'Mở biểu quyết', href: '/bang-kieu/bieu-quyet' },
    },
    {
      key: 'quan',
      icon: 'pencil',
      who: 'Trần Minh Quân',
      what: 'Đảng viên Hoàng Văn Tiến chưa ký giấy giới thiệu người vào Đảng (mẫu 3-KNĐ).',
      basis: 'Mốc do chi bộ tự đặt để kịp kỳ họp tháng 11.',
      due: { words: 'Còn 1 ngày làm việc', detail: '16/10/2024', late: false },
      action: { label: 'Nhắc ký', href: dossier },
    },
    {
      key: 'huong',
      icon: 'people',
      who: 'Đào Thị Mai Hương',
      what: 'Đoàn xã giới thiệu đoàn viên ưu tú. Chi bộ xem và trả lời có theo dõi, giúp đỡ hay không.',
      basis: 'Mốc nội bộ: trả lời trong 10 ngày làm việc từ khi nhận giới thiệu ngày 03/10/2024.',
      due: { words: 'Còn 2 ngày làm việc', detail: '17/10/2024', late: false },
      action: { label: 'Xem và trả lời', href: dossier },
    },
    {
      key: 'survey',
      icon: 'sprout',
      who: 'Khảo sát nguồn đợt 2 năm 2024',
      what: 'Rà lại 12 quần chúng ưu tú, gửi Đảng ủy xã.',
      basis: 'Chỉ thị 49-CT/TU, mục 2.1; thời hạn theo công văn của Huyện ủy Khoái Châu.',
      due: { words: 'Còn 3 ngày làm việc', detail: '18/10/2024', late: false },
      action: { label: 'Rà danh sách', href: dossier },
    },
  ],
  waiting: [
    {
      key: 'vetting',
      icon: 'hourglass',
      who: 'Trần Minh Quân',
      what: 'Đảng ủy xã Đại Đồng (Văn Lâm) chưa trả lời thẩm tra nơi quê vợ, hỏi ngày 12/09/2024.',
      basis:
        'Trả lời trong 15 ngày làm việc là mốc nội bộ của Tỉnh ủy; Hướng dẫn 01-HD/TW không ấn định.',
      due: { words: 'Nơi trả lời quá hạn 8 ngày làm việc', detail: 'hạn 03/10/2024', late: true },
      action: { label: 'Nhờ Đảng ủy xã nhắc', href: dossier },
    },
    {
      key: 'anh',
      icon: 'hourglass',
      who: 'Phạm Thị Ngọc Ánh',
      what: 'Đang tự khai lý lịch, xong 2 trong 11 phần.',
      due: { words: 'Chờ từ 07/10/2024', detail: 'chưa có hạn', late: false },
      action: { label: 'Nhắn hỏi', href: dossier },
    },
    {
      key: 'cuong',
      icon: 'hourglass',
      who: 'Hà Văn Cường',
      what: 'Ban Thường vụ Huyện ủy xét, ra quyết định kết nạp.',
      basis:
        'Trong 60 ngày làm việc kể từ ngày chi bộ ra nghị quyết (05/09/2024). Quy định 24-QĐ/TW, mục 4.3.1.',
      due: { words: 'Còn 32 ngày làm việc', detail: '28/11/2024', late: false },
      action: { label: 'Xem hồ sơ', href: dossier },
    },
  ],
  coming: {
    title: 'Tháng 11 sẽ đến',
    lines: [
      {
        on: '2024-11-05',
        text: 'Kỳ họp chi bộ thường kỳ. Dự kiến xét Trần Minh Quân nếu đủ thẩm tra.',
      },
      {
        on: '2024-11-18',
        text: 'Ngô Quốc Toản nhập học lớp bồi dưỡng nhận thức về Đảng tại Trung tâm chính trị huyện Khoái Châu.',
      },
    ],
  },
}
