import { sql } from 'kysely'
import { family } from '../check.ts'
import { MEMBERS, STANDING_ACTS } from './sql-words.ts'

const FILL_IN = {
  how: 'Bấm “Bổ sung, đính chính” trên trang thông tin cá nhân rồi điền ô còn trống.',
  page: 'record',
} as const

export const MISSING_CHECKS = family('missing', [
  {
    key: 'missing_identity',
    severity: 'warning',
    subject: 'person',
    name: 'Đảng viên chưa có số định danh',
    why: 'Không có số thì không chắc chắn tìm được người trùng, không đối chiếu được khi chuyển sinh hoạt.',
    source: 'HD 12-HD/BTCTW 2022, mẫu 2-HSĐV',
    mend: FILL_IN,
    find: () => sql`
      select m.organisation_id, p.id as subject_id, null::text as tells from ${MEMBERS} where p.identity_hash is null`,
  },
  {
    key: 'missing_sex',
    severity: 'warning',
    subject: 'person',
    name: 'Chưa ghi giới tính',
    why: 'Biểu thống kê chia đảng viên theo nam, nữ; người chưa ghi không vào ô nào.',
    source: 'HD 11-HD/BTCTW, biểu 2',
    mend: FILL_IN,
    find: () => sql`
      select m.organisation_id, p.id as subject_id, null::text as tells from ${MEMBERS} where p.sex is null`,
  },
  {
    key: 'missing_ethnic_group',
    severity: 'note',
    subject: 'person',
    name: 'Chưa ghi dân tộc',
    why: 'Biểu thống kê có dòng dân tộc thiểu số.',
    source: 'HD 11-HD/BTCTW, biểu 2',
    mend: FILL_IN,
    find: () => sql`
      select m.organisation_id, p.id as subject_id, null::text as tells from ${MEMBERS} where p.ethnic_group is null`,
  },
  {
    key: 'missing_ceremony',
    severity: 'warning',
    subject: 'person',
    name: 'Chưa ghi ngày lễ kết nạp',
    why: 'Không tính được thời gian dự bị và tuổi đảng.',
    source: 'QĐ 294-QĐ/TW §5',
    mend: {
      how: 'Xem lý lịch đảng viên (mẫu 1-HSĐV) rồi ghi đính chính trên trang đảng viên.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, null::text as tells
      from membership m where m.ended_on is null and m.ceremony_on is null`,
  },
  {
    key: 'missing_official_date',
    severity: 'warning',
    subject: 'person',
    name: 'Đảng viên chính thức chưa ghi ngày chính thức',
    why: 'Quyền biểu quyết, giới thiệu người vào Đảng có từ ngày này.',
    source: 'Điều lệ Đảng, Điều 5; QĐ 294-QĐ/TW §4.3',
    mend: {
      how: 'Xem quyết định công nhận rồi ghi đính chính trên trang đảng viên.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, null::text as tells
      from membership m where m.ended_on is null and m.standing = 'official' and m.official_on is null`,
  },
  {
    key: 'missing_card',
    severity: 'note',
    subject: 'person',
    name: 'Đảng viên chính thức chưa ghi thẻ đảng viên',
    why: 'Số thẻ in trên giấy giới thiệu, phiếu đảng viên và có trong danh sách gửi cơ sở dữ liệu đảng viên.',
    source: 'HD 38-HD/BTCTW 2025; HD 12-HD/BTCTW 2022, mẫu 2-HSĐV',
    mend: {
      how: 'Chưa có thẻ thì đề nghị phát thẻ; có rồi thì bấm “Ghi thẻ đã có” trên trang đảng viên.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, null::text as tells from membership m
      where m.ended_on is null and m.standing = 'official' and m.card_number is null and m.old_card_number is null`,
  },
  {
    key: 'missing_certificate',
    severity: 'error',
    subject: 'case',
    name: 'Chi bộ đã xét mà chưa có giấy chứng nhận lớp nhận thức',
    why: 'Người vào Đảng phải học lớp bồi dưỡng nhận thức về Đảng trước khi chi bộ xét.',
    source: 'HD 06-HD/TW §3.1',
    mend: {
      how: 'Ghi số, ngày giấy chứng nhận vào hồ sơ; không có thì xin ý kiến cấp quyết định.',
      page: 'case',
    },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, null::text as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id and a.kind = 'cell_voted'
      where c.closed_on is null and not exists (select from act t where t.subject = 'case' and t.subject_id = c.id
        and t.kind = 'course_passed')`,
  },
  {
    key: 'decision_without_number',
    severity: 'error',
    subject: 'case',
    name: 'Quyết định không ghi số, ngày',
    why: 'Quyết định không số không tra lại được và không là căn cứ.',
    source: 'QĐ 399-QĐ/TW 2026; HD 12-HD/BTCTW 2022, mẫu 9-KNĐ',
    mend: { how: 'Ghi sửa việc quyết định, điền số và ngày văn bản.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, null::text as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      where a.kind in ('decided', 'recognition_decided')
        and coalesce(nullif(a.paper_number, ''), a.payload -> 'paper' ->> 'number') is null`,
  },
])
