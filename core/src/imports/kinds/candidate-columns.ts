import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { FREE_NOTES, ROW_NUMBER } from './left-out.ts'
import { CITIZEN_NUMBER, SEX } from './person-columns.ts'

/**
 * The tracking sheet of candidates: the 33 columns that one school's Party committee really uses, of which those are
 * kept that the system works with, and a few more that it asks for when one enters a person by hand.
 */
export const CANDIDATE_COLUMNS = [
  {
    key: 'fullName',
    heads: ['Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Tên quần chúng', 'full_name'],
    reader: 'name',
    required: true,
    explains: 'Đủ họ, chữ đệm và tên, viết thường hay viết hoa đều được.',
    example: 'Nguyễn Thị Hạnh',
  },
  {
    key: 'birth',
    heads: ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Năm sinh', 'Sinh ngày', 'NS'],
    reader: 'birth',
    required: true,
    explains: 'Ngày/tháng/năm. Chưa rõ ngày thì ghi tháng/năm hoặc chỉ ghi năm.',
    example: '05/11/1999',
  },
  { ...SEX, required: true, example: 'Nữ' },
  CITIZEN_NUMBER,
  {
    key: 'phone',
    heads: ['SĐT', 'Số điện thoại', 'Điện thoại'],
    reader: 'text',
    explains: 'Số điện thoại để chi bộ liên hệ.',
    example: '',
  },
  {
    key: 'ethnicGroup',
    heads: ['Dân tộc'],
    reader: 'ethnicGroup',
    explains: 'Tên trong bảng dân tộc của biểu 2B/4-BTCTW.',
    example: 'Kinh',
  },
  {
    key: 'home',
    heads: ['Quê quán', 'Nguyên quán'],
    reader: 'text',
    explains: 'Xã, tỉnh.',
    example: 'xã Tân Dân, Hưng Yên',
  },
  {
    key: 'residence',
    heads: ['Nơi cư trú', 'Nơi ở hiện nay', 'Nơi thường trú', 'Địa chỉ', 'Nơi ở'],
    reader: 'text',
    explains: 'Nơi đang ở.',
    example: 'thôn Thượng, xã Tân Dân',
  },
  {
    key: 'occupation',
    heads: ['Chức vụ', 'Nghề nghiệp', 'Chức vụ, nghề nghiệp', 'Nghề nghiệp, chức vụ'],
    reader: 'text',
    explains: 'Nghề nghiệp hoặc chức vụ đang làm.',
    example: 'Giáo viên',
  },
  {
    key: 'schooling',
    heads: ['Trình độ học vấn', 'Học vấn', 'Trình độ văn hóa', 'Giáo dục phổ thông'],
    reader: 'schooling',
    explains: 'Tiểu học, THCS, THPT, Cao đẳng hoặc Đại học.',
    example: 'Đại học',
  },
  {
    key: 'youthUnionMember',
    heads: ['Đoàn viên', 'Đoàn viên TNCS', 'Là đoàn viên thanh niên'],
    reader: 'yes',
    explains: 'Có hoặc Không.',
    example: 'Có',
  },
  {
    key: 'tradeUnionMember',
    heads: ['Đoàn viên công đoàn', 'Công đoàn viên'],
    reader: 'yes',
    explains: 'Có hoặc Không.',
    example: 'Có',
  },
  {
    key: 'source',
    heads: ['Nguồn', 'Nhóm nguồn', 'Nguồn kết nạp', 'Đối tượng nguồn'],
    reader: 'source',
    required: true,
    explains:
      'Một trong năm nguồn, ghi số hay tên: 1 Nông thôn, 2 Tư nhân, 3 Học sinh, sinh viên, 4 Hành chính, sự nghiệp, 5 Bộ đội xuất ngũ. Cả bảng một nguồn thì chọn trên trang nhập.',
    example: '4',
  },
  {
    key: 'cell',
    heads: ['Tên chi bộ công nhận', 'Chi bộ', 'Tên chi bộ', 'Chi bộ theo dõi'],
    reader: 'text',
    explains: 'Chi bộ theo dõi, giúp đỡ. Chi bộ tự nhập thì để trống.',
    example: '',
  },
  {
    key: 'reportNumber',
    heads: [
      'Số Báo cáo CB công nhận đối tượng cảm tình',
      'Số báo cáo công nhận',
      'Số văn bản công nhận',
      'Số báo cáo',
    ],
    reader: 'text',
    explains: 'Số của báo cáo hay biên bản chi bộ.',
    example: '12-BC/CB',
  },
  {
    key: 'inViewOn',
    heads: [
      'Ngày họp CB công nhận đối tượng cảm tình',
      'Ngày chi bộ công nhận',
      'Ngày công nhận đối tượng',
      'Ngày công nhận cảm tình Đảng',
      'Ngày vào danh sách',
    ],
    reader: 'day',
    required: true,
    explains: 'Ngày chi bộ họp đưa vào danh sách quần chúng ưu tú.',
    example: '10/01/2024',
  },
  {
    key: 'helpers',
    heads: [
      'Đảng viên được [phân công] giúp đỡ',
      'Đảng viên được giúp đỡ',
      'Đảng viên giúp đỡ',
      'Người được phân công giúp đỡ',
    ],
    reader: 'names',
    explains: 'Họ tên đảng viên chính thức, nhiều người thì cách nhau bằng dấu chấm phẩy.',
    example: 'Lê Văn Thuận',
  },
  {
    key: 'helpedOn',
    heads: ['Ngày được phân công giúp đỡ', 'Ngày phân công giúp đỡ', 'Ngày phân công'],
    reader: 'day',
    explains: 'Ngày nghị quyết phân công.',
    example: '10/01/2024',
  },
  {
    key: 'certificateOn',
    heads: ['Ngày cấp CC BĐ', 'Ngày cấp CC BD', 'Ngày cấp chứng nhận', 'Ngày cấp giấy chứng nhận'],
    reader: 'day',
    explains: 'Ngày cấp giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng.',
    example: '20/05/2024',
  },
  {
    key: 'certificateNumber',
    heads: [
      'Số QĐ của CC BD',
      'Số QĐ của CC BĐ',
      'Số giấy chứng nhận',
      'Số chứng nhận',
      'Số CC bồi dưỡng',
    ],
    reader: 'text',
    explains: 'Số của giấy chứng nhận.',
    example: '211/CN',
  },
  {
    key: 'certificateIssuer',
    heads: ['Đơn vị cấp CC', 'Nơi cấp chứng nhận', 'Đơn vị cấp chứng nhận', 'Nơi cấp'],
    reader: 'text',
    explains: 'Trung tâm chính trị hoặc cấp ủy đã cấp.',
    example: 'Trung tâm Chính trị huyện',
  },
  {
    key: 'appliedOn',
    heads: ['Ngày nộp đơn', 'Ngày làm đơn', 'Ngày nhận đơn', 'Ngày viết đơn xin vào Đảng'],
    reader: 'day',
    explains: 'Ngày nộp đơn xin vào Đảng (mẫu 1-KNĐ), nếu đã nộp.',
    example: '',
  },
  {
    key: 'admitted',
    heads: ['Kết nạp Đảng', 'Đã kết nạp'],
    reader: 'yes',
    explains: 'Người đã kết nạp thì dòng ấy được bỏ qua: nhập ở mẫu danh sách đảng viên.',
    example: '',
  },
  {
    key: 'admittedOn',
    heads: ['Ngày kết nạp Đảng', 'Ngày quyết định', 'Ngày quyết định kết nạp'],
    reader: 'day',
    explains: 'Như cột Kết nạp Đảng.',
    example: '',
  },
] as const satisfies readonly ImportColumn[]

