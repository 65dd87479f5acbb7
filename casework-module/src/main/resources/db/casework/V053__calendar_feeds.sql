-- A caseworker's days as a calendar at a secret address: one that holds at a time, and those that were
-- revoked, which open nothing any more.

create table casework.calendar_feed (
  id uuid primary key,
  account uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_of_account on casework.calendar_feed (account)
  where revoked_at is null;

alter table casework.calendar_feed enable row level security, force row level security;
create policy own_sees on casework.calendar_feed for select
  using (account = (select casework.caller_account()));
create policy own_makes on casework.calendar_feed for insert
  with check (account = (select casework.caller_account()));
create policy own_revokes on casework.calendar_feed for update
  using (account = (select casework.caller_account()));
grant select, insert, update (revoked_at) on casework.calendar_feed to branchwork_app;
grant select, insert, update, delete on casework.calendar_feed to branchwork_data;

-- Whose calendar stands at an address: asked once its key was right, by a program that says no name.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.calendar_account(feed uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select f.account from casework.calendar_feed f
    where f.id = feed and f.revoked_at is null);
revoke execute on function casework.calendar_account(uuid) from public;
grant execute on function casework.calendar_account(uuid) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
