-- One row: how often something happened that public pages tell of. Counted in the transaction of
-- the act; every instance looks at it each second and drops its rendered pages when it moved.
create table platform.page_generation (
  only_row boolean primary key default true check (only_row),
  generation bigint not null
);
insert into platform.page_generation (generation) values (0);
grant select, update on platform.page_generation to branchwork_app;
