-- A scan that was taken away opens no more, and its bytes go with the next sweep; that it was there, and why it went, stays.
alter table scan alter column file_id drop not null;
alter table scan drop constraint scan_file_id_fkey;
alter table scan add constraint scan_file_id_fkey foreign key (file_id) references stored_file (id) on delete set null;
create policy stored_file_end on stored_file for update to ptdv_app
  using (case_id in (select c.id from admission_case c));
grant update (keep_until) on stored_file to ptdv_app;
