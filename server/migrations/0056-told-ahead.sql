-- How many days ahead an organisation is told what falls due: its own setting, else that of the nearest above that has one.
create table ahead_setting (
  organisation_id integer primary key,
  days smallint not null check (days between 1 and 30),
  set_by text not null,
  set_on date not null
);
alter table ahead_setting enable row level security;
create policy ahead_setting_read on ahead_setting for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy ahead_setting_set on ahead_setting for insert to ptdv_app with check (organisation_id = current_scope());
create policy ahead_setting_change on ahead_setting for update to ptdv_app using (organisation_id = current_scope());
grant select, insert, update on ahead_setting to ptdv_app;

-- What was told says how far ahead it looked.
alter table digest add column ahead smallint not null default 7;
alter table digest alter column ahead drop default;
