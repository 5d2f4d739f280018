-- Elsewhere for a time (QĐ 24/294-QĐ/TW §6.3.2): a line for both sides, from the paper until the member is back. The
-- member's acts say the same, and the register's row stays in the cell where the member counts; this is what both
-- sides may read of them.
create table temporary_transfer (
  -- The act that introduced.
  act_id bigint primary key references act (id),
  person_id bigint not null,
  person_name text not null,
  person_birth text not null,
  standing text not null check (standing in ('probationary', 'official')),
  -- The cell where the member counts, and the organisation that introduces.
  from_id integer not null,
  from_name text not null,
  introducer_id integer not null,
  introducer_name text not null,
  -- The cell or the base organisation to which the paper leads; null outside the province.
  to_id integer,
  to_name text not null,
  because text not null,
  paper_number text not null,
  introduced_on date not null,
  -- The last day to present the paper.
  due_on date,
  leaves_on date not null,
  -- As last extended.
  until_on date not null,
  received_on date,
  received_id integer,
  received_name text,
  ended_on date,
  -- ended: by what ended or moved the membership itself.
  outcome text check (outcome in ('returned', 'declined', 'withdrawn', 'ended')),
  reason text
);
create unique index temporary_transfer_open on temporary_transfer (person_id) where ended_on is null;
create index temporary_transfer_from on temporary_transfer (from_id, ended_on);
create index temporary_transfer_to on temporary_transfer (to_id, ended_on);
create index temporary_transfer_received on temporary_transfer (received_id, ended_on) where received_id is not null;
alter table temporary_transfer enable row level security;
create policy temporary_transfer_both_sides on temporary_transfer for all to ptdv_app
  using (from_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or to_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or received_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(from_id) or in_scope(to_id) or in_scope(received_id));
grant select, insert, update on temporary_transfer to ptdv_app;
