-- A personal link: the applicant's own page, without an account. Its token and its code are derived from the
-- installation's secret and the link's number, so nothing here opens it.
create table personal_link (
  id bigint generated always as identity primary key,
  case_id bigint not null references admission_case (id),
  -- The cell that made it.
  organisation_id integer not null,
  created_by_name text not null,
  created_on date not null,
  -- The first day on which it no longer opens.
  expires_on date not null,
  revoked_on date,
  opened_at timestamptz
);
create index personal_link_case on personal_link (case_id, id desc);

-- Who came in by a link: set per transaction, as current_scope is for officers. Such a transaction has no organisation.
create function current_link() returns bigint language sql stable parallel safe
  return nullif(current_setting('ptdv.link', true), '')::bigint;
-- A function, so that policies that ask for the link's case do not pass through the link's own policies.
create function current_link_case() returns bigint language sql stable security definer set search_path = public
  return (select case_id from personal_link where id = current_link() and revoked_on is null);
revoke all on function current_link_case() from public;
grant execute on function current_link_case() to ptdv_app;

alter table personal_link enable row level security;
create policy personal_link_read on personal_link for select to ptdv_app
  using (in_scope(organisation_id) or id = current_link());
create policy personal_link_make on personal_link for insert to ptdv_app with check (organisation_id = current_scope());
create policy personal_link_end on personal_link for update to ptdv_app
  using (in_scope(organisation_id) or id = current_link());
grant select, insert, update (revoked_on, opened_at) on personal_link to ptdv_app;

-- What the person has written so far: for nobody else's eyes, and gone when the case ends.
create table life_history_draft (
  case_id bigint primary key references admission_case (id),
  sealed bytea not null,
  version integer not null,
  saved_at timestamptz not null,
  -- The write that made this version: sent twice, it answers the same.
  key text not null
);
alter table life_history_draft enable row level security;
create policy life_history_draft_own on life_history_draft for all to ptdv_app
  using (case_id = current_link_case()) with check (case_id = current_link_case());
grant select, insert, update, delete on life_history_draft to ptdv_app;

-- What the person has handed in: part of the dossier, read by the cell and its base committee.
create table life_history (
  id bigint generated always as identity primary key,
  case_id bigint not null references admission_case (id),
  organisation_id integer not null,
  sealed bytea not null,
  handed_in_on date not null,
  key text not null,
  unique (case_id, key)
);
alter table life_history enable row level security;
create policy life_history_read on life_history for select to ptdv_app
  using (in_scope(organisation_id) or case_id = current_link_case());
create policy life_history_hand_in on life_history for insert to ptdv_app with check (case_id = current_link_case());
grant select, insert on life_history to ptdv_app;

-- The wish to withdraw is the person's alone; the cell records the act.
create table withdrawal_request (
  case_id bigint primary key references admission_case (id),
  organisation_id integer not null,
  asked_on date not null
);
alter table withdrawal_request enable row level security;
create policy withdrawal_request_read on withdrawal_request for select to ptdv_app
  using (in_scope(organisation_id) or case_id = current_link_case());
create policy withdrawal_request_make on withdrawal_request for insert to ptdv_app
  with check (case_id = current_link_case());
grant select, insert on withdrawal_request to ptdv_app;

-- A case that ends takes the draft and the link with it, whoever ends it.
create function end_personal_page() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from life_history_draft where case_id = new.id;
  update personal_link set revoked_on = new.closed_on where case_id = new.id and revoked_on is null;
  return new;
end $$;
revoke all on function end_personal_page() from public;
create trigger admission_case_ends_personal_page after update of closed_on on admission_case
  for each row when (old.closed_on is null and new.closed_on is not null) execute function end_personal_page();
