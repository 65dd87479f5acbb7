-- Documents that the branch keeps of a case. Their bytes lie where those of messages lie, as files of
-- no message; no member reads or writes such a file. A version is added and never changed.

create table casework.document (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  text text check (char_length(text) between 1 and 200),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 2000),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint plain_or_sealed check (
    num_nonnulls(text, ciphertext) = 1 and (ciphertext is null) = (key_number is null))
);
create index document_of_case on casework.document (case_id);

alter table casework.attachment alter column message_id drop not null;

create table casework.document_version (
  file_id uuid primary key references casework.attachment,
  document_id uuid not null references casework.document,
  case_id bigint not null references casework.case_file,
  number integer not null check (number >= 1),
  added_by uuid not null,
  added_at timestamptz not null,
  unique (document_id, number)
);
create index document_version_of_case on casework.document_version (case_id);

alter policy member_reads on casework.attachment
  using (case_id = (select casework.opened_case()) and message_id is not null);
alter policy member_writes on casework.attachment
  with check (case_id = (select casework.opened_case()) and message_id is not null);
-- the policy of the files themselves says which bytes are the member's to read
alter policy member_reads on casework.attachment_content
  using (case_id = (select casework.opened_case())
    and exists (select from casework.attachment seen where seen.id = attachment_content.attachment_id));

alter table casework.document enable row level security, force row level security;
create policy staff_see on casework.document for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = document.case_id));
create policy staff_add on casework.document for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = document.case_id));

alter table casework.document_version enable row level security, force row level security;
create policy staff_see on casework.document_version for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = document_version.case_id));
create policy staff_add on casework.document_version for insert
  with check (added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = document_version.case_id));

grant select, insert on casework.document, casework.document_version to branchwork_app;
grant select, insert, update, delete on casework.document, casework.document_version
  to branchwork_data;
