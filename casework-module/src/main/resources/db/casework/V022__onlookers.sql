-- Who of the staff has a case open, on whichever instance: one row per case and account. Whether a
-- row still counts is asked of its moment, so nothing has to be swept.

create table casework.onlooker (
  case_id bigint not null references casework.case_file,
  account uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (case_id, account)
);

alter table casework.onlooker enable row level security, force row level security;
create policy staff_see on casework.onlooker for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = onlooker.case_id));
create policy staff_look on casework.onlooker for insert
  with check (account = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = onlooker.case_id));
create policy staff_look_again on casework.onlooker for update
  using (account = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = onlooker.case_id));

grant select, insert, update (since, seen_at) on casework.onlooker to branchwork_app;
grant select, insert, update, delete on casework.onlooker to branchwork_data;
