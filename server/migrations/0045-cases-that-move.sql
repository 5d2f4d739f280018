-- What an applicant sent by a personal link lies with the cell that handles the case. Where the case goes to another
-- cell it goes along; whoever serves requests may say so only in the transaction of the act that received the case.
create function carry_case_records(carried bigint, cell integer) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not exists (
    select from act where subject = 'case' and subject_id = carried and kind = 'move_received'
      and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'records move only with the act that received their case' using errcode = 'insufficient_privilege';
  end if;
  update personal_link set organisation_id = cell where case_id = carried;
  update life_history set organisation_id = cell where case_id = carried;
  update withdrawal_request set organisation_id = cell where case_id = carried;
end $$;
revoke all on function carry_case_records(bigint, integer) from public;
grant execute on function carry_case_records(bigint, integer) to ptdv_app;
