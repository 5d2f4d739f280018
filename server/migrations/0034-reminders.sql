-- Work done once on a calendar day, whichever server does it.
create table daily_run (
  name text not null,
  on_date date not null,
  done_at timestamptz not null default clock_timestamp(),
  primary key (name, on_date)
);
grant select, insert on daily_run to ptdv_keeper;

-- What an organisation had before it on a day, as its notice said.
create table digest (
  organisation_id integer not null,
  on_date date not null,
  overdue integer not null,
  today integer not null,
  soon integer not null,
  primary key (organisation_id, on_date)
);
grant select, insert, delete on digest to ptdv_keeper;

-- Where an account wants its digest sent to; nobody must.
create table mail_address (
  account_id bigint primary key references account (id),
  address text not null,
  set_at timestamptz not null default clock_timestamp()
);
alter table mail_address enable row level security;
create policy mail_address_own on mail_address for all to ptdv_app
  using (account_id = current_account()) with check (account_id = current_account());
create policy mail_address_send on mail_address for select to ptdv_keeper using (true);
grant select, insert, update, delete on mail_address to ptdv_app;
grant select on mail_address to ptdv_keeper;

-- Letters to go out: figures and links, never names. Sent by the keeper, tried again for a day, then given up.
create table mail (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  -- The day whose digest it carries; null for a test letter.
  digest_on date,
  subject text not null,
  body text not null,
  made_at timestamptz not null default clock_timestamp(),
  attempts smallint not null default 0,
  next_try_at timestamptz default clock_timestamp(),
  sent_at timestamptz,
  problem text,
  unique (account_id, digest_on)
);
create index mail_to_send on mail (next_try_at) where next_try_at is not null;
alter table mail enable row level security;
create policy mail_own on mail for select to ptdv_app using (account_id = current_account());
create policy mail_test on mail for insert to ptdv_app with check (account_id = current_account() and digest_on is null);
create policy mail_send on mail for all to ptdv_keeper using (true) with check (true);
grant select, insert on mail to ptdv_app;
grant select, insert, update, delete on mail to ptdv_keeper;
grant select on mandate, account to ptdv_keeper;

-- For the administrator: whose letters do not arrive, of the accounts that work in the asker's part of the tree.
create function mails_given_up() returns table (display_name text, problem text, at timestamptz)
language sql stable security definer set search_path = public as $$
  select a.display_name, m.problem, m.made_at from mail m join account a on a.id = m.account_id
  where m.sent_at is null and m.problem is not null
    and exists (select from mandate d where d.account_id = a.id and in_scope(d.organisation_id))
  order by m.id desc limit 50
$$;
revoke all on function mails_given_up() from public;
grant execute on function mails_given_up() to ptdv_app;
