import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ContactPace, ContactWay } from '@ptdv/core/membership/away-payloads'
import type { RuleActKind } from '@ptdv/core/admission/rule-settings'
import type { RuleKey, RuleValues } from '@ptdv/core/admission/rulebook'
import type { ImportState } from '@ptdv/core/imports/contract'
import type { Verdict } from '@ptdv/core/imports/finding'
import type { ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions } from '@ptdv/core/imports/options'
import type { UnderstoodColumn } from '@ptdv/core/imports/recognise-head'
import type { JobKind, JobState } from '@ptdv/core/jobs/kinds'
import type { Badge, BadgeProposal } from '@ptdv/core/membership/badge-payloads'
import type { Counts } from '@ptdv/core/reorganisation/count-by-place'
import type { UnitAspect } from '@ptdv/core/organisations/unit-statements'
import type { BaseType } from '@ptdv/core/organisations/base-types'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '@ptdv/core/people/education'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { RoleKey } from '@ptdv/core/access/roles'
import type { DocumentKey } from '@ptdv/core/documents/template-kinds'
import type { ReportPaper } from '@ptdv/core/reports/document-form'
import type { ReportState } from '@ptdv/core/reports/report-state'
import type { Remarks } from '@ptdv/core/reports/yearly-report'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import type { TodoKind } from '@ptdv/core/reorganisation/todo-kinds'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import type { SoldierStage } from '@ptdv/core/soldiers/soldier-steps'
import type { SupportKind } from '@ptdv/core/soldiers/support-kinds'
import type { PrintedPart, SheetLine } from '@ptdv/core/targets/contract'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Asker } from './unit-of-work.ts'
import type { FrozenContent } from '../reports/read-freeze.ts'

