-- An act is recorded in the name of the organisation one acts for, wherever it lies: nobody writes into his own cell
-- a decision of the committee above.
drop policy act_append on act;
create policy act_append on act for insert to ptdv_app with check (organisation_id = current_scope());
