-- Members working away (directive 49-CT/TU, clause 2.4-m): one row a member, made anew from their acts. It follows the
-- member's row in the register: whoever sees the one sees the other.
create table away_member (
  person_id bigint primary key references membership (person_id),
  began_on date not null,
  region text not null,
  place text not null,
  until_on date,
  way text not null,
  pace text not null,
  -- The last day on which an act tells of contact; answers to meetings tell of later ones.
  contacted_on date not null
);
alter table away_member enable row level security;
create policy away_member_scope on away_member for all to ptdv_app
  using (exists (select from membership m where m.person_id = away_member.person_id))
  with check (exists (select from membership m where m.person_id = away_member.person_id));
grant select, insert, update, delete on away_member to ptdv_app;

-- Whether a member's cell is the one asked for: not a level above it.
create function in_own_cell(person bigint) returns boolean language sql stable
  return exists (select from membership m where m.person_id = person and home_of(m.organisation_id) = current_scope());

-- Telephone or mail, if the member gave it: for the cell alone, and gone when the member is back.
create table away_reach (
  person_id bigint primary key references membership (person_id),
  sealed bytea not null,
  set_on date not null
);
alter table away_reach enable row level security;
create policy away_reach_cell on away_reach for all to ptdv_app
  using (in_own_cell(person_id)) with check (in_own_cell(person_id));
grant select, insert, update, delete on away_reach to ptdv_app;

-- A personal link is about a case, or about a member who works away.
alter table personal_link alter column case_id drop not null;
alter table personal_link add column person_id bigint references person (id);
alter table personal_link add constraint personal_link_about check (num_nonnulls(case_id, person_id) = 1);
create index personal_link_person on personal_link (person_id, id desc) where person_id is not null;
create function current_link_person() returns bigint language sql stable security definer set search_path = public
  return (select person_id from personal_link where id = current_link() and revoked_on is null);
revoke all on function current_link_person() from public;
grant execute on function current_link_person() to ptdv_app;

-- A meeting of a cell as announced to those away; acts of subject 'meeting', subject_id this id.
create table cell_meeting (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  held_on date not null,
  -- What is on the agenda, a line each.
  subjects text[] not null,
  announced_on date not null,
  called_off_on date
);
create index cell_meeting_cell on cell_meeting (organisation_id, held_on desc);

-- Who is asked about it, whether they answered, and when the opinion was read into the minutes.
create table meeting_invitation (
  meeting_id bigint not null references cell_meeting (id),
  person_id bigint not null references person (id),
  organisation_id integer not null,
  held_on date not null,
  person_name text not null,
  answered_on date,
  read_on date,
  called_off boolean not null default false,
  primary key (meeting_id, person_id)
);
create index meeting_invitation_person on meeting_invitation (person_id, held_on desc);

alter table cell_meeting enable row level security;
create policy cell_meeting_read on cell_meeting for select to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or exists (select from meeting_invitation i where i.meeting_id = cell_meeting.id and i.person_id = current_link_person()));
create policy cell_meeting_announce on cell_meeting for insert to ptdv_app with check (organisation_id = current_scope());
create policy cell_meeting_call_off on cell_meeting for update to ptdv_app
  using (home_of(organisation_id) = current_scope());
grant select, insert, update (called_off_on) on cell_meeting to ptdv_app;

alter table meeting_invitation enable row level security;
create policy meeting_invitation_read on meeting_invitation for select to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or person_id = current_link_person());
create policy meeting_invitation_ask on meeting_invitation for insert to ptdv_app
  with check (organisation_id = current_scope());
create policy meeting_invitation_answer on meeting_invitation for update to ptdv_app
  using (home_of(organisation_id) = current_scope() or person_id = current_link_person());
grant select, insert, update (answered_on, read_on, called_off) on meeting_invitation to ptdv_app;

-- The opinion's text: the member's by the link, and the cell's to read; nobody else's, on no level.
create table written_opinion (
  meeting_id bigint not null,
  person_id bigint not null,
  organisation_id integer not null,
  sealed bytea not null,
  sent_on date not null,
  version integer not null,
  -- The write that made this version: sent twice, it answers the same.
  key text not null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, person_id) references meeting_invitation (meeting_id, person_id)
);
alter table written_opinion enable row level security;
create policy written_opinion_own on written_opinion for all to ptdv_app
  using (person_id = current_link_person()) with check (person_id = current_link_person());
create policy written_opinion_cell on written_opinion for select to ptdv_app
  using (home_of(organisation_id) = current_scope());
grant select, insert, update on written_opinion to ptdv_app;

-- Who ends as a member, or goes to another cell, leaves all of it behind, whoever records it: the link stops.
create function end_member_ties() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last date := coalesce(new.ended_on, new.in_cell_since);
begin
  delete from away_reach where person_id = new.person_id;
  delete from away_member where person_id = new.person_id;
  update personal_link set revoked_on = last where person_id = new.person_id and revoked_on is null;
  return new;
end $$;
revoke all on function end_member_ties() from public;
create trigger membership_ends_ties after update of organisation_id, ended_on on membership
  for each row when ((old.ended_on is null and new.ended_on is not null) or old.organisation_id <> new.organisation_id)
  execute function end_member_ties();
