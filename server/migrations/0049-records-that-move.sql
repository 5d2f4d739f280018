-- Several cases are received in one transaction, each in a savepoint of its own: the act that received the case then
-- bears the number of the savepoint. Whoever sees a row whose transaction is still in progress is in that transaction.
create or replace function carry_case_records(carried bigint, cell integer) returns void
language plpgsql security definer set search_path = public as $$
declare
  epoch constant bigint := pg_current_xact_id()::text::bigint >> 32 << 32;
begin
  if not exists (
    select from act where subject = 'case' and subject_id = carried and kind = 'move_received'
      and pg_xact_status((epoch | xmin::text::bigint)::text::xid8) = 'in progress'
  ) then
    raise exception 'records move only with the act that received their case' using errcode = 'insufficient_privilege';
  end if;
  update personal_link set organisation_id = cell where case_id = carried;
  update life_history set organisation_id = cell where case_id = carried;
  update withdrawal_request set organisation_id = cell where case_id = carried;
end $$;
