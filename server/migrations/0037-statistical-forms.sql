-- What forms 2 and 3-BTCTW and form 2-HSĐV (field 17) ask of somebody's training; null: nobody asked yet.
alter table person
  add column professional_level text check (professional_level in
    ('none', 'technical', 'intermediate', 'college', 'university', 'master', 'doctor')),
  add column academic_title text check (academic_title in ('none', 'associate_professor', 'professor')),
  add column theory_level text check (theory_level in ('none', 'elementary', 'intermediate', 'advanced'));

-- In what kind of unit a base organisation stands, as an office stated it and from which day on (form 5-BTCTW). Rows stay
-- as written; of two from the same day the later act counts.
create table base_type (
  act_id bigint primary key references act (id),
  organisation_id integer not null,
  type text not null,
  from_on date not null,
  stated_by text not null,
  stated_on date not null
);
create index base_type_organisation on base_type (organisation_id, from_on);
alter table base_type enable row level security;
-- What a unit is, is no secret; who states it lies above it or is it.
create policy base_type_read on base_type for select to ptdv_app using (true);
create policy base_type_state on base_type for insert to ptdv_app with check (in_scope(organisation_id));
grant select, insert on base_type to ptdv_app;
