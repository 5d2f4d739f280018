import { sql } from 'kysely'
import { family } from '../check.ts'
import { MEMBERS } from './sql-words.ts'

export const PLACE_CHECKS = family('places', [
  {
    key: 'two_active_places',
    severity: 'error',
    subject: 'person',
    name: 'Một số định danh, hai nơi cùng tính là đảng viên',
    why: 'Một đảng viên chỉ sinh hoạt chính thức ở một chi bộ; người này đang được đếm hai lần.',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    mend: {
      how: 'Hỏi hai chi bộ người ấy đang sinh hoạt ở đâu; nơi kia ghi chuyển đi theo danh sách.',
      page: 'member',
    },
    find: () => sql`
      select t.organisation_id, t.person_id as subject_id, null::text as tells
      from people_twice() t where t.by_identity and t.both_members`,
  },
  {
    key: 'two_open_cases',
    severity: 'error',
    subject: 'person',
    name: 'Hai hồ sơ kết nạp cùng mở',
    why: 'Một người chỉ có một hồ sơ đang xét; hai hồ sơ làm nguồn và kết quả tính hai lần.',
    source: 'Điều lệ Đảng, Điều 4',
    mend: { how: 'Giữ hồ sơ đúng, đưa hồ sơ kia ra khỏi danh sách kèm lý do.', page: 'record' },
    find: () => sql`
      select min(c.cell_id) as organisation_id, c.person_id as subject_id,
        'Hồ sơ số ' || string_agg(c.id::text, ', ' order by c.id) as tells
      from admission_case c where c.closed_on is null group by c.person_id having count(*) > 1`,
  },
  {
    key: 'official_with_open_case',
    severity: 'warning',
    subject: 'person',
    name: 'Đã là đảng viên chính thức mà hồ sơ kết nạp còn mở',
    why: 'Hồ sơ còn mở sẽ nhắc những việc không còn phải làm.',
    source: 'Điều lệ Đảng, Điều 5',
    mend: { how: 'Mở hồ sơ, ghi nốt việc công nhận hoặc đưa ra khỏi danh sách.', page: 'record' },
    find: () => sql`
      select c.cell_id as organisation_id, c.person_id as subject_id, 'Hồ sơ số ' || c.id as tells
      from admission_case c join membership m on m.person_id = c.person_id
      where c.closed_on is null and m.ended_on is null and m.standing = 'official'`,
  },
  {
    key: 'member_outside_cell',
    severity: 'error',
    subject: 'person',
    name: 'Đảng viên đứng ở tổ chức không phải chi bộ',
    why: 'Đảng viên sinh hoạt và được đếm ở chi bộ; đứng ở cấp ủy thì không chi bộ nào quản lý.',
    source: 'Điều lệ Đảng, Điều 24',
    mend: { how: 'Hỏi nơi sinh hoạt, ghi chuyển sinh hoạt về đúng chi bộ.', page: 'member' },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, o.name as tells
      from membership m join organisation o on o.id = m.organisation_id
      where m.ended_on is null and o.kind not in ('cell', 'base_cell')`,
  },
  {
    key: 'temporary_in_own_cell',
    severity: 'warning',
    subject: 'person',
    name: 'Sinh hoạt tạm thời ở chính chi bộ của mình',
    why: 'Hai chi bộ đã nhập làm một: không còn là sinh hoạt tạm thời ở nơi khác.',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    mend: { how: 'Trên trang đảng viên, ghi đã trở về sinh hoạt.', page: 'member' },
    find: () => sql`
      select t.from_id as organisation_id, t.person_id as subject_id, t.received_name as tells
      from temporary_transfer t
      where t.ended_on is null and t.received_id is not null and home_of(t.received_id) = home_of(t.from_id)`,
  },
  {
    key: 'away_and_temporary',
    severity: 'note',
    subject: 'person',
    name: 'Vừa ghi đi làm xa, vừa sinh hoạt tạm thời ở nơi khác',
    why: 'Đi làm xa là khi không có giấy chuyển sinh hoạt; đã sinh hoạt tạm thời thì nơi ấy quản lý.',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    mend: { how: 'Trên trang đảng viên, ghi đã về ở phần đi làm xa.', page: 'member' },
    find: () => sql`
      select m.organisation_id, w.person_id as subject_id, t.to_name as tells
      from away_member w join membership m on m.person_id = w.person_id
      join temporary_transfer t on t.person_id = w.person_id and t.ended_on is null`,
  },
  {
    key: 'temporary_place_gone',
    severity: 'warning',
    subject: 'person',
    name: 'Chi bộ nơi sinh hoạt tạm thời đã giải thể',
    why: 'Không còn chi bộ nào ở đó quản lý trong thời gian tạm thời.',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    mend: {
      how: 'Hỏi đảng viên đang ở đâu: ghi đã trở về, rồi giới thiệu lại đến chi bộ mới nếu còn đi.',
      page: 'member',
    },
    find: () => sql`
      select t.from_id as organisation_id, t.person_id as subject_id, t.received_name as tells
      from temporary_transfer t
      where t.ended_on is null and t.received_id is not null and not exists (select from organisation o
        where o.id = home_of(t.received_id) and o.kind in ('cell', 'base_cell'))`,
  },
  {
    key: 'elsewhere_without_paper',
    severity: 'note',
    subject: 'person',
    name: 'Danh sách ghi sinh hoạt tạm thời nơi khác, không có giấy giới thiệu',
    why: 'Không biết ở đâu, đến ngày nào; khi biểu quyết người này không được tính vào tổng số.',
    source: 'QĐ 294-QĐ/TW §6.3.2, §9.3.2',
    mend: {
      how: 'Trên trang đảng viên, ghi đã trở về sinh hoạt; còn ở nơi khác thì giới thiệu tạm thời lại.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, null::text as tells
      from membership m where m.ended_on is null and m.temporarily_elsewhere
        and not exists (select from temporary_transfer t where t.person_id = m.person_id and t.ended_on is null)`,
  },
  {
    key: 'temporary_not_in_register',
    severity: 'error',
    subject: 'person',
    name: 'Đang sinh hoạt tạm thời mà danh sách đảng viên không ghi',
    why: 'Danh sách và việc sinh hoạt tạm thời phải nói một điều; khi biểu quyết chi bộ lấy theo danh sách.',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    mend: {
      how: 'Xem lịch sử trên trang đảng viên; vẫn còn thì báo quản trị hệ thống.',
      page: 'member',
    },
    find: () => sql`
      select t.from_id as organisation_id, t.person_id as subject_id, coalesce(t.received_name, t.to_name) as tells
      from temporary_transfer t left join membership m on m.person_id = t.person_id
      where t.ended_on is null and (m.person_id is null or m.ended_on is not null or not m.temporarily_elsewhere)`,
  },
  {
    key: 'record_elsewhere',
    severity: 'error',
    subject: 'person',
    name: 'Hồ sơ cá nhân ở một nơi, danh sách đảng viên ở nơi khác',
    why: 'Chi bộ có tên trong danh sách mà không mở được thông tin cá nhân.',
    source: 'QĐ 294-QĐ/TW §6.2',
    mend: {
      how: 'Ghi lại việc chuyển sinh hoạt trên trang đảng viên; vẫn còn thì báo quản trị hệ thống.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, p.id as subject_id, null::text as tells
      from ${MEMBERS} where m.organisation_id <> p.organisation_id
        and not exists (select from admission_case c where c.person_id = p.id and c.closed_on is null)`,
  },
])
