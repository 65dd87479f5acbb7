-- The membership register, as head office's extracts tell it. That somebody is a member is itself
-- worth protecting: it is shown to who keeps the register and to who triages, and to nobody else.
create table casework.member (
  -- one spelling: no spaces, capitals; leading zeros count
  number text primary key check (char_length(number) between 1 and 40),
  name text not null check (char_length(name) between 1 and 200),
  email text check (char_length(email) between 3 and 254),
  email_folded text check (char_length(email_folded) between 3 and 254),
  telephone text check (char_length(telephone) between 1 and 50),
  telephone_e164 text check (telephone_e164 ~ '^\+[0-9]{1,22}$'),
  employer text check (char_length(employer) between 1 and 200),
  workplace text check (char_length(workplace) between 1 and 200),
  joined_on date,
  paid_until date,
  -- all of the above in short, so that a change is seen
  fingerprint text not null check (char_length(fingerprint) = 64),
  first_seen_on date not null,
  lapsed_on date
);
create index member_email on casework.member (email_folded) where email_folded is not null;
create index member_telephone on casework.member (telephone_e164) where telephone_e164 is not null;

alter table casework.member enable row level security, force row level security;
create policy staff_see on casework.member for select
  using ((select casework.caller_may('REGISTER')) or (select casework.caller_may('ASSIGN')));
create policy keeper_adds on casework.member for insert
  with check ((select casework.caller_may('REGISTER')));
create policy keeper_changes on casework.member for update
  using ((select casework.caller_may('REGISTER')));
grant select, insert, update on casework.member to branchwork_app;
grant select, insert, update, delete on casework.member to branchwork_data;

-- An extract as it was read: its bytes until it is applied or thrown away, then its figures alone.
create table casework.register_extract (
  id uuid primary key,
  read_by uuid not null,
  read_at timestamptz not null,
  bytes bytea check (octet_length(bytes) between 1 and 10485760),
  applied_by uuid,
  applied_at timestamptz,
  joined integer, changed integer, lapsed integer, unchanged integer, problems integer,
  check ((applied_at is null) = (applied_by is null)),
  check (applied_at is null or num_nulls(joined, changed, lapsed, unchanged, problems) = 0),
  check (applied_at is null or bytes is null)
);
alter table casework.register_extract enable row level security, force row level security;
create policy keeper_sees on casework.register_extract for select
  using ((select casework.caller_may('REGISTER')));
create policy keeper_reads on casework.register_extract for insert
  with check (read_by = (select casework.caller_account())
    and (select casework.caller_may('REGISTER')));
create policy keeper_applies on casework.register_extract for update
  using ((select casework.caller_may('REGISTER')));
grant select, insert, update on casework.register_extract to branchwork_app;
grant select, insert, update, delete on casework.register_extract to branchwork_data;

-- What the columns of an extract mean, by their headings: said once and remembered.
create table casework.register_column (
  heading text primary key check (char_length(heading) between 1 and 200),
  meaning text not null check (meaning in ('NONE', 'NUMBER', 'NAME', 'FIRST_NAME', 'LAST_NAME',
    'EMAIL', 'TELEPHONE', 'EMPLOYER', 'WORKPLACE', 'JOINED_ON', 'PAID_UNTIL'))
);
alter table casework.register_column enable row level security, force row level security;
create policy keeper_sees on casework.register_column for select
  using ((select casework.caller_may('REGISTER')));
create policy keeper_says on casework.register_column for insert
  with check ((select casework.caller_may('REGISTER')));
create policy keeper_says_again on casework.register_column for update
  using ((select casework.caller_may('REGISTER')));
grant select, insert, update on casework.register_column to branchwork_app;
grant select, insert, update, delete on casework.register_column to branchwork_data;
