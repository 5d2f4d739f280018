-- Workbooks brought in: read and judged row by row (the dry run), written as a whole, taken back as a whole.
create table import_batch (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  kind text not null,
  state text not null check (state in ('reading', 'unreadable', 'ready', 'written', 'discarded')),
  file_id bigint,
  file_name text not null,
  options jsonb not null default '{}',
  -- What was understood of the head of the sheet.
  columns jsonb not null default '[]',
  -- Its last row, as Excel numbers it.
  head_row integer,
  rows_write integer not null default 0,
  rows_repair integer not null default 0,
  rows_skip integer not null default 0,
  -- What the kind of import tells of the whole sheet, and what it must know to take itself back.
  detail jsonb,
  problem_code text,
  problem text,
  job_id bigint,
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default clock_timestamp(),
  written_by_name text,
  written_at timestamptz,
  undone_by_name text,
  undone_at timestamptz,
  version integer not null default 1
);
create index import_batch_own on import_batch (organisation_id, id desc);

create table import_row (
  batch_id bigint not null references import_batch (id),
  number integer not null,
  verdict text not null check (verdict in ('write', 'repair', 'skip')),
  -- Codes of what was found, to filter by.
  codes text[] not null,
  -- Sealed in the application: cells hold citizen numbers, findings repeat cells.
  content bytea not null,
  -- Hash of all that was shown and would be written: the commit must come to the same.
  print bytea not null,
  -- Keyed hashes of what other rows must be held against this one by.
  groups bytea[] not null,
  -- What the row made, while it is written.
  person_id bigint,
  person_is_new boolean,
  case_id bigint,
  founded_id integer,
  act_ids bigint[],
  primary key (batch_id, number)
);
create index import_row_verdict on import_row (batch_id, verdict, number);
create index import_row_groups on import_row using gin (groups);

-- An import is its organisation's own: what a cell brings in is seen above once it is written.
alter table import_batch enable row level security;
create policy import_batch_own on import_batch for all to ptdv_app
  using (organisation_id = current_scope()) with check (organisation_id = current_scope());
alter table import_row enable row level security;
create policy import_row_own on import_row for all to ptdv_app
  using (batch_id in (select id from import_batch)) with check (batch_id in (select id from import_batch));
grant select, insert, update on import_batch to ptdv_app;
grant select, insert, update, delete on import_row to ptdv_app;

-- Many rows are written with numbers taken beforehand, so that acts can name what they made.
grant usage on sequence act_id_seq, person_id_seq, admission_case_id_seq to ptdv_app;

-- As find_twins, for many at once. Outside the asker's part only name, birth and the fact are told.
create function find_twins_of(numbers integer[], identities bytea[], name_keys text[], births text[])
returns table (number integer, person_id bigint, organisation_id integer, full_name text, birth text,
  by_identity boolean, has_identity boolean, has_case boolean, is_member boolean)
language sql stable security definer set search_path = public as $$
  select w.number, case when p.inside then p.id end, case when p.inside then p.organisation_id end, p.full_name, p.birth,
    coalesce(p.identity_hash = w.identity, false), p.identity_hash is not null,
    p.inside and exists (select from admission_case c where c.person_id = p.id and c.closed_on is null),
    p.inside and exists (select from membership m where m.person_id = p.id and m.ended_on is null)
  from unnest(numbers, identities, name_keys, births) as w (number, identity, name_key, birth)
  cross join lateral (
    select found.*, in_scope(found.organisation_id) as inside from (
      select a.id, a.organisation_id, a.full_name, a.birth, a.identity_hash from person a where a.identity_hash = w.identity
      union
      select b.id, b.organisation_id, b.full_name, b.birth, b.identity_hash from person b
      where b.name_key = w.name_key and (starts_with(b.birth, w.birth) or starts_with(w.birth, b.birth))
      limit 20
    ) found
  ) p
$$;
revoke all on function find_twins_of(integer[], bytea[], text[], text[]) from public;
grant execute on function find_twins_of(integer[], bytea[], text[], text[]) to ptdv_app;

-- Takes people out again that an import of the asker's organisation brought in: their case or membership, and the
-- record itself where nothing else stands on it. The acts stay, each closed by an act `annulled`.
create function take_back_people(batch bigint) returns integer
language plpgsql security definer set search_path = public as $$
declare taken integer;
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  delete from admission_case c using import_row r where r.batch_id = batch and c.id = r.case_id and in_scope(c.cell_id);
  delete from membership m using import_row r
    where r.batch_id = batch and r.case_id is null and m.person_id = r.person_id and in_scope(m.organisation_id);
  delete from person p using import_row r
    where r.batch_id = batch and r.person_is_new and p.id = r.person_id and in_scope(p.organisation_id)
      and not exists (select from admission_case c where c.person_id = p.id)
      and not exists (select from membership m where m.person_id = p.id);
  get diagnostics taken = row_count;
  return taken;
end $$;
revoke all on function take_back_people(bigint) from public;
grant execute on function take_back_people(bigint) to ptdv_app;

-- A survey report of an import whose cell had not reported before.
create function take_back_reports(batch bigint) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform from import_batch b where b.id = batch and b.organisation_id = current_scope() and b.state = 'written';
  if not found then raise exception 'import % is not the asker''s to take back', batch; end if;
  delete from survey_report s using import_row r
    where r.batch_id = batch and s.act_id = any (r.act_ids) and s.version = 1 and in_scope(s.organisation_id);
end $$;
revoke all on function take_back_reports(bigint) from public;
grant execute on function take_back_reports(bigint) to ptdv_app;

-- An act `annulled` takes the act it corrects out of every fold.
create index act_corrects on act (corrects) where corrects is not null;

-- What the paper of a year's targets prints for each of those directly below, where it does not say by source: it stands
-- beside the sheet until somebody has shared it out. Nobody's sources are invented.
create table target_printed (
  organisation_id integer not null,
  year smallint not null,
  -- The total that the paper prints; its parts may add up to another.
  total integer,
  -- [{"child": 7, "amount": 150}]
  parts jsonb not null,
  primary key (organisation_id, year)
);
alter table target_printed enable row level security;
create policy target_printed_own on target_printed for all to ptdv_app
  using (organisation_id = current_scope()) with check (organisation_id = current_scope());
grant select, insert, update, delete on target_printed to ptdv_app;
