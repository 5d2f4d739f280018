import { ruleNumber } from '../rule-number.ts'
import { addMonths } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { family } from '../check.ts'
import { BIRTH, day, MEMBERS, STANDING_ACTS } from './sql-words.ts'

const OLDEST = 100

/** By month: born 2006-03, old enough in 2024-03; a birthday known by its year alone counts from January. */
const MONTH_OF_BIRTH = sql`left(p.birth || '-01', 7)`
const earliest = (on: string, years: number) =>
  sql`to_char(${sql.ref(on)} - make_interval(years => ${years}), 'YYYY-MM')`

export const AGE_CHECKS = family('ages', [
  {
    key: 'under_age_at_vote',
    severity: 'error',
    subject: 'case',
    name: 'Chưa đủ 18 tuổi khi chi bộ xét',
    why: 'Tuổi tính theo tháng vào lúc chi bộ xét; xét trước là kết nạp sai.',
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: {
      how: 'Kiểm ngày sinh và ngày họp. Nếu đúng là chưa đủ tuổi, báo cấp ủy có thẩm quyền xem xét việc kết nạp sai.',
      page: 'case',
    },
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id,
        'Sinh ' || ${BIRTH} || ', họp ' || ${day('a.happened_on')} as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      join person p on p.id = c.person_id
      where a.kind = 'cell_voted'
        and ${MONTH_OF_BIRTH} > ${earliest('a.happened_on', ruleNumber('age_min', today))}`,
  },
  {
    key: 'under_age_member',
    severity: 'error',
    subject: 'person',
    name: 'Kết nạp khi chưa đủ 18 tuổi',
    why: 'Người chưa đủ 18 tuổi không được xét; thường là nhập nhầm năm sinh hoặc năm kết nạp.',
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: {
      how: 'Đối chiếu ngày sinh, ngày kết nạp với lý lịch đảng viên rồi đính chính ngày sai.',
      page: 'record',
    },
    find: ({ today }) => sql`
      select m.organisation_id, p.id as subject_id, 'Sinh ' || ${BIRTH} || ', kết nạp ' || ${day('m.ceremony_on')} as tells
      from ${MEMBERS}
      where ${MONTH_OF_BIRTH} > ${earliest('m.ceremony_on', ruleNumber('age_min', today))}
        and p.birth <= left(m.ceremony_on::text, length(p.birth))`,
  },
  {
    key: 'over_hundred',
    severity: 'warning',
    subject: 'person',
    name: 'Đảng viên trên 100 tuổi',
    why: 'Hiếm có; thường là nhập nhầm năm sinh hoặc chưa ghi từ trần.',
    source: 'HD 11-HD/BTCTW, biểu 2 (cơ cấu tuổi)',
    mend: {
      how: 'Hỏi chi bộ. Sai thì đính chính ngày sinh; đã mất thì ghi từ trần.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select m.organisation_id, p.id as subject_id, 'Sinh ' || ${BIRTH} as tells
      from ${MEMBERS} where p.birth < left(${addMonths(today, -12 * OLDEST)}::text, length(p.birth))`,
  },
  {
    key: 'birth_without_month',
    severity: 'warning',
    subject: 'case',
    name: 'Hồ sơ đang mở chỉ biết năm sinh',
    why: 'Tuổi tính theo tháng, nên phải biết tháng sinh trước khi chi bộ xét.',
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: { how: 'Xem giấy khai sinh rồi bổ sung tháng, ngày sinh trong hồ sơ.', page: 'case' },
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id, 'Sinh ' || p.birth as tells
      from admission_case c join person p on p.id = c.person_id
      where c.closed_on is null and length(p.birth) = 4`,
  },
])
