-- As in 0036 for the tables of people and of the surveys: lists of one province join a few thousand of its cases to
-- people by their numbers, and read everybody in the house as long as the scope of each look-up seemed dear.
alter policy person_scope on person
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = person.organisation_id));
alter policy membership_scope on membership
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = membership.organisation_id));
alter policy case_scope on admission_case
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = admission_case.cell_id));
alter policy survey_report_scope on survey_report
  using (exists (select from organisation_today t where t.ancestor_id = current_scope() and t.organisation_id = survey_report.organisation_id));
alter policy survey_count_scope on survey_count
  using (exists (select from survey_report r where r.id = survey_count.report_id));

-- How long cases take is asked by case: when each stretch began, wherever the case lay then.
create index figure_entry_case on figure_entry (case_id, kind) where case_id is not null;
