-- A member may choose to have the words of a reply in the mail, and not its link alone. The words of a
-- sealed case are in no mail.

alter table casework.case_file
  add column words_in_mail boolean not null default false,
  add constraint sealed_words_in_no_mail check (sealed_at is null or not words_in_mail);

-- The sender of mail reads no conversation: it gets the words of one reply, of a member who chose so.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.words_for_mail(of text, said timestamptz) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select m.text from casework.case_file c join casework.message m on m.case_id = c.id
    where (select casework.caller_kind()) = 'SYSTEM' and c.reference = of and c.words_in_mail
      and c.sealed_at is null and m.sender = 'BRANCH' and m.written_at = said
    order by m.id limit 1);
revoke execute on function casework.words_for_mail(text, timestamptz) from public;
grant execute on function casework.words_for_mail(text, timestamptz) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
