import { ruleNumber } from '../rule-number.ts'
import { sql } from 'kysely'
import { family } from '../check.ts'
import { HOMES, LIVING_CELLS } from './sql-words.ts'

/** Living cells with how many count in them today. */
const CELLS = sql`(
  select o.id, o.name, count(m.person_id)::integer as members,
    count(m.person_id) filter (where m.standing = 'official')::integer as official,
    count(m.person_id) filter (where m.office ilike 'bí thư%')::integer as secretaries
  from ${LIVING_CELLS} o left join ${HOMES} h on h.home = o.id
  left join membership m on m.organisation_id = h.organisation_id and m.ended_on is null group by 1, 2)`

export const ORGANISATION_CHECKS = family('organisations', [
  {
    key: 'cell_below_three',
    severity: 'warning',
    subject: 'organisation',
    name: 'Chi bộ dưới ba đảng viên chính thức',
    why: 'Dưới ba đảng viên chính thức thì không họp xét được; cấp trên phải bổ sung hoặc ghép chi bộ.',
    source: 'Điều lệ Đảng, Điều 24.1',
    mend: {
      how: 'Ghi người còn thiếu trong danh sách; đúng là thiếu thì cấp trên ghép hoặc điều thêm.',
      page: 'members',
    },
    find: ({ today }) => sql`
      select c.id as organisation_id, c.id as subject_id, c.official || ' đảng viên chính thức' as tells
      from ${CELLS} c where c.members > 0 and c.official < ${ruleNumber('minimum_cell', today)}`,
  },
  {
    key: 'cell_without_members',
    severity: 'warning',
    subject: 'organisation',
    name: 'Chi bộ không có đảng viên nào',
    why: 'Hoặc danh sách chưa nhập, hoặc chi bộ đã kết thúc mà chưa ghi.',
    source: 'Điều lệ Đảng, Điều 24.1',
    mend: {
      how: 'Nhập danh sách đảng viên từ Excel, hoặc ghi giải thể, sáp nhập chi bộ.',
      page: 'organisation',
    },
    find: () => sql`
      select c.id as organisation_id, c.id as subject_id, null::text as tells from ${CELLS} c where c.members = 0`,
  },
  {
    key: 'cell_without_secretary',
    severity: 'note',
    subject: 'organisation',
    name: 'Chi bộ chưa ghi bí thư',
    why: 'Giấy tờ của chi bộ cần tên người ký.',
    source: 'Điều lệ Đảng, Điều 24; HD 12-HD/BTCTW 2022',
    mend: {
      how: 'Ghi chức vụ Bí thư cho đảng viên khi nhập danh sách của chi bộ.',
      page: 'members',
    },
    find: ({ today }) => sql`
      select c.id as organisation_id, c.id as subject_id, null::text as tells
      from ${CELLS} c where c.official >= ${ruleNumber('minimum_cell', today)} and c.secretaries = 0`,
  },
  {
    key: 'two_secretaries',
    severity: 'warning',
    subject: 'organisation',
    name: 'Chi bộ ghi hai bí thư',
    why: 'Mỗi chi bộ một bí thư; người thôi giữ chức chưa được sửa.',
    source: 'Điều lệ Đảng, Điều 24',
    mend: { how: 'Sửa chức vụ của người đã thôi.', page: 'members' },
    find: () => sql`
      select c.id as organisation_id, c.id as subject_id, c.secretaries || ' người' as tells
      from ${CELLS} c where c.secretaries > 1`,
  },
  {
    key: 'name_twice',
    severity: 'warning',
    subject: 'organisation',
    name: 'Hai tổ chức cùng cấp trên trùng tên',
    why: 'Người tìm, người nhập không phân biệt được hai nơi.',
    source: 'QĐ 399-QĐ/TW 2026 (tên cơ quan ban hành)',
    mend: { how: 'Ghi đổi tên một trong hai, hoặc ghi sáp nhập nếu là một.', page: 'organisation' },
    find: () => sql`
      select o.id as organisation_id, o.id as subject_id, above.name as tells
      from organisation o join organisation above on above.id = o.parent_id
      where o.ended_on is null and exists (select from organisation other where other.parent_id = o.parent_id
        and other.id <> o.id and other.ended_on is null and other.folded_name = o.folded_name
        and lower(other.name) = lower(o.name))`,
  },
  {
    key: 'committee_without_cells',
    severity: 'warning',
    subject: 'organisation',
    name: 'Đảng bộ cơ sở không có chi bộ trực thuộc',
    why: 'Đảng bộ cơ sở lập khi có chi bộ trực thuộc; không có thì đảng viên không nơi sinh hoạt.',
    source: 'Điều lệ Đảng, Điều 21',
    mend: { how: 'Ghi thành lập các chi bộ, hoặc ghi kết thúc đảng bộ.', page: 'organisation' },
    find: () => sql`
      select o.id as organisation_id, o.id as subject_id, null::text as tells from organisation o
      where o.ended_on is null and o.kind = 'base_committee'
        and not exists (select from organisation c where c.parent_id = o.id and c.ended_on is null)`,
  },
  {
    key: 'under_ended',
    severity: 'error',
    subject: 'organisation',
    name: 'Tổ chức trực thuộc một tổ chức đã kết thúc',
    why: 'Không cấp nào nhìn thấy và quản lý tổ chức này.',
    source: 'Điều lệ Đảng, Điều 10',
    mend: { how: 'Ghi chuyển về cấp trên đang hoạt động.', page: 'organisation' },
    find: ({ today }) => sql`
      select o.id as organisation_id, o.id as subject_id, above.name as tells
      from organisation o join organisation above on above.id = o.parent_id
      where o.ended_on is null and above.ended_on <= ${today}`,
  },
])
