-- Whoever writes once more before anybody of the branch replied answers her or his own message. A filed message is
-- known by its Message-ID and its subject, as fingerprints: nothing of them can be read from here.
alter table casework.raw_mail
  add column message_key bytea check (octet_length(message_key) = 32),
  add column subject_key bytea check (octet_length(subject_key) = 32);
create index raw_mail_answered on casework.raw_mail (message_key) where message_key is not null;
grant update (message_key, subject_key) on casework.raw_mail to branchwork_app;

create function casework.erased_mail_answers_nothing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.message_key := null;
  new.subject_key := null;
  return new;
end
$$;
create trigger erased_mail_answers_nothing before update of erased_at on casework.raw_mail
  for each row when (new.erased_at is not null) execute function casework.erased_mail_answers_nothing();

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- The case to which the first of these messages that is known was filed; the job sees no case before one is named.
create function casework.mail_answered(keys text)
  returns table (reference text, subject_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference, encode(m.subject_key, 'hex')
    from unnest(string_to_array(keys, ' ')) with ordinality as asked (key, place)
    join casework.raw_mail m on m.message_key = decode(asked.key, 'hex') and m.state = 'FILED'
    join casework.case_file c on c.id = m.case_id
    where (select casework.caller_kind()) = 'SYSTEM'
    order by asked.place, m.id limit 1;
end;
revoke execute on function casework.mail_answered(text) from public;
grant execute on function casework.mail_answered(text) to branchwork_app;

reset role;
revoke create on schema casework from branchwork_data;
