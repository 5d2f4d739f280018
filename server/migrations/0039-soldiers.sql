-- Demobilised soldiers on their way home (directive 49-CT/TU, clause 2.4): one row a person announced, made anew from
-- its acts (subject 'soldier', subject_id this id). Only what the clause needs is kept; nothing else of the service.
create table soldier (
  id bigint generated always as identity primary key,
  person_id bigint not null references person (id),
  -- In whose part of the tree the person is: the commune's committee first, then the cell.
  organisation_id integer not null,
  -- The military office's organisation; it goes on seeing whom it announced.
  announcer_id integer not null,
  commune_id integer not null,
  person_name text not null,
  person_birth text not null,
  year smallint not null,
  announced_on date not null,
  demobilised_on date not null,
  member text not null check (member in ('none', 'probationary', 'official')),
  stage text not null,
  -- The last day of the term that runs, and of the older three months of which only a warning is made.
  due_on date,
  notice_ends date,
  reserve text check (reserve in ('joined', 'not_joined')),
  reserve_on date,
  stable_work boolean,
  wished_post text,
  companion text,
  last_on date not null,
  case_id bigint,
  -- How many acts it is made of.
  version integer not null
);
-- One way home at a time: who served again is announced again once they were taken off.
create unique index soldier_person on soldier (person_id) where stage <> 'taken_off';
create index soldier_home on soldier (organisation_id, year);
create index soldier_announcer on soldier (announcer_id);
alter table soldier enable row level security;
create policy soldier_both_sides on soldier for all to ptdv_app
  using (exists (select from organisation_today t where t.ancestor_id = current_scope()
    and t.organisation_id in (soldier.organisation_id, soldier.announcer_id)))
  with check (in_scope(organisation_id) or in_scope(announcer_id));
grant select, insert, update on soldier to ptdv_app;

-- What happened to a soldier goes with them, as with a member.
create policy act_with_soldier on act for select to ptdv_app
  using (subject = 'soldier' and exists (select from soldier s where s.id = act.subject_id));

-- The model of clause 2.4: the secretary of the youth cell who is the hamlet's militia leader too. Acts of subject
-- 'militia_post', subject_id the hamlet's cell.
create table militia_post (
  -- The act that entered it.
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  holder text not null,
  since date not null,
  ended_on date
);
create unique index militia_post_held on militia_post (organisation_id) where ended_on is null;
alter table militia_post enable row level security;
create policy militia_post_scope on militia_post for all to ptdv_app
  using (exists (select from organisation_today t where t.ancestor_id = current_scope()
    and t.organisation_id = militia_post.organisation_id))
  with check (in_scope(organisation_id));
grant select, insert, update on militia_post to ptdv_app;

-- Rows of an announced list are written with numbers taken beforehand.
grant usage on sequence soldier_id_seq to ptdv_app;

-- On which day these people stand in a list already, wherever in the house: nobody is announced twice.
create function announced_before(people bigint[]) returns table (person_id bigint, announced_on date)
language sql stable security definer set search_path = public as $$
  select s.person_id, s.announced_on from soldier s where s.person_id = any (people) and s.stage <> 'taken_off'
$$;
revoke all on function announced_before(bigint[]) from public;
grant execute on function announced_before(bigint[]) to ptdv_app;

-- Takes an announced list of the asker's organisation back, as far as nothing was recorded since.
create function take_back_soldiers(batch bigint) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  delete from soldier s using import_row r join act a on a.id = any (r.act_ids)
    where r.batch_id = batch and a.subject = 'soldier' and s.id = a.subject_id and s.version = 1;
end $$;
revoke all on function take_back_soldiers(bigint) from public;
grant execute on function take_back_soldiers(bigint) to ptdv_app;