/** The tables as the runtime sees them; the SQL in server/migrations says why each is shaped so. */
export interface Database {
  instance: { key: string; value: string }
  act: ActTable
  organisation: {
    id: number
    kind: OrganisationKind
    code: string | null
    name: string
    folded_name: string
    founded_on: PlainDate
    ended_on: PlainDate | null
    parent_id: number | null
  }
  organisation_name: Period & { organisation_id: number; name: string }
  organisation_parent: Period & { organisation_id: number; parent_id: number }
  organisation_successor: {
    organisation_id: number
    successor_id: number
    from_on: PlainDate
    principal: boolean
  }
  organisation_line: Period & { organisation_id: number; ancestor_id: number; depth: number }
  organisation_setting: {
    organisation_id: number
    youth_union: boolean
    trade_union: boolean
    delegated: boolean
  }
  organisation_today: { organisation_id: number; ancestor_id: number; principal: boolean }
  tree_day: { single: Generated<boolean>; day: PlainDate }
  reorganisation: ReorganisationTable
  reorganisation_todo: {
    id: Generated<number>
    reorganisation_id: number
    organisation_id: number
    kind: TodoKind
    about_id: number
    sentence: string
    choices: JSONColumnType<readonly string[]>
    chosen: string | null
    note: string | null
    settled_by: string | null
    settled_at: Date | null
  }
  audit: {
    id: Generated<number>
    at: Generated<Date>
    account_id: number | null
    account_name: string | null
    mandate_id: number | null
    organisation_id: number | null
    action: string
    subject: string
    subject_id: number | null
    act_id: number | null
    detail: JSONColumnType<Record<string, unknown>>
    request_id: string | null
  }
  audit_pending: { audit_id: number }
  audit_seal: { sequence: number; audit_id: number; previous: Buffer; hash: Buffer }
  outbox: {
    id: Generated<number>
    at: Generated<Date>
    kind: string
    organisation_id: number
    act_id: number | null
    payload: JSONColumnType<Record<string, unknown>>
  }
  outbox_pending: { outbox_id: number }
  notice: {
    id: Generated<number>
    organisation_id: number
    at: Date
    text: string
    link: string
    act_id: number | null
  }
  notice_read: { account_id: number; notice_id: number }
  idempotency: {
    account_id: number
    key: string
    route: string
    request_hash: string
    response: JSONColumnType<{ value: unknown }> | null
    at: Generated<Date>
  }
  person: PersonTable
  membership: {
    person_id: number
    organisation_id: number
    standing: 'probationary' | 'official'
    decided_on: PlainDate | null
    ceremony_on: PlainDate | null
    official_on: PlainDate | null
    in_cell_since: PlainDate
    office: string | null
    exempt: Generated<boolean>
    temporarily_elsewhere: Generated<boolean>
    ended_on: PlainDate | null
    ended_reason: string | null
    card_number: Generated<string | null>
    old_card_number: Generated<string | null>
    card_on: Generated<PlainDate | null>
    card_place: Generated<string | null>
    party_age_from: Generated<PlainDate | null>
    badges: ColumnType<readonly Badge[], string | undefined, string>
    badge_proposals: ColumnType<readonly BadgeProposal[], string | undefined, string>
  }
  admission_case: {
    id: Generated<number>
    person_id: number
    cell_id: number
    source: number
    opened_on: PlainDate
    stage: string
    waits_for: string
    waits_organisation_id: number | null
    due_on: PlainDate | null
    due_key: string | null
    closed_on: PlainDate | null
    closed_reason: string | null
    version: Generated<number>
  }
  vetting_request: {
    id: Generated<number>
    case_id: number
    request: string
    asking_id: number
    asking_name: string
    asked_id: number | null
    asked_name: string
    person_name: string
    person_birth: string
    about: string
    asked_on: PlainDate
    paper_number: string
    paper_date: PlainDate
    answered_on: PlainDate | null
    outcome: string | null
    answer_number: string | null
    answer_date: PlainDate | null
  }
  figure_entry: {
    id: Generated<number>
    act_id: number
    organisation_id: number
    on_date: PlainDate
    kind: string
    source: number
    amount: number
    person_id: number | null
    case_id: number | null
    counterpart_id: Generated<number | null>
  }
  transfer: {
    act_id: number
    person_id: number
    case_id: number | null
    person_name: string
    person_birth: string
    standing: 'applicant' | 'probationary' | 'official'
    from_id: number
    from_name: string
    introducer_id: number
    introducer_name: string
    to_id: number | null
    to_name: string
    because: string
    triggered_on: PlainDate
    introduced_on: PlainDate
    paper_number: string
    paper_date: PlainDate
    due_on: PlainDate | null
    ended_on: PlainDate | null
    outcome: 'received' | 'returned' | 'withdrawn' | null
    received_id: number | null
    received_name: string | null
    reason: string | null
  }
  temporary_transfer: {
    act_id: number
    person_id: number
    person_name: string
    person_birth: string
    standing: 'probationary' | 'official'
    from_id: number
    from_name: string
    introducer_id: number
    introducer_name: string
    to_id: number | null
    to_name: string
    because: string
    paper_number: string
    introduced_on: PlainDate
    due_on: PlainDate | null
    leaves_on: PlainDate
    until_on: PlainDate
    received_on: PlainDate | null
    received_id: number | null
    received_name: string | null
    ended_on: PlainDate | null
    outcome: 'returned' | 'declined' | 'withdrawn' | 'ended' | null
    reason: string | null
  }
  soldier: SoldierTable
  soldier_offer: {
    act_id: number
    soldier_id: number
    kind: SupportKind
    giver: string
    giver_key: string
    offered_on: PlainDate
    taken: boolean | null
  }
  militia_post: {
    act_id: number
    organisation_id: number
    holder: string
    since: PlainDate
    ended_on: PlainDate | null
  }
  figure_pending: { entry_id: number }
  month_figure: {
    organisation_id: number
    basis: 'then' | 'today'
    kind: string
    month: PlainDate
    source: number
    amount: number
  }
  survey_round: {
    id: Generated<number>
    organisation_id: number
    year: number
    name: string
    as_of: PlainDate
    due_on: PlainDate
  }
  survey_report: {
    id: Generated<number>
    round_id: number
    organisation_id: number
    reported_on: PlainDate
    act_id: number
    version: Generated<number>
  }
  survey_count: {
    report_id: number
    source: number
    in_view: number
    eligible: number
    trained: number
  }
  province_target: {
    act_id: number
    organisation_id: number
    year: number
    members_at_start: number
    rate_tenths: number
    minimum: number | null
    target: number
    set_on: PlainDate
  }
  target_assignment: {
    act_id: number
    organisation_id: number
    year: number
    version: number
    paper_number: string
    paper_date: PlainDate
    assigned_on: PlainDate
    gap_reason: string | null
    change_reason: string | null
  }
  target_line: {
    act_id: number
    child_id: number
    source: number
    amount: number
    note: string | null
  }
  target_draft: {
    organisation_id: number
    year: number
    lines: ColumnType<readonly SheetLine[] | null, string | null, string | null>
    version: number
    saved_at: Date
    saved_by: string
  }
  target_printed: {
    organisation_id: number
    year: number
    total: number | null
    parts: ColumnType<readonly PrintedPart[], string, string>
  }
  target_request: {
    id: Generated<number>
    act_id: number
    organisation_id: number
    parent_id: number
    year: number
    amounts: JSONColumnType<Record<string, number>>
    reason: string
    requested_on: PlainDate
    answer: 'accepted' | 'declined' | null
    answer_reason: string | null
    answered_on: PlainDate | null
  }
  report: {
    id: Generated<number>
    organisation_id: number
    year: number
    state: Generated<ReportState>
    frozen_act: number | null
    cut_off: PlainDate | null
    version: Generated<number>
  }
  report_words: {
    report_id: number
    organisation_id: number
    remarks: JSONColumnType<Remarks>
    paper: JSONColumnType<ReportPaper>
  }
  report_freeze: {
    act_id: number
    report_id: number
    organisation_id: number
    cut_off: PlainDate
    known_act: number
    frozen_on: PlainDate
    content: ColumnType<FrozenContent, string, never>
    hash: string
  }
  document_template: {
    act_id: number
    document: DocumentKey
    organisation_id: number
    name: string
    from_on: PlainDate
    bytes: Buffer
    set_by: string
    set_on: PlainDate
  }
  rule_setting: {
    act_id: number
    organisation_id: number
    kind: RuleActKind | 'taken_back'
    rule: RuleKey
    /** null: an amendment does away with the step. */
    value: ColumnType<RuleValues[RuleKey] | null, string, never>
    from_on: PlainDate
    to_on: PlainDate | null
    paper_number: string
    paper_date: PlainDate
    /** Amendments only. */
    clause: string | null
    set_by: string
    set_on: PlainDate
    takes_back: number | null
  }
  unit_statement: {
    act_id: number
    organisation_id: number
    aspect: UnitAspect
    value: boolean
    from_on: PlainDate
    stated_by: string
    stated_on: PlainDate
  }
  base_type: {
    act_id: number
    organisation_id: number
    type: BaseType
    from_on: PlainDate
    stated_by: string
    stated_on: PlainDate
  }
  paper_term: { organisation_id: number; began_on: PlainDate }
  paper_number: {
    id: Generated<number>
    organisation_id: number
    type: string
    term_from: PlainDate
    number: number
    case_id: number
    form: string
    taken_on: PlainDate
  }
  paper_number_note: {
    organisation_id: number
    type: string
    term_from: PlainDate
    number: number
    reason: string
    noted_on: PlainDate
    noted_by: string
  }
  account: {
    id: Generated<number>
    user_name: string
    display_name: string
    must_change_password: boolean
    disabled_on: PlainDate | null
    created_on: PlainDate
    /** The organisation whose administrators look after the account. */
    organisation_id: number
  }
  mandate: {
    id: Generated<number>
    account_id: number
    role: RoleKey
    organisation_id: number
    from_on: PlainDate
    to_on: PlainDate | null
    delegated_from: number | null
    granted_by: number | null
    ended_at: Date | null
  }
  scan: {
    id: Generated<number>
    case_id: number
    act_id: number
    /** null once its bytes were swept. */
    file_id: number | null
    by_name: string
    at: Generated<Date>
    withdrawn_at: Date | null
    withdrawn_reason: string | null
  }
  personal_link: {
    id: Generated<number>
    /** The one or the other. */
    case_id: number | null
    person_id: number | null
    organisation_id: number
    created_by_name: string
    created_on: PlainDate
    expires_on: PlainDate
    revoked_on: PlainDate | null
    opened_at: Date | null
  }
  away_member: {
    person_id: number
    began_on: PlainDate
    region: string
    place: string
    until_on: PlainDate | null
    way: ContactWay
    pace: ContactPace
    contacted_on: PlainDate
  }
  away_reach: {
    person_id: number
    sealed: Buffer
    set_on: PlainDate
  }
  cell_meeting: {
    id: Generated<number>
    organisation_id: number
    held_on: PlainDate
    subjects: string[]
    announced_on: PlainDate
    called_off_on: PlainDate | null
  }
  meeting_invitation: {
    meeting_id: number
    person_id: number
    organisation_id: number
    held_on: PlainDate
    person_name: string
    answered_on: PlainDate | null
    read_on: PlainDate | null
    called_off: Generated<boolean>
  }
  written_opinion: {
    meeting_id: number
    person_id: number
    organisation_id: number
    sealed: Buffer
    sent_on: PlainDate
    version: number
    key: string
  }
  residence_contact: {
    act_id: number
    person_id: number
    person_name: string
    person_birth: string
    own_id: number
    own_name: string
    to_id: number | null
    to_name: string
    introduced_on: PlainDate
    paper_number: string
    paper_date: PlainDate
    ended_on: PlainDate | null
    reason: string | null
  }
  residence_comment: {
    contact_id: number
    year: number
    asked_on: PlainDate
    commented_on: PlainDate | null
    paper_number: string | null
    paper_date: PlainDate | null
  }
  life_history_draft: {
    case_id: number
    sealed: Buffer
    version: number
    saved_at: Date
    key: string
  }
  life_history: {
    id: Generated<number>
    case_id: number
    organisation_id: number
    sealed: Buffer
    handed_in_on: PlainDate
    key: string
  }
  withdrawal_request: { case_id: number; organisation_id: number; asked_on: PlainDate }
  job: {
    id: Generated<number>
    kind: JobKind
    title: string
    organisation_id: number
    account_id: number
    asker: JSONColumnType<Record<string, unknown>>
    input: JSONColumnType<Record<string, unknown>>
    state: Generated<JobState>
    attempts: Generated<number>
    cancel_asked: Generated<boolean>
    done: Generated<number>
    total: number | null
    doing: string | null
    sentence: string | null
    code: string | null
    link: string | null
    file_id: number | null
    detail: JSONColumnType<Record<string, unknown>> | null
    asked_at: Generated<Date>
    started_at: Date | null
    ended_at: Date | null
  }
  stored_file: {
    id: Generated<number>
    key: string
    organisation_id: number
    account_id: number
    name: string
    type: string
    size: number
    sha256: Buffer
    purpose: string
    shared: Generated<boolean>
    case_id: number | null
    kept_at: Generated<Date>
    keep_until: Date | null
  }
  import_batch: {
    id: Generated<number>
    organisation_id: number
    kind: ImportKindKey
    state: ImportState
    file_id: Generated<number | null>
    file_name: string
    options: ColumnType<ImportOptions, string, string>
    columns: ColumnType<readonly UnderstoodColumn[], string | undefined, string>
    head_row: Generated<number | null>
    rows_write: Generated<number>
    rows_repair: Generated<number>
    rows_skip: Generated<number>
    detail: ColumnType<unknown, string | undefined, string | null>
    problem_code: Generated<string | null>
    problem: Generated<string | null>
    job_id: Generated<number | null>
    created_by: number
    created_by_name: string
    created_at: Generated<Date>
    written_by_name: Generated<string | null>
    written_at: ColumnType<Date | null, never, Date | null>
    undone_by_name: Generated<string | null>
    undone_at: ColumnType<Date | null, never, Date | null>
    emptied_at: ColumnType<Date | null, never, Date | null>
    version: Generated<number>
  }
  import_row: {
    batch_id: number
    number: number
    verdict: Verdict
    codes: string[]
    content: ColumnType<Buffer | null, Buffer, Buffer | null>
    print: Buffer
    groups: Buffer[]
    person_id: Generated<number | null>
    person_is_new: Generated<boolean | null>
    case_id: Generated<number | null>
    founded_id: Generated<number | null>
    act_ids: Generated<number[] | null>
    before: Generated<unknown>
  }
  digest: {
    organisation_id: number
    on_date: PlainDate
    overdue: number
    today: number
    soon: number
    ahead: number
  }
  ahead_setting: { organisation_id: number; days: number; set_by: string; set_on: PlainDate }
  rise_setting: { organisation_id: number; days: number; set_by: string; set_on: PlainDate }
  visit: { account_id: number; organisation_id: number; since: Date; seen_at: Date }
  mail_address: { account_id: number; address: string; set_at: Generated<Date> }
  mail: {
    id: Generated<number>
    account_id: number
    digest_on: Generated<PlainDate | null>
    subject: string
    body: string
    made_at: Generated<Date>
    attempts: Generated<number>
    next_try_at: Generated<Date | null>
    sent_at: Generated<Date | null>
    problem: Generated<string | null>
  }
  quality_finding: {
    check_key: string
    organisation_id: number
    subject_id: number
    first_seen: PlainDate
    last_seen: PlainDate
    settled_on: PlainDate | null
  }
  quality_count: {
    check_key: string
    organisation_id: number
    found: number
    checked_on: PlainDate
  }
  quality_run: {
    id: Generated<number>
    organisation_id: number
    ran_on: PlainDate
    ran_at: Generated<Date>
    found: number
    fresh: number
    mended: number
  }
  used_code: { key: string; used_at: Date }
  guess: {
    key: string
    failed_at: Date[]
    locks: number
    locked_until: Date | null
    touched_at: Date
  }
  /** Tables of the sign-in library, in its own spelling; "user".id is account.id as text. */
  'account.user': {
    id: string
    name: string
    email: string
    emailVerified: boolean
    username: string | null
    twoFactorEnabled: boolean | null
  }
  'account.session': {
    id: string
    token: string
    userId: string
    createdAt: Generated<Date>
    updatedAt: Date
    expiresAt: Date
    ipAddress: string | null
    userAgent: string | null
  }
  'account.credential': {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    updatedAt: Date
  }
  'account.twoFactor': { id: string; userId: string; verified: boolean | null }
}

