-- What was read of a workbook is not kept for ever: an import left lying is dropped, one that was written keeps what it
-- made, to be taken back as a whole, and loses what its rows said.
alter table import_row alter column content drop not null;
alter table import_batch add column emptied_at timestamptz;
create index import_batch_lying on import_batch (created_at) where emptied_at is null and state <> 'discarded';
create policy import_batch_keep on import_batch for all to ptdv_keeper using (true) with check (true);
create policy import_row_keep on import_row for all to ptdv_keeper using (true) with check (true);
grant select on import_batch, import_row to ptdv_keeper;
grant update (state, detail, emptied_at, version) on import_batch to ptdv_keeper;
grant update (content), delete on import_row to ptdv_keeper;
