-- Who did what. Appended; then sealed in one chain by the keeper within a second of commit.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id bigint,
  account_name text,
  mandate_id bigint,
  organisation_id integer,
  action text not null,
  subject text not null,
  subject_id bigint,
  act_id bigint,
  detail jsonb not null default '{}',
  request_id text
);
create index audit_subject on audit (subject, subject_id, id);
-- Rows wait here until sealed. The keeper takes them out in the transaction that seals them.
create table audit_pending (audit_id bigint primary key);
create table audit_seal (
  sequence bigint primary key,
  audit_id bigint not null unique,
  previous bytea not null,
  hash bytea not null
);
alter table audit enable row level security;
create policy audit_read on audit for select to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or account_id = current_account());
create policy audit_append on audit for insert to ptdv_app with check (true);
create policy audit_keep on audit for select to ptdv_keeper using (true);
grant select, insert on audit to ptdv_app;
grant insert on audit_pending to ptdv_app;
grant select on audit to ptdv_keeper;
grant select, delete on audit_pending to ptdv_keeper;
grant select, insert on audit_seal to ptdv_keeper;

-- What must happen after the commit (notices, mail, files).
create table outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  organisation_id integer not null,
  act_id bigint,
  payload jsonb not null
);
create table outbox_pending (outbox_id bigint primary key);
grant insert on outbox, outbox_pending to ptdv_app;
grant select on outbox to ptdv_app, ptdv_keeper;
grant select, delete on outbox_pending to ptdv_keeper;

create table notice (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  at timestamptz not null,
  text text not null,
  link text not null,
  act_id bigint
);
create index notice_organisation on notice (organisation_id, id desc);
create table notice_read (
  account_id bigint not null,
  notice_id bigint not null,
  primary key (account_id, notice_id)
);
-- A notice is for the organisation itself, not for all above it.
alter table notice enable row level security;
create policy notice_own on notice for select to ptdv_app using (organisation_id = current_scope());
create policy notice_keep on notice for all to ptdv_keeper using (true) with check (true);
grant select on notice to ptdv_app;
grant select, insert on notice to ptdv_keeper;
alter table notice_read enable row level security;
create policy notice_read_own on notice_read for all to ptdv_app
  using (account_id = current_account()) with check (account_id = current_account());
grant select, insert on notice_read to ptdv_app;

-- The same write sent twice acts once and answers the same.
create table idempotency (
  account_id bigint not null,
  key text not null,
  route text not null,
  request_hash text not null,
  response jsonb,
  at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table idempotency enable row level security;
create policy idempotency_own on idempotency for all to ptdv_app
  using (account_id = current_account()) with check (account_id = current_account());
grant select, insert, update on idempotency to ptdv_app;

-- Enters a transaction: who asks and for which part of the tree; then, for a write, claims its key. A second sender
-- of the same key waits here for the first. Answers true when the key is new, null for a read.
create function enter(organisation integer, account bigint, claimed_key text, claimed_route text, claimed_hash text)
returns boolean language plpgsql as $$
begin
  perform set_config('ptdv.organisation', organisation::text, true),
    set_config('ptdv.actor', organisation::text, true), set_config('ptdv.account', account::text, true);
  if claimed_key is null then
    perform set_config('transaction_read_only', 'on', true);
    return null;
  end if;
  insert into idempotency (account_id, key, route, request_hash)
  values (account, claimed_key, claimed_route, claimed_hash) on conflict do nothing;
  return found;
end $$;
