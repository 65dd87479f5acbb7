-- Lists narrowed to a category, an employer, a workplace, a label or days: each has its rows in the order
-- of the lists, so that a page reads its own rows and few others.

alter table casework.case_file
  add column employer_folded text collate "C"
    generated always as (lower(casework.folded(employer))) stored,
  add column workplace_folded text collate "C"
    generated always as (lower(casework.folded(workplace))) stored;

create index case_file_of_category
  on casework.case_file (category, member_wrote_at desc, reference desc) where stage <> 'CLOSED';
create index case_file_closed_of_category
  on casework.case_file (category, member_wrote_at desc, reference desc) where stage = 'CLOSED';
create index case_file_of_employer
  on casework.case_file (employer_folded, member_wrote_at desc, reference desc)
  where stage <> 'CLOSED';
create index case_file_closed_of_employer
  on casework.case_file (employer_folded, member_wrote_at desc, reference desc)
  where stage = 'CLOSED';
create index case_file_of_workplace
  on casework.case_file (workplace_folded, member_wrote_at desc, reference desc)
  where stage <> 'CLOSED';
create index case_file_closed_of_workplace
  on casework.case_file (workplace_folded, member_wrote_at desc, reference desc)
  where stage = 'CLOSED';
create index case_file_closed_due on casework.case_file (due_on, reference)
  where stage = 'CLOSED' and due_on is not null;

-- Short words of the branch on a case.
create table casework.case_label (
  case_id bigint not null references casework.case_file,
  label text collate "C" not null check (char_length(label) between 1 and 30),
  put_by uuid not null,
  put_at timestamptz not null,
  primary key (case_id, label)
);
create index case_label_cases on casework.case_label (label, case_id);
alter table casework.case_label enable row level security, force row level security;
create policy staff_see on casework.case_label for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_label.case_id));
create policy staff_put on casework.case_label for insert
  with check (put_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_label.case_id));
create policy staff_take on casework.case_label for delete
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_label.case_id));
grant select, insert, delete on casework.case_label to branchwork_app;
grant select, insert, update, delete on casework.case_label to branchwork_data;

-- Lists with their filters under a name, each account's own.
create table casework.saved_view (
  account uuid not null,
  name text not null check (char_length(name) between 1 and 40),
  query text not null check (query ~ '^[A-Za-z0-9%&=+._*-]+$' and char_length(query) <= 1000),
  kept_at timestamptz not null,
  primary key (account, name)
);
alter table casework.saved_view enable row level security, force row level security;
create policy own on casework.saved_view for all
  using (account = (select casework.caller_account()));
grant select, insert, update, delete on casework.saved_view to branchwork_app;
grant select, insert, update, delete on casework.saved_view to branchwork_data;
