import { ruleNumber } from '../rule-number.ts'
import { addMonths, addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { addWorkingDays } from '@ptdv/core/calendar/working-days'
import { sql } from 'kysely'
import { family, type CheckContext } from '../check.ts'
import { day, STANDING_ACTS } from './sql-words.ts'

/** The system's own marks for "long": no rule sets them, and none is judged by them. */
const LONG_OVERDUE_MONTHS = 1
const LONG_UNANSWERED_MONTHS = 3

/** The newest ceremony whose probation, and the time to consider it afterwards, are over. */
function forgottenSince({ today, calendar }: CheckContext): PlainDate {
  const months = ruleNumber('probation', today)
  const days = ruleNumber('consider_recognition', today)
  let ceremony = addMonths(today, -months)
  while (addWorkingDays(addMonths(ceremony, months), days, calendar) >= today)
    ceremony = addDays(ceremony, -1)
  return ceremony
}

export const CLOCK_CHECKS = family('clocks', [
  {
    key: 'deadline_long_past',
    severity: 'warning',
    subject: 'case',
    name: 'Hồ sơ quá hạn trên một tháng',
    why: 'Hoặc việc đã làm mà chưa ghi, hoặc hồ sơ bị bỏ quên: chậm không có lý do thì phải kiểm điểm.',
    source: 'QĐ 294-QĐ/TW §4.3.1',
    mend: {
      how: 'Ghi việc đã làm với đúng ngày của nó; chưa làm thì làm bước đang chờ.',
      page: 'case',
    },
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id, 'Hạn ' || ${day('c.due_on')} as tells
      from admission_case c where c.closed_on is null and c.due_on < ${addMonths(today, -LONG_OVERDUE_MONTHS)}`,
  },
  {
    key: 'probation_forgotten',
    severity: 'error',
    subject: 'person',
    name: 'Hết dự bị và quá hạn xét mà chưa công nhận hay xóa tên',
    why: 'Hết mười hai tháng, chi bộ phải xét trong 30 ngày làm việc.',
    source: 'Điều lệ Đảng, Điều 5.2; QĐ 294-QĐ/TW §4.3',
    mend: {
      how: 'Mở trang đảng viên, vào hồ sơ kết nạp và ghi việc xét công nhận.',
      page: 'member',
    },
    find: (context) => sql`
      select m.organisation_id, m.person_id as subject_id, 'Lễ kết nạp ' || ${day('m.ceremony_on')} as tells
      from membership m
      where m.ended_on is null and m.standing = 'probationary' and m.ceremony_on <= ${forgottenSince(context)}`,
  },
  {
    key: 'vetting_long_open',
    severity: 'warning',
    subject: 'case',
    name: 'Yêu cầu thẩm tra quá ba tháng chưa ghi trả lời',
    why: 'Không quy định nào đặt hạn trả lời; ba tháng là mốc nhắc của hệ thống để hồ sơ không bị quên.',
    source: 'HD 06-HD/TW §3.4',
    mend: { how: 'Hỏi nơi được yêu cầu; đã có văn bản trả lời thì ghi vào hồ sơ.', page: 'case' },
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id,
        'Hỏi ' || v.asked_name || ' ngày ' || ${day('v.asked_on')} as tells
      from vetting_request v join admission_case c on c.id = v.case_id and c.closed_on is null
      where v.answered_on is null and v.asked_on < ${addMonths(today, -LONG_UNANSWERED_MONTHS)}`,
  },
  {
    key: 'transfer_not_presented',
    severity: 'error',
    subject: 'person',
    name: 'Đã giới thiệu chuyển sinh hoạt, quá hạn mà chưa nơi nào tiếp nhận',
    why: 'Trong 30 ngày làm việc phải nộp giấy giới thiệu; quá hạn là ngoài sự quản lý của cả hai nơi.',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    mend: {
      how: 'Hỏi đảng viên và nơi đến: ghi đã tiếp nhận, trả lại hoặc rút giấy giới thiệu.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select t.from_id as organisation_id, t.person_id as subject_id,
        'Đến ' || t.to_name || ', hạn ' || ${day('t.due_on')} as tells
      from transfer t where t.case_id is null and t.ended_on is null and t.due_on < ${today}`,
  },
  {
    key: 'temporary_term_past',
    severity: 'error',
    subject: 'person',
    name: 'Hết thời gian sinh hoạt tạm thời, chưa ghi trở về hay gia hạn',
    why: 'Ngoài thời gian trên giấy giới thiệu thì không nơi nào quản lý; ở lâu hơn phải báo cáo, gia hạn.',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    mend: {
      how: 'Hỏi đảng viên và nơi tạm thời: ghi trở về, gia hạn, hoặc giới thiệu chuyển sinh hoạt chính thức.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select t.from_id as organisation_id, t.person_id as subject_id,
        'Ở ' || coalesce(t.received_name, t.to_name) || ' đến ' || ${day('t.until_on')} as tells
      from temporary_transfer t where t.ended_on is null and t.until_on < ${today}`,
  },
  {
    key: 'temporary_not_presented',
    severity: 'warning',
    subject: 'person',
    name: 'Đã giới thiệu sinh hoạt tạm thời, lâu mà chưa nơi nào tiếp nhận',
    why: 'Quá 30 ngày làm việc kể từ ngày giới thiệu. Con số ấy là của chuyển chính thức; áp dụng cho tạm thời là điều tỉnh xác nhận.',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    mend: {
      how: 'Hỏi đảng viên và nơi đến: ghi đã tiếp nhận, trả lại hoặc rút giấy giới thiệu tạm thời.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select t.from_id as organisation_id, t.person_id as subject_id,
        'Đến ' || t.to_name || ', hạn ' || ${day('t.due_on')} as tells
      from temporary_transfer t
      where t.ended_on is null and t.received_on is null and t.due_on < ${today} and t.until_on >= ${today}`,
  },
  {
    key: 'away_until_past',
    severity: 'warning',
    subject: 'person',
    name: 'Đi làm xa quá ngày dự kiến về trên một tháng, chưa ghi đã về hay thay đổi',
    why: 'Không quy định nào đặt hạn; một tháng là mốc nhắc của hệ thống để sổ theo dõi không cũ.',
    source: 'Chỉ thị 49-CT/TU, mục 2.4',
    mend: {
      how: 'Hỏi đảng viên, rồi ghi đã về hoặc ghi thay đổi khi làm xa.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select m.organisation_id, w.person_id as subject_id, 'Dự kiến đến ' || ${day('w.until_on')} as tells
      from away_member w join membership m on m.person_id = w.person_id
      where w.until_on < ${addMonths(today, -LONG_OVERDUE_MONTHS)}`,
  },
  {
    key: 'residence_comment_long_open',
    severity: 'note',
    subject: 'person',
    name: 'Hỏi nhận xét nơi cư trú quá ba tháng chưa ghi trả lời',
    why: 'Không quy định nào đặt hạn trả lời; ba tháng là mốc nhắc của hệ thống để việc hỏi không bị quên.',
    source: 'QĐ 213-QĐ/TW',
    mend: {
      how: 'Hỏi nơi cư trú; đã có văn bản nhận xét thì nơi ấy ghi số và ngày ở trang Nơi cư trú.',
      page: 'member',
    },
    find: ({ today }) => sql`
      select c.own_id as organisation_id, c.person_id as subject_id,
        c.to_name || ', hỏi ngày ' || ${day('a.asked_on')} as tells
      from residence_comment a join residence_contact c on c.act_id = a.contact_id and c.ended_on is null
      where a.commented_on is null and a.asked_on < ${addMonths(today, -LONG_UNANSWERED_MONTHS)}`,
  },
  {
    key: 'dossier_stale',
    severity: 'warning',
    subject: 'case',
    name: 'Hồ sơ lập trên 12 tháng chi bộ chưa xét',
    why: 'Quá 12 tháng thì phải làm lại giới thiệu, ý kiến và thẩm tra bổ sung trước khi xét.',
    source: 'HD 06-HD/TW §3',
    mend: {
      how: 'Làm lại các giấy tờ đã quá hạn, hoặc đưa ra khỏi danh sách kèm lý do.',
      page: 'case',
    },
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id, 'Lập ' || ${day('made.on')} as tells
      from admission_case c join (
        select a.subject_id, min(a.happened_on) as on from ${STANDING_ACTS} a
        where a.subject = 'case' and a.kind = 'life_history_handed_in' group by 1
      ) made on made.subject_id = c.id
      where c.closed_on is null and made.on < ${addMonths(today, -ruleNumber('dossier_stale', today))}
        and not exists (select from act v where v.subject = 'case' and v.subject_id = c.id and v.kind = 'cell_voted')`,
  },
])
