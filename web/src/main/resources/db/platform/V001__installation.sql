-- What this database was made for; one row, written by the first migration.
create table platform.installation (
  only_row   boolean     primary key default true check (only_row),
  demo       boolean     not null,
  created_at timestamptz not null default now()
);
