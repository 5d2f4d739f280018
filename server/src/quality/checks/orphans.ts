import { sql } from 'kysely'
import { family } from '../check.ts'
import { MEMBERS } from './sql-words.ts'

const GONE = sql`o.ended_on is not null and home_of(o.id) is null`

export const ORPHAN_CHECKS = family('orphans', [
  {
    key: 'member_of_ended_cell',
    severity: 'error',
    subject: 'person',
    name: 'Đảng viên của chi bộ đã kết thúc, không có nơi tiếp nhận',
    why: 'Không chi bộ nào quản lý người này; các bảng theo cây hôm nay không đếm được.',
    source: 'Điều lệ Đảng, Điều 10, Điều 24',
    mend: { how: 'Ghi chuyển sinh hoạt về chi bộ đang tiếp nhận.', page: 'member' },
    find: () => sql`
      select m.organisation_id, p.id as subject_id, o.name as tells
      from ${MEMBERS} join organisation o on o.id = m.organisation_id where ${GONE}`,
  },
  {
    key: 'case_of_ended_cell',
    severity: 'error',
    subject: 'case',
    name: 'Hồ sơ đang mở của chi bộ đã kết thúc, không có nơi tiếp nhận',
    why: 'Hồ sơ không đến lượt ai; các hạn vẫn chạy.',
    source: 'QĐ 294-QĐ/TW §4.3.1',
    mend: { how: 'Ghi chuyển hồ sơ cùng người vào chi bộ mới.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, o.name as tells
      from admission_case c join organisation o on o.id = c.cell_id where c.closed_on is null and ${GONE}`,
  },
  {
    key: 'person_without_anything',
    severity: 'note',
    subject: 'person',
    name: 'Bản ghi không có hồ sơ, không là đảng viên',
    why: 'Thông tin cá nhân không còn mục đích thì không được giữ.',
    source: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
    mend: {
      how: 'Nếu đưa vào danh sách thì mở hồ sơ; không thì báo quản trị hệ thống xóa.',
      page: 'record',
    },
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p
      where not exists (select from membership m where m.person_id = p.id)
        and not exists (select from admission_case c where c.person_id = p.id)`,
  },
  {
    key: 'mandate_of_disabled_account',
    severity: 'error',
    subject: 'mandate',
    name: 'Nhiệm vụ còn hiệu lực của tài khoản đã ngừng',
    why: 'Tổ chức tưởng có người làm mà không ai đăng nhập được.',
    source: 'Chỉ thị 49-CT/TU (tổ chức thực hiện)',
    mend: { how: 'Kết thúc nhiệm vụ ấy và giao cho tài khoản khác.', page: 'accounts' },
    find: ({ today }) => sql`
      select m.organisation_id, m.id as subject_id, o.name as tells
      from mandate m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
      where a.disabled_on is not null and m.ended_at is null and (m.to_on is null or m.to_on >= ${today})`,
  },
  {
    key: 'mandate_at_ended_organisation',
    severity: 'warning',
    subject: 'mandate',
    name: 'Nhiệm vụ ở tổ chức đã kết thúc',
    why: 'Người giữ nhiệm vụ vẫn vào được phần của tổ chức không còn.',
    source: 'Điều lệ Đảng, Điều 10',
    mend: { how: 'Kết thúc nhiệm vụ, giao lại ở tổ chức tiếp nhận.', page: 'accounts' },
    find: ({ today }) => sql`
      select m.organisation_id, m.id as subject_id, o.name as tells
      from mandate m join organisation o on o.id = m.organisation_id
      where o.ended_on <= ${today} and m.ended_at is null and (m.to_on is null or m.to_on >= ${today})`,
  },
  {
    key: 'scan_without_file',
    severity: 'error',
    subject: 'case',
    name: 'Bản chụp không còn tệp',
    why: 'Hồ sơ ghi là có giấy tờ mà mở không được.',
    source: 'HD 12-HD/BTCTW 2022 (hồ sơ đảng viên)',
    mend: {
      how: 'Gỡ bản chụp ấy và gắn lại từ giấy, hoặc lấy lại tệp từ bản sao lưu.',
      page: 'case',
    },
    find: () => sql`
      select s.organisation_id, s.case_id as subject_id, null::text as tells from scans_without_file() s`,
  },
  {
    key: 'scan_of_other_case',
    severity: 'error',
    subject: 'case',
    name: 'Bản chụp gắn với việc không thuộc hồ sơ',
    why: 'Giấy tờ của người này hiện ở hồ sơ người khác.',
    source: 'QĐ 294-QĐ/TW §6.2.4',
    mend: { how: 'Gỡ bản chụp, gắn lại vào đúng hồ sơ.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, null::text as tells
      from scan s join admission_case c on c.id = s.case_id
      where s.withdrawn_at is null and not exists (select from act a where a.id = s.act_id
        and a.subject = 'case' and a.subject_id = s.case_id)`,
  },
  {
    key: 'file_without_scan',
    severity: 'note',
    subject: 'case',
    name: 'Tệp của hồ sơ không gắn với việc nào',
    why: 'Tệp chứa thông tin cá nhân mà không ai thấy trong hồ sơ.',
    source: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
    mend: {
      how: 'Gắn lại bản chụp trong hồ sơ, hoặc báo quản trị hệ thống xóa tệp.',
      page: 'case',
    },
    find: () => sql`
      select s.organisation_id, s.case_id as subject_id, null::text as tells
      from files_without_scan(now() - interval '1 day') s`,
  },
])
