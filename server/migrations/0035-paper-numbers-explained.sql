-- Why a running number tells of no paper: taken and not used, or passed over. Said once, beside the number, which is
-- never given to another paper (HD 36-HD/VPTW).
create table paper_number_note (
  organisation_id integer not null,
  type text not null,
  term_from date not null,
  number integer not null check (number > 0),
  reason text not null,
  noted_on date not null,
  noted_by text not null,
  primary key (organisation_id, type, term_from, number)
);
alter table paper_number_note enable row level security;
create policy paper_number_note_read on paper_number_note for select to ptdv_app using (in_scope(organisation_id));
create policy paper_number_note_say on paper_number_note for insert to ptdv_app
  with check (organisation_id = current_scope());
grant select, insert on paper_number_note to ptdv_app;
