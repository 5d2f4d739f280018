-- Contact with the place of residence (QĐ 213-QĐ/TW): seen by the member's own side and by the place of residence.
create table residence_contact (
  -- The act that introduced.
  act_id bigint primary key references act (id),
  person_id bigint not null references person (id),
  person_name text not null,
  person_birth text not null,
  own_id integer not null,
  own_name text not null,
  -- The cell of residence or the committee above it; null outside the province.
  to_id integer,
  to_name text not null,
  introduced_on date not null,
  paper_number text not null,
  paper_date date not null,
  ended_on date,
  reason text
);
create unique index residence_contact_open on residence_contact (person_id) where ended_on is null;
create index residence_contact_own on residence_contact (own_id);
create index residence_contact_to on residence_contact (to_id);
alter table residence_contact enable row level security;
create policy residence_contact_both_sides on residence_contact for all to ptdv_app
  using (own_id in (select organisation_id from organisation_today where ancestor_id = current_scope())
    or to_id in (select organisation_id from organisation_today where ancestor_id = current_scope()))
  with check (in_scope(own_id) or in_scope(to_id));
grant select, insert, update on residence_contact to ptdv_app;

-- The yearly comment: asked by the own side, given by the place of residence. Its paper's number and date are kept, never
-- what it says of the person. Acts of subject 'residence', subject_id the contact's act.
create table residence_comment (
  contact_id bigint not null references residence_contact (act_id),
  year smallint not null,
  asked_on date not null,
  commented_on date,
  paper_number text,
  paper_date date,
  primary key (contact_id, year)
);
alter table residence_comment enable row level security;
create policy residence_comment_with_contact on residence_comment for all to ptdv_app
  using (exists (select from residence_contact c where c.act_id = residence_comment.contact_id))
  with check (exists (select from residence_contact c where c.act_id = residence_comment.contact_id));
grant select, insert, update (commented_on, paper_number, paper_date) on residence_comment to ptdv_app;


-- Who ends as a member, or goes to another cell, is introduced to the place of residence anew, or not at all.
create or replace function end_member_ties() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last date := coalesce(new.ended_on, new.in_cell_since);
begin
  delete from away_reach where person_id = new.person_id;
  delete from away_member where person_id = new.person_id;
  update personal_link set revoked_on = last where person_id = new.person_id and revoked_on is null;
  update residence_contact set ended_on = greatest(last, introduced_on),
    reason = case when new.ended_on is null then 'Chuyển sinh hoạt sang chi bộ khác' else 'Không còn trong danh sách đảng viên' end
    where person_id = new.person_id and ended_on is null;
  return new;
end $$;
