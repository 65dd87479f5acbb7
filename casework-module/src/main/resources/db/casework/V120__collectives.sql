-- One matter of many members: each has a case of her or his own, and what is common to all stands
-- here, of no case. A row that names a member is seen by whoever sees that member's case, so that a
-- wall around a case holds here too, in lists and counts.

create table casework.collective (
  id bigint generated always as identity primary key,
  reference text collate "C" not null unique
    check (reference ~ '^CO-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  form_key text not null unique check (char_length(form_key) between 16 and 64),
  -- for the branch
  name text not null check (char_length(name) between 1 and 200),
  category text not null check (category in ('GRIEVANCE', 'DISCIPLINARY', 'DISMISSAL', 'SICKNESS',
    'REDUNDANCY', 'PAY', 'BULLYING', 'HEALTH_AND_SAFETY', 'EQUALITY', 'OTHER')),
  employer text check (char_length(employer) between 1 and 200),
  -- what members read and agree to on signing up; never rewritten, since they agreed to it
  title text not null check (char_length(title) between 1 and 200),
  wording text not null check (char_length(wording) between 1 and 5000),
  consent text not null check (char_length(consent) between 1 and 2000),
  lead uuid not null,
  opened_at timestamptz not null,
  -- the sign-up address is made of this number and stored nowhere
  link_generation integer not null check (link_generation >= 1),
  signing_up boolean not null,
  closed_at timestamptz,
  constraint nobody_joins_what_is_closed check (closed_at is null or not signing_up)
);

create table casework.collective_member (
  case_id bigint primary key references casework.case_file,
  collective_id bigint not null references casework.collective,
  joined_at timestamptz not null,
  -- what the member agreed to, word by word
  consent text not null check (char_length(consent) between 1 and 2000)
);
create index collective_member_of on casework.collective_member (collective_id, case_id);

-- The common chronology and the common documents; members read what is shared with them.
create table casework.collective_entry (
  id uuid primary key,
  collective_id bigint not null references casework.collective,
  happened_on date not null,
  text text not null check (char_length(text) between 1 and 2000),
  shared boolean not null,
  added_by uuid not null,
  added_at timestamptz not null
);
create index collective_entry_of on casework.collective_entry (collective_id, happened_on);

create table casework.collective_file (
  id uuid primary key,
  collective_id bigint not null references casework.collective,
  name text not null check (char_length(name) between 1 and 200),
  type text not null check (char_length(type) between 3 and 100),
  size bigint not null check (size between 1 and 10485760),
  shared boolean not null,
  added_by uuid not null,
  added_at timestamptz not null
);
create index collective_file_of on casework.collective_file (collective_id, added_at);
create table casework.collective_file_content (
  file_id uuid primary key references casework.collective_file,
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760)
);
alter table casework.collective_file_content alter column bytes set storage external;

-- One message to all, and whose conversation it has come to: there it is a message like any other.
create table casework.collective_message (
  id uuid primary key,
  collective_id bigint not null references casework.collective,
  text text not null check (char_length(text) between 1 and 20000),
  written_by uuid not null,
  written_at timestamptz not null
);
create index collective_message_of on casework.collective_message (collective_id, written_at desc);
create table casework.collective_delivery (
  message_id uuid not null references casework.collective_message,
  case_id bigint not null references casework.case_file,
  delivered_at timestamptz not null,
  primary key (message_id, case_id)
);
create index collective_delivery_to on casework.collective_delivery (case_id);

-- the collective of the member whose key was right
create function casework.opened_collective() returns bigint language sql stable parallel safe
  return (select m.collective_id from casework.collective_member m
    where m.case_id = casework.opened_case());

alter table casework.collective_member enable row level security, force row level security;
create policy staff_see on casework.collective_member for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = collective_member.case_id));
create policy member_sees on casework.collective_member for select
  using (case_id = (select casework.opened_case()));
