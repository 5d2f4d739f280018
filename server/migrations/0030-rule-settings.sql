-- What the province confirmed or set, by a document of its own, where the rulebook has no text read for it (rows I, G, U).
-- A rule is no secret: everybody below reads it, whose cases it judges. Rows stay as written; one taken back is named by
-- a later row.
create table rule_setting (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  kind text not null check (kind in ('rule_confirmed', 'rule_set', 'taken_back')),
  rule text not null,
  value jsonb not null,
  from_on date not null,
  to_on date,
  paper_number text not null,
  paper_date date not null,
  -- For those below, who do not see the act.
  set_by text not null,
  set_on date not null,
  takes_back bigint unique references act (id),
  check ((kind = 'taken_back') = (takes_back is not null))
);
create index rule_setting_organisation on rule_setting (organisation_id, act_id);
alter table rule_setting enable row level security;
create policy rule_setting_read on rule_setting for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
create policy rule_setting_set on rule_setting for insert to ptdv_app with check (organisation_id = current_scope());
grant select, insert on rule_setting to ptdv_app;
