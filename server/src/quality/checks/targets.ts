import { addMonths, yearOf } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { family } from '../check.ts'
import { LIVING_CELLS } from './sql-words.ts'

const DIRECTIVE = 'Chỉ thị 49-CT/TU, mục 2.1-a'
/** The newest sheet of each organisation in a year. */
const newest = (
  year: number,
) => sql`(select distinct on (s.organisation_id) s.* from target_assignment s
  where s.year = ${year} order by s.organisation_id, s.version desc)`
const ASSIGN_ANEW = {
  how: 'Mở bảng giao, sửa cho khớp đến từng người hoặc ghi lý do chênh lệch rồi giao lại.',
  page: 'targets',
} as const

export const TARGET_CHECKS = family('targets', [
  {
    key: 'parts_against_assigned',
    severity: 'error',
    subject: 'organisation',
    name: 'Tổng giao xuống khác số được giao, không ghi lý do',
    why: 'Chỉ tiêu phải giao hết đến từng người; chênh thì phải nói vì sao.',
    source: DIRECTIVE,
    mend: ASSIGN_ANEW,
    find: ({ today }) => sql`
      select given.organisation_id, given.organisation_id as subject_id,
        'Được giao ' || received.total || ', giao xuống ' || given.total as tells
      from (select n.organisation_id, n.gap_reason, sum(l.amount) as total
        from ${newest(yearOf(today))} n join target_line l on l.act_id = n.act_id group by 1, 2) given
      join (select l.child_id, sum(l.amount) as total
        from ${newest(yearOf(today))} n join target_line l on l.act_id = n.act_id group by 1) received
        on received.child_id = given.organisation_id
      where given.gap_reason is null and received.total <> given.total`,
  },
  {
    key: 'province_parts_against_target',
    severity: 'error',
    subject: 'organisation',
    name: 'Tổng giao xuống khác chỉ tiêu toàn tỉnh, không ghi lý do',
    why: 'Số Ban Thường vụ Tỉnh ủy đặt phải giao hết đến từng người.',
    source: DIRECTIVE,
    mend: ASSIGN_ANEW,
    find: ({ today }) => sql`
      select given.organisation_id, given.organisation_id as subject_id,
        'Toàn tỉnh ' || set_by.target || ', giao xuống ' || given.total as tells
      from (select n.organisation_id, n.gap_reason, sum(l.amount) as total
        from ${newest(yearOf(today))} n join target_line l on l.act_id = n.act_id group by 1, 2) given
      join (select distinct on (p.organisation_id) p.organisation_id, p.target from province_target p
        where p.year = ${yearOf(today)} order by p.organisation_id, p.act_id desc) set_by
        on set_by.organisation_id = given.organisation_id
      where given.gap_reason is null and set_by.target <> given.total`,
  },
  {
    key: 'province_target_below_minimum',
    severity: 'error',
    subject: 'organisation',
    name: 'Chỉ tiêu toàn tỉnh thấp hơn mức tối thiểu của năm',
    why: 'Chỉ thị ghi mức tối thiểu cho từng năm.',
    source: 'Chỉ thị 49-CT/TU, mục 1',
    mend: {
      how: 'Kiểm lại tỷ lệ, số đảng viên đầu năm và mức tối thiểu rồi đặt lại.',
      page: 'province_target',
    },
    find: () => sql`
      select p.organisation_id, p.organisation_id as subject_id,
        'Năm ' || p.year || ': ' || p.target || ', tối thiểu ' || p.minimum as tells
      from (select distinct on (s.organisation_id, s.year) s.* from province_target s
        order by s.organisation_id, s.year, s.act_id desc) p where p.target < p.minimum`,
  },
  {
    key: 'target_of_ended',
    severity: 'warning',
    subject: 'organisation',
    name: 'Chỉ tiêu năm nay giao cho tổ chức đã kết thúc',
    why: 'Phần chỉ tiêu ấy không còn ai làm nếu chưa giao lại cho nơi tiếp nhận.',
    source: DIRECTIVE,
    mend: ASSIGN_ANEW,
    find: ({ today }) => sql`
      select n.organisation_id, n.organisation_id as subject_id, string_agg(distinct o.name, '; ') as tells
      from ${newest(yearOf(today))} n join target_line l on l.act_id = n.act_id and l.amount > 0
      join organisation o on o.id = l.child_id where o.ended_on <= ${today} group by 1`,
  },
  {
    key: 'left_without_target',
    severity: 'note',
    subject: 'organisation',
    name: 'Tổ chức cơ sở chưa được giao chỉ tiêu năm nay',
    why: 'Chỉ tiêu giao cho từng đơn vị sau khi phân tích nguồn.',
    source: DIRECTIVE,
    mend: { how: 'Cấp trên trực tiếp đưa tổ chức này vào bảng giao.', page: 'targets' },
    find: ({ today }) => sql`
      select o.id as organisation_id, o.id as subject_id, null::text as tells
      from organisation o join ${newest(yearOf(today))} n on n.organisation_id = o.parent_id
      where o.ended_on is null and o.kind in ('base_committee', 'base_cell')
        and not exists (select from target_line l where l.act_id = n.act_id and l.child_id = o.id)`,
  },
  {
    key: 'survey_impossible',
    severity: 'error',
    subject: 'organisation',
    name: 'Khảo sát: đủ điều kiện hoặc đã học nhiều hơn số quần chúng ưu tú',
    why: 'Hai số ấy là phần của số quần chúng ưu tú; lớn hơn là nhập nhầm cột.',
    source: DIRECTIVE,
    mend: { how: 'Mở đợt khảo sát, sửa số của chi bộ.', page: 'surveys' },
    find: () => sql`
      select r.organisation_id, r.organisation_id as subject_id,
        'Ưu tú ' || sum(c.in_view) || ', đủ điều kiện ' || sum(c.eligible) || ', đã học ' || sum(c.trained) as tells
      from survey_report r join survey_count c on c.report_id = r.id
      where c.eligible > c.in_view or c.trained > c.in_view group by 1`,
  },
  {
    key: 'survey_old',
    severity: 'note',
    subject: 'organisation',
    name: 'Chi bộ quá 12 tháng chưa báo nguồn',
    why: 'Chỉ tiêu giao theo nguồn khảo sát hằng năm; số cũ thì chỉ tiêu không sát.',
    source: DIRECTIVE,
    mend: { how: 'Nhập số nguồn của chi bộ trong đợt khảo sát đang mở.', page: 'surveys' },
    find: ({ today }) => sql`
      select o.id as organisation_id, o.id as subject_id,
        'Báo lần cuối ' || to_char(reported.on, 'DD/MM/YYYY') as tells
      from ${LIVING_CELLS} o
      left join (select r.organisation_id, max(r.reported_on) as on from survey_report r group by 1) reported
        on reported.organisation_id = o.id
      where (reported.on is null or reported.on < ${addMonths(today, -12)}) and o.founded_on < ${addMonths(today, -12)}
        and exists (select from survey_round s join organisation_today t on t.ancestor_id = s.organisation_id
          where t.organisation_id = o.id)`,
  },
])
