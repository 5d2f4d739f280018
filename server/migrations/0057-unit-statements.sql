-- What the rules must know of a unit besides the tree, stated by acts, each from a day on. organisation_setting is how it
-- was before the first of them; of several from one day the later act counts.
create table unit_statement (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  aspect text not null check (aspect in ('youth_union', 'trade_union', 'delegated')),
  value boolean not null,
  from_on date not null,
  stated_by text not null,
  stated_on date not null
);
create index unit_statement_organisation on unit_statement (organisation_id, from_on);
alter table unit_statement enable row level security;
-- What a unit has is no secret to who works in the house; who states it lies above it or is it.
create policy unit_statement_read on unit_statement for select to ptdv_app using (current_scope() is not null);
create policy unit_statement_state on unit_statement for insert to ptdv_app with check (in_scope(organisation_id));
grant select, insert on unit_statement to ptdv_app;
