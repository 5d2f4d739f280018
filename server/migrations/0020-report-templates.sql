-- The Word template of the yearly report, which the province may replace. Each version counts from a day on, because the
-- form of Party papers changes by decree (HD 36-HD/VPTW; QĐ 399-QĐ/TW from 9/1/2026). It holds no data of persons.
create table report_template (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  name text not null,
  from_on date not null,
  bytes bytea not null,
  -- For those below, who do not see the act.
  set_by text not null,
  set_on date not null
);
create index report_template_order on report_template (organisation_id, from_on desc, act_id desc);
alter table report_template enable row level security;
-- Used by everything below the organisation that set it.
create policy report_template_read on report_template for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy report_template_set on report_template for insert to ptdv_app with check (organisation_id = current_scope());
grant select, insert on report_template to ptdv_app;
