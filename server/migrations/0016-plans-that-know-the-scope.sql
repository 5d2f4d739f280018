-- Policies that many rows are read through say their scope in the statement's own plan: the planner hashes it once per
-- query instead of calling a function per row.
alter policy survey_round_read on survey_round
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
alter policy province_target_read on province_target
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
alter policy target_assignment_read on target_assignment
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope()));
alter policy target_request_read on target_request
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));

-- As in 0002, and a read is planned by who asks and for what: a list is another piece of work for a province than for
-- a cell, and one plan for both took the province's members in a second instead of a tenth. Writes go by numbers
-- (one case, one sheet) and keep their plans.
create or replace function enter(organisation integer, account bigint, claimed_key text, claimed_route text, claimed_hash text)
returns boolean language plpgsql as $$
begin
  perform set_config('ptdv.organisation', organisation::text, true),
    set_config('ptdv.actor', organisation::text, true), set_config('ptdv.account', account::text, true);
  if claimed_key is null then
    perform set_config('transaction_read_only', 'on', true), set_config('plan_cache_mode', 'force_custom_plan', true);
    return null;
  end if;
  insert into idempotency (account_id, key, route, request_hash)
  values (account, claimed_key, claimed_route, claimed_hash) on conflict do nothing;
  return found;
end $$;

-- Under row policies PostgreSQL does not use the trigram index; these apply the scope themselves. A few organisations
-- are looked through, and the plan for that is kept; a larger part of the tree is planned for the name at hand, since
-- a rare name is found by its letters and a frequent one by walking the names.
drop function search_people(text, integer);
create function people_named(wanted text, page_size integer)
returns table (person_id bigint, full_name text, birth text, organisation_id integer)
language plpgsql stable rows 30 security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
declare
  few constant integer := 50;
  pattern constant text := '%' || wanted || '%';
  places constant integer[] := array(select t.organisation_id from organisation_today t where t.ancestor_id = current_scope() limit few + 1);
begin
  if cardinality(places) <= few then
    return query with near as materialized (select * from person p where p.organisation_id = any (places))
      select n.id, n.full_name, n.birth, n.organisation_id from near n where n.folded_name like pattern
      order by n.given_name, n.rest_of_name, n.id limit least(page_size, 50);
  else
    return query execute 'select p.id, p.full_name, p.birth, p.organisation_id from person p
      where p.folded_name like $1
        and p.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = $2)
      order by p.given_name, p.rest_of_name, p.id limit least($3, 50)' using pattern, current_scope(), page_size;
  end if;
end $$;
revoke all on function people_named(text, integer) from public;
-- The first page with all that a line of it shows.
create function search_people(wanted text, page_size integer)
returns table (person_id bigint, full_name text, birth text, organisation_id integer, organisation_name text, case_id bigint, member boolean)
language plpgsql stable rows 30 security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return query select f.person_id, f.full_name, f.birth, o.id, o.name,
    (select max(c.id) from admission_case c where c.person_id = f.person_id and in_scope(c.cell_id)),
    exists (select from membership m where m.person_id = f.person_id and m.ended_on is null and in_scope(m.organisation_id))
  from people_named(wanted, page_size) with ordinality f (person_id, full_name, birth, organisation_id, place)
  join organisation o on o.id = f.organisation_id
  order by f.place;
end $$;
revoke all on function search_people(text, integer) from public;
grant execute on function search_people(text, integer) to ptdv_app;
