-- The yearly report (clause 3.8). Its steps are acts; this row is their fold.
create table report (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  year smallint not null,
  state text not null default 'drafting' check (state in ('drafting', 'frozen', 'submitted', 'approved', 'returned')),
  -- The newest freeze and its day.
  frozen_act bigint,
  cut_off date,
  version integer not null default 0,
  unique (organisation_id, year)
);
-- The organisation's own words in the report and on the paper, as last written; earlier ones stand in the acts.
create table report_words (
  report_id bigint primary key references report (id),
  organisation_id integer not null,
  remarks jsonb not null,
  paper jsonb not null
);
-- Figures as frozen: never changed. `known_act` is the last act recorded before; with it the same figures can be
-- reckoned again from the ledger, and `hash` says whether they are the same.
create table report_freeze (
  act_id bigint primary key references act (id),
  report_id bigint not null references report (id),
  organisation_id integer not null,
  cut_off date not null,
  known_act bigint not null,
  frozen_on date not null,
  content jsonb not null,
  hash text not null
);
create index report_freeze_report on report_freeze (report_id);

alter table report enable row level security;
-- Whether those above and below have frozen is no secret; what they say is.
create policy report_read on report for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy report_begin on report for insert to ptdv_app with check (organisation_id = current_scope());
create policy report_move on report for update to ptdv_app using (in_scope(organisation_id));
alter table report_words enable row level security;
create policy report_words_read on report_words for select to ptdv_app using (in_scope(organisation_id));
create policy report_words_begin on report_words for insert to ptdv_app with check (organisation_id = current_scope());
create policy report_words_write on report_words for update to ptdv_app using (organisation_id = current_scope());
alter table report_freeze enable row level security;
create policy report_freeze_read on report_freeze for select to ptdv_app using (in_scope(organisation_id));
create policy report_freeze_make on report_freeze for insert to ptdv_app with check (organisation_id = current_scope());
grant select, insert, update (state, frozen_act, cut_off, version) on report to ptdv_app;
grant select, insert, update (remarks, paper) on report_words to ptdv_app;
grant select, insert on report_freeze to ptdv_app;

-- The last act recorded so far. It waits for those that are being recorded, and those that come wait until the freeze
-- has committed: no act can later turn up under the mark.
create function ledger_mark() returns bigint language plpgsql security definer set search_path = public as $$
begin
  lock table act in share row exclusive mode;
  return (select coalesce(max(id), 0) from act);
end $$;
revoke all on function ledger_mark() from public;
grant execute on function ledger_mark() to ptdv_app;