interface Period {
  from_on: PlainDate
  to_on: PlainDate | null
}

interface ActTable {
  id: Generated<number>
  subject:
    | 'organisation'
    | 'case'
    | 'membership'
    | 'target'
    | 'survey'
    | 'setting'
    | 'import'
    | 'report'
    | 'reorganisation'
    | 'template'
    | 'person'
    | 'soldier'
    | 'militia_post'
    | 'meeting'
    | 'residence'
  subject_id: number
  kind: string
  organisation_id: number
  organisation_name: string
  home_id: number
  happened_on: PlainDate
  effective_on: PlainDate
  recorded_at: Generated<Date>
  recorded_by: number | null
  recorded_by_name: string
  mandate_id: number | null
  on_behalf_of: string | null
  paper_number: string | null
  paper_date: PlainDate | null
  payload: ColumnType<unknown, string, never>
  corrects: number | null
}

interface SoldierTable {
  id: Generated<number>
  person_id: number
  organisation_id: number
  announcer_id: number
  commune_id: number
  person_name: string
  person_birth: string
  year: number
  announced_on: PlainDate
  demobilised_on: PlainDate
  member: SoldierMembership
  stage: SoldierStage
  due_on: PlainDate | null
  notice_ends: PlainDate | null
  reserve: 'joined' | 'not_joined' | null
  reserve_on: PlainDate | null
  stable_work: boolean | null
  wished_post: string | null
  companion: string | null
  last_on: PlainDate
  case_id: number | null
  version: number
}

