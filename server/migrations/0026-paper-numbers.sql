-- Running numbers of the papers that an organisation issues: continuous for each type within one committee term (HD
-- 36-HD/VPTW). When the term began is the organisation's to say.
create table paper_term (
  organisation_id integer not null,
  began_on date not null,
  primary key (organisation_id, began_on)
);
alter table paper_term enable row level security;
create policy paper_term_read on paper_term for select to ptdv_app using (in_scope(organisation_id));
create policy paper_term_say on paper_term for insert to ptdv_app with check (organisation_id = current_scope());
grant select, insert on paper_term to ptdv_app;

-- A number taken for a paper is never given to another, used or not: gaps stay visible.
create table paper_number (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  type text not null,
  term_from date not null,
  number integer not null check (number > 0),
  case_id bigint not null references admission_case (id),
  form text not null,
  taken_on date not null,
  unique (organisation_id, type, term_from, number)
);
create index paper_number_case on paper_number (case_id, form);
alter table paper_number enable row level security;
create policy paper_number_read on paper_number for select to ptdv_app using (in_scope(organisation_id));
create policy paper_number_take on paper_number for insert to ptdv_app with check (organisation_id = current_scope());
grant select, insert on paper_number to ptdv_app;
