-- The tables of the sign-in library (better-auth with user names and TOTP), as its own schema description gives them;
-- auth.test.ts holds the two equal. They are reached through access/auth.ts only. "user".id is account.id as text.
create schema account;
create table account."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "username" text unique,
  "twoFactorEnabled" boolean
);
create table account."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references account."user" ("id") on delete cascade
);
create index "session_userId_idx" on account."session" ("userId");
create table account."credential" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references account."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index "credential_userId_idx" on account."credential" ("userId");
create table account."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on account."verification" ("identifier");
create table account."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references account."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on account."twoFactor" ("secret");
create index "twoFactor_userId_idx" on account."twoFactor" ("userId");
grant usage on schema account to ptdv_app;
grant select, insert, update, delete on all tables in schema account to ptdv_app;

-- Guesses at a password, per user name (whether it exists or not) and per client address. Keys are hashes: people
-- type their password into the wrong field.
create table guess (
  key text primary key,
  failed_at timestamptz[] not null,
  locks smallint not null,
  locked_until timestamptz,
  touched_at timestamptz not null
);
create index guess_touched on guess (touched_at);
grant select, insert, update, delete on guess to ptdv_app;

-- The organisation whose administrators look after the account.
alter table account add column organisation_id integer not null;
-- Only the demo goes without a second factor, and it says so (house.demo); no account is waived by itself.
alter table account drop column second_factor_waived;
create index account_organisation on account (organisation_id);

-- What was granted stays as granted: a mandate ends, an account is disabled, neither is rewritten.
revoke update on account, mandate from ptdv_app;
grant update (must_change_password, disabled_on) on account to ptdv_app;
grant update (ended_at) on mandate to ptdv_app;

-- A deed without a mandate (signing in) lies in nobody's scope, so its row cannot be read back for its number.
grant usage on sequence audit_id_seq to ptdv_app;
