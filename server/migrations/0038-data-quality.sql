-- Checks of the data: what they found, since when, and when it was mended. A row names its subject by number alone;
-- names come from the subject's own table, under that table's policy.
create table quality_finding (
  check_key text not null,
  -- Where the subject lies: the cell of a member or a case, the organisation itself.
  organisation_id integer not null,
  subject_id bigint not null,
  first_seen date not null,
  last_seen date not null,
  settled_on date,
  primary key (organisation_id, check_key, subject_id)
);
create index quality_finding_open on quality_finding (check_key, organisation_id) where settled_on is null;
-- All that a check found in an organisation; of very many, only the first are kept as rows above.
create table quality_count (
  check_key text not null,
  organisation_id integer not null,
  found integer not null,
  checked_on date not null,
  primary key (organisation_id, check_key)
);
-- Each time all checks were run over one part of the tree.
create table quality_run (
  id bigint generated always as identity primary key,
  organisation_id integer not null,
  ran_on date not null,
  ran_at timestamptz not null default clock_timestamp(),
  found integer not null,
  fresh integer not null,
  mended integer not null
);
create index quality_run_newest on quality_run (organisation_id, id desc);

alter table quality_finding enable row level security;
create policy quality_finding_scope on quality_finding for all to ptdv_app
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = quality_finding.organisation_id));
alter table quality_count enable row level security;
create policy quality_count_scope on quality_count for all to ptdv_app
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = quality_count.organisation_id));
alter table quality_run enable row level security;
-- A run of those above looked here too.
create policy quality_run_read on quality_run for select to ptdv_app
  using (in_scope(organisation_id)
    or exists (select from organisation_today t where t.organisation_id = current_scope() and t.ancestor_id = quality_run.organisation_id));
create policy quality_run_note on quality_run for insert to ptdv_app with check (in_scope(organisation_id));
grant select, insert, update on quality_finding, quality_count to ptdv_app;
grant select, insert on quality_run to ptdv_app;

-- The functions below look where row policies hide from the asker, and tell of the asker's own part of the tree only,
-- and only by number.

-- People of one's own part who stand twice in the house: under the same citizen number, or within their province under
-- the same name and day of birth while one of the two has no number. The same name with tones placed otherwise is one.
create function people_twice()
returns table (person_id bigint, organisation_id integer, by_identity boolean, both_members boolean)
language sql stable security definer set search_path = public as $$
  with mine as materialized (
    select p.id, p.organisation_id, p.identity_hash, p.name_key, p.birth from person p
    where p.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = current_scope())
  ), pairs as (
    select m.id, m.organisation_id, true as by_identity, o.id as other
    from mine m join person o on o.identity_hash = m.identity_hash and o.id <> m.id
    union all
    select m.id, m.organisation_id, false, o.id
    from mine m join person o on o.name_key = m.name_key and o.birth = m.birth and o.id <> m.id
    where length(m.birth) = 10 and (m.identity_hash is null or o.identity_hash is null)
      and exists (select from organisation_today a join organisation_today b on b.ancestor_id = a.ancestor_id
        join organisation top on top.id = a.ancestor_id and top.kind = 'provincial_committee'
        where a.organisation_id = m.organisation_id and b.organisation_id = o.organisation_id)
  )
  select p.id, p.organisation_id, p.by_identity,
    bool_or(exists (select from membership a where a.person_id = p.id and a.ended_on is null)
      and exists (select from membership b where b.person_id = p.other and b.ended_on is null))
  from pairs p group by 1, 2, 3
$$;
create function jobs_failed(since timestamptz)
returns table (job_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select j.id, j.organisation_id from job j
  where j.state = 'failed' and j.ended_at >= since and in_scope(j.organisation_id)
$$;
create function imports_left_open(before timestamptz)
returns table (batch_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select b.id, b.organisation_id from import_batch b
  where b.state = 'ready' and b.created_at < before and in_scope(b.organisation_id)
$$;
-- Audit rows that the keeper has not sealed within an hour, whose seal was taken away, or whose link does not hold on to
-- the link before. That the sealed content is unchanged is proved by the command verify-audit.
create function audit_loose()
returns table (audit_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select a.id, a.organisation_id from audit a
  where a.at < now() - interval '1 hour' and not exists (select from audit_seal s where s.audit_id = a.id)
    and a.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = current_scope())
  union
  select a.id, a.organisation_id
  from (select s.audit_id, s.previous, lag(s.hash) over (order by s.sequence) as before from audit_seal s) link
  join audit a on a.id = link.audit_id
  where link.before is not null and link.previous <> link.before
    and a.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = current_scope())
$$;
-- Scans that were not taken away and have no file any more.
create function scans_without_file()
returns table (case_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select s.case_id, c.cell_id from scan s join admission_case c on c.id = s.case_id
  where s.withdrawn_at is null and s.file_id is null and in_scope(c.cell_id)
$$;
-- Files brought in for a dossier that no scan of it names.
create function files_without_scan(before timestamptz)
returns table (case_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select f.case_id, c.cell_id from stored_file f join admission_case c on c.id = f.case_id
  where f.kept_at < before and f.keep_until is null and in_scope(c.cell_id)
    and not exists (select from scan s where s.file_id = f.id)
$$;
revoke all on function people_twice(), jobs_failed(timestamptz), imports_left_open(timestamptz), audit_loose(),
  scans_without_file(), files_without_scan(timestamptz) from public;
grant execute on function people_twice(), jobs_failed(timestamptz), imports_left_open(timestamptz), audit_loose(),
  scans_without_file(), files_without_scan(timestamptz) to ptdv_app;
-- Facts of one's own part that no act stands behind. An act of the other side of a move is not the asker's to read, but
-- that it exists is.
create function entries_without_act()
returns table (entry_id bigint, organisation_id integer)
language sql stable security definer set search_path = public as $$
  select e.id, e.organisation_id from figure_entry e
  where e.organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = current_scope())
    and not exists (select from act a where a.id = e.act_id)
$$;
revoke all on function entries_without_act() from public;
grant execute on function entries_without_act() to ptdv_app;
