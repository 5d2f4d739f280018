-- A reorganisation prepared, appointed for its day and carried out: the plan itself is core's (core/src/reorganisation).
create table reorganisation (
  id bigint generated always as identity primary key,
  -- Who prepares it.
  organisation_id integer not null,
  name text not null,
  effective_on date not null,
  paper_number text,
  paper_date date,
  plan jsonb not null,
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'done', 'cancelled')),
  -- Who appointed it: on its day it is carried out as that officer's recorded decision.
  asker jsonb,
  -- Why it could not be carried out on its day.
  problem text,
  -- What was counted before the first act and after the last, in their own transaction.
  result jsonb,
  saved_by text not null,
  saved_at timestamptz not null default now()
);
create index reorganisation_due on reorganisation (effective_on) where state = 'scheduled';
alter table reorganisation enable row level security;
-- A plan that is not decided is its preparer's alone; what was done is for everybody above it, too.
create policy reorganisation_read on reorganisation for select to ptdv_app
  using (organisation_id = current_scope() or (state = 'done' and in_scope(organisation_id)));
create policy reorganisation_make on reorganisation for insert to ptdv_app with check (organisation_id = current_scope());
create policy reorganisation_change on reorganisation for update to ptdv_app
  using (organisation_id = current_scope()) with check (organisation_id = current_scope());
create policy reorganisation_keep on reorganisation for select to ptdv_keeper using (true);
grant select, insert on reorganisation to ptdv_app;
grant update (name, effective_on, paper_number, paper_date, plan, version, state, asker, problem, result, saved_by, saved_at)
  on reorganisation to ptdv_app;
grant select on reorganisation to ptdv_keeper;

-- What a reorganisation left to a person, until it is settled.
create table reorganisation_todo (
  id bigint generated always as identity primary key,
  reorganisation_id bigint not null references reorganisation (id),
  -- Who decides: the organisation that carried it out.
  organisation_id integer not null,
  kind text not null,
  -- What it is about.
  about_id integer not null,
  sentence text not null,
  choices jsonb not null,
  chosen text,
  note text,
  settled_by text,
  settled_at timestamptz
);
create index reorganisation_todo_of on reorganisation_todo (reorganisation_id);
create index reorganisation_todo_open on reorganisation_todo (organisation_id) where chosen is null;
alter table reorganisation_todo enable row level security;
create policy reorganisation_todo_read on reorganisation_todo for select to ptdv_app using (in_scope(organisation_id));
create policy reorganisation_todo_leave on reorganisation_todo for insert to ptdv_app
  with check (organisation_id = current_scope());
create policy reorganisation_todo_settle on reorganisation_todo for update to ptdv_app
  using (organisation_id = current_scope()) with check (organisation_id = current_scope());
grant select, insert on reorganisation_todo to ptdv_app;
grant update (chosen, note, settled_by, settled_at) on reorganisation_todo to ptdv_app;

-- Where what belongs to an organisation lies now: itself while it lives, then its principal successor, and that one's.
create function home_of(organisation integer) returns integer language sql stable parallel safe
  return (
    with recursive stay (id, ended_on) as (
      select o.id, o.ended_on from organisation o where o.id = home_of.organisation
      union all
      select o.id, o.ended_on from stay
      join organisation_successor s on s.organisation_id = stay.id and s.principal
      join organisation o on o.id = s.successor_id
      where stay.ended_on is not null
    )
    select id from stay where ended_on is null
  );
-- The same on an earlier day: a fact counts where its organisation lay on the fact's own day.
create function home_on(organisation integer, day date) returns integer language sql stable parallel safe
  return (
    with recursive stay (id, ended_on) as (
      select o.id, o.ended_on from organisation o where o.id = home_on.organisation
      union all
      select o.id, o.ended_on from stay
      join organisation_successor s on s.organisation_id = stay.id and s.principal
      join organisation o on o.id = s.successor_id
      where stay.ended_on <= home_on.day
    )
    select id from stay where ended_on is null or ended_on > home_on.day
  );

-- The day for which the cached tree was made: it follows the calendar as well as the acts.
create table tree_day (
  single boolean primary key default true check (single),
  day date not null
);
grant select on tree_day to ptdv_app, ptdv_keeper;

-- The cached tree decides who sees what; the runtime role does not write it. See docs/decisions/0006-who-writes-the-tree.md.
revoke insert, update, delete on organisation, organisation_name, organisation_parent, organisation_successor,
  organisation_line, organisation_today from ptdv_app;

-- Takes out and puts in the rows by which the cached tree differs from the fold of the acts. Whoever serves requests may
-- call it only in a transaction that itself appended an act of the tree.
create function settle_tree(differences jsonb, on_day date) returns void
language plpgsql security definer set search_path = public as $$
declare
  caller text := case current_setting('role') when 'none' then session_user else current_setting('role') end;
  tables constant text[] := array['organisation', 'organisation_name', 'organisation_parent', 'organisation_successor',
    'organisation_line', 'organisation_today'];
  target text;
  keys text;
begin
  if caller = 'ptdv_app' and not exists (
    select from act where subject = 'organisation' and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'the tree changes only with an act of the tree' using errcode = 'insufficient_privilege';
  end if;
  foreach target in array tables loop
    continue when differences -> target is null;
    select string_agg(format('t.%I = w.%I', a.attname, a.attname), ' and ') into keys
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = target::regclass and i.indisprimary;
    execute format('delete from %I t using jsonb_populate_recordset(null::%I, $1) w where %s', target, target, keys)
      using differences -> target -> 'gone';
    execute format('insert into %I select * from jsonb_populate_recordset(null::%I, $1)', target, target)
      using differences -> target -> 'added';
  end loop;
  insert into tree_day (day) values (on_day) on conflict (single) do update set day = excluded.day;
end $$;
revoke all on function settle_tree(jsonb, date) from public;
grant execute on function settle_tree(jsonb, date) to ptdv_app, ptdv_keeper;

-- The keeper makes the tree follow the calendar, from the acts of the tree and nothing else of them.
create policy act_tree_keep on act for select to ptdv_keeper using (subject = 'organisation');
grant select on act to ptdv_keeper;
grant execute on function recount_figures(integer[], integer[]) to ptdv_keeper;
