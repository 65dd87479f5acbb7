-- How often something was done of late: one row is one bucket that leaks evenly. The key is a keyed
-- hash, so that neither an address nor a network stands here. Unlogged: a count costs no write to
-- the log and is in no backup; after a crash of the database everybody begins anew.
create unlogged table platform.throttle (
  key         bytea primary key check (length(key) = 32),
  -- millionths of a second since 1970; a bucket whose moment is past is empty, and swept
  ahead_until bigint not null,
  -- what the last call was told: how long to wait, and how often in a row it was too soon
  wait        bigint not null check (wait >= 0),
  refused     integer not null check (refused >= 0)
) with (fillfactor = 50);

grant select, insert, update, delete on platform.throttle to branchwork_app;

-- platform.sign_in_pace is no longer used; it goes once no release knows it (deploy/docs/migrations.md)
