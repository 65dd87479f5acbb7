-- A member seals too: an enquiry from its first word, or later the case whose key was right.
create policy member_seals on casework.case_key for insert
  with check (case_id = (select casework.opened_case()));
create policy member_seals on casework.step for insert
  with check (case_id = (select casework.opened_case()) and kind = 'SEALED');
