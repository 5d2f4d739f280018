import { OLD_DIGITS } from '@ptdv/core/membership/card-number'
import { sql } from 'kysely'
import { family } from '../check.ts'
import { wrongCitizenNumbers } from '../wrong-citizen-numbers.ts'
import { STANDING_ACTS } from './sql-words.ts'

/** Ten digits: mobile 03, 05, 07, 08, 09 since 2018, or eleven with 02 for landlines. */
const PHONE = '^(0(3|5|7|8|9)[0-9]{8}|02[0-9]{9})$'
/** A number and what it is of: 12-QĐ/TU, 07/NQ-CB. */
const PAPER_NUMBER = '^[0-9]{1,5}[a-zA-ZđĐ]?[-/ ]+[[:alpha:]]'

export const NUMBER_CHECKS = family('numbers', [
  {
    key: 'identity_against_rule',
    severity: 'error',
    subject: 'person',
    name: 'Số định danh không hợp mã tỉnh, năm sinh hoặc giới tính',
    why: 'Ba số đầu là mã tỉnh, số thứ tư là thế kỷ và giới tính, hai số sau là năm sinh: số hoặc ngày sinh nhập sai.',
    source: 'NĐ 137/2015/NĐ-CP Điều 13; TT 59/2021/TT-BCA Điều 4',
    mend: { how: 'Xem căn cước rồi đính chính số, ngày sinh hoặc giới tính.', page: 'record' },
    examine: wrongCitizenNumbers,
  },
  {
    key: 'phone_format',
    severity: 'note',
    subject: 'person',
    name: 'Số điện thoại không gọi được',
    why: 'Số di động có 10 chữ số, đầu 03, 05, 07, 08, 09; số cố định bắt đầu bằng 02.',
    source: 'TT 22/2014/TT-BTTTT (quy hoạch kho số viễn thông)',
    mend: { how: 'Hỏi lại rồi sửa số trên trang thông tin cá nhân.', page: 'record' },
    find: () => sql`
      select p.organisation_id, p.id as subject_id, p.phone as tells from person p
      where p.phone <> '' and regexp_replace(regexp_replace(p.phone, '[ .()-]', '', 'g'), '^[+]84', '0') !~ ${PHONE}`,
  },
  {
    key: 'paper_number_format',
    severity: 'note',
    subject: 'case',
    name: 'Số văn bản viết không đúng thể thức',
    why: 'Số văn bản gồm số thứ tự và ký hiệu loại, cơ quan (12-QĐ/TU); thiếu thì không tra lại được.',
    source: 'HD 36-HD/VPTW 2018; QĐ 399-QĐ/TW 2026',
    mend: { how: 'Ghi sửa việc có văn bản ấy, viết đủ số và ký hiệu.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, string_agg(distinct a.paper_number, '; ') as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      where a.paper_number !~ ${PAPER_NUMBER} group by 1, 2`,
  },
  {
    key: 'decision_number_twice',
    severity: 'warning',
    subject: 'case',
    name: 'Một số quyết định, hai ngày ký trong cùng năm',
    why: 'Trong một nhiệm kỳ mỗi số chỉ cấp một lần; một trong hai quyết định ghi sai số hoặc ngày.',
    source: 'QĐ 399-QĐ/TW 2026 (số văn bản theo nhiệm kỳ)',
    mend: { how: 'Đối chiếu sổ văn bản đi rồi ghi sửa việc ghi sai.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, a.paper_number as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      where a.kind in ('decided', 'recognition_decided')
        and (a.organisation_id, a.paper_number, extract(year from a.paper_date)) in (
          select d.organisation_id, d.paper_number, extract(year from d.paper_date)
          from ${STANDING_ACTS} d where d.subject = 'case' and d.kind in ('decided', 'recognition_decided')
          group by 1, 2, 3 having count(distinct d.paper_date) > 1)`,
  },
  {
    key: 'card_format',
    severity: 'warning',
    subject: 'person',
    name: 'Số thẻ đảng viên không đúng dạng',
    why: 'Số thẻ mới có 12 chữ số, số thẻ cũ có 8: thiếu hay thừa số thì không tra được trong cơ sở dữ liệu đảng viên.',
    source: 'HD 38-HD/BTCTW 2025; QĐ 85-QĐ/TW (số thẻ cũ)',
    mend: { how: 'Xem lại thẻ rồi ghi đính chính việc phát thẻ hoặc ghi thẻ.', page: 'member' },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, concat_ws('; ', m.card_number, m.old_card_number) as tells
      from membership m where m.ended_on is null
        and (m.card_number !~ '^[0-9]{12}$' or m.old_card_number !~ ${`^[0-9]{${OLD_DIGITS}}$`})`,
  },
])
