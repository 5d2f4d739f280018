-- Scans of papers, each kept with the act it belongs to. The bytes lie in the file store; their row is seen by whoever
-- sees the case, and handed out only by the use case that notes who opened it.
alter table stored_file add column case_id bigint references admission_case (id);
drop policy stored_file_read on stored_file;
create policy stored_file_read on stored_file for select to ptdv_app
  using (case when case_id is not null then case_id in (select c.id from admission_case c)
    when shared then in_scope(organisation_id)
    else account_id = current_account() and organisation_id = current_scope() end);

create table scan (
  id bigint generated always as identity primary key,
  case_id bigint not null references admission_case (id),
  act_id bigint not null references act (id),
  file_id bigint not null references stored_file (id),
  by_name text not null,
  at timestamptz not null default now(),
  -- A scan attached by mistake is taken away, not deleted: the bytes are, the row says that and why.
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index scan_case on scan (case_id);
alter table scan enable row level security;
create policy scan_read on scan for select to ptdv_app using (case_id in (select c.id from admission_case c));
create policy scan_attach on scan for insert to ptdv_app with check (case_id in (select c.id from admission_case c));
create policy scan_withdraw on scan for update to ptdv_app using (case_id in (select c.id from admission_case c));
grant select, insert, update (withdrawn_at, withdrawn_reason) on scan to ptdv_app;
