-- Handing out provisional passwords.

-- The notification that issued it: asked again with the same key, it is printed again instead of replaced.
alter table provisional_password add column notification_id uuid;

-- A new provisional password ends the journeys opened with the old one.
create index flow_account on flow (account_id) where account_id is not null and ended_at is null;
