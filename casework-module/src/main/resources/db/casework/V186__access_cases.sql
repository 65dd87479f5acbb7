-- The cases that may tell of a person who asks for what is kept: found by the portal, and in or out by a decision.
-- Whoever answers sees a reference, and by what it was found; nothing of the case.

create table casework.access_case (
  request bigint not null references casework.access_request on delete cascade,
  case_id bigint not null references casework.case_file,
  -- by what it was found; of MEMBER_… the person is the member, of the others somebody else is
  found_by text not null check (found_by in ('MEMBER_ADDRESS', 'MEMBER_NUMBER', 'MEMBER_TELEPHONE', 'MEMBER_NAME',
    'PERSON', 'MESSAGE', 'NOTE')),
  found_at timestamptz not null,
  belongs boolean,
  decided_by uuid,
  decided_at timestamptz,
  primary key (request, case_id),
  check (num_nonnulls(belongs, decided_by, decided_at) in (0, 3))
);
create index access_case_of_case on casework.access_case (case_id);
alter table casework.access_case enable row level security, force row level security;
grant select, insert, update, delete on casework.access_case to branchwork_data;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- The requests that are not there for the caller: a case that was found for them names the caller.
create function casework.access_walled_from_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(distinct a.request) from casework.access_case a
    where a.case_id = any (casework.cases_naming_caller()) or exists (select from casework.case_person p
      where p.case_id = a.case_id and p.account = nullif(current_setting('branchwork.account', true), '')::uuid)), '{}');

-- Whether the caller may work on a request: it is there, open, and names the caller nowhere.
create function casework.works_on_access(wanted bigint) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return casework.caller_may('SUBJECT_ACCESS') and wanted <> all (casework.access_walled_from_caller())
    and exists (select from casework.access_request r where r.number = wanted and r.ended is null);

-- Looks for cases; how many were found that were not before.
create function casework.look_for_access_cases(wanted bigint, e164 text, folded_number text, at timestamptz)
  returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked casework.access_request;
  named tsquery;
  found integer;
begin
  select * into asked from casework.access_request r where r.number = wanted and casework.works_on_access(wanted);
  named := phraseto_tsquery('simple', casework.folded(asked.name));
  with hit (case_id, found_by, rank) as (
    select c.id, 'MEMBER_ADDRESS', 1 from casework.case_file c where c.email_folded = asked.email_folded
    union all
    select c.id, 'MEMBER_NUMBER', 2 from casework.case_file c where c.membership_folded = folded_number
    union all
    select c.id, 'MEMBER_TELEPHONE', 3 from casework.case_file c where c.telephone_e164 = e164
    union all
    select c.id, 'MEMBER_NAME', 4 from casework.case_file c
      where c.words @@ named and strpos(lower(c.name), lower(asked.name)) > 0
    union all
    select p.case_id, 'PERSON', 5 from casework.case_person p where strpos(lower(p.name), lower(asked.name)) > 0
      or strpos(lower(p.contact), asked.email_folded) > 0
    union all
    select m.case_id, 'MESSAGE', 6 from casework.message m
      where m.words @@ named or m.words @@ phraseto_tsquery('simple', asked.email_folded)
    union all
    select n.case_id, 'NOTE', 7 from casework.note n where strpos(lower(n.text), lower(asked.name)) > 0
      or strpos(lower(n.text), asked.email_folded) > 0
  )
  insert into casework.access_case (request, case_id, found_by, found_at)
    select distinct on (h.case_id) asked.number, h.case_id, h.found_by, at from hit h
      where asked.number is not null order by h.case_id, h.rank
    on conflict do nothing;
  get diagnostics found = row_count;
  return found;
end $$;

-- What was found for a request, in the order of the references.
create function casework.access_cases(wanted bigint)
  returns table (reference text, found_by text, stage text, category text, received_on date, sealed boolean,
    belongs boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference, a.found_by, c.stage, c.category, (c.received_at at time zone 'Europe/London')::date,
      c.sealed_at is not null, a.belongs
    from casework.access_case a join casework.case_file c on c.id = a.case_id
    where a.request = wanted and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
    order by c.reference limit 500;
end;

-- Says that a case belongs to a request or does not; whether that changes anything, null when it was not found.
create function casework.decide_access_case(wanted bigint, of_case text, yes boolean, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  before record;
begin
  select a.case_id, a.belongs into before from casework.access_case a
    join casework.case_file c on c.id = a.case_id
    where a.request = wanted and c.reference = of_case and casework.works_on_access(wanted) for update of a;
  if before.case_id is null then
    return null;
  end if;
  update casework.access_case a set belongs = yes, decided_at = at,
      decided_by = nullif(current_setting('branchwork.account', true), '')::uuid
    where a.request = wanted and a.case_id = before.case_id and a.belongs is distinct from yes;
  return found;
end $$;

-- Nor is anything erased of a case that belongs to an open request.
create or replace function casework.erasure_refusal(ids bigint[], whole_person boolean) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  return case
    when exists (select from casework.case_file c where c.id = any (ids) and c.stage <> 'CLOSED'
      and c.merged_into is null) then 'open'
    when exists (select from casework.case_retention r where r.case_id = any (ids) and r.held_at is not null)
      then 'held'
    when exists (select from casework.access_request r join casework.case_file c on c.email_folded = r.email_folded
      where r.ended is null and c.id = any (ids))
      or exists (select from casework.access_request r join casework.access_case a on a.request = r.number
        where r.ended is null and a.case_id = any (ids) and a.belongs is not false) then 'access'
    when exists (select from casework.raw_mail m where m.state in ('QUARANTINED', 'WAITING')
      and (m.suggested_case_id = any (ids) or whole_person and lower(m.sender) in
        (select c.email_folded from casework.case_file c where c.id = any (ids)))) then 'mail'
    when whole_person and exists (select from casework.case_file c where c.id <> all (ids) and c.email_folded in
      (select own.email_folded from casework.case_file own where own.id = any (ids))) then 'more' end;

revoke execute on function casework.access_walled_from_caller(), casework.works_on_access(bigint),
  casework.look_for_access_cases(bigint, text, text, timestamptz), casework.access_cases(bigint),
  casework.decide_access_case(bigint, text, boolean, timestamptz) from public;
grant execute on function casework.access_walled_from_caller(), casework.look_for_access_cases(bigint, text, text,
  timestamptz), casework.access_cases(bigint), casework.decide_access_case(bigint, text, boolean, timestamptz)
  to branchwork_app;
grant execute on function casework.access_walled_from_caller() to branchwork_owner;
reset role;
revoke create on schema casework from branchwork_data;

create policy walled_sees_nothing on casework.access_request as restrictive
  using (number <> all ((select casework.access_walled_from_caller())::bigint[]));
