-- A case with a time limit within 28 days goes from one caseworker to another when two persons say so: one
-- asks, with a reason, and a second one who gives cases agrees.

create table casework.hand_over (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  from_account uuid not null,
  to_account uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- why, a note of the case, sealed where the case is
  note_id bigint not null references casework.note,
  decided_by uuid,
  decided_at timestamptz,
  confirmed boolean,
  check (from_account <> to_account),
  check (num_nonnulls(decided_by, decided_at, confirmed) in (0, 3)),
  constraint second_person check (not confirmed or decided_by <> asked_by)
);
create unique index hand_over_open on casework.hand_over (case_id) where decided_at is null;
create index hand_over_of_case on casework.hand_over (case_id);
alter table casework.hand_over enable row level security, force row level security;
create policy staff_see on casework.hand_over for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = hand_over.case_id));
create policy staff_ask on casework.hand_over for insert
  with check (asked_by = (select casework.caller_account()) and decided_at is null
    and exists (select from casework.case_file seen where seen.id = hand_over.case_id));
create policy staff_decide on casework.hand_over for update
  using ((select casework.caller_kind()) = 'STAFF' and decided_at is null
    and exists (select from casework.case_file seen where seen.id = hand_over.case_id))
  with check (decided_by = (select casework.caller_account())
    and (not confirmed or (select casework.caller_may('ASSIGN'))));
grant select, insert, update (decided_by, decided_at, confirmed)
  on casework.hand_over to branchwork_app;
grant usage on sequence casework.hand_over_id_seq to branchwork_app;
grant select, insert, update, delete on casework.hand_over to branchwork_data;

-- How many cases a caseworker has over whose time limits nobody lets go alone, whatever walls stand
-- around them: asked before an account ends, by the portal alone.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.locked_cases_of(account uuid, today date) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(distinct c.id) from casework.case_file c
    join casework.case_limit l on l.case_id = c.id
    where (select casework.caller_kind()) = 'SYSTEM' and c.caseworker = account
      and c.stage <> 'CLOSED' and l.state = 'OPEN'
      and l.safe_on <= today + 28 and l.limit_on >= today;
end;
revoke execute on function casework.locked_cases_of(uuid, date) from public;
grant execute on function casework.locked_cases_of(uuid, date) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
