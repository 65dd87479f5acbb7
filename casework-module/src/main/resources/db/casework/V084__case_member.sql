-- Which member of the register a case is of: shown by what both have in common, said by a person and
-- never by itself. And what the union's rules say of that membership: data, never a decision.
create table casework.case_member (
  case_id bigint primary key references casework.case_file,
  member text not null references casework.member,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null
);
create table casework.member_exception (
  case_id bigint primary key references casework.case_file,
  granted_by uuid not null,
  granted_at timestamptz not null,
  reason text not null check (char_length(reason) between 1 and 500)
);
-- How many days somebody must have been a member when the matter arose, and how many days
-- subscriptions may be late: the union's own, changed by a migration as the law is.
create table casework.membership_rule (
  rule text primary key check (rule in ('MEMBER_FOR', 'PAID_UP')),
  days integer not null check (days between 0 and 3660)
);
insert into casework.membership_rule values ('MEMBER_FOR', 28), ('PAID_UP', 0);

alter table casework.case_member enable row level security, force row level security;
create policy staff_see on casework.case_member for select
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = case_member.case_id));
create policy staff_confirm on casework.case_member for insert
  with check ((select casework.caller_may('ASSIGN'))
    and confirmed_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = case_member.case_id));
create policy staff_confirm_another on casework.case_member for update
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = case_member.case_id))
  with check (confirmed_by = (select casework.caller_account()));
grant select, insert, update on casework.case_member to branchwork_app;
grant select, insert, update, delete on casework.case_member to branchwork_data;

alter table casework.member_exception enable row level security, force row level security;
create policy staff_see on casework.member_exception for select
  using ((select casework.caller_may('ASSIGN'))
    and exists (select from casework.case_file seen where seen.id = member_exception.case_id));
create policy secretary_grants on casework.member_exception for insert
  with check ((select casework.caller_may('OVERSEE'))
    and granted_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = member_exception.case_id));
grant select, insert on casework.member_exception to branchwork_app;
grant select, insert, update, delete on casework.member_exception to branchwork_data;

alter table casework.membership_rule enable row level security, force row level security;
create policy everybody_reads on casework.membership_rule for select using (true);
grant select on casework.membership_rule to branchwork_app;
grant select, insert, update, delete on casework.membership_rule to branchwork_data;
