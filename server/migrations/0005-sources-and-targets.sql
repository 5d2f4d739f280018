create table survey_round (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  year smallint not null,
  name text not null,
  as_of date not null,
  due_on date not null
);
-- Leaves (cells) report; what lies above is their sum. The latest report of a cell in a round counts.
create table survey_report (
  id bigint generated always as identity primary key,
  round_id bigint not null references survey_round (id),
  organisation_id integer not null,
  reported_on date not null,
  act_id bigint not null,
  version integer not null default 1,
  unique (round_id, organisation_id)
);
create table survey_count (
  report_id bigint not null references survey_report (id) on delete cascade,
  source smallint not null check (source between 1 and 5),
  in_view integer not null check (in_view >= 0),
  eligible integer not null check (eligible >= 0),
  trained integer not null check (trained >= 0),
  primary key (report_id, source)
);
alter table survey_round enable row level security;
-- A round is seen by its opener's whole part of the tree, and by those above.
create policy survey_round_read on survey_round for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy survey_round_open on survey_round for insert to ptdv_app with check (organisation_id = current_scope());
alter table survey_report enable row level security;
create policy survey_report_scope on survey_report for all to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(organisation_id));
alter table survey_count enable row level security;
create policy survey_count_scope on survey_count for all to ptdv_app
  using (report_id in (select id from survey_report)) with check (report_id in (select id from survey_report));
grant select, insert on survey_round to ptdv_app;
grant select, insert, update on survey_report to ptdv_app;
grant select, insert, update, delete on survey_count to ptdv_app;

create table province_target (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  year smallint not null,
  members_at_start integer not null,
  rate_tenths smallint not null,
  minimum integer,
  target integer not null,
  set_on date not null
);
create index province_target_year on province_target (organisation_id, year, act_id desc);
-- Each assignment is a whole sheet (children × sources) with number and date; a change during the year is a new one.
create table target_assignment (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  year smallint not null,
  version integer not null,
  paper_number text not null,
  paper_date date not null,
  assigned_on date not null,
  gap_reason text,
  change_reason text,
  unique (organisation_id, year, version)
);
create table target_line (
  act_id bigint not null references target_assignment (act_id),
  child_id integer not null,
  source smallint not null check (source between 1 and 5),
  amount integer not null check (amount >= 0),
  note text,
  primary key (act_id, child_id, source)
);
create index target_line_child on target_line (child_id, act_id);
create table target_draft (
  organisation_id integer not null,
  year smallint not null,
  -- Null once its sheet was assigned: the row stays, so that versions count on and a page opened before the
  -- assignment cannot save over a draft begun after it.
  lines jsonb,
  version integer not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (organisation_id, year)
);
-- The level below may ask for another figure, with a reason.
create table target_request (
  id bigint generated always as identity primary key,
  act_id bigint not null references act (id),
  organisation_id integer not null,
  parent_id integer not null,
  year smallint not null,
  amounts jsonb not null,
  reason text not null,
  requested_on date not null,
  answer text check (answer in ('accepted', 'declined')),
  answer_reason text,
  answered_on date
);
alter table province_target enable row level security;
create policy province_target_read on province_target for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy province_target_set on province_target for insert to ptdv_app with check (organisation_id = current_scope());
alter table target_line enable row level security;
alter table target_assignment enable row level security;
create policy target_assignment_read on target_assignment for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy target_assignment_make on target_assignment for insert to ptdv_app with check (organisation_id = current_scope());
create policy target_line_read on target_line for select to ptdv_app
  using (child_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
create policy target_line_make on target_line for insert to ptdv_app with check (in_scope(child_id));
alter table target_draft enable row level security;
create policy target_draft_own on target_draft for all to ptdv_app
  using (organisation_id = current_scope()) with check (organisation_id = current_scope());
alter table target_request enable row level security;
-- Seen by who asks and those above; made by who asks, answered only above.
create policy target_request_read on target_request for select to ptdv_app using (in_scope(organisation_id));
create policy target_request_make on target_request for insert to ptdv_app with check (organisation_id = current_scope());
create policy target_request_answer on target_request for update to ptdv_app
  using (in_scope(organisation_id) and organisation_id <> current_scope());
grant select, insert on province_target, target_assignment, target_line to ptdv_app;
grant select, insert, update on target_draft to ptdv_app;
grant select, insert, update (answer, answer_reason, answered_on) on target_request to ptdv_app;