export type CandidateValues = ValuesOf<typeof CANDIDATE_COLUMNS>

const COURSE = 'Lớp bồi dưỡng được theo dõi ở phần lớp học; ở đây chỉ ghi giấy chứng nhận.'
const THEN = 'Tên nơi cấp lúc ấy không dùng tới: giấy chứng nhận đã có số, ngày và đơn vị cấp.'
const AFTER = 'Việc sau kết nạp ghi ở danh sách đảng viên.'

export const CANDIDATE_LEFT_OUT = [
  ROW_NUMBER,
  {
    heads: ['Mã GV/SV', 'Mã SV', 'Mã GV', 'Mã số', 'Mã sinh viên', 'Mã giáo viên'],
    why: 'Mã riêng của đơn vị, hệ thống không dùng.',
  },
  { heads: ['Lớp', 'Khoa', 'Lớp, khoa'], why: 'Hệ thống chưa theo dõi lớp của người học.' },
  { heads: ['Số QĐ mở lớp Bồi dưỡng nhận thức về Đảng', 'Số QĐ mở lớp'], why: COURSE },
  { heads: ['Ngày QĐ mở lớp Bồi dưỡng', 'Ngày QĐ mở lớp'], why: COURSE },
  { heads: ['Thời gian lớp bồi dưỡng CC ĐT Đảng', 'Thời gian lớp bồi dưỡng'], why: COURSE },
  { heads: ['Tên đơn vị công tác/học khi cấp chứng chỉ'], why: THEN },
  { heads: ['Tên chi bộ sinh hoạt khi cấp CC'], why: THEN },
  { heads: ['Tên Đảng uỷ sinh hoạt khi cấp CC'], why: THEN },
  { heads: ['Tên tỉnh uỷ sinh hoạt khi cấp CC'], why: THEN },
  { heads: ['Số QĐ Kết nạp đảng viên', 'Số QĐ kết nạp'], why: AFTER },
  { heads: ['Đảng viên hướng dẫn'], why: AFTER },
  { heads: ['Ngày chuyển sinh hoạt'], why: AFTER },
  { heads: ['Nơi chuyển tới', 'Nơi chuyển đến'], why: AFTER },
  FREE_NOTES,
] as const satisfies readonly LeftOut[]
