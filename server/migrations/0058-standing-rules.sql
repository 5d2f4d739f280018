-- What an organisation's cases are judged by, asked with every act: one plan kept by the session, without the policy that
-- would look for the same provinces a second time. It tells no more than the policy of rule_setting lets be seen.
create function standing_rules() returns table (act_id bigint, organisation_id integer, kind text, rule text, value jsonb,
  from_on date, to_on date, clause text, paper_number text, paper_date date, set_by text, set_on date, generation integer)
language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select s.act_id, s.organisation_id, s.kind, s.rule, s.value, s.from_on, s.to_on, s.clause, s.paper_number, s.paper_date,
      s.set_by, s.set_on, p.generation
    from provinces_followed(current_scope()) p join rule_setting s on s.organisation_id = p.id
    where s.kind <> 'taken_back' and not exists (select from rule_setting b where b.takes_back = s.act_id);
end $$;
revoke all on function standing_rules() from public;
grant execute on function standing_rules() to ptdv_app;
