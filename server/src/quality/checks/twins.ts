import { sql } from 'kysely'
import { family } from '../check.ts'

export const TWIN_CHECKS = family('twins', [
  {
    key: 'twin_by_identity',
    severity: 'error',
    subject: 'person',
    name: 'Hai bản ghi cùng số định danh',
    why: 'Mỗi người một số, một bản ghi suốt đời; hai bản ghi làm mất dấu quá trình và đếm hai lần.',
    source: 'NĐ 137/2015/NĐ-CP Điều 13; QĐ 294-QĐ/TW §6.2',
    mend: {
      how: 'Tìm tên trong toàn tỉnh (phím /). Một trong hai ghi nhầm số thì đính chính; cùng một người thì để bản ghi sau ra khỏi danh sách.',
      page: 'record',
    },
    find: () => sql`
      select t.organisation_id, t.person_id as subject_id, null::text as tells from people_twice() t where t.by_identity`,
  },
  {
    key: 'twin_by_name',
    severity: 'warning',
    subject: 'person',
    name: 'Trùng họ tên và ngày sinh, chưa đủ số định danh để phân biệt',
    why: 'Có thể là một người nhập hai lần, kể cả khi dấu thanh đặt khác nhau.',
    source: 'QĐ 294-QĐ/TW §6.2',
    mend: {
      how: 'Bổ sung số định danh cho cả hai bản ghi; khác số thì là hai người.',
      page: 'record',
    },
    find: () => sql`
      select t.organisation_id, t.person_id as subject_id, null::text as tells from people_twice() t where not t.by_identity`,
  },
])