-- with the enquiry that was just written, by whoever sends it
create policy visitor_joins on casework.collective_member for insert
  with check ((select casework.caller_kind()) = 'VISITOR'
    and case_id = (select casework.opened_case()));
grant select, insert on casework.collective_member to branchwork_app;

-- leads see every collective; who works a case, the collective of its member
alter table casework.collective enable row level security, force row level security;
create policy staff_see on casework.collective for select
  using ((select casework.caller_sees_all()) or (select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.collective_member m where m.collective_id = collective.id));
create policy invited_see on casework.collective for select
  using (reference = (select casework.outside_claim('collective')));
create policy member_sees on casework.collective for select
  using (id = (select casework.opened_collective()));
create policy lead_opens on casework.collective for insert
  with check ((select casework.caller_may('ASSIGN')) and lead = (select casework.caller_account()));
create policy lead_changes on casework.collective for update
  using ((select casework.caller_may('ASSIGN')));
grant select, insert, update (link_generation, signing_up, closed_at)
  on casework.collective to branchwork_app;

alter table casework.collective_entry enable row level security, force row level security;
create policy staff_see on casework.collective_entry for select
  using ((select casework.caller_kind()) = 'STAFF' and exists (select from casework.collective seen
    where seen.id = collective_entry.collective_id));
create policy member_sees on casework.collective_entry for select
  using (shared and collective_id = (select casework.opened_collective()));
create policy lead_adds on casework.collective_entry for insert
  with check ((select casework.caller_may('ASSIGN'))
    and added_by = (select casework.caller_account()));
create policy lead_shares on casework.collective_entry for update
  using ((select casework.caller_may('ASSIGN')));
create policy lead_removes on casework.collective_entry for delete
  using ((select casework.caller_may('ASSIGN')));
grant select, insert, update (shared), delete on casework.collective_entry to branchwork_app;

alter table casework.collective_file enable row level security, force row level security;
create policy staff_see on casework.collective_file for select
  using ((select casework.caller_kind()) = 'STAFF' and exists (select from casework.collective seen
    where seen.id = collective_file.collective_id));
create policy member_sees on casework.collective_file for select
  using (shared and collective_id = (select casework.opened_collective()));
create policy lead_adds on casework.collective_file for insert
  with check ((select casework.caller_may('ASSIGN'))
    and added_by = (select casework.caller_account()));
create policy lead_shares on casework.collective_file for update
  using ((select casework.caller_may('ASSIGN')));
grant select, insert, update (shared) on casework.collective_file to branchwork_app;

-- the policy of the files themselves says whose bytes are whose to read
alter table casework.collective_file_content enable row level security, force row level security;
create policy seen_with_its_file on casework.collective_file_content for select
  using (exists (select from casework.collective_file seen
    where seen.id = collective_file_content.file_id));
create policy lead_adds on casework.collective_file_content for insert
  with check ((select casework.caller_may('ASSIGN')));
grant select, insert on casework.collective_file_content to branchwork_app;

alter table casework.collective_message enable row level security, force row level security;
create policy staff_see on casework.collective_message for select
  using ((select casework.caller_kind()) = 'STAFF' and exists (select from casework.collective seen
    where seen.id = collective_message.collective_id));
create policy lead_writes on casework.collective_message for insert
  with check ((select casework.caller_may('ASSIGN'))
    and written_by = (select casework.caller_account()));
grant select, insert on casework.collective_message to branchwork_app;

alter table casework.collective_delivery enable row level security, force row level security;
create policy staff_see on casework.collective_delivery for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = collective_delivery.case_id));
create policy lead_delivers on casework.collective_delivery for insert
  with check ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = collective_delivery.case_id));
grant select, insert on casework.collective_delivery to branchwork_app;

grant usage on sequence casework.collective_id_seq to branchwork_app;
grant select, insert, update, delete on casework.collective, casework.collective_member,
  casework.collective_entry, casework.collective_file, casework.collective_file_content,
  casework.collective_message, casework.collective_delivery to branchwork_data;
