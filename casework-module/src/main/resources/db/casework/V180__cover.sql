-- Somebody is away from one day to another, both included, and somebody else covers. While that lasts the
-- cover sees and works the open cases of whoever is away. Whose cases they are does not change, and nothing
-- has to be taken back: the access begins and ends with the day that the portal tells each transaction
-- (branchwork.today, Europe/London). What walls a case off walls it off from a cover too.

create function casework.caller_today() returns date language sql stable parallel safe
  return nullif(current_setting('branchwork.today', true), '')::date;

create table casework.absence (
  id uuid primary key,
  account uuid not null,
  first_day date not null,
  last_day date not null,
  -- of all cases but those that have a cover of their own
  cover uuid,
  entered_by uuid not null,
  entered_at timestamptz not null,
  -- called off, or back before the last day
  ended_by uuid,
  ended_at timestamptz,
  constraint days_in_order check (first_day <= last_day),
  constraint cover_is_another check (cover <> account),
  check ((ended_by is null) = (ended_at is null))
);
create index absence_of_account on casework.absence (account, last_day) where ended_at is null;
create index absence_last_day on casework.absence (last_day) where ended_at is null;

create table casework.case_cover (
  absence_id uuid not null references casework.absence,
  case_id bigint not null references casework.case_file,
  -- of this one case; null: who gives cases was told that it has none
  cover uuid,
  chosen_by uuid,
  chosen_at timestamptz,
  missing_told_at timestamptz,
  primary key (absence_id, case_id),
  check (num_nonnulls(cover, chosen_by, chosen_at) in (0, 3))
);
create index case_cover_of_case on casework.case_cover (case_id);
create index case_cover_of_cover on casework.case_cover (cover);

-- Whether a time limit of the case is within 28 days, or nearer, on one of these days.
create function casework.near_between(of_case bigint, first_day date, last_day date) returns boolean
  language sql stable
  return exists (select from casework.case_limit l where l.case_id = of_case and l.state = 'OPEN'
    and l.safe_on - 28 <= last_day and l.limit_on >= first_day);

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- Whether a case is there for somebody, as far as walls and restriction go. Told to who gives cases, to
-- its caseworker, of oneself, and to the portal's jobs.
create function casework.reaches(of_case bigint, whom uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return whom is not null and exists (select from casework.case_file c where c.id = of_case
    and (casework.caller_kind() = 'SYSTEM' or casework.caller_sees_all()
      or casework.caller_account() in (c.caseworker, whom))
    and not exists (select from casework.case_person_named n
      where n.case_id = c.id and n.account = whom)
    and (c.restricted_at is null or exists (select from casework.case_opened_to o
      where o.case_id = c.id and o.account = whom)));

-- The cases that are the caller's to cover today: the open ones, and those closed meanwhile.
create function casework.cases_covered_by_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with caller as (
    select casework.caller_account() account, casework.caller_today() today
  )
  select coalesce(array_agg(c.id), '{}')
    from caller
    join casework.absence a on a.ended_at is null
      and caller.today between a.first_day and a.last_day
      and (a.cover = caller.account or exists (select from casework.case_cover own
        where own.absence_id = a.id and own.cover = caller.account))
    -- one that is being closed does not know its moment yet
    join casework.case_file c on c.caseworker = a.account and (c.stage <> 'CLOSED'
      or c.closed_at is null or c.closed_at >= a.first_day::timestamp at time zone 'Europe/London')
    left join casework.case_cover own on own.absence_id = a.id and own.case_id = c.id
    where coalesce(own.cover, a.cover) = caller.account;
end;

-- For whom the caller covers today, all cases or one.
create function casework.accounts_covered_by_caller() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(a.account) from casework.absence a where a.ended_at is null
    and casework.caller_today() between a.first_day and a.last_day
    and (a.cover = casework.caller_account() or exists (select from casework.case_cover own
      where own.absence_id = a.id and own.cover = casework.caller_account()))), '{}');

-- Who covers a case on a day; nobody when its caseworker is there, or it is not there for the cover.
create function casework.cover_of(wanted text, day date) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(own.cover, a.cover) from casework.case_file c
    join casework.absence a on a.account = c.caseworker and a.ended_at is null
      and day between a.first_day and a.last_day
    left join casework.case_cover own on own.absence_id = a.id and own.case_id = c.id
    where c.reference = wanted and casework.reaches(c.id, coalesce(own.cover, a.cover)));

-- How many absences an account covers that last on one of these days, all their cases or one.
create function casework.absences_covered_by(whom uuid, first_day date, last_day date) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select count(*) from casework.absence a where a.ended_at is null
    and a.first_day <= absences_covered_by.last_day and a.last_day >= absences_covered_by.first_day
    and (a.cover = whom or exists (select from casework.case_cover own
      join casework.case_file c on c.id = own.case_id and c.stage <> 'CLOSED'
        and c.caseworker = a.account
      where own.absence_id = a.id and own.cover = whom)));

