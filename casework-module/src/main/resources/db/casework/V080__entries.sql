-- What a member tells somebody of the branch, on the telephone, the answering machine or in person,
-- is typed in by that person: the same case in the same queue. Who left neither number nor address
-- can be heard, but not called back.
alter table casework.case_file add column entered_by uuid,
  drop constraint reachable,
  add constraint reachable
    check (telephone is not null or email is not null or entered_by is not null),
  add constraint entered_by_its_channel check ((entered_by is null)
    = (channel in ('FORM', 'JSON', 'EMAIL')));

-- The form that is being typed in: its key shows the case made of it to whoever made it, until the
-- end of the call. Thereafter it is seen by right alone, as any other.
create function casework.entering_form() returns text language sql stable parallel safe
  return case when casework.caller_kind() = 'STAFF' then casework.claimed('form') end;

create policy staff_enter on casework.case_file for insert
  with check (entered_by = (select casework.caller_account()) and stage = 'ENQUIRY'
    and form_key = (select casework.entering_form()));
create policy enterer_sees on casework.case_file for select
  using (entered_by = (select casework.caller_account())
    and form_key = (select casework.entering_form()));
-- and may take it herself, as long as nobody else has
create policy enterer_takes on casework.case_file for update
  using (entered_by = (select casework.caller_account())
    and form_key = (select casework.entering_form()) and stage = 'ENQUIRY')
  with check (caseworker = (select casework.caller_account()));

-- the member's first words, as the one who heard them typed them
create policy staff_enter on casework.message for insert
  with check (sender = 'MEMBER' and written_by = (select casework.caller_account())::text
    and exists (select from casework.case_file entered where entered.id = message.case_id
      and entered.entered_by = (select casework.caller_account())
      and entered.form_key = (select casework.entering_form())));
