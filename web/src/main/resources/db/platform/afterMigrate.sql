-- the portal compares the versions it carries with those of the database before it is ready
grant select on platform.flyway_schema_history to branchwork_app;
