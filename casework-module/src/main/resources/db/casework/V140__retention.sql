-- How long closed cases are kept, by category: data with a source, which those who keep them amend. Nothing
-- goes by itself: a case past its period is listed, and somebody decides. Reasons are chosen from a list, so
-- that nothing personal stands here, of a sealed case neither; who decided what and when is in the audit trail.

alter table casework.case_file add column closed_at timestamptz;
set local role branchwork_data;
update casework.case_file c set closed_at = coalesce(
    (select max(s.done_at) from casework.step s where s.case_id = c.id and s.kind = 'CLOSED'),
    c.member_wrote_at)
  where c.stage = 'CLOSED';
reset role;
create index case_file_closed_at on casework.case_file ((coalesce(category, 'NONE')), closed_at)
  where stage = 'CLOSED';

create table casework.retention_period (
  category text primary key check (category in ('GRIEVANCE', 'DISCIPLINARY', 'DISMISSAL', 'SICKNESS',
    'REDUNDANCY', 'PAY', 'BULLYING', 'HEALTH_AND_SAFETY', 'EQUALITY', 'OTHER', 'NONE')),
  months integer not null check (months between 1 and 1200),
  source text not null check (char_length(source) between 1 and 500),
  changed_by uuid,
  changed_at timestamptz,
  check ((changed_by is null) = (changed_at is null))
);
insert into casework.retention_period (category, months, source)
select unnest(array['GRIEVANCE', 'DISCIPLINARY', 'DISMISSAL', 'SICKNESS', 'REDUNDANCY', 'PAY', 'BULLYING',
    'HEALTH_AND_SAFETY', 'EQUALITY', 'OTHER', 'NONE']), 72,
  'Limitation Act 1980, section 5: six years for claims under a contract. Commonly used for case files and not'
  || ' confirmed by a source of the union: compare it with the union’s own schedule.';
alter table casework.retention_period enable row level security, force row level security;
create policy keeper_sees on casework.retention_period for select
  using ((select casework.caller_may('RETENTION')));
create policy keeper_sets on casework.retention_period for update
  using ((select casework.caller_may('RETENTION')))
  with check (changed_by = nullif(current_setting('branchwork.account', true), '')::uuid);
grant select, update (months, source, changed_by, changed_at) on casework.retention_period to branchwork_app;
grant select, insert, update, delete on casework.retention_period to branchwork_data;

-- What was decided of a case: to keep it until a day, and whether it is held whatever its period says.
create table casework.case_retention (
  case_id bigint primary key references casework.case_file,
  keep_until date,
  keep_reason text,
  kept_by uuid,
  kept_at timestamptz,
  hold_reason text,
  held_by uuid,
  held_at timestamptz,
  check (num_nonnulls(keep_until, keep_reason, kept_by, kept_at) in (0, 4)),
  check (num_nonnulls(hold_reason, held_by, held_at) in (0, 3)),
  check (keep_reason ~ '^[A-Z_]{2,40}$' and hold_reason ~ '^[A-Z_]{2,40}$')
);
create index case_retention_held on casework.case_retention (held_at desc, case_id) where held_at is not null;
alter table casework.case_retention enable row level security, force row level security;
create policy keeper_keeps on casework.case_retention for all
  using ((select casework.caller_may('RETENTION'))
    and case_id <> all ((select casework.cases_naming_caller())::bigint[]));
grant select, insert, update on casework.case_retention to branchwork_app;
grant select, insert, update, delete on casework.case_retention to branchwork_data;

-- An erasure that somebody asked for and that waits for a second person, or was decided. The cases it is about
-- stand here as long as it waits.
create table casework.erasure (
  id uuid primary key,
  scope text not null check (scope in ('CASE', 'PERSON')),
  reason text not null check (reason ~ '^[A-Z_]{2,40}$'),
  cases integer not null check (cases >= 1),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  approved boolean,
  check (num_nonnulls(decided_by, decided_at, approved) in (0, 3)),
  constraint second_person check (not approved or decided_by <> asked_by)
);
create index erasure_waiting on casework.erasure (asked_at, id) where decided_at is null;
create table casework.erasure_case (
  case_id bigint primary key references casework.case_file,
  erasure_id uuid not null references casework.erasure
);
create index erasure_case_of_erasure on casework.erasure_case (erasure_id);

