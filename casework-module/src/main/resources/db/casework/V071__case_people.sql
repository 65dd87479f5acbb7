-- Who has to do with a case. Texts stand plain; those of a sealed case stand together in one
-- ciphertext under a key of the case. That an account is named here hides nothing from it: the wall is
-- case_person_named, put up as a choice of its own.

-- the timeline keeps what was said of employer and workplace before
alter table casework.step drop constraint step_detail_check,
  add constraint step_detail_check check (char_length(detail) between 1 and 500);

create table casework.case_person (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  kind text not null check (kind in ('MEMBER', 'WITNESS', 'MANAGER', 'COMPANION', 'OTHER')),
  name text check (char_length(name) between 1 and 200),
  role text check (char_length(role) between 1 and 200),
  contact text check (char_length(contact) between 1 and 500),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 5000),
  employer_side boolean not null,
  account uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  constraint plain_or_sealed check (
    num_nonnulls(name, ciphertext) = 1 and (ciphertext is null) = (key_number is null)
    and (ciphertext is null or num_nonnulls(role, contact) = 0))
);
create index case_person_of_case on casework.case_person (case_id);

alter table casework.case_person enable row level security, force row level security;
create policy staff_see on casework.case_person for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_person.case_id));
create policy staff_add on casework.case_person for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_person.case_id));
create policy staff_change on casework.case_person for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_person.case_id));
create policy staff_remove on casework.case_person for delete
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_person.case_id));
grant select, insert, delete,
  update (kind, name, role, contact, key_number, ciphertext, employer_side, account)
  on casework.case_person to branchwork_app;
grant select, insert, update, delete on casework.case_person to branchwork_data;
