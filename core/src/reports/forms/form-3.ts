import type { PlainDate } from '../../calendar/plain-date.ts'
import { THEORY_LEVELS } from '../../people/education.ts'
import { count, HEADING, nothing, PERIOD_COLUMNS, type Form, type FormRow } from './form.ts'
import {
  ageRows,
  KINH,
  levelRows,
  OCCUPATION_NOTE,
  occupationRows,
  occupationUnknown,
  professionRows,
  schoolingRows,
  titleRows,
} from './person-rows.ts'

const WHOLE = 'members'
const BY_SEX = { of: WHOLE, by: 'sex' }
const BY_WORK = { of: WHOLE, by: 'work' }
const BY_TIME = { of: WHOLE, by: 'time' }

function admittedBetween(label: string, from: PlainDate, to: PlainDate): FormRow {
  return {
    label,
    part: BY_TIME,
    counts: count(
      'members',
      ['admittedOn'],
      ({ admittedOn }) => admittedOn !== null && admittedOn >= from && admittedOn <= to,
    ),
  }
}

const ROWS: Readonly<Record<string, FormRow>> = {
  members: {
    label: 'I. Đảng viên trong danh sách có đến cuối kỳ báo cáo',
    counts: count('members'),
    bold: true,
  },
  women: {
    label: 'Trong đó: - Nữ',
    counts: count('members', ['sex'], ({ sex }) => sex === 'female'),
    part: BY_SEX,
  },
  men: {
    label: 'Nam',
    beside: true,
    counts: count('members', ['sex'], ({ sex }) => sex === 'male'),
    part: BY_SEX,
  },
  sex_unknown: {
    label: 'Chưa ghi giới tính',
    beside: true,
    counts: count('members', ['sex'], ({ sex }) => sex === null),
    part: BY_SEX,
  },
  probationary: {
    label: '- Dự bị',
    counts: count('members', ['probationary'], ({ probationary }) => probationary === true),
  },
  minority: {
    label: '- Dân tộc thiểu số',
    counts: count(
      'members',
      ['ethnicGroup'],
      ({ ethnicGroup }) => ethnicGroup !== null && ethnicGroup !== KINH,
    ),
  },
  ethnic_unknown: {
    label: 'Chưa ghi dân tộc',
    beside: true,
    counts: count('members', ['ethnicGroup'], ({ ethnicGroup }) => ethnicGroup === null),
  },
  religious: {
    label: '- Người theo tôn giáo',
    counts: count('members', ['religion'], ({ religion }) => religion !== null),
  },
  youth_union: {
    label: '- Đoàn viên Đoàn TNCS Hồ Chí Minh',
    counts: count(
      'members',
      ['youthUnionMember'],
      ({ youthUnionMember }) => youthUnionMember === true,
    ),
  },
  owners: {
    label: '- Chủ doanh nghiệp tư nhân',
    counts: nothing('Hồ sơ chưa tách chủ doanh nghiệp với người quản lý.'),
  },
  foreign_marriage: {
    label: '- Có quan hệ hôn nhân với người nước ngoài',
    counts: nothing('Hồ sơ không ghi nội dung này thành số liệu.'),
  },
  analysis: { label: 'II. Phân tích đội ngũ đảng viên', counts: HEADING, bold: true },
  occupation: { label: '1. Nghề nghiệp', counts: HEADING },
  working: {
    label: 'a. Đảng viên đang làm việc và công tác',
    part: BY_WORK,
    counts: count('members', ['work'], ({ work }) => work !== null && work !== 'retired'),
  },
  ...occupationRows('members', 'working', []),
  retired: {
    label: 'b. Đảng viên đã nghỉ hưu và nghỉ công tác',
    part: BY_WORK,
    counts: count('members', ['work'], ({ work }) => work === 'retired'),
  },
  exempt: {
    label: 'Trong đó: Được miễn công tác và sinh hoạt đảng',
    within: true,
    counts: count(
      'members',
      ['exempt', 'work'],
      ({ exempt, work }) => exempt === true && work === 'retired',
    ),
  },
  occupation_unknown: { ...occupationUnknown('members', WHOLE), part: BY_WORK },
  ...ageRows('members', WHOLE),
  time: { label: '3. Thời gian kết nạp vào Đảng', counts: HEADING },
  time_1930: admittedBetween('- Trước 19/8/1945', '1930-02-03', '1945-08-18'),
  time_1945: admittedBetween('- Từ 19/8/1945 đến 20/7/1954', '1945-08-19', '1954-07-20'),
  time_1954: admittedBetween('- Từ 21/7/1954 đến 30/4/1975', '1954-07-21', '1975-04-30'),
  time_1975: admittedBetween('- Từ 01/5/1975 đến nay', '1975-05-01', '9999-12-31'),
  time_unknown: {
    label: 'Chưa ghi ngày kết nạp',
    part: BY_TIME,
    beside: true,
    counts: count(
      'members',
      ['admittedOn'],
      ({ admittedOn }) => admittedOn === null || admittedOn < '1930-02-03',
    ),
  },
  ...schoolingRows('members', WHOLE, '4. Trình độ giáo dục phổ thông'),
  ...professionRows('members', WHOLE, '5. Trình độ chuyên môn nghiệp vụ'),
  ...titleRows('members', WHOLE, '6. Chức danh khoa học'),
  theory: { label: '7. Trình độ lý luận chính trị', counts: HEADING },
  ...levelRows('members', WHOLE, 'theoryLevel', THEORY_LEVELS),
}

/** Biểu 3-BTCTW (HD 11-HD/BTCTW of 13/12/2021): the members there are at the end of the period. */
export const FORM_3: Form = {
  title: 'Thống kê đội ngũ đảng viên',
  head: 'Tiêu chí',
  rows: ROWS,
  columns: PERIOD_COLUMNS,
  notes: [
    'Ai là đảng viên, dự bị hay chính thức: theo ngày cuối kỳ. Các đặc điểm khác (nghề nghiệp, trình độ, đoàn viên, miễn sinh hoạt…) lấy theo hồ sơ hôm nay.',
    OCCUPATION_NOTE,
    'Hồ sơ không ghi tôn giáo thì không tính vào số người theo tôn giáo.',
  ],
}
