-- Mail as it came in. A message is stored whole before anything reads it, and what became of it
-- stands in the same row: filed to a case, left for somebody to decide, or put aside with a reason.
-- The bytes are never changed and never removed; those of a sealed case lie encrypted.

create table casework.raw_mail (
  id bigint generated always as identity primary key,
  -- where it lay: a message is known by these three for as long as the mailbox keeps its numbers
  mailbox text not null check (char_length(mailbox) between 1 and 300),
  uid_validity bigint not null,
  uid bigint not null,
  purpose text not null check (purpose in ('ENQUIRIES', 'BOUNCES', 'REPLIES')),
  fetched_at timestamptz not null,
  size bigint not null check (size >= 0),
  -- too large to be fetched whole: only its beginning lies here
  whole boolean not null,
  hash bytea not null check (octet_length(hash) = 32),
  -- the same bytes came before, under another number
  duplicate boolean not null,
  state text not null check (state in ('WAITING', 'FILED', 'QUARANTINED', 'IGNORED')),
  reason text check (reason in ('DUPLICATE', 'AUTOMATIC', 'SET_ASIDE', 'UNREADABLE', 'TOO_LARGE',
    'NO_SENDER', 'POSSIBLE_MATCH', 'NO_CASE', 'RETURNED', 'NOT_TAKEN')),
  attempts integer not null default 0,
  -- what is shown of a message that waits for a decision
  sender text check (char_length(sender) <= 254),
  subject text check (char_length(subject) <= 200),
  excerpt text check (char_length(excerpt) <= 300),
  suggested_case_id bigint references casework.case_file,
  -- what somebody decided, to be carried out
  decision text check (decision in ('ENQUIRY', 'ANSWER', 'SET_ASIDE')),
  decided_by uuid,
  decided_at timestamptz,
  set_aside_reason text check (char_length(set_aside_reason) between 1 and 200),
  decided_reference text,
  -- where it was filed: a new enquiry, an answer, a word of a program, or a mail that came back
  kind text check (kind in ('ENQUIRY', 'ANSWER', 'AUTOMATIC', 'BOUNCE')),
  case_id bigint references casework.case_file,
  message_id bigint references casework.message,
  unique (mailbox, uid_validity, uid),
  constraint filed_somewhere check ((state = 'FILED') = (case_id is not null)
    and (case_id is null) = (kind is null)),
  constraint reason_told check ((state in ('QUARANTINED', 'IGNORED')) = (reason is not null)),
  constraint decided_by_somebody check ((decision is null) = (decided_by is null)
    and (decision is null) = (decided_at is null))
);
create unique index raw_mail_once on casework.raw_mail (hash) where not duplicate;
create index raw_mail_waiting on casework.raw_mail (attempts, id) where state = 'WAITING';
create index raw_mail_to_decide on casework.raw_mail (id) where state = 'QUARANTINED';
create index raw_mail_ignored on casework.raw_mail (id) where state = 'IGNORED';
create index raw_mail_of_case on casework.raw_mail (case_id, id) where case_id is not null;
create index raw_mail_by_day on casework.raw_mail (fetched_at);

create table casework.raw_mail_content (
  raw_mail_id bigint primary key references casework.raw_mail,
  bytes bytea check (octet_length(bytes) <= 67108864),
  key_number integer,
  ciphertext bytea check (octet_length(ciphertext) <= 67109000),
  constraint plain_or_sealed check (
    num_nonnulls(bytes, ciphertext) = 1 and (ciphertext is null) = (key_number is null))
);
-- mail comes as base64 and text; trying to compress it costs more than it gains
alter table casework.raw_mail_content alter column bytes set storage external,
  alter column ciphertext set storage external;

-- The job that files mail opens the one case it files to, as a member's key does.
create or replace function casework.opened_case() returns bigint language sql stable parallel safe
  return case when casework.caller_kind() in ('MEMBER', 'VISITOR', 'SYSTEM')
    then nullif(current_setting('branchwork.opened', true), '')::bigint end;
create policy job_receives on casework.case_file for insert
  with check ((select casework.caller_kind()) = 'SYSTEM' and stage = 'ENQUIRY'
    and form_key = (select casework.claimed('form')));
create policy job_files on casework.case_file for update
  using ((select casework.caller_kind()) = 'SYSTEM'
    and (reference = (select casework.claimed('reference'))
      or id = (select casework.opened_case())))
  with check (id = (select casework.opened_case()));

-- Filed mail is seen by whoever sees its case. What waits for a decision is seen by those who
-- triage, but for mail that may belong to a case they do not see.
alter table casework.raw_mail enable row level security, force row level security;
create policy job_sees on casework.raw_mail for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy job_keeps on casework.raw_mail for insert
  with check ((select casework.caller_kind()) = 'SYSTEM');
create policy job_files on casework.raw_mail for update
  using ((select casework.caller_kind()) = 'SYSTEM' and state = 'WAITING')
  with check ((select casework.caller_kind()) = 'SYSTEM');
create policy staff_see on casework.raw_mail for select
  using ((select casework.caller_kind()) = 'STAFF' and case_id is not null
    and exists (select from casework.case_file seen where seen.id = raw_mail.case_id));
create policy triage_sees on casework.raw_mail for select
  using ((select casework.caller_may('ASSIGN')) and case_id is null
    and (suggested_case_id is null
      or exists (select from casework.case_file seen where seen.id = raw_mail.suggested_case_id)));
create policy triage_decides on casework.raw_mail for update
  using ((select casework.caller_may('ASSIGN')) and state in ('QUARANTINED', 'IGNORED')
    and not duplicate)
  with check (state in ('WAITING', 'IGNORED')
    and decided_by = (select casework.caller_account()));

alter table casework.raw_mail_content enable row level security, force row level security;
-- the job reads what it has to file, and nothing that is filed
create policy job_sees on casework.raw_mail_content for select
  using ((select casework.caller_kind()) = 'SYSTEM'
    and exists (select from casework.raw_mail m
      where m.id = raw_mail_content.raw_mail_id and m.state = 'WAITING'));
create policy job_keeps on casework.raw_mail_content for insert
  with check ((select casework.caller_kind()) = 'SYSTEM');
create policy job_seals on casework.raw_mail_content for update
  using ((select casework.caller_kind()) = 'SYSTEM'
    and exists (select from casework.raw_mail m
      where m.id = raw_mail_content.raw_mail_id and m.state = 'WAITING'))
  with check (bytes is null);
create policy staff_see on casework.raw_mail_content for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.raw_mail m where m.id = raw_mail_content.raw_mail_id));

grant select, insert on casework.raw_mail, casework.raw_mail_content to branchwork_app;
grant update (state, reason, attempts, sender, subject, excerpt, suggested_case_id, decision,
  decided_by, decided_at, set_aside_reason, decided_reference, kind, case_id, message_id)
  on casework.raw_mail to branchwork_app;
grant update (bytes, key_number, ciphertext) on casework.raw_mail_content to branchwork_app;
grant select, insert, update, delete on casework.raw_mail, casework.raw_mail_content
  to branchwork_data;
grant usage on all sequences in schema casework to branchwork_app;
