-- The ledger of countable facts, one row a fact, written in the act's own transaction, never edited.
-- A mistake is mended by a row with the opposite amount. `kind` is an indicator's fact (core/reports/facts.ts).
create table figure_entry (
  id bigint generated always as identity primary key,
  act_id bigint not null,
  organisation_id integer not null,
  on_date date not null,
  kind text not null,
  source smallint not null default 0,
  amount smallint not null,
  person_id bigint,
  case_id bigint
);
create index figure_entry_kind on figure_entry (kind, on_date, organisation_id);
create index figure_entry_place on figure_entry (organisation_id, kind, on_date);
-- Entries not yet in month_figure. Readers add them, so a board is exact at commit; the keeper folds them
-- behind, so that writers never queue at the province's row.
create table figure_pending (entry_id bigint primary key);
-- Sums for every organisation that ever lay above the fact: basis 'then' (the tree as it was on the fact's date)
-- and 'today' (today's tree).
create table month_figure (
  organisation_id integer not null,
  basis text not null check (basis in ('then', 'today')),
  kind text not null,
  month date not null,
  source smallint not null,
  amount integer not null,
  primary key (organisation_id, basis, kind, month, source)
);
alter table figure_entry enable row level security;
-- Today's part of the tree, and what lay in it on the fact's own date: a figure as it was keeps its list. Names of
-- people who have since moved away stay hidden by the policy of `person`.
create policy figure_entry_scope on figure_entry for select to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or exists (select from organisation_line l where l.organisation_id = figure_entry.organisation_id
      and l.ancestor_id = current_scope() and on_date >= l.from_on and (l.to_on is null or on_date < l.to_on)));
create policy figure_entry_append on figure_entry for insert to ptdv_app
  with check (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
create policy figure_entry_keep on figure_entry for select to ptdv_keeper using (true);
alter table month_figure enable row level security;
create policy month_figure_scope on month_figure for select to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
create policy month_figure_keep on month_figure for all to ptdv_keeper using (true) with check (true);
grant select, insert on figure_entry to ptdv_app;
grant select, insert on figure_pending to ptdv_app;
grant select on month_figure to ptdv_app;
grant select on figure_entry to ptdv_keeper;
grant select, insert, delete on figure_pending to ptdv_keeper;
grant select, insert, update, delete on month_figure to ptdv_keeper;

-- When the tree changes, the sums of exactly those organisations whose lines changed are counted anew from the
-- ledger, in the tree act's own transaction. Entries still pending are left to the keeper, under the new lines.
create function recount_figures(then_organisations integer[], today_organisations integer[]) returns void
language plpgsql security definer set search_path = public as $$
begin
  lock table month_figure in share row exclusive mode;
  delete from month_figure where basis = 'then' and organisation_id = any (then_organisations);
  delete from month_figure where basis = 'today' and organisation_id = any (today_organisations);
  insert into month_figure (organisation_id, basis, kind, month, source, amount)
  select l.ancestor_id, 'then', e.kind, date_trunc('month', e.on_date)::date, e.source, sum(e.amount)
  from organisation_line l
  join figure_entry e on e.organisation_id = l.organisation_id
    and e.on_date >= l.from_on and (l.to_on is null or e.on_date < l.to_on)
  where l.ancestor_id = any (then_organisations)
    and not exists (select from figure_pending p where p.entry_id = e.id)
  group by 1, 3, 4, 5;
  insert into month_figure (organisation_id, basis, kind, month, source, amount)
  select t.ancestor_id, 'today', e.kind, date_trunc('month', e.on_date)::date, e.source, sum(e.amount)
  from organisation_today t
  join figure_entry e on e.organisation_id = t.organisation_id
  where t.principal and t.ancestor_id = any (today_organisations)
    and not exists (select from figure_pending p where p.entry_id = e.id)
  group by 1, 3, 4, 5;
end $$;
revoke all on function recount_figures(integer[], integer[]) from public;
grant execute on function recount_figures(integer[], integer[]) to ptdv_app;
