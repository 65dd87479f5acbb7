-- What a case took and what came of it. Time is written down and never rewritten.

create table casework.time_spent (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  minutes integer not null check (minutes between 1 and 1440),
  day date not null,
  text text check (char_length(text) between 1 and 300),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 2000),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint plain_or_sealed check (
    num_nonnulls(text, ciphertext) = 1 and (ciphertext is null) = (key_number is null))
);
create index time_spent_of_case on casework.time_spent (case_id, day);

alter table casework.time_spent enable row level security, force row level security;
create policy staff_see on casework.time_spent for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = time_spent.case_id));
create policy staff_add on casework.time_spent for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = time_spent.case_id));
grant select, insert on casework.time_spent to branchwork_app;
grant select, insert, update, delete on casework.time_spent to branchwork_data;

alter table casework.case_file
  add column recovered_pence bigint check (recovered_pence between 1 and 10000000000),
  add constraint recovered_when_won_or_settled
    check (recovered_pence is null or outcome is not null and outcome in ('WON', 'SETTLED'));
