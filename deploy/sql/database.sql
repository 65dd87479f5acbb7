-- The portal's database. Run once, as a superuser, after roles.sql, in autocommit.
create database branchwork owner branchwork_owner template template0 encoding 'UTF8';
revoke all on database branchwork from public;
grant connect on database branchwork to branchwork_app;
