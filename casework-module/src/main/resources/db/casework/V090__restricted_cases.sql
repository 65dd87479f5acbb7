-- A restricted case is there for its caseworker and for those it was opened to, and for nobody else
-- of the staff; who must see it all the same breaks the glass, says why, and all of it is kept.
-- Every look of the staff, and through the member's link, is a row of reading: the member is shown it.

alter table casework.case_file add column restricted_at timestamptz;
create index case_file_restricted on casework.case_file (id) where restricted_at is not null;

create table casework.case_opened_to (
  case_id bigint not null references casework.case_file,
  account uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (case_id, account)
);
create index case_opened_to_account on casework.case_opened_to (account);

create table casework.broken_glass (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  -- of the case; told to officers who may not see the case itself
  reference text collate "C" not null,
  account uuid not null,
  reason text not null check (char_length(reason) between 10 and 500),
  broken_at timestamptz not null,
  open_until timestamptz not null,
  mended_at timestamptz
);
create index broken_glass_open on casework.broken_glass (case_id, account) where mended_at is null;
create index broken_glass_latest on casework.broken_glass (broken_at desc, id desc);

create table casework.reading (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  -- null: through the member's own link
  account uuid,
  what text not null check (what in ('CASE', 'FILE', 'EXPORT', 'LINK')),
  why text not null check (why in ('CASEWORKER', 'TRIAGE', 'LEAD', 'COVER', 'GLASS', 'MEMBER')),
  -- of a broken glass
  reason text check (char_length(reason) between 10 and 500),
  read_at timestamptz not null,
  constraint link_is_the_members check ((account is null) = (what = 'LINK')),
  constraint member_by_link check ((what = 'LINK') = (why = 'MEMBER')),
  constraint reason_of_the_glass check ((why = 'GLASS') = (reason is not null))
);
create index reading_of_case on casework.reading (case_id, id desc);

-- The wall asks once a statement which cases are not there for the caller: those that name the
-- caller, and the restricted ones that were not opened to the caller. What asked for the first
-- goes on asking the same function, by its new name, and hears of both.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
alter function casework.cases_naming_caller() rename to cases_walled_from_caller;

create function casework.cases_naming_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(n.case_id) from casework.case_person_named n
    where n.account = nullif(current_setting('branchwork.account', true), '')::uuid), '{}');

create or replace function casework.cases_walled_from_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with caller as (
    select nullif(current_setting('branchwork.account', true), '')::uuid account
  ), walled as (
    select n.case_id from casework.case_person_named n, caller where n.account = caller.account
    union
    select c.id from casework.case_file c, caller
      where c.restricted_at is not null
        and caller.account is not null
        and c.caseworker is distinct from caller.account
        and not exists (select from casework.case_opened_to o
          where o.case_id = c.id and o.account = caller.account)
        and not exists (select from casework.broken_glass g
          where g.case_id = c.id and g.account = caller.account and g.mended_at is null)
  )
  select coalesce(array_agg(walled.case_id), '{}') from walled;
end;

-- Breaks the glass of a restricted case that was not opened to the caller, who may give cases and
-- is not named in it. Of anything else it says the same: false.
create function casework.break_glass(
    glass uuid, wanted text, why text, broken timestamptz, until timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with broken as (
    insert into casework.broken_glass
        (id, case_id, reference, account, reason, broken_at, open_until)
      select glass, c.id, c.reference, casework.caller_account(), why, broken, until
        from casework.case_file c
        where c.reference = wanted and c.restricted_at is not null
          and casework.caller_may('ASSIGN')
          and c.id = any (casework.cases_walled_from_caller())
          and c.id <> all (casework.cases_naming_caller())
      returning id
  )
  select exists (select from broken);
end;
revoke execute on function casework.cases_naming_caller(),
  casework.break_glass(uuid, text, text, timestamptz, timestamptz) from public;
grant execute on function casework.cases_naming_caller(),
  casework.break_glass(uuid, text, text, timestamptz, timestamptz) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;

alter table casework.case_opened_to enable row level security, force row level security;
create policy staff_see on casework.case_opened_to for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_opened_to.case_id));
create policy lead_opens on casework.case_opened_to for insert
  with check ((select casework.caller_may('ASSIGN'))
    and opened_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_opened_to.case_id));
create policy lead_shuts on casework.case_opened_to for delete
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = case_opened_to.case_id));
-- the sender of mail, who is to tell nobody else
create policy job_sees on casework.case_opened_to for select
  using ((select casework.caller_kind()) = 'SYSTEM'
    and exists (select from casework.case_file seen where seen.id = case_opened_to.case_id));
grant select, insert, delete on casework.case_opened_to to branchwork_app;

alter table casework.broken_glass enable row level security, force row level security;
create policy staff_see on casework.broken_glass for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = broken_glass.case_id));
-- officers are told of every glass but that of a case that names them
create policy officer_sees on casework.broken_glass for select
  using ((select casework.caller_may('OVERSEE'))
    and case_id <> all ((select casework.cases_naming_caller())::bigint[]));
create policy job_sees on casework.broken_glass for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy job_mends on casework.broken_glass for update
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, update (mended_at) on casework.broken_glass to branchwork_app;

alter table casework.reading enable row level security, force row level security;
create policy staff_see on casework.reading for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = reading.case_id));
create policy staff_read on casework.reading for insert
  with check (account = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = reading.case_id));
create policy member_sees on casework.reading for select
  using (case_id = (select casework.opened_case()));
create policy member_reads on casework.reading for insert
  with check (case_id = (select casework.opened_case()) and account is null);
grant select, insert on casework.reading to branchwork_app;

grant select, insert, update, delete on casework.case_opened_to, casework.broken_glass,
  casework.reading to branchwork_data;