interface ReorganisationTable {
  id: Generated<number>
  organisation_id: number
  name: string
  effective_on: PlainDate
  paper_number: string | null
  paper_date: PlainDate | null
  plan: JSONColumnType<Plan>
  version: Generated<number>
  state: Generated<'draft' | 'scheduled' | 'done' | 'cancelled'>
  asker: JSONColumnType<Asker> | null
  problem: string | null
  result: JSONColumnType<ReorganisationResult> | null
  saved_by: string
  saved_at: Generated<Date>
}

/** Counted in the reorganisation's own transaction. */
export interface ReorganisationResult {
  readonly acts: number
  readonly before: Counts
  readonly after: Counts
}

interface PersonTable {
  id: Generated<number>
  organisation_id: number
  full_name: string
  folded_name: string
  name_key: string
  given_name: string
  rest_of_name: string
  birth: string
  sex: 'male' | 'female' | null
  identity_cipher: Buffer | null
  identity_hash: Buffer | null
  identity_tail: string | null
  ethnic_group: number | null
  religion: number | null
  schooling: string | null
  occupation: string | null
  home: string | null
  residence: string | null
  phone: string | null
  youth_union_member: Generated<boolean>
  trade_union_member: Generated<boolean>
  professional_level: Generated<ProfessionalLevel | null>
  academic_title: Generated<AcademicTitle | null>
  theory_level: Generated<TheoryLevel | null>
  synthetic: Generated<boolean>
  version: Generated<number>
}
