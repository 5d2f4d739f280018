-- Codes of the second factor that opened a session: the sign-in library takes a code again while its time lasts. Keys
-- are keyed hashes of user name and code.
create table used_code (
  key text primary key,
  used_at timestamptz not null
);
create index used_code_used on used_code (used_at);
grant select, insert, update, delete on used_code to ptdv_app;