-- What is left of an erased case: nothing that tells of a person. The reference stays, so that it is never
-- given again; the digest tells the case from any other that might have its number after a restore.
create table casework.erased_case (
  case_id bigint primary key,
  digest bytea not null check (octet_length(digest) = 32),
  reference text collate "C" not null unique,
  category text,
  outcome text,
  channel text not null,
  received_on date not null,
  closed_on date,
  erasure_id uuid references casework.erasure,
  erased_at timestamptz not null
);
create index erased_case_received on casework.erased_case (received_on);

-- The portal reaches these through the functions below alone: it has no right to delete anything of a case.
alter table casework.erasure enable row level security, force row level security;
alter table casework.erasure_case enable row level security, force row level security;
alter table casework.erased_case enable row level security, force row level security;
grant select, insert, update, delete on casework.erasure, casework.erasure_case, casework.erased_case
  to branchwork_data;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- The moment of the clock that closed it, whichever way it was closed.
create function casework.closed_at_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file set closed_at = case when new.kind = 'CLOSED' then new.done_at end
    where id = new.case_id;
  return null;
end $$;

-- Who keeps the periods need not see the cases: they learn a reference, a category and days, and nothing of
-- a case in which they are named.
create function casework.cases_to_review(today date, most integer)
  returns table (reference text, category text, closed_on date, due_on date, kept_until date, held boolean,
    asked boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference, c.category, d.closed_on, d.due_on, r.keep_until, r.held_at is not null,
      exists (select from casework.erasure_case e where e.case_id = c.id)
    from casework.retention_period p
    join casework.case_file c on c.stage = 'CLOSED' and coalesce(c.category, 'NONE') = p.category
      -- some days more than are wanted, for the index; the day itself is compared below
      and c.closed_at < (today + 5)::timestamp - make_interval(months => p.months)
    cross join lateral (select (c.closed_at at time zone 'Europe/London')::date as closed_on,
      ((c.closed_at at time zone 'Europe/London')::date + make_interval(months => p.months))::date as due_on) d
    left join casework.case_retention r on r.case_id = c.id
    where (select casework.caller_may('RETENTION')) and c.merged_into is null
      and d.due_on <= today and (r.keep_until is null or r.keep_until <= today)
      and c.id <> all ((select casework.cases_naming_caller())::bigint[])
    order by d.due_on, c.reference limit most;
end;
create function casework.cases_held(most integer)
  returns table (reference text, category text, stage text, reason text, held_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference, c.category, c.stage, r.hold_reason, r.held_at
    from casework.case_retention r join casework.case_file c on c.id = r.case_id
    where (select casework.caller_may('RETENTION')) and r.held_at is not null
      and c.id <> all ((select casework.cases_naming_caller())::bigint[])
    order by r.held_at desc, c.id desc limit most;
end;
create function casework.case_to_keep(wanted text)
  returns table (id bigint, category text, stage text, sealed boolean, received_on date, closed_on date,
    due_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id, c.category, c.stage, c.sealed_at is not null,
      (c.received_at at time zone 'Europe/London')::date, (c.closed_at at time zone 'Europe/London')::date,
      ((c.closed_at at time zone 'Europe/London')::date + make_interval(months => p.months))::date
    from casework.case_file c
    join casework.retention_period p on p.category = coalesce(c.category, 'NONE')
    where (select casework.caller_may('RETENTION')) and c.reference = wanted
      and c.merged_into is null
      and c.id <> all ((select casework.cases_naming_caller())::bigint[]);
end;

revoke execute on function casework.closed_at_follows(), casework.cases_to_review(date, integer),
  casework.cases_held(integer), casework.case_to_keep(text) from public;
grant execute on function casework.closed_at_follows() to branchwork_owner;
grant execute on function casework.cases_to_review(date, integer), casework.cases_held(integer),
  casework.case_to_keep(text) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;

create trigger closed_at_follows after insert on casework.step for each row
  when (new.kind in ('CLOSED', 'REOPENED')) execute function casework.closed_at_follows();
