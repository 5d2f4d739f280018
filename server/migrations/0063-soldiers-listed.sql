-- An announced list is taken back as far as nobody has gone on with it: the soldiers that have only the act of the list,
-- and the records that came with them where nothing else stands on those. Who was acted upon stays, with their record.
create or replace function take_back_soldiers(batch bigint) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  delete from soldier s using import_row r join act a on a.id = any (r.act_ids)
    where r.batch_id = batch and a.subject = 'soldier' and s.id = a.subject_id and s.version = 1;
  delete from person p using import_row r
    where r.batch_id = batch and r.person_is_new and p.id = r.person_id and in_scope(p.organisation_id)
      and not exists (select from soldier s where s.person_id = p.id)
      and not exists (select from admission_case c where c.person_id = p.id)
      and not exists (select from membership m where m.person_id = p.id);
end $$;

-- What soldiers back home were offered, by whom, and what became of it (clauses 2.4-d, 2.4-i, 2.4-n): made anew from the
-- acts with each soldier's row, so that businesses can be counted over many soldiers.
create table soldier_offer (
  -- The act that tells of the offer.
  act_id bigint primary key,
  soldier_id bigint not null references soldier (id) on delete cascade,
  kind text not null check (kind in ('job', 'training', 'loan', 'advice')),
  giver text not null,
  -- One business is written in many ways: small letters without marks.
  giver_key text not null,
  offered_on date not null,
  -- Null while the answer is awaited.
  taken boolean
);
create index soldier_offer_of on soldier_offer (soldier_id);
alter table soldier_offer enable row level security;
create policy soldier_offer_with_soldier on soldier_offer for all to ptdv_app
  using (exists (select from soldier s where s.id = soldier_offer.soldier_id))
  with check (exists (select from soldier s where s.id = soldier_offer.soldier_id));
grant select, insert, delete on soldier_offer to ptdv_app;
