-- The same mail in two mailboxes differs by the lines that servers add: it is known by its Message-ID and what its
-- sender wrote. What was stored before has no such mark, and is known by its bytes as it was.
alter table casework.raw_mail add column identity bytea check (octet_length(identity) = 32);
create unique index raw_mail_same on casework.raw_mail (identity) where not duplicate;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- The stored messages that go with these cases: filed to them, their copies, and what was set aside for them;
-- of a person also what was set aside of the same address.
create or replace function casework.erasure_mail(ids bigint[], whole_person boolean) returns bigint[]
  language sql stable set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(m.id) from casework.raw_mail m
    where m.erased_at is null and (m.case_id = any (ids)
      or m.hash in (select filed.hash from casework.raw_mail filed where filed.case_id = any (ids))
      or m.identity in (select filed.identity from casework.raw_mail filed where filed.case_id = any (ids))
      or m.state = 'IGNORED' and (m.suggested_case_id = any (ids)
        or whole_person and lower(m.sender) in (select c.email_folded from casework.case_file c
          where c.id = any (ids))))), '{}');

reset role;
revoke create on schema casework from branchwork_data;
