-- What is remembered of a write, so that it acts once, is not kept for ever: among the answers are sealed texts that
-- must be gone once they are destroyed where they lie.
create policy idempotency_keep on idempotency for all to ptdv_keeper using (true) with check (true);
grant select (at), delete on idempotency to ptdv_keeper;
