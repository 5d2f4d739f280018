-- What the use cases of working away keep to, the database keeps too.

-- An opinion is written to a meeting the member was asked about, for the cell that asked, until it is read into the
-- minutes or the meeting is called off; it does not go to another meeting or member.
drop policy written_opinion_own on written_opinion;
create policy written_opinion_own on written_opinion for select to ptdv_app using (person_id = current_link_person());
create policy written_opinion_write on written_opinion for insert to ptdv_app
  with check (person_id = current_link_person() and exists (select from meeting_invitation i
    where i.meeting_id = written_opinion.meeting_id and i.person_id = written_opinion.person_id
      and i.organisation_id = written_opinion.organisation_id and i.read_on is null and not i.called_off));
create policy written_opinion_change on written_opinion for update to ptdv_app
  using (person_id = current_link_person() and exists (select from meeting_invitation i
    where i.meeting_id = written_opinion.meeting_id and i.person_id = written_opinion.person_id
      and i.read_on is null and not i.called_off));
revoke update on written_opinion from ptdv_app;
grant update (sealed, sent_on, version, key) on written_opinion to ptdv_app;

-- Whether they answered is the member's to say; that it was read, or is not held, the cell's.
create function hold_invitation() returns trigger language plpgsql as $$
begin
  if current_link_person() is null then
    if new.answered_on is distinct from old.answered_on then
      raise insufficient_privilege using message = 'Only who was asked answers.';
    end if;
  elsif new.read_on is distinct from old.read_on or new.called_off <> old.called_off then
    raise insufficient_privilege using message = 'Only the cell reads opinions and calls off.';
  end if;
  return new;
end $$;
create trigger meeting_invitation_held before update on meeting_invitation
  for each row execute function hold_invitation();

-- A link to a member's opinions is made by the member's cell alone.
drop policy personal_link_make on personal_link;
create policy personal_link_make on personal_link for insert to ptdv_app
  with check (organisation_id = current_scope() and (person_id is null or in_own_cell(person_id)));

-- Whoever records that a member is back, the telephone goes: a correction may be made above the cell, where it is not seen.
create function end_away_reach() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from away_reach where person_id = old.person_id;
  return old;
end $$;
revoke all on function end_away_reach() from public;
create trigger away_member_ends_reach after delete on away_member for each row execute function end_away_reach();

-- Whose contact it is, and with whose cell, stays as introduced.
revoke update on residence_contact from ptdv_app;
grant update (to_id, to_name, introduced_on, paper_number, paper_date, ended_on, reason) on residence_contact to ptdv_app;

-- Functions that see more than who calls them look up no table of the caller's own making.
do $$ declare f regprocedure; begin
  for f in select oid from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
  loop execute format('alter function %s set search_path = public, pg_temp', f); end loop; end $$;
