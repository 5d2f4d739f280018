-- When an account last worked for an organisation, to tell what is new since. A pause of half an hour ends a visit.
create table visit (
  account_id bigint not null,
  organisation_id integer not null,
  -- The end of the visit before this one: what came after it is new.
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (account_id, organisation_id)
);
alter table visit enable row level security;
create policy visit_own on visit for all to ptdv_app
  using (account_id = current_account() and organisation_id = current_scope())
  with check (account_id = current_account() and organisation_id = current_scope());
grant select, insert, update on visit to ptdv_app;
