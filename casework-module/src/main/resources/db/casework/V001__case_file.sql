-- What the branch knows of a member's matter. Every table that holds case text carries case_id,
-- so that one policy can guard them all. Times are moments; days are Europe/London.

create table casework.case_file (
  id bigint generated always as identity primary key,
  version integer not null,
  -- collate "C": the reference breaks ties between rows of a list, byte by byte
  reference text collate "C" not null unique
    check (reference ~ '^EQ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  form_key text not null unique check (char_length(form_key) between 16 and 64),
  key_generation integer not null check (key_generation >= 1),
  stage text not null check (stage in ('ENQUIRY', 'OPEN', 'CLOSED')),
  category text check (category in ('GRIEVANCE', 'DISCIPLINARY', 'DISMISSAL', 'SICKNESS',
    'REDUNDANCY', 'PAY', 'BULLYING', 'HEALTH_AND_SAFETY', 'EQUALITY', 'OTHER')),
  urgency text not null check (urgency in ('NORMAL', 'SOON', 'URGENT')),
  caseworker uuid,
  outcome text check (outcome in ('WON', 'SETTLED', 'ADVICE_GIVEN', 'WITHDRAWN', 'LOST', 'REFERRED')),
  due_on date,
  received_at timestamptz not null,
  waiting_since timestamptz,
  member_wrote_at timestamptz not null,
  unread boolean not null,
  matter text not null check (char_length(matter) <= 120),
  -- the answers of the enquiry form
  name text not null check (char_length(name) between 1 and 200),
  telephone text check (char_length(telephone) between 1 and 50),
  email text check (char_length(email) between 3 and 254),
  email_folded text check (char_length(email_folded) between 3 and 254),
  membership_number text check (char_length(membership_number) between 1 and 40),
  employer text check (char_length(employer) between 1 and 200),
  workplace text check (char_length(workplace) between 1 and 200),
  happened_on date,
  last_day_of_employment date,
  hearing_soon boolean not null,
  voicemail_allowed boolean,
  work_address boolean,
  safe_contact text check (char_length(safe_contact) between 1 and 500),
  language text check (char_length(language) between 1 and 200),
  adjustments text check (char_length(adjustments) between 1 and 500),
  representative text check (char_length(representative) between 1 and 500),
  constraint reachable check (telephone is not null or email is not null),
  constraint folded_with_email check ((email is null) = (email_folded is null)),
  constraint outcome_when_closed check ((stage = 'CLOSED') = (outcome is not null)),
  constraint untriaged_while_enquiry check (stage <> 'ENQUIRY' or caseworker is null),
  constraint triaged_when_open
    check (stage <> 'OPEN' or (caseworker is not null and category is not null))
);

-- One partial index per list, in the order of the list: a page reads its own rows and no others.
create index case_file_new on casework.case_file (member_wrote_at desc, reference desc)
  where stage = 'ENQUIRY';
create index case_file_not_closed on casework.case_file (member_wrote_at desc, reference desc)
  where stage <> 'CLOSED';
create index case_file_waiting on casework.case_file (member_wrote_at desc, reference desc)
  where stage <> 'CLOSED' and waiting_since is null;
create index case_file_urgent on casework.case_file (member_wrote_at desc, reference desc)
  where stage <> 'CLOSED' and urgency = 'URGENT';
create index case_file_due on casework.case_file (due_on, reference)
  where stage <> 'CLOSED' and due_on is not null;
create index case_file_closed on casework.case_file (member_wrote_at desc, reference desc)
  where stage = 'CLOSED';
create index case_file_of_caseworker
  on casework.case_file (caseworker, member_wrote_at desc, reference desc)
  where stage <> 'CLOSED';
create index case_file_closed_of_caseworker
  on casework.case_file (caseworker, member_wrote_at desc, reference desc)
  where stage = 'CLOSED';
create index case_file_email on casework.case_file (email_folded, received_at desc)
  where email_folded is not null;

-- The conversation: what the member sees.
create table casework.message (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  sender text not null check (sender in ('MEMBER', 'BRANCH')),
  written_by text not null check (char_length(written_by) between 1 and 60),
  written_at timestamptz not null,
  text text not null check (char_length(text) <= 20000)
);
create index message_of_case on casework.message (case_id, id);

-- What the branch writes for itself: a table of its own, without any recipient.
create table casework.note (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  written_by uuid not null,
  written_at timestamptz not null,
  text text not null check (char_length(text) between 1 and 20000)
);
create index note_of_case on casework.note (case_id, id);

-- What happened to a case beside words: who, when, what.
create table casework.step (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  kind text not null check (kind in
    ('TRIAGED', 'URGENCY_SET', 'ASSIGNED', 'DUE_SET', 'CLOSED', 'REOPENED', 'OPENED')),
  done_by text not null check (char_length(done_by) between 1 and 60),
  done_at timestamptz not null,
  detail text check (char_length(detail) between 1 and 60)
);
create index step_of_case on casework.step (case_id, id);

create table casework.attachment (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  message_id bigint not null references casework.message,
  position integer not null check (position between 0 and 9),
  name text not null check (char_length(name) between 1 and 200),
  type text not null check (char_length(type) between 3 and 100),
  size bigint not null check (size between 1 and 10485760),
  unique (message_id, position)
);
create index attachment_of_case on casework.attachment (case_id);

-- The bytes lie apart, so that no list can read them by accident.
create table casework.attachment_content (
  attachment_id uuid primary key references casework.attachment,
  case_id bigint not null references casework.case_file,
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760)
);
-- files come compressed; trying again costs time and gains nothing
alter table casework.attachment_content alter column bytes set storage external;
create index attachment_content_of_case on casework.attachment_content (case_id);

grant usage on schema casework to branchwork_app;
grant select, insert, update on casework.case_file to branchwork_app;
grant select, insert on casework.message, casework.note, casework.step, casework.attachment,
  casework.attachment_content to branchwork_app;
-- the mapper asks for the number that an insert drew
grant usage on all sequences in schema casework to branchwork_app;
