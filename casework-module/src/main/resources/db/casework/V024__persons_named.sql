-- Persons with an account who are named in a case: whatever they may do elsewhere, that case does not
-- exist for them, nor does anything below it, which asks whether the case itself is seen.

create table casework.case_person_named (
  case_id bigint not null references casework.case_file,
  account uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  primary key (case_id, account)
);
create index case_person_named_account on casework.case_person_named (account);

alter table casework.case_person_named enable row level security, force row level security;
create policy staff_see on casework.case_person_named for select
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = case_person_named.case_id));
create policy staff_name on casework.case_person_named for insert
  with check ((select casework.caller_may('ASSIGN'))
    and named_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_person_named.case_id));
create policy staff_lift on casework.case_person_named for delete
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = case_person_named.case_id));
-- the sender of mail, who is not to tell them
create policy job_sees on casework.case_person_named for select
  using ((select casework.caller_kind()) = 'SYSTEM'
    and exists (select from casework.case_file seen where seen.id = case_person_named.case_id));
grant select, insert, delete on casework.case_person_named to branchwork_app;
grant select, insert, update, delete on casework.case_person_named to branchwork_data;

-- Asked once a statement, past the policies: they ask whether the case is seen, and this is asked
-- by the policy that says so.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.cases_naming_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(n.case_id) from casework.case_person_named n
    where n.account = nullif(current_setting('branchwork.account', true), '')::uuid), '{}');
revoke execute on function casework.cases_naming_caller() from public;
-- the owner too is under the policy that asks it
grant execute on function casework.cases_naming_caller() to branchwork_app, session_user;

create or replace function casework.search_cases(query text, most integer)
  returns table (reference text, matter text, name text, employer text,
    last_day_of_employment date, stage text, category text, urgency text, caseworker uuid,
    waiting_since timestamptz, member_wrote_at timestamptz, due_on date, unread boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with asked as (
    select websearch_to_tsquery('english', query) text, websearch_to_tsquery('simple', query) name
  ), found as (
    select m.case_id from casework.message m, asked where m.words @@ asked.text
    union select a.case_id from casework.attachment a, asked where a.words @@ asked.name
    union select n.id from casework.case_file n, asked where n.words @@ asked.name
  )
  select c.reference, c.matter, c.name, c.employer, c.last_day_of_employment, c.stage, c.category,
      c.urgency, c.caseworker, c.waiting_since, c.member_wrote_at, c.due_on, c.unread
    from found join casework.case_file c on c.id = found.case_id
    where c.sealed_at is null
      and ((select casework.caller_sees_all())
        or c.caseworker = (select casework.caller_account()))
      and c.id <> all ((select casework.cases_naming_caller())::bigint[])
    order by c.member_wrote_at desc, c.reference desc limit most;
end;
reset role;
revoke create on schema casework from branchwork_data;

create policy named_see_nothing on casework.case_file as restrictive
  using (id <> all ((select casework.cases_naming_caller())::bigint[]));
