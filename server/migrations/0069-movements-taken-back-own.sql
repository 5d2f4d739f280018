-- As before, and only of people of whom the import itself recorded something, and only their own rows: what is put back
-- is kept in a column that the application writes, and this function goes past the row policies.
-- Puts back what an import of movements changed: the register's rows as they were, moves opened or closed by it, and the
-- records that it made. The acts stay, each closed by an act `annulled`. Only for the import's own organisation. What a
-- member who was lost gave the cell in confidence was given up with the loss, and is not kept for this.
create or replace function take_back_movements(batch bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare row_of record;
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  perform from import_row r where r.batch_id = batch and r.person_id is not null and (
    not exists (select from act a where a.id = any (r.act_ids) and a.subject = 'membership'
      and a.subject_id = r.person_id and a.organisation_id = current_scope())
    or exists (select from unnest(array['membership', 'transfer', 'temporary', 'residence', 'away']) part
      where r.before ->> part is not null and (r.before -> part ->> 'person_id')::bigint is distinct from r.person_id));
  if found then raise exception 'import % holds rows of people it recorded nothing of', batch; end if;
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
    perform put_back_row('residence_contact', 'act_id', row_of.was -> 'residence')
      where row_of.was ->> 'residence' is not null;
    perform put_back_row('away_member', 'person_id', row_of.was -> 'away') where row_of.was ->> 'away' is not null;
    update person set organisation_id = (row_of.was ->> 'organisation')::integer where id = row_of.person;
  end loop;
  delete from person p using import_row r
    where r.batch_id = batch and r.person_is_new and p.id = r.person_id
      and not exists (select from admission_case c where c.person_id = p.id)
      and not exists (select from membership m where m.person_id = p.id);
end $$;
