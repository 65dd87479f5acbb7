-- A large file is left to the portal, which imports it after the request that asked is answered; how
-- far that is stands beside the file, so that it is told on every instance and goes on after a crash.

alter table fundraising.statement_upload
  add column left_at timestamptz,
  add column stage   text    check (stage in ('STORING', 'BOOKING', 'MATCHING')),
  add column done    integer not null default 0 check (done >= 0),
  add column total   integer not null default 0 check (total >= done),
  add column refused text    check (refused ~ '^[a-z][a-z.-]{0,99}$');
comment on column fundraising.statement_upload.left_at is 'when its import was left to the portal; null: it was not, or that has ended';
comment on column fundraising.statement_upload.stage is 'what the portal does with it; null: it has not begun, or reads the file';
comment on column fundraising.statement_upload.done is 'how many lines of total are done with in this stage';
comment on column fundraising.statement_upload.refused is 'why the portal did not import it; nothing of it is there then';
create index statement_upload_left on fundraising.statement_upload (left_at) where left_at is not null;

-- The file whose turn it is, for the portal's job, which sees no file: it imports in its reader's name.
create function fundraising.statement_left() returns table (id uuid, read_by text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select u.id, u.read_by from fundraising.statement_upload u
   where u.left_at is not null and fundraising.caller_is_a_job()
   order by u.left_at, u.id limit 1;
end;

revoke execute on function fundraising.statement_left() from public;
grant execute on function fundraising.statement_left() to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.statement_left() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
