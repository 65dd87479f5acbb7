-- The mail domains of employers: what is sent there the employer can read. No notice goes to them.
create table casework.employer_domain (
  domain text primary key check (domain ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$' and length(domain) <= 253),
  employer text not null check (length(employer) between 1 and 200),
  added_by uuid,
  added_at timestamptz not null
);
alter table casework.employer_domain enable row level security;
alter table casework.employer_domain force row level security;
create policy everybody_reads on casework.employer_domain for select using (true);
create policy assigner_adds on casework.employer_domain for insert
  with check ((select casework.caller_may('ASSIGN')) and added_by = (select casework.caller_account()));
create policy assigner_removes on casework.employer_domain for delete
  using ((select casework.caller_may('ASSIGN')));
grant select, insert, delete on casework.employer_domain to branchwork_app;
grant select, insert, update, delete on casework.employer_domain to branchwork_data;

-- domains that are given to public bodies alone, whoever works there
set local role branchwork_data;
insert into casework.employer_domain (domain, employer, added_at)
values
  ('gov.uk', 'Government departments and councils', timestamptz '2026-11-27 00:00:00+00'),
  ('nhs.uk', 'National Health Service', timestamptz '2026-11-27 00:00:00+00'),
  ('nhs.net', 'National Health Service', timestamptz '2026-11-27 00:00:00+00'),
  ('ac.uk', 'Universities and colleges', timestamptz '2026-11-27 00:00:00+00'),
  ('sch.uk', 'Schools', timestamptz '2026-11-27 00:00:00+00'),
  ('police.uk', 'Police', timestamptz '2026-11-27 00:00:00+00'),
  ('mod.uk', 'Ministry of Defence', timestamptz '2026-11-27 00:00:00+00'),
  ('parliament.uk', 'Parliament', timestamptz '2026-11-27 00:00:00+00');
reset role;
