import { ruleNumber } from '../rule-number.ts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { family } from '../check.ts'
import { BIRTH, day, MEMBERS, STANDING_ACTS } from './sql-words.ts'

/** The Charter of the XI Congress: twelve months' probation without exception. Older charters knew other terms. */
const CHARTER_IN_FORCE: PlainDate = '2011-01-19'

const PARTY_AGE = 'Tuổi đảng, thời gian dự bị và các con số đều tính từ những ngày này.'
const MEMBER_DATES = {
  how: 'Xem lý lịch đảng viên (mẫu 1-HSĐV) rồi ghi đính chính trên trang đảng viên, kèm căn cứ.',
  page: 'member',
} as const
const RECORD = {
  how: 'Xem giấy khai sinh hoặc căn cước rồi đính chính ngày sinh, kèm căn cứ.',
  page: 'record',
} as const
const CASE_ACT = {
  how: 'Mở lịch sử hồ sơ, ghi sửa việc ghi sai ngày; lần ghi cũ vẫn còn.',
  page: 'case',
} as const

export const DATE_CHECKS = family('dates', [
  {
    key: 'birth_in_future',
    severity: 'error',
    subject: 'person',
    name: 'Ngày sinh sau hôm nay',
    why: 'Không thể xét tuổi, không tìm được người trùng.',
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: RECORD,
    find: ({ today }) => sql`
      select p.organisation_id, p.id as subject_id, 'Sinh ' || ${BIRTH} as tells from person p
      where p.birth > left(${today}::text, length(p.birth))`,
  },
  {
    key: 'birth_after_ceremony',
    severity: 'error',
    subject: 'person',
    name: 'Sinh sau ngày lễ kết nạp',
    why: 'Một trong hai ngày chắc chắn sai. ' + PARTY_AGE,
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: RECORD,
    find: () => sql`
      select m.organisation_id, p.id as subject_id, 'Sinh ' || ${BIRTH} || ', kết nạp ' || ${day('m.ceremony_on')} as tells
      from ${MEMBERS} where p.birth > left(m.ceremony_on::text, length(p.birth))`,
  },
  {
    key: 'decision_after_ceremony',
    severity: 'error',
    subject: 'person',
    name: 'Quyết định kết nạp sau ngày lễ',
    why: 'Lễ kết nạp chỉ được tổ chức khi đã có quyết định. ' + PARTY_AGE,
    source: 'QĐ 294-QĐ/TW §4.1',
    mend: MEMBER_DATES,
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id,
        'Quyết định ' || ${day('m.decided_on')} || ', lễ ' || ${day('m.ceremony_on')} as tells
      from membership m where m.ended_on is null and m.decided_on > m.ceremony_on`,
  },
  {
    key: 'member_dates_in_future',
    severity: 'error',
    subject: 'person',
    name: 'Ngày quyết định, lễ kết nạp hoặc vào chi bộ sau hôm nay',
    why: 'Người này đang được tính là đảng viên trước ngày của chính mình.',
    source: 'QĐ 294-QĐ/TW §4.1',
    mend: MEMBER_DATES,
    find: ({ today }) => sql`
      select m.organisation_id, m.person_id as subject_id,
        ${day('m.days')} as tells
      from (select m.*, greatest(m.decided_on, m.ceremony_on, m.in_cell_since) as days from membership m) m
      where m.ended_on is null and m.days > ${today}`,
  },
  {
    key: 'official_before_twelve_months',
    severity: 'error',
    subject: 'person',
    name: 'Công nhận chính thức khi chưa đủ 12 tháng dự bị',
    why: 'Thời gian dự bị mười hai tháng tính từ ngày chi bộ làm lễ kết nạp, không được rút ngắn.',
    source: 'Điều lệ Đảng, Điều 5.1',
    mend: MEMBER_DATES,
    find: ({ today }) => sql`
      select m.organisation_id, m.person_id as subject_id,
        'Lễ ' || ${day('m.ceremony_on')} || ', chính thức ' || ${day('m.official_on')} as tells
      from membership m
      where m.ended_on is null and m.ceremony_on >= ${CHARTER_IN_FORCE}
        and m.official_on < m.ceremony_on + make_interval(months => ${ruleNumber('probation', today)})`,
  },
  {
    key: 'in_cell_before_ceremony',
    severity: 'warning',
    subject: 'person',
    name: 'Vào chi bộ trước ngày lễ kết nạp',
    why: 'Từ ngày lễ mới là đảng viên của chi bộ; ngày vào chi bộ sớm hơn làm sai sổ tăng, giảm.',
    source: 'QĐ 294-QĐ/TW §4.1',
    mend: MEMBER_DATES,
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id,
        'Vào chi bộ ' || ${day('m.in_cell_since')} || ', lễ ' || ${day('m.ceremony_on')} as tells
      from membership m where m.ended_on is null and m.in_cell_since < m.ceremony_on`,
  },
  {
    key: 'ended_before_entered',
    severity: 'error',
    subject: 'person',
    name: 'Ra khỏi danh sách trước khi vào',
    why: 'Sổ đảng viên của chi bộ có một người giảm mà chưa từng tăng.',
    source: 'HD 11-HD/BTCTW, biểu 1',
    mend: MEMBER_DATES,
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id,
        'Vào ' || ${day('m.in_cell_since')} || ', ra ' || ${day('m.ended_on')} as tells
      from membership m where m.ended_on < m.in_cell_since`,
  },
  {
    key: 'death_before_birth',
    severity: 'error',
    subject: 'person',
    name: 'Ra khỏi danh sách trước ngày sinh',
    why: 'Ngày từ trần, xóa tên hoặc chuyển đi không thể trước ngày sinh.',
    source: 'QĐ 294-QĐ/TW §1.1.1',
    mend: RECORD,
    find: () => sql`
      select m.organisation_id, p.id as subject_id, 'Sinh ' || ${BIRTH} || ', ra ' || ${day('m.ended_on')} as tells
      from membership m join person p on p.id = m.person_id
      where p.birth > left(m.ended_on::text, length(p.birth))`,
  },
  {
    key: 'ended_in_future',
    severity: 'error',
    subject: 'person',
    name: 'Ra khỏi danh sách sau hôm nay',
    why: 'Người này không còn trong danh sách trước ngày của việc làm họ ra khỏi danh sách.',
    source: 'HD 11-HD/BTCTW, biểu 1',
    mend: MEMBER_DATES,
    find: ({ today }) => sql`
      select m.organisation_id, m.person_id as subject_id, ${day('m.ended_on')} as tells
      from membership m where m.ended_on > ${today}`,
  },
  {
    key: 'act_in_future',
    severity: 'error',
    subject: 'case',
    name: 'Hồ sơ có việc ghi ngày sau hôm nay',
    why: 'Việc chưa đến ngày thì chưa xảy ra; các hạn sau nó tính sai.',
    source: 'QĐ 294-QĐ/TW §4.3.1',
    mend: CASE_ACT,
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id, ${day('a.happened_on')} as tells
      from admission_case c join act a on a.subject = 'case' and a.subject_id = c.id
      where a.happened_on > ${today} and a.kind not in ('corrected', 'annulled')
        and not exists (select from act later where later.corrects = a.id)`,
  },
  {
    key: 'act_before_founding',
    severity: 'error',
    subject: 'case',
    name: 'Hồ sơ có việc làm trước ngày thành lập tổ chức',
    why: 'Tổ chức chưa thành lập thì không thể ra nghị quyết, quyết định.',
    source: 'Điều lệ Đảng, Điều 10',
    mend: CASE_ACT,
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id,
        ${day('a.happened_on')} || ', thành lập ' || ${day('o.founded_on')} as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      join organisation o on o.id = a.organisation_id where a.happened_on < o.founded_on`,
  },
  {
    key: 'act_after_dissolution',
    severity: 'error',
    subject: 'case',
    name: 'Hồ sơ có việc làm sau ngày tổ chức kết thúc',
    why: 'Tổ chức đã giải thể, sáp nhập thì việc phải do tổ chức tiếp nhận làm.',
    source: 'Điều lệ Đảng, Điều 10',
    mend: CASE_ACT,
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id,
        ${day('a.happened_on')} || ', kết thúc ' || ${day('o.ended_on')} as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      join organisation o on o.id = a.organisation_id where a.happened_on > o.ended_on`,
  },
  {
    key: 'closed_before_opened',
    severity: 'error',
    subject: 'case',
    name: 'Hồ sơ kết thúc trước khi mở',
    why: 'Thời gian giải quyết hồ sơ thành số âm.',
    source: 'Chỉ thị 49-CT/TU (rút ngắn thời gian giải quyết hồ sơ)',
    mend: CASE_ACT,
    find: () => sql`
      select c.cell_id as organisation_id, c.id as subject_id,
        'Mở ' || ${day('c.opened_on')} || ', kết thúc ' || ${day('c.closed_on')} as tells
      from admission_case c where c.closed_on < c.opened_on`,
  },
  {
    key: 'paper_date_in_future',
    severity: 'warning',
    subject: 'case',
    name: 'Văn bản trong hồ sơ ghi ngày sau hôm nay',
    why: 'Văn bản chưa ký thì chưa là căn cứ.',
    source: 'QĐ 399-QĐ/TW 2026',
    mend: CASE_ACT,
    find: ({ today }) => sql`
      select c.cell_id as organisation_id, c.id as subject_id, a.paper_number || ' ngày ' || ${day('a.paper_date')} as tells
      from ${STANDING_ACTS} a join admission_case c on a.subject = 'case' and c.id = a.subject_id
      where a.paper_date > ${today}`,
  },
])
