-- Roles. The runtime role (ptdv_app) is neither owner nor superuser and lives under row policies;
-- the keeper (ptdv_keeper) seals audit rows and folds figures, and sees nothing of people.
do $$ begin
  if not exists (select from pg_roles where rolname = 'ptdv_app') then create role ptdv_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'ptdv_keeper') then create role ptdv_keeper nologin; end if;
  execute format('grant ptdv_app, ptdv_keeper to %I', current_user);
end $$;
grant usage on schema public to ptdv_app, ptdv_keeper;
create extension if not exists pg_trgm;

-- Who asks, for which organisation: set per transaction by the unit of work, read by every policy.
create function current_scope() returns integer language sql stable parallel safe
  return nullif(current_setting('ptdv.organisation', true), '')::integer;
-- In whose name: the same organisation, unless a use case widened the scope for what it has proved (an answer to a
-- vetting request is written into the asking side's case).
create function current_actor() returns integer language sql stable parallel safe
  return coalesce(nullif(current_setting('ptdv.actor', true), ''), current_setting('ptdv.organisation', true))::integer;
create function current_account() returns bigint language sql stable parallel safe
  return nullif(current_setting('ptdv.account', true), '')::bigint;

-- What this installation is: demo or not, the fixed "today" of the demo.
create table instance (
  key text primary key,
  value text not null
);
grant select on instance to ptdv_app, ptdv_keeper;

create sequence organisation_id as integer;
grant usage on sequence organisation_id to ptdv_app;

-- Everything that happened. Appended, never edited: the runtime role may only SELECT and INSERT.
create table act (
  id bigint generated always as identity primary key,
  subject text not null check (subject in ('organisation', 'case', 'membership', 'target', 'survey', 'setting')),
  subject_id bigint not null,
  kind text not null,
  -- Whose act it is, and its name as at the act.
  organisation_id integer not null,
  organisation_name text not null,
  -- In whose part of the tree the act lies; the row policy looks at this.
  home_id integer not null,
  happened_on date not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by bigint,
  recorded_by_name text not null,
  mandate_id bigint,
  -- Name of the mandate holder on leave for whom the recorder acts by delegation.
  on_behalf_of text,
  paper_number text,
  paper_date date,
  payload jsonb not null,
  corrects bigint references act (id)
);
create index act_subject on act (subject, subject_id, id);
create index act_home on act (home_id, recorded_at);

-- The tree, folded from the acts of organisations (core/organisations/fold-tree.ts); refresh-tree.ts keeps these.
create table organisation (
  id integer primary key,
  kind text not null,
  code text,
  name text not null,
  folded_name text not null,
  founded_on date not null,
  ended_on date,
  parent_id integer
);
create index organisation_parent_now on organisation (parent_id);
create index organisation_folded on organisation using gin (folded_name gin_trgm_ops);
create index organisation_code on organisation (code);

create table organisation_name (
  organisation_id integer not null,
  from_on date not null,
  to_on date,
  name text not null,
  primary key (organisation_id, from_on)
);
create table organisation_parent (
  organisation_id integer not null,
  from_on date not null,
  to_on date,
  parent_id integer not null,
  primary key (organisation_id, from_on)
);
create index organisation_parent_children on organisation_parent (parent_id, from_on);
create table organisation_successor (
  organisation_id integer not null,
  successor_id integer not null,
  from_on date not null,
  principal boolean not null,
  primary key (organisation_id, successor_id)
);
-- As it was: who lay under whom, from when until when.
create table organisation_line (
  organisation_id integer not null,
  ancestor_id integer not null,
  depth smallint not null,
  from_on date not null,
  to_on date,
  primary key (organisation_id, ancestor_id, from_on)
);
create index organisation_line_down on organisation_line (ancestor_id, organisation_id);
-- Today's tree: access (all successors) and restated figures (the principal successor only).
create table organisation_today (
  organisation_id integer not null,
  ancestor_id integer not null,
  principal boolean not null,
  primary key (organisation_id, ancestor_id)
);
create index organisation_today_down on organisation_today (ancestor_id, organisation_id) include (principal);

grant select on organisation, organisation_name, organisation_parent, organisation_successor,
  organisation_line, organisation_today to ptdv_app, ptdv_keeper;
-- The cache of the fold is rewritten by tree acts only.
grant insert, update, delete on organisation, organisation_name, organisation_parent, organisation_successor,
  organisation_line, organisation_today to ptdv_app;

create function in_scope(organisation integer) returns boolean language sql stable parallel safe
  return exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = organisation);

-- One line: the row lies in the asker's part of the tree. Written out in each policy so that the planner
-- hashes it once per query instead of calling a function per row.
alter table act enable row level security;
create policy act_read on act for select to ptdv_app
  using (home_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
-- An act is recorded in the name of the organisation one acts for: nobody writes into his own cell a decision of the
-- committee above.
create policy act_append on act for insert to ptdv_app
  with check (organisation_id = current_actor()
    and home_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
grant select, insert on act to ptdv_app;

-- The tree itself is not secret inside the Party network, its acts are dated public decisions.
create policy act_tree on act for select to ptdv_app using (subject = 'organisation');
