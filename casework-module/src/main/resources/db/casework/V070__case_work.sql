-- What is to be done in a case and when, beside its conversation. Texts stand plain; those of a sealed
-- case stand together in one ciphertext under a key of the case.

-- The portal's enumeration says which kinds there are; a list here would have to be repeated with each.
alter table casework.step drop constraint step_kind_check,
  add constraint step_kind_check check (kind ~ '^[A-Z_]{4,40}$');

create table casework.task (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  text text check (char_length(text) between 1 and 300),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 2000),
  due_on date,
  owner uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  done_at timestamptz,
  constraint plain_or_sealed check (
    num_nonnulls(text, ciphertext) = 1 and (ciphertext is null) = (key_number is null))
);
create index task_of_case on casework.task (case_id);
create index task_of_owner on casework.task (owner, due_on) where done_at is null;

create table casework.meeting (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  kind text not null check (kind in
    ('GRIEVANCE', 'DISCIPLINARY', 'APPEAL', 'SICKNESS_REVIEW', 'TRIBUNAL', 'OTHER')),
  starts_at timestamptz not null,
  place text check (char_length(place) between 1 and 200),
  attendees text check (char_length(attendees) between 1 and 500),
  outcome text check (char_length(outcome) between 1 and 5000),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 30000),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint plain_or_sealed check (
    (ciphertext is null) = (key_number is null)
    and (ciphertext is null or num_nonnulls(place, attendees, outcome) = 0))
);
create index meeting_of_case on casework.meeting (case_id, starts_at);

-- one of the category's template has a row once it was reached or taken off
create table casework.milestone (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  template text check (template ~ '^[A-Z_]{4,60}$'),
  text text check (char_length(text) between 1 and 200),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 2000),
  reached_on date,
  dropped boolean not null,
  added_by uuid not null,
  added_at timestamptz not null,
  unique (case_id, template),
  constraint plain_or_sealed check (
    num_nonnulls(template, text, ciphertext) = 1 and (ciphertext is null) = (key_number is null))
);

alter table casework.task enable row level security, force row level security;
create policy staff_see on casework.task for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = task.case_id));
create policy staff_add on casework.task for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = task.case_id));
create policy staff_end on casework.task for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = task.case_id));

alter table casework.meeting enable row level security, force row level security;
create policy staff_see on casework.meeting for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = meeting.case_id));
create policy staff_add on casework.meeting for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = meeting.case_id));
create policy staff_change on casework.meeting for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = meeting.case_id));

alter table casework.milestone enable row level security, force row level security;
create policy staff_see on casework.milestone for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = milestone.case_id));
create policy staff_add on casework.milestone for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = milestone.case_id));
create policy staff_reach on casework.milestone for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = milestone.case_id));

grant select, insert, update (done_at) on casework.task to branchwork_app;
grant select, insert, update (kind, starts_at, place, attendees, outcome, key_number, ciphertext)
  on casework.meeting to branchwork_app;
grant select, insert, update (reached_on, dropped) on casework.milestone to branchwork_app;
grant select, insert, update, delete on casework.task, casework.meeting, casework.milestone
  to branchwork_data;
