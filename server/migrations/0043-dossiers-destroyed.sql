-- What an applicant handed in may be destroyed with the dossier, by whoever keeps it.
create policy life_history_destroy on life_history for delete to ptdv_app using (in_scope(organisation_id));
grant delete on life_history to ptdv_app;
