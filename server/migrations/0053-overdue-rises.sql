-- After how many days past its day a matter shows one level higher still: the province's own setting.
create table rise_setting (
  organisation_id integer primary key,
  days smallint not null check (days between 1 and 90),
  set_by text not null,
  set_on date not null
);
alter table rise_setting enable row level security;
create policy rise_setting_read on rise_setting for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy rise_setting_set on rise_setting for insert to ptdv_app with check (organisation_id = current_scope());
create policy rise_setting_change on rise_setting for update to ptdv_app using (organisation_id = current_scope());
grant select, insert, update on rise_setting to ptdv_app;
create function rise_days_here(otherwise integer) returns integer language sql stable
  return coalesce((select s.days from rise_setting s
    join organisation_today t on t.ancestor_id = s.organisation_id and t.organisation_id = current_scope() limit 1), otherwise);
-- Who waits past its day, by organisation: an office looks at all that lies below it.
create index admission_case_late on admission_case (waits_organisation_id, due_on) where closed_on is null and due_on is not null;
