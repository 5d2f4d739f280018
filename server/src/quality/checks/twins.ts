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
  {
    key: 'twin_by_card',
    severity: 'error',
    subject: 'person',
    name: 'Hai đảng viên cùng số thẻ',
    why: 'Mỗi thẻ một số trong tỉnh; hai người cùng số thì một thẻ đã ghi nhầm, hoặc một người có hai bản ghi.',
    source: 'HD 38-HD/BTCTW 2025',
    mend: {
      how: 'Xem hai thẻ rồi ghi đính chính việc phát thẻ, ghi thẻ ở người ghi nhầm.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, m.card_number as tells
      from membership m join (
        select held.card_number from find_card_holders(
          array(select own.card_number from membership own where own.ended_on is null and own.card_number is not null)) held
        group by held.card_number having count(*) > 1
      ) twice on twice.card_number = m.card_number
      where m.ended_on is null`,
  },
])
