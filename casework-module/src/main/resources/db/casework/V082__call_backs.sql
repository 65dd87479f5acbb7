-- Who tried to ring a member, when, and what came of it. Written once, never changed.
create table casework.call_back (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  form_key text not null unique check (char_length(form_key) between 16 and 64),
  tried_by uuid not null,
  tried_at timestamptz not null,
  outcome text not null check (outcome in
    ('SPOKE', 'NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER', 'NUMBER_WITHHELD')),
  note text check (char_length(note) between 1 and 2000)
);
create index call_back_of_case on casework.call_back (case_id, id);

alter table casework.call_back enable row level security, force row level security;
create policy staff_see on casework.call_back for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = call_back.case_id));
create policy staff_try on casework.call_back for insert
  with check (tried_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = call_back.case_id));
grant select, insert on casework.call_back to branchwork_app;
grant usage on sequence casework.call_back_id_seq to branchwork_app;
grant select, insert, update, delete on casework.call_back to branchwork_data;

-- How often the branch tried in vain since either side said a word.
alter table casework.case_file add column tries integer not null default 0 check (tries >= 0);
create index case_file_unreached on casework.case_file (member_wrote_at, reference)
  where stage <> 'CLOSED' and tries >= 3;
