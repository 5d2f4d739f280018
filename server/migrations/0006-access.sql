-- Accounts and mandates. Passwords, second factors and sessions live in the schema `account` (sign-in library).
create table account (
  id bigint generated always as identity primary key,
  user_name text not null unique,
  display_name text not null,
  must_change_password boolean not null default true,
  second_factor_waived boolean not null default false,
  disabled_on date,
  created_on date not null
);
create table mandate (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  role text not null,
  organisation_id integer not null,
  from_on date not null,
  to_on date,
  -- A mandate held for somebody on leave.
  delegated_from bigint references mandate (id),
  granted_by bigint,
  ended_at timestamptz
);
create index mandate_account on mandate (account_id);
create index mandate_organisation on mandate (organisation_id);
grant select, insert, update on account, mandate to ptdv_app;
