-- How much the organisation one acts for keeps of what its people brought in, all accounts together: a number, and
-- nothing of the files, which their bringers alone see.
create function brought_bytes() returns bigint
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(sum(size), 0)::bigint from stored_file
    where organisation_id = current_scope() and purpose in ('upload', 'scan') $$;
revoke execute on function brought_bytes() from public;
grant execute on function brought_bytes() to ptdv_app;
create index stored_file_brought on stored_file (organisation_id) include (size) where purpose in ('upload', 'scan');
