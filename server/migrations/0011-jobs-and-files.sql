-- Acts may now be about an import, a report or a planned reorganisation.
alter table act drop constraint act_subject_check;
alter table act add constraint act_subject_check check (subject in
  ('organisation', 'case', 'membership', 'target', 'survey', 'setting', 'import', 'report', 'reorganisation', 'template'));

-- Work that takes longer than a person waits for an answer. The row commits with the request that asked for it; who runs
-- it holds an advisory lock on its number, so that the job of a killed server is free at once and begins anew.
create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  title text not null,
  organisation_id integer not null,
  account_id bigint not null,
  -- Who asked, in which capacity: the job acts as nobody else.
  asker jsonb not null,
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempts smallint not null default 0,
  cancel_asked boolean not null default false,
  -- How far it is, as the person who waits sees it.
  done integer not null default 0,
  total integer,
  doing text,
  -- How it ended: a Vietnamese sentence, and where to go on.
  sentence text,
  code text,
  link text,
  file_id bigint,
  detail jsonb,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index job_open on job (id) where state in ('waiting', 'running');
create index job_own on job (account_id, id desc);

alter table job enable row level security;
-- One's own, under the organisation for which one asked: colleagues of another role in the same organisation may not
-- see what it made.
create policy job_own on job for all to ptdv_app
  using (account_id = current_account() and organisation_id = current_scope())
  with check (account_id = current_account() and organisation_id = current_scope());
create policy job_keep on job for all to ptdv_keeper using (true) with check (true);
grant select, insert on job to ptdv_app;
grant update (cancel_asked, state, done, total, doing, sentence, link, file_id, detail, ended_at) on job to ptdv_app;
grant select on job to ptdv_keeper;
grant update (state, attempts, done, total, doing, sentence, code, started_at, ended_at) on job to ptdv_keeper;

-- What lies in the file store, encrypted, under `key`. The row is written after the bytes; bytes without a row are swept.
create table stored_file (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  organisation_id integer not null,
  account_id bigint not null,
  name text not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  purpose text not null,
  -- false: for who brought or made it, while acting for the organisation. true: for everybody in whose part of the
  -- tree the organisation lies.
  shared boolean not null default false,
  kept_at timestamptz not null default now(),
  keep_until timestamptz
);
create index stored_file_expiry on stored_file (keep_until) where keep_until is not null;
alter table stored_file enable row level security;
create policy stored_file_read on stored_file for select to ptdv_app
  using (case when shared then in_scope(organisation_id)
    else account_id = current_account() and organisation_id = current_scope() end);
create policy stored_file_keep on stored_file for insert to ptdv_app
  with check (account_id = current_account() and organisation_id = current_scope());
create policy stored_file_sweep on stored_file for all to ptdv_keeper using (true) with check (true);
grant select, insert on stored_file to ptdv_app;
grant select, delete on stored_file to ptdv_keeper;
