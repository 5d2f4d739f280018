import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'

/** Where a row lies: most tables look at `home`, two-sided ones at `other` too. */
export interface Places {
  readonly home: number
  readonly other: number
}

/** The oracle's view of the tree: whether an organisation lies in another's part of it, today or as it was on a day. */
export type IsUnder = (organisation: number, scope: number, on?: PlainDate) => boolean

/** Whether an organisation follows a province's rules: it lies under it, or under one founded from it. */
export type Follows = (scope: number, province: number) => boolean

/** The day of every fact that the test enters. */
const FACT_DAY: PlainDate = '2021-06-01'

interface ScopedTable {
  readonly key: string
  /** Makes a row; `n` is new each time and stands for whatever must be unique. Foreign keys are off in the test. */
  insert(places: Places, n: number): RawBuilder<unknown>
  sees(places: Places, scope: number, isUnder: IsUnder, follows: Follows): boolean
  /** Null: ptdv_app may not insert at all. */
  inserts: null | ((places: Places, scope: number, isUnder: IsUnder) => boolean)
  /** The column that places the row, where ptdv_app may update it; null: rows stay as written. */
  readonly moves: string | null
}

type Rule = NonNullable<ScopedTable['inserts']>

const homeUnder: Rule = ({ home }, scope, isUnder) => isUnder(home, scope)
/** A figure as it was keeps its list, though the organisation has moved away since. */
const nowOrThen: Rule = ({ home }, scope, isUnder) =>
  isUnder(home, scope) || isUnder(home, scope, FACT_DAY)
const eitherUnder: Rule = ({ home, other }, scope, isUnder) =>
  isUnder(home, scope) || isUnder(other, scope)
const own: Rule = ({ home }, scope) => home === scope
/** An act of one's own organisation in a place within its part of the tree. */
const inOwnName: Rule = ({ home, other }, scope, isUnder) => home === scope && isUnder(other, scope)
/** Assigned from above: seen by all below and all above the organisation that assigns. */
const alongTheLine: Rule = ({ home }, scope, isUnder) =>
  isUnder(home, scope) || isUnder(scope, home)

