-- A member's card as the acts tell it (rules §10.10): the number of twelve digits, the one of before, when and by whom
-- it was handed over. Kept in the register's row as its other dates are: a cache of the fold.
alter table membership
  add column card_number text,
  add column old_card_number text,
  add column card_on date,
  add column card_place text,
  -- From which day party age is counted, where gaps or an earlier admission move it (§4.5); null: by the dates beside.
  add column party_age_from date,
  -- Badges of party age held, and for which of them somebody proposed the member: core's Badge and BadgeProposal.
  add column badges jsonb not null default '[]',
  add column badge_proposals jsonb not null default '[]';
create index membership_card on membership (card_number) where card_number is not null;

-- Who bears these card numbers in the asker's province. Outside the asker's part of the tree only the fact is told, as
-- of twins: no two members of a province may bear one number.
create function find_card_holders(wanted text[]) returns table (card_number text, person_id bigint)
language sql stable security definer set search_path = public as $$
  select m.card_number, case when in_scope(m.organisation_id) then m.person_id end
  from membership m
  where m.card_number = any (wanted)
    and exists (
      select from organisation_today mine
      join organisation province on province.id = mine.ancestor_id and province.kind = 'provincial_committee'
      join organisation_today theirs on theirs.ancestor_id = mine.ancestor_id
      where mine.organisation_id = current_scope() and theirs.organisation_id = m.organisation_id)
$$;
revoke all on function find_card_holders(text[]) from public;
grant execute on function find_card_holders(text[]) to ptdv_app;
