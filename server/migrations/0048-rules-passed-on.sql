-- Where in the document an amendment stands, and amendments that do away with a step (value null).
alter table rule_setting add column clause text;

-- The provinces whose rules an organisation follows: the one it lies under today, and those from which that was
-- founded. generation 0: its own; 1: its predecessors; and so on.
create function provinces_followed(organisation integer) returns table (id integer, generation integer)
language sql stable parallel safe as $$
  with recursive followed (id, generation) as (
    select o.id, 0 from organisation_today t join organisation o on o.id = t.ancestor_id
    where t.organisation_id = organisation and o.kind = 'provincial_committee' and o.ended_on is null
    union
    -- What was dissolved is followed by its parent; of those before a province only provinces pass rules on.
    select o.id, f.generation + 1 from followed f
    join organisation_successor s on s.successor_id = f.id
    join organisation o on o.id = s.organisation_id
    where o.kind = 'provincial_committee'
  )
  select id, max(generation) from followed group by id
$$;

drop policy rule_setting_read on rule_setting;
create policy rule_setting_read on rule_setting for select to ptdv_app
  using (in_scope(organisation_id)
    or organisation_id in (select ancestor_id from organisation_today where organisation_today.organisation_id = current_scope())
    or organisation_id in (select id from provinces_followed(current_scope())));
