-- A board costs the same however many provinces lie beside.

-- These tables are mostly read by the numbers of organisations. Written as `exists`, the scope may be looked up for the
-- few rows found, or hashed once where many are read: the planner takes what is cheaper. Written as `in` it was always
-- hashed, a province's four thousand places for each table of each statement, and a look-up through an index was
-- reckoned so dear that whole tables were read instead.
alter policy month_figure_scope on month_figure
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = month_figure.organisation_id));
alter policy figure_entry_scope on figure_entry
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = figure_entry.organisation_id)
    or exists (select from organisation_line l where l.organisation_id = figure_entry.organisation_id
      and l.ancestor_id = current_scope() and on_date >= l.from_on and (l.to_on is null or on_date < l.to_on)));
alter policy target_line_read on target_line
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = target_line.child_id));
alter policy target_assignment_read on target_assignment
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = target_assignment.organisation_id)
    or exists (select from organisation_today t where t.organisation_id = current_scope() and t.ancestor_id = target_assignment.organisation_id));
alter policy province_target_read on province_target
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = province_target.organisation_id)
    or exists (select from organisation_today t where t.organisation_id = current_scope() and t.ancestor_id = province_target.organisation_id));

-- By kind and date it led through every province; by kind and organisation it leads to those asked for, and holds
-- what a sum needs.
drop index figure_entry_kind;
create index figure_entry_kind on figure_entry (kind, organisation_id, on_date) include (source, amount);

-- As in 0004, and the sums lie in the order of their key: a board reads some dozen blocks instead of a block a row.
create or replace function recount_figures(then_organisations integer[], today_organisations integer[]) returns void
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
  group by 1, 3, 4, 5 order by 1, 2, 3, 4, 5;
  insert into month_figure (organisation_id, basis, kind, month, source, amount)
  select t.ancestor_id, 'today', e.kind, date_trunc('month', e.on_date)::date, e.source, sum(e.amount)
  from organisation_today t
  join figure_entry e on e.organisation_id = t.organisation_id
  where t.principal and t.ancestor_id = any (today_organisations)
    and not exists (select from figure_pending p where p.entry_id = e.id)
  group by 1, 3, 4, 5 order by 1, 2, 3, 4, 5;
end $$;
cluster month_figure using month_figure_pkey;
