import { sql } from 'kysely'
import { family } from '../check.ts'
import { staleCases } from '../stale-cases.ts'
import { HOMES, STANDING_ACTS } from './sql-words.ts'

const RECKON_ANEW = {
  how: 'Báo quản trị hệ thống chạy lệnh rebuild-figures; vẫn còn thì gửi mã kiểm này cho người hỗ trợ.',
  page: 'board',
} as const
const FORM_ONE = 'HD 11-HD/BTCTW, biểu 1 (đầu kỳ + tăng − giảm = cuối kỳ)'
/** What makes more or fewer members, by sign. */
const MOVEMENT = sql`case when e.kind in ('joined', 'restored', 'transferred_in', 'arrived') then e.amount
  when e.kind in ('died', 'removed', 'left', 'expelled', 'transferred_out', 'departed') then -e.amount else 0 end`
/** Whether an act takes its member out of the list: told by a list, decided, or received out of the province. */
const IS_LOSS = sql`(a.kind in ('died', 'removed', 'left', 'expelled', 'transferred_out', 'expulsion_decided')
  or (a.kind = 'removal_decided' and a.payload ->> 'outcome' = 'removed')
  or (a.kind = 'leave_decided' and a.payload ->> 'outcome' = 'accepted')
  or (a.kind = 'transfer_received' and a.payload ->> 'cell' is null))`