-- The job sees no case; this tells it in which a limit comes near during an absence without a cover.
create function casework.covers_missing(today date, most integer)
  returns table (absence_id uuid, case_id bigint, reference text, account uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, c.id, c.reference, a.account
    from casework.absence a
    join casework.case_file c on c.caseworker = a.account and c.stage <> 'CLOSED'
    left join casework.case_cover own on own.absence_id = a.id and own.case_id = c.id
    where (select casework.caller_kind()) = 'SYSTEM' and a.ended_at is null and a.last_day >= today
      and own.missing_told_at is null
      and casework.near_between(c.id, greatest(a.first_day, today), a.last_day)
      and not casework.reaches(c.id, coalesce(own.cover, a.cover))
    order by a.first_day, c.id limit most;
end;

revoke execute on function casework.reaches(bigint, uuid), casework.cases_covered_by_caller(),
  casework.accounts_covered_by_caller(), casework.cover_of(text, date),
  casework.absences_covered_by(uuid, date, date),
  casework.covers_missing(date, integer) from public;
grant execute on function casework.reaches(bigint, uuid), casework.cases_covered_by_caller(),
  casework.accounts_covered_by_caller(), casework.cover_of(text, date),
  casework.absences_covered_by(uuid, date, date),
  casework.covers_missing(date, integer) to branchwork_app;
-- the owner too is under the policy that asks it
grant execute on function casework.cases_covered_by_caller(),
  casework.accounts_covered_by_caller() to session_user;

-- What is found by words, a cover finds too.
do $$
declare
  written constant text := pg_get_functiondef('casework.search_cases(text,text,integer)'::regprocedure);
  changed constant text := replace(written, '(everything or c.caseworker = own)',
    '(everything or c.caseworker = own'
    ' or c.id = any ((select casework.cases_covered_by_caller())::bigint[]))');
begin
  if changed = written then
    raise 'the search of cases reads otherwise';
  end if;
  execute changed;
end $$;

-- As it was in V110, and a cover.
create or replace function casework.works(of_case bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return casework.caller_kind() is not distinct from 'STAFF' and exists (
    select from casework.case_file c where c.id = of_case
      and (casework.caller_sees_all() or c.caseworker = casework.caller_account()
        or c.id = any (casework.cases_covered_by_caller()))
      and c.id <> all (casework.cases_walled_from_caller()));
reset role;
revoke create on schema casework from branchwork_data;

create policy cover_sees on casework.case_file for select
  using (id = any ((select casework.cases_covered_by_caller())::bigint[]));
create policy cover_changes on casework.case_file for update
  using (id = any ((select casework.cases_covered_by_caller())::bigint[]))
  -- and leaves it whose it is
  with check (caseworker = any ((select casework.accounts_covered_by_caller())::uuid[]));
-- nor keeps it, as she or he may keep what was given to her or him
create policy cover_keeps_nothing on casework.case_file as restrictive for update
  using (true)
  with check ((select casework.caller_sees_all())
    or caseworker is distinct from (select casework.caller_account())
    or id <> all ((select casework.cases_covered_by_caller())::bigint[]));

-- who is away and who covers, colleagues know; it says nothing of a case
alter table casework.absence enable row level security, force row level security;
create policy staff_see on casework.absence for select
  using ((select casework.caller_account()) is not null);
create policy own_or_lead_enters on casework.absence for insert
  with check (entered_by = (select casework.caller_account())
    and (account = (select casework.caller_account()) or (select casework.caller_may('ASSIGN'))));
create policy own_or_lead_changes on casework.absence for update
  using (account = (select casework.caller_account())
    or (select casework.caller_account()) is not null and (select casework.caller_may('ASSIGN')));
create policy job_sees on casework.absence for select
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, insert, update (cover, ended_by, ended_at) on casework.absence to branchwork_app;

alter table casework.case_cover enable row level security, force row level security;
create policy staff_see on casework.case_cover for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_cover.case_id));
create policy own_or_lead_chooses on casework.case_cover for insert
  with check (chosen_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_cover.case_id)
    and exists (select from casework.absence a where a.id = case_cover.absence_id
      and (a.account = (select casework.caller_account())
        or (select casework.caller_may('ASSIGN')))));
create policy own_or_lead_changes on casework.case_cover for update
  using (exists (select from casework.case_file seen where seen.id = case_cover.case_id)
    and exists (select from casework.absence a where a.id = case_cover.absence_id
      and (a.account = (select casework.caller_account())
        or (select casework.caller_may('ASSIGN')))))
  with check (chosen_by = (select casework.caller_account()));
create policy job_sees on casework.case_cover for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy job_tells on casework.case_cover for insert
  with check ((select casework.caller_kind()) = 'SYSTEM' and cover is null);
create policy job_marks on casework.case_cover for update
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, insert, update (cover, chosen_by, chosen_at, missing_told_at)
  on casework.case_cover to branchwork_app;

grant select, insert, update, delete on casework.absence, casework.case_cover to branchwork_data;
