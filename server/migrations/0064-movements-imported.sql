-- What a row of an import found before it wrote, where it changes what was there: the register's row of its person, where
-- they lay, and what was in progress of them. Taking the import back puts it there again.
alter table import_row add column before jsonb;

-- A row of a table as it was before, every column of it, also those that the table got since: in place of what stands
-- there under the same key.
create function put_back_row(kind regclass, key text, saved jsonb) returns void
language plpgsql security definer set search_path = public as $$
declare
  columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = kind and attnum > 0 and not attisdropped and attgenerated = '');
begin
  execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)
    on conflict (%3$I) do update set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1))',
    kind, columns, key) using saved;
end $$;
revoke all on function put_back_row(regclass, text, jsonb) from public;

-- Puts back what an import of movements changed: the register's rows as they were, moves opened or closed by it, and the
-- records that it made. The acts stay, each closed by an act `annulled`. Only for the import's own organisation. What a
-- member who was lost gave the cell in confidence was given up with the loss, and is not kept for this.
create function take_back_movements(batch bigint) returns void
language plpgsql security definer set search_path = public as $$
declare row_of record;
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  delete from transfer t using import_row r where r.batch_id = batch and t.act_id = any (r.act_ids);
  for row_of in select r.person_id as person, r.before as was from import_row r
    where r.batch_id = batch and r.before is not null
  loop
    if row_of.was ->> 'membership' is null then
      delete from membership where person_id = row_of.person;
    else
      perform put_back_row('membership', 'person_id', row_of.was -> 'membership');
    end if;
    perform put_back_row('transfer', 'act_id', row_of.was -> 'transfer') where row_of.was ->> 'transfer' is not null;
    perform put_back_row('temporary_transfer', 'act_id', row_of.was -> 'temporary')
      where row_of.was ->> 'temporary' is not null;
    perform put_back_row('away_member', 'person_id', row_of.was -> 'away') where row_of.was ->> 'away' is not null;
    update person set organisation_id = (row_of.was ->> 'organisation')::integer where id = row_of.person;
  end loop;
  delete from person p using import_row r
    where r.batch_id = batch and r.person_is_new and p.id = r.person_id
      and not exists (select from admission_case c where c.person_id = p.id)
      and not exists (select from membership m where m.person_id = p.id);
end $$;
revoke all on function take_back_movements(bigint) from public;
grant execute on function take_back_movements(bigint) to ptdv_app;

-- Of whom something was recorded since an import, also elsewhere: who has been received in another part of the tree is
-- no longer in sight of the place that let them go. What came later and was annulled stands on nothing.
create function members_acted_on_since(batch bigint) returns table (full_name text)
language plpgsql stable security definer set search_path = public as $$
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope();
  if not found then raise exception 'import % is not the asker''s', batch; end if;
  return query
    with own as (
      select r.person_id, max(act) as last
      from import_row r, unnest(r.act_ids) act where r.batch_id = batch and r.person_id is not null group by 1
    )
    select p.full_name from own join person p on p.id = own.person_id
    where exists (
      select from act a where a.subject = 'membership' and a.subject_id = own.person_id
        and a.id > own.last and a.kind <> 'annulled'
        and not exists (select from act n where n.corrects = a.id and n.kind = 'annulled'))
    order by p.given_name, p.rest_of_name;
end $$;
revoke all on function members_acted_on_since(bigint) from public;
grant execute on function members_acted_on_since(bigint) to ptdv_app;
