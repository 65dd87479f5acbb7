-- A case that came in by another way is added to a collective by a lead, once its member has agreed.

alter table casework.collective_member
  add column agreed_how text not null default 'FORM'
    check (agreed_how in ('FORM', 'SPOKEN', 'WRITTEN')),
  add column agreed_on date,
  add column added_by uuid,
  add constraint added_as_agreed check (
    (agreed_how = 'FORM') = (added_by is null) and (added_by is null) = (agreed_on is null));

alter policy visitor_joins on casework.collective_member
  with check ((select casework.caller_kind()) = 'VISITOR'
    and case_id = (select casework.opened_case()) and added_by is null);
create policy lead_adds on casework.collective_member for insert
  with check ((select casework.caller_may('ASSIGN'))
    and added_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = collective_member.case_id));
