-- A move inside the province names the other side, so that one inside one's own part of the tree can be left out.
alter table figure_entry add column counterpart_id integer;

-- What happened to a person goes with them: the acts of a member, and of a case, are read by whoever reads the member
-- or the case today, also those recorded where they were before. (The policies of membership and of admission_case
-- decide who that is.) Their names come after act_read: most acts are answered by that one.
create policy act_with_case on act for select to ptdv_app
  using (subject = 'case' and exists (select from admission_case c where c.id = act.subject_id));
create policy act_with_member on act for select to ptdv_app
  using (subject = 'membership' and exists (select from membership m where m.person_id = act.subject_id));

-- Introduced to another place and received there, or not: a line for both sides of a member's official transfer
-- (QĐ 24/294-QĐ/TW §6.3.1) and of a case whose applicant moves. The member's acts say the same; this is what both
-- sides may read of them.
create table transfer (
  -- The act that introduced.
  act_id bigint primary key references act (id),
  person_id bigint not null,
  -- Of an applicant who moves; null for a member.
  case_id bigint,
  person_name text not null,
  person_birth text not null,
  standing text not null check (standing in ('applicant', 'probationary', 'official')),
  -- The cell left, and the organisation that introduces.
  from_id integer not null,
  from_name text not null,
  introducer_id integer not null,
  introducer_name text not null,
  -- The cell or the base organisation of arrival; null outside the province.
  to_id integer,
  to_name text not null,
  because text not null,
  triggered_on date not null,
  introduced_on date not null,
  paper_number text not null,
  paper_date date not null,
  -- The last day to present the paper.
  due_on date,
  ended_on date,
  outcome text check (outcome in ('received', 'returned', 'withdrawn')),
  received_id integer,
  received_name text,
  reason text
);
create unique index transfer_open on transfer (person_id) where ended_on is null;
create index transfer_from on transfer (from_id, ended_on);
create index transfer_to on transfer (to_id, ended_on);
alter table transfer enable row level security;
create policy transfer_both_sides on transfer for all to ptdv_app
  using (from_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or to_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(from_id) or in_scope(to_id));
grant select, insert, update on transfer to ptdv_app;

-- The lowest organisation above all of these on today's tree; null where they share none.
create function common_above(places integer[]) returns integer language sql stable parallel safe
  return (
    select t.ancestor_id
    from organisation_today t
    where t.organisation_id = any (places) and t.principal
    group by t.ancestor_id
    having count(distinct t.organisation_id) = (select count(distinct place) from unnest(places) place)
    order by (select count(*) from organisation_today above where above.organisation_id = t.ancestor_id) desc, 1
    limit 1
  );