/** Every table under row policies that holds the Party's work, with what the policies promise. */
export const SCOPED_TABLES = {
  person: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
      values (${home}, 'Nguyễn Văn A', 'nguyen van a', 'nguyen van a', 'A', 'Nguyễn Văn', '1990')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  membership: {
    key: 'person_id',
    insert: ({ home }, n) => sql`
      insert into membership (person_id, organisation_id, standing, in_cell_since)
      values (${n}, ${home}, 'official', '2020-01-01')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  admission_case: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into admission_case (person_id, cell_id, source, opened_on, stage, waits_for)
      values (${n}, ${home}, 1, '2024-01-01', 'in_view', 'cell')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'cell_id',
  },
  vetting_request: {
    key: 'id',
    insert: ({ home, other }, n) => sql`
      insert into vetting_request (case_id, request, asking_id, asking_name, asked_id, asked_name, person_name,
        person_birth, about, asked_on, paper_number, paper_date)
      values (1, ${`yêu cầu ${n}`}, ${home}, 'A', ${other}, 'B', 'C', '1990', 'D',
        '2024-01-01', '1-CV', '2024-01-01')`,
    sees: eitherUnder,
    inserts: eitherUnder,
    moves: 'asking_id',
  },
  // Left by one side, received by the other.
  transfer: {
    key: 'act_id',
    insert: ({ home, other }, n) => sql`
      insert into transfer (act_id, person_id, person_name, person_birth, standing, from_id, from_name, introducer_id,
        introducer_name, to_id, to_name, because, triggered_on, introduced_on, paper_number, paper_date)
      values (${n}, ${n}, 'A', '1990', 'official', ${home}, 'B', 1, 'C', ${other}, 'D', 'new_unit', '2024-01-01',
        '2024-01-01', '1-SHĐ', '2024-01-01')`,
    sees: eitherUnder,
    inserts: eitherUnder,
    moves: 'from_id',
  },
  // Counted on one side, received for a time on the other.
  temporary_transfer: {
    key: 'act_id',
    insert: ({ home, other }, n) => sql`
      insert into temporary_transfer (act_id, person_id, person_name, person_birth, standing, from_id, from_name,
        introducer_id, introducer_name, to_id, to_name, because, paper_number, introduced_on, leaves_on, until_on)
      values (${n}, ${n}, 'A', '1990', 'official', ${home}, 'B', 1, 'C', ${other}, 'D', 'work', '1-SHĐ', '2024-01-01',
        '2024-01-01', '2024-06-01')`,
    sees: eitherUnder,
    inserts: eitherUnder,
    moves: 'from_id',
  },
  // Seen by whoever announced and by where they went home.
  residence_contact: {
    key: 'act_id',
    insert: ({ home, other }, n) => sql`
      insert into residence_contact (act_id, person_id, person_name, person_birth, own_id, own_name, to_id, to_name,
        introduced_on, paper_number, paper_date)
      values (${n}, ${n}, 'A', '1990', ${home}, 'B', ${other}, 'C', '2024-01-01', '1-GT', '2024-01-01')`,
    sees: eitherUnder,
    inserts: eitherUnder,
    moves: null,
  },
  soldier: {
    key: 'id',
    insert: ({ home, other }, n) => sql`
      insert into soldier (person_id, organisation_id, announcer_id, commune_id, person_name, person_birth, year,
        announced_on, demobilised_on, member, stage, last_on, version)
      values (${n}, ${home}, ${other}, 1, 'A', '1990', 2024, '2024-01-01', '2024-01-01', 'none', 'take_over',
        '2024-01-01', 1)`,
    sees: eitherUnder,
    inserts: eitherUnder,
    moves: 'organisation_id',
  },
  militia_post: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into militia_post (act_id, organisation_id, holder, since, ended_on)
      values (${n}, ${home}, 'A', '2024-01-01', '2024-02-01')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  personal_link: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into personal_link (case_id, organisation_id, created_by_name, created_on, expires_on)
      values (1, ${home}, 'A', '2024-01-01', '2024-02-01')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  cell_meeting: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into cell_meeting (organisation_id, held_on, subjects, announced_on)
      values (${home}, '2024-01-01', '{A}', '2024-01-01')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  meeting_invitation: {
    key: 'person_id',
    insert: ({ home }, n) => sql`
      insert into meeting_invitation (meeting_id, person_id, organisation_id, held_on, person_name)
      values (1, ${n}, ${home}, '2024-01-01', 'A')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  life_history: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into life_history (case_id, organisation_id, sealed, handed_in_on, key)
      values (${n}, ${home}, '', '2024-01-01', 'k')`,
    sees: homeUnder,
    inserts: null,
    moves: null,
  },
  withdrawal_request: {
    key: 'case_id',
    insert: ({ home }, n) => sql`
      insert into withdrawal_request (case_id, organisation_id, asked_on)
      values (${n}, ${home}, '2024-01-01')`,
    sees: homeUnder,
    inserts: null,
    moves: null,
  },
  act: {
    key: 'id',
    insert: ({ home, other }) => sql`
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by_name, payload)
      values ('target', 1, 'thử', ${home}, 'A', ${other}, '2024-01-01', '2024-01-01', 'B', '{}')`,
    sees: eitherUnder,
    inserts: inOwnName,
    moves: null,
  },
  figure_entry: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into figure_entry (act_id, organisation_id, on_date, kind, amount)
      values (1, ${home}, ${FACT_DAY}, 'thử', 1)`,
    sees: nowOrThen,
    inserts: homeUnder,
    moves: null,
  },
  month_figure: {
    key: 'kind',
    insert: ({ home }, n) => sql`
      insert into month_figure (organisation_id, basis, kind, month, source, amount)
      values (${home}, 'then', ${`thử ${n}`}, '2024-01-01', 0, 1)`,
    sees: homeUnder,
    inserts: null,
    moves: null,
  },
  notice: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into notice (organisation_id, at, text, link) values (${home}, now(), 'A', '/')`,
    sees: own,
    inserts: null,
    moves: null,
  },
  survey_round: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into survey_round (organisation_id, year, name, as_of, due_on)
      values (${home}, 2024, 'A', '2024-01-01', '2024-01-01')`,
    sees: alongTheLine,
    inserts: own,
    moves: null,
  },
  survey_report: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into survey_report (round_id, organisation_id, reported_on, act_id)
      values (${n}, ${home}, '2024-01-01', 1)`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  province_target: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into province_target (act_id, organisation_id, year, members_at_start, rate_tenths, target, set_on)
      values (${n}, ${home}, 2024, 1, 30, 1, '2024-01-01')`,
    sees: alongTheLine,
    inserts: own,
    moves: null,
  },
  target_assignment: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into target_assignment (act_id, organisation_id, year, version, paper_number, paper_date, assigned_on)
      values (${n}, ${home}, 2024, ${n}, '1-KH', '2024-01-01', '2024-01-01')`,
    sees: alongTheLine,
    inserts: own,
    moves: null,
  },
  target_line: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into target_line (act_id, child_id, source, amount)
      values (${n}, ${home}, 1, 1)`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: null,
  },
  target_draft: {
    key: 'saved_by',
    insert: ({ home }, n) => sql`
      insert into target_draft (organisation_id, year, lines, version, saved_at, saved_by)
      values (${home}, ${3000 + n}, '{}', 1, now(), ${`người ${n}`})`,
    sees: own,
    inserts: own,
    moves: 'organisation_id',
  },
  // A draft; what is carried out is seen from above, which has its own test.
  reorganisation: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into reorganisation (organisation_id, name, effective_on, plan, saved_by)
      values (${home}, 'Sắp xếp', '2024-01-01', '{"changes": []}', 'A')`,
    sees: own,
    inserts: own,
    moves: null,
  },
  reorganisation_todo: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into reorganisation_todo (reorganisation_id, organisation_id, kind, about_id, sentence, choices)
      values (${n}, ${home}, 'names', 1, 'A', '[]')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  target_printed: {
    key: 'year',
    insert: ({ home }, n) => sql`
      insert into target_printed (organisation_id, year, total, parts) values (${home}, ${3000 + n}, 1, '[]')`,
    sees: own,
    inserts: own,
    moves: 'organisation_id',
  },
  import_batch: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into import_batch (organisation_id, kind, state, file_name, created_by, created_by_name)
      values (${home}, 'members', 'ready', 'a.xlsx', 1, 'A')`,
    sees: own,
    inserts: own,
    moves: 'organisation_id',
  },
  target_request: {
    key: 'id',
    insert: ({ home, other }, n) => sql`
      insert into target_request (act_id, organisation_id, parent_id, year, amounts, reason, requested_on)
      values (${n}, ${home}, ${other}, 2024, '{}', 'A', '2024-01-01')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  report: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into report (organisation_id, year) values (${home}, ${3000 + n})`,
    sees: alongTheLine,
    inserts: own,
    moves: null,
  },
  paper_term: {
    key: 'began_on',
    insert: ({ home }, n) => sql`
      insert into paper_term (organisation_id, began_on) values (${home}, date '2020-01-01' + ${n}::integer)`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  paper_number: {
    key: 'id',
    insert: ({ home }, n) => sql`
      insert into paper_number (organisation_id, type, term_from, number, case_id, form, taken_on)
      values (${home}, 'NQ', '2020-01-01', ${n}, 1, '6-KNĐ', '2024-01-01')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  paper_number_note: {
    key: 'number',
    insert: ({ home }, n) => sql`
      insert into paper_number_note (organisation_id, type, term_from, number, reason, noted_on, noted_by)
      values (${home}, 'NQ', '2020-01-01', ${n}, 'hỏng', '2024-01-01', 'x')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  report_words: {
    key: 'report_id',
    insert: ({ home }, n) => sql`
      insert into report_words (report_id, organisation_id, remarks, paper) values (${n}, ${home}, '{}', '{}')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
  document_template: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into document_template (act_id, organisation_id, document, name, from_on, bytes, set_by, set_on)
      values (${n}, ${home}, 'yearly_report', 'A', '2024-01-01', '', 'B', '2024-01-01')`,
    sees: alongTheLine,
    inserts: own,
    moves: null,
  },
  unit_statement: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into unit_statement (act_id, organisation_id, aspect, value, from_on, stated_by, stated_on)
      values (${n}, ${home}, 'youth_union', true, '2024-01-01', 'A', '2024-01-01')`,
    // What a unit has, is no secret.
    sees: () => true,
    inserts: homeUnder,
    moves: null,
  },
  rule_setting: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into rule_setting (act_id, organisation_id, kind, rule, value, from_on, paper_number, paper_date, set_by, set_on)
      values (${n}, ${home}, 'rule_set', 'vetting_answer', '15', '2024-01-01', '1-CV', '2024-01-01', 'B', '2024-01-01')`,
    sees: (places, scope, isUnder, follows) =>
      alongTheLine(places, scope, isUnder) || follows(scope, places.home),
    inserts: own,
    moves: null,
  },
  quality_finding: {
    key: 'subject_id',
    insert: ({ home }, n) => sql`
      insert into quality_finding (check_key, organisation_id, subject_id, first_seen, last_seen)
      values ('thử', ${home}, ${n}, '2024-01-01', '2024-01-01')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  quality_count: {
    key: 'check_key',
    insert: ({ home }, n) => sql`
      insert into quality_count (check_key, organisation_id, found, checked_on)
      values (${`thử ${n}`}, ${home}, 1, '2024-01-01')`,
    sees: homeUnder,
    inserts: homeUnder,
    moves: 'organisation_id',
  },
  // A run of those above looked at all below.
  quality_run: {
    key: 'id',
    insert: ({ home }) => sql`
      insert into quality_run (organisation_id, ran_on, found, fresh, mended) values (${home}, '2024-01-01', 1, 1, 1)`,
    sees: alongTheLine,
    inserts: homeUnder,
    moves: null,
  },
  report_freeze: {
    key: 'act_id',
    insert: ({ home }, n) => sql`
      insert into report_freeze (act_id, report_id, organisation_id, cut_off, known_act, frozen_on, content, hash)
      values (${n}, 1, ${home}, '2024-01-01', 1, '2024-01-01', '{}', 'A')`,
    sees: homeUnder,
    inserts: own,
    moves: null,
  },
} as const satisfies Record<string, ScopedTable>

/** Tables under row policies whose rows are not placed in the tree by a column of their own. */
export const OTHER_TABLES = {
  audit: 'read in scope or about oneself; its own test below',
  idempotency: "one account's own",
  job: "one account's own, under the organisation it was asked for; its own test",
  stored_file: "one account's own, or shared in scope; its own test",
  away_member: 'seen and written with its membership; its own test',
  residence_comment: 'seen and written with its residence_contact',
  written_opinion: "its writer's by the link, and the cell's alone; its own test",
  away_reach: "its member's own cell alone; its own test",
  life_history_draft: "its person's alone, by the link; its own test",
  notice_read: "one account's own",
  mail_address: "one account's own",
  mail: "one account's own",
  visit: "one account's own, under the organisation it works for",
  import_row: 'seen and written with its import_batch',
  scan: 'seen and written with its case; its own test',
  survey_count: 'seen and written with its survey_report',
  soldier_offer: 'seen and written with its soldier',
  organisation_setting: 'no secret; written in scope',
  base_type: 'no secret; written in scope',
  ahead_setting: "read along the line, one's own to set; its own test",
  rise_setting: "read along the line, one's own to set; its own test",
} as const
