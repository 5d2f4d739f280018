-- One person, one record through life. Only what the official forms ask.
create table person (
  id bigint generated always as identity primary key,
  -- The cell in whose part of the tree the record lies now.
  organisation_id integer not null,
  full_name text not null,
  folded_name text not null,
  -- Ignores tone placement and normal form: finds the same name typed another way.
  name_key text not null,
  given_name text not null collate "vi-x-icu",
  rest_of_name text not null collate "vi-x-icu",
  -- YYYY, YYYY-MM or YYYY-MM-DD, as far as known.
  birth text not null,
  sex text check (sex in ('male', 'female')),
  identity_cipher bytea,
  identity_hash bytea,
  identity_tail text,
  ethnic_group smallint,
  religion smallint,
  schooling text,
  occupation text,
  home text,
  residence text,
  phone text,
  youth_union_member boolean not null default false,
  trade_union_member boolean not null default false,
  synthetic boolean not null default false,
  version integer not null default 1
);
create index person_home on person (organisation_id, given_name, rest_of_name, id);
-- Lists of large organisations walk in this order instead of sorting everybody for a page.
create index person_order on person (given_name, rest_of_name, id);
create index person_identity on person (identity_hash);
create index person_twin on person (name_key, birth);
create index person_folded on person using gin (folded_name gin_trgm_ops);

-- Standing of a member, folded from membership acts and the admission case.
create table membership (
  person_id bigint primary key references person (id),
  organisation_id integer not null,
  standing text not null check (standing in ('probationary', 'official')),
  decided_on date,
  ceremony_on date,
  official_on date,
  in_cell_since date not null,
  office text,
  exempt boolean not null default false,
  temporarily_elsewhere boolean not null default false,
  ended_on date,
  ended_reason text
);
create index membership_cell on membership (organisation_id) where ended_on is null;

-- One case of admission; everything but the identity columns is folded from its acts.
create table admission_case (
  id bigint generated always as identity primary key,
  person_id bigint not null references person (id),
  cell_id integer not null,
  source smallint not null check (source between 1 and 5),
  opened_on date not null,
  stage text not null,
  -- Whose turn it is, and until when: the work list reads these.
  waits_for text not null,
  waits_organisation_id integer,
  due_on date,
  due_key text,
  closed_on date,
  closed_reason text,
  version integer not null default 0
);
create index admission_case_cell on admission_case (cell_id, id);
create index admission_case_open on admission_case (waits_organisation_id, due_on) where closed_on is null;
create index admission_case_person on admission_case (person_id);

-- A vetting request is seen by the side that asks and by the side that is asked, and by nobody else.
create table vetting_request (
  id bigint generated always as identity primary key,
  case_id bigint not null references admission_case (id),
  request text not null,
  asking_id integer not null,
  asking_name text not null,
  asked_id integer,
  asked_name text not null,
  person_name text not null,
  person_birth text not null,
  about text not null,
  asked_on date not null,
  paper_number text not null,
  paper_date date not null,
  answered_on date,
  outcome text,
  answer_number text,
  answer_date date,
  unique (case_id, request)
);
create index vetting_asked on vetting_request (asked_id, answered_on);

alter table person enable row level security;
create policy person_scope on person for all to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(organisation_id));
alter table membership enable row level security;
create policy membership_scope on membership for all to ptdv_app
  using (organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(organisation_id));
alter table admission_case enable row level security;
create policy case_scope on admission_case for all to ptdv_app
  using (cell_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (cell_id in (select organisation_id from organisation_today where ancestor_id = current_scope()));
alter table vetting_request enable row level security;
create policy vetting_both_sides on vetting_request for all to ptdv_app
  using (asking_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or asked_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(asking_id) or in_scope(asked_id));

grant select, insert, update on person, membership, admission_case, vetting_request to ptdv_app;

-- Under row policies PostgreSQL does not use the trigram index; this applies the scope itself.
create function search_people(wanted text, page_size integer)
returns table (person_id bigint, organisation_id integer, full_name text, birth text)
language sql stable security definer set search_path = public as $$
  select p.id, p.organisation_id, p.full_name, p.birth
  from person p
  where p.folded_name like '%' || wanted || '%'
    and p.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = current_scope())
  order by p.given_name, p.rest_of_name, p.id
  limit least(page_size, 50)
$$;
revoke all on function search_people(text, integer) from public;
grant execute on function search_people(text, integer) to ptdv_app;

-- Twins are looked for in the whole province, but outside the asker's part only the fact is told. Whether a record
-- is a twin is decided by core (possible-duplicates.ts); this finds every record it could name.
create function find_twins(wanted_identity bytea, wanted_name_key text, wanted_birth text)
returns table (person_id bigint, organisation_id integer, full_name text, birth text, by_identity boolean, has_identity boolean)
language sql stable security definer set search_path = public as $$
  select case when in_scope(p.organisation_id) then p.id end,
    case when in_scope(p.organisation_id) then p.organisation_id end,
    p.full_name, p.birth, coalesce(p.identity_hash = wanted_identity, false), p.identity_hash is not null
  from person p
  where (wanted_identity is not null and p.identity_hash = wanted_identity)
     or (p.name_key = wanted_name_key and (starts_with(p.birth, wanted_birth) or starts_with(wanted_birth, p.birth)))
  order by 5 desc, p.birth desc, p.id
  limit 20
$$;
revoke all on function find_twins(bytea, text, text) from public;
grant execute on function find_twins(bytea, text, text) to ptdv_app;

-- What the rules must know of an organisation besides the tree: unions in the unit, delegation to decide (§4.3.2).
create table organisation_setting (
  organisation_id integer primary key,
  youth_union boolean not null default true,
  trade_union boolean not null default false,
  delegated boolean not null default false
);
grant select, insert, update on organisation_setting to ptdv_app;
alter table organisation_setting enable row level security;
create policy organisation_setting_read on organisation_setting for select to ptdv_app using (true);
create policy organisation_setting_write on organisation_setting for insert to ptdv_app with check (in_scope(organisation_id));
create policy organisation_setting_change on organisation_setting for update to ptdv_app using (in_scope(organisation_id));