export const BOOK_CHECKS = family('books', [
  {
    key: 'list_against_ledger',
    severity: 'error',
    subject: 'organisation',
    name: 'Danh sách đảng viên khác số cuối kỳ của sổ',
    why: 'Số đảng viên trên bảng và báo cáo không bằng số tên trong danh sách.',
    source: FORM_ONE,
    mend: {
      how: 'Đối chiếu danh sách với các việc tăng, giảm của chi bộ; thiếu việc nào thì ghi việc ấy.',
      page: 'members',
    },
    find: () => sql`
      select coalesce(l.home, e.home) as organisation_id, coalesce(l.home, e.home) as subject_id,
        'Danh sách ' || coalesce(l.members, 0) || ', sổ ' || coalesce(e.members, 0) as tells
      from (select h.home, count(*) as members from membership m join ${HOMES} h on h.organisation_id = m.organisation_id
        where m.ended_on is null group by 1) l
      full join (select h.home, sum(f.amount) as members from figure_entry f join ${HOMES} h on h.organisation_id = f.organisation_id
        where f.kind = 'member' group by 1) e on e.home = l.home
      where coalesce(l.members, 0) <> coalesce(e.members, 0)`,
  },
  {
    key: 'movement_without_stock',
    severity: 'error',
    subject: 'organisation',
    name: 'Có người tăng hoặc giảm mà số đảng viên không đổi theo',
    why: 'Đầu kỳ cộng tăng trừ giảm không ra cuối kỳ.',
    source: FORM_ONE,
    mend: { how: 'Gửi mã kiểm này cho người hỗ trợ: sổ việc phải được ghi bù.', page: 'board' },
    find: () => sql`
      select b.organisation_id, b.organisation_id as subject_id, count(*) || ' việc' as tells
      from (
        select e.organisation_id, e.act_id from figure_entry e group by 1, 2
        having sum(${MOVEMENT}) <> 0 and sum(${MOVEMENT}) <> sum(case when e.kind = 'member' then e.amount else 0 end)
      ) b group by 1`,
  },
  {
    key: 'month_figures_differ',
    severity: 'error',
    subject: 'organisation',
    name: 'Con số tháng khác tổng các việc đã ghi',
    why: 'Bảng chỉ tiêu và danh sách sau con số sẽ khác nhau.',
    source: 'Nguyên tắc một con số, một cách tính (docs/decisions/0001)',
    mend: RECKON_ANEW,
    find: () => sql`
      select d.organisation_id, d.organisation_id as subject_id, 'Lệch ở ' || count(*) || ' loại số' as tells
      from (
        select coalesce(kept.organisation_id, made.organisation_id) as organisation_id
        from (select f.organisation_id, f.kind, sum(f.amount) as amount from month_figure f where f.basis = 'today'
          group by 1, 2) kept
        full join (select t.ancestor_id as organisation_id, e.kind, sum(e.amount) as amount
          from figure_entry e join organisation_today t on t.organisation_id = e.organisation_id and t.principal
          where not exists (select from figure_pending p where p.entry_id = e.id)
            and t.ancestor_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
          group by 1, 2) made
          on made.organisation_id = kept.organisation_id and made.kind = kept.kind
        where coalesce(kept.amount, 0) <> coalesce(made.amount, 0)
      ) d group by 1`,
  },
  {
    key: 'whole_against_parts',
    severity: 'error',
    subject: 'organisation',
    name: 'Số đảng viên khác tổng các tổ chức trực thuộc',
    why: 'Số của cấp trên phải bằng tổng của cấp dưới, đến từng người.',
    source: 'Nguyên tắc một con số, một cách tính (docs/decisions/0001)',
    mend: RECKON_ANEW,
    find: () => sql`
      with members as (
        select f.organisation_id, sum(f.amount) as amount from month_figure f where f.basis = 'today' and f.kind = 'member'
        group by 1
      )
      select whole.organisation_id, whole.organisation_id as subject_id,
        'Cả tổ chức ' || whole.amount || ', các phần ' || coalesce(parts.amount, 0) + coalesce(own.amount, 0) as tells
      from members whole join organisation o on o.id = whole.organisation_id and o.kind not in ('cell', 'base_cell')
        and o.ended_on is null
      left join (select c.parent_id, sum(m.amount) as amount from members m join organisation c on c.id = m.organisation_id
        where c.ended_on is null group by 1) parts on parts.parent_id = o.id
      left join (select e.organisation_id, sum(e.amount) as amount from figure_entry e where e.kind = 'member'
          and not exists (select from figure_pending p where p.entry_id = e.id) group by 1)
        own on own.organisation_id = o.id
      where whole.amount <> coalesce(parts.amount, 0) + coalesce(own.amount, 0)`,
  },
  {
    key: 'entry_without_act',
    severity: 'error',
    subject: 'organisation',
    name: 'Con số không có việc nào làm căn cứ',
    why: 'Mỗi con số phải chỉ ra được việc, ngày và văn bản đã sinh ra nó.',
    source: 'Nguyên tắc việc có ngày, có căn cứ (docs/decisions/0001)',
    mend: { how: 'Gửi mã kiểm này cho người hỗ trợ: sổ việc phải được ghi bù.', page: 'board' },
    find: () => sql`
      select e.organisation_id, e.organisation_id as subject_id, count(*) || ' dòng sổ' as tells
      from entries_without_act() e group by 1`,
  },
  {
    key: 'standing_against_dates',
    severity: 'error',
    subject: 'person',
    name: 'Ghi là dự bị mà đã có ngày chính thức',
    why: 'Quyền biểu quyết và cơ cấu dự bị, chính thức tính theo cột này.',
    source: 'Điều lệ Đảng, Điều 5',
    mend: {
      how: 'Ghi công nhận chính thức, hoặc đính chính ngày chính thức ghi nhầm.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, to_char(m.official_on, 'DD/MM/YYYY') as tells
      from membership m where m.ended_on is null and m.standing = 'probationary' and m.official_on is not null`,
  },
  {
    key: 'kept_after_loss',
    severity: 'error',
    subject: 'person',
    name: 'Còn trong danh sách dù việc cuối cùng là ra khỏi danh sách',
    why: 'Danh sách khác quá trình của đảng viên; sổ và danh sách sẽ lệch nhau.',
    source: FORM_ONE,
    mend: {
      how: 'Mở trang đảng viên: ghi đính chính việc ghi nhầm, hoặc báo quản trị hệ thống.',
      page: 'member',
    },
    find: () => sql`
      select m.organisation_id, m.person_id as subject_id, to_char(last.happened_on, 'DD/MM/YYYY') as tells
      from membership m join (
        select distinct on (a.subject_id) a.subject_id, a.happened_on, ${IS_LOSS} as is_loss from ${STANDING_ACTS} a
        where a.subject = 'membership' order by a.subject_id, a.happened_on desc, a.id desc
      ) last on last.subject_id = m.person_id and last.is_loss
      -- Whoever was admitted once more came in by a case, which is no act of the member.
      where m.ended_on is null and m.in_cell_since <= last.happened_on`,
  },
  {
    key: 'case_row_stale',
    severity: 'error',
    subject: 'case',
    name: 'Bước của hồ sơ khác các việc đã ghi',
    why: 'Danh sách hồ sơ và việc cần làm hiện bước không đúng.',
    source: 'Nguyên tắc việc, không phải trạng thái (docs/decisions/0001)',
    mend: {
      how: 'Ghi việc tiếp theo thì hồ sơ tính lại; chưa có việc thì báo quản trị hệ thống.',
      page: 'case',
    },
    examine: staleCases,
  },
])
