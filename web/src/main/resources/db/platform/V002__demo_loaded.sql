-- When the demo branch was loaded, so that it is loaded once.
alter table platform.installation add column demo_loaded_at timestamptz;
grant usage on schema platform to branchwork_app;
grant select on platform.installation to branchwork_app;
grant update (demo_loaded_at) on platform.installation to branchwork_app;
