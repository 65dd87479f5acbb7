-- A member says anew how to be reached, and the timeline tells that it was said.
create policy member_reached_anew on casework.step for insert
  with check (case_id = (select casework.opened_case()) and kind = 'CONTACT_SET' and detail is null);
