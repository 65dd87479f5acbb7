-- To a person's whole file belongs mail: each message as it came in, of the person's cases, and of no case when it came
-- from the address of the person. What can be read of the latter is read by the portal's own job.

alter table casework.access_request add column mail_looked_at timestamptz;
create index raw_mail_unfiled_sender on casework.raw_mail (lower(sender)) where case_id is null and sender is not null;

create table casework.access_mail (
  id uuid primary key,
  request bigint not null references casework.access_request on delete cascade,
  raw_mail_id bigint not null references casework.raw_mail,
  -- of a message of no case: whose, about what, and what it says
  words text,
  read_at timestamptz,
  goes boolean,
  why text check (char_length(why) between 1 and 300),
  decided_by uuid,
  decided_at timestamptz,
  unique (request, raw_mail_id),
  check (num_nonnulls(goes, why, decided_by, decided_at) in (0, 4))
);
create index access_mail_of_mail on casework.access_mail (raw_mail_id);
create index access_mail_to_read on casework.access_mail (request, raw_mail_id) where read_at is null;
alter table casework.access_mail enable row level security, force row level security;
grant select, insert, update, delete on casework.access_mail to branchwork_data;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- A message that may belong to a case which names the caller walls the request off too.
create or replace function casework.access_walled_from_caller() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(distinct a.request) from (
      select c.request, c.case_id from casework.access_case c
      union all
      select x.request, coalesce(m.case_id, m.suggested_case_id) from casework.access_mail x
        join casework.raw_mail m on m.id = x.raw_mail_id) a
    where a.case_id = any (casework.cases_naming_caller()) or exists (select from casework.case_person p
      where p.case_id = a.case_id and p.account = nullif(current_setting('branchwork.account', true), '')::uuid)), '{}');

-- Looks for the mail of no case of the next request that waits for it; its number, null when none waits.
create function casework.look_for_access_mail(at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  next record;
begin
  if casework.caller_kind() is distinct from 'SYSTEM' then
    return null;
  end if;
  select r.number, r.email_folded into next from casework.access_request r
    where r.ended is null and r.gather_at is not null and r.mail_looked_at is null
    order by r.number limit 1 for update skip locked;
  if next.number is null then
    return null;
  end if;
  insert into casework.access_mail (id, request, raw_mail_id, words, read_at)
    select gen_random_uuid(), next.number, m.id,
        -- what harmed whoever read it is not read again
        case when m.attempts >= 3 then concat_ws(E'\n', m.sender, m.subject, m.excerpt) end,
        case when m.attempts >= 3 then at end
      from casework.raw_mail m
      where m.case_id is null and lower(m.sender) = next.email_folded and not m.duplicate and m.erased_at is null
        and exists (select from casework.raw_mail_content b where b.raw_mail_id = m.id and b.bytes is not null)
    on conflict do nothing;
  update casework.access_request r set mail_looked_at = at where r.number = next.number;
  return next.number;
end $$;

-- The next message that waits to be read for a request.
create function casework.access_mail_to_read()
  returns table (id uuid, request bigint, mail bigint, sender text, complete boolean, bytes bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, a.request, m.id, m.sender, m.whole, b.bytes from casework.access_mail a
    join casework.access_request r on r.number = a.request and r.ended is null
    join casework.raw_mail m on m.id = a.raw_mail_id
    join casework.raw_mail_content b on b.raw_mail_id = m.id and b.bytes is not null
    where a.read_at is null and casework.caller_kind() = 'SYSTEM'
    order by a.request, a.raw_mail_id limit 1;
end;

create function casework.note_access_mail(mail uuid, said text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.access_mail a set words = said, read_at = at
    where a.id = mail and a.read_at is null and casework.caller_kind() = 'SYSTEM';
  return found;
end $$;

-- What can be read of mail of no case.
create function casework.access_mail_lines(wanted bigint)
  returns table (at timestamptz, state text, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.fetched_at, m.state, a.words from casework.access_mail a join casework.raw_mail m on m.id = a.raw_mail_id
    where a.request = wanted and a.words is not null and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
    order by m.id;
end;

-- Whether the mail of no case was looked through, and all of it read.
create function casework.access_mail_read(wanted bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return casework.caller_may('SUBJECT_ACCESS') and exists (select from casework.access_request r
      where r.number = wanted and r.mail_looked_at is not null)
    and not exists (select from casework.access_mail a where a.request = wanted and a.read_at is null);

-- Decides about messages; how many decisions that changes.
create function casework.decide_access_mail(wanted bigint, ids text, yes text, reasons text, at timestamptz)
  returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed integer;
begin
  update casework.access_mail a set goes = d.yes, why = d.why, decided_at = at,
      decided_by = nullif(current_setting('branchwork.account', true), '')::uuid
    from unnest(string_to_array(ids, chr(31))::uuid[], string_to_array(yes, chr(31))::boolean[],
      string_to_array(reasons, chr(31))) d (id, yes, why)
    where a.request = wanted and a.id = d.id and casework.works_on_access(wanted)
      and (a.goes, a.why) is distinct from (d.yes, d.why);
  get diagnostics changed = row_count;
  return changed;
end $$;

create or replace function casework.gather_access_case(at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  next record;
begin
  if casework.caller_kind() is distinct from 'SYSTEM' then
    return null;
  end if;
  select a.request, a.case_id, r.gather_by, a.found_by like 'MEMBER%' whole, lower(r.name) named, r.email_folded
    into next from casework.access_case a
    join casework.access_request r on r.number = a.request
    join casework.case_file c on c.id = a.case_id
    where r.ended is null and r.gather_at is not null and a.belongs and a.gathered_at is null
      and c.sealed_at is null
    order by a.request, a.case_id limit 1 for update of a skip locked;
  if next.request is null then
    return null;
  end if;
  delete from casework.access_line l where l.request = next.request and l.case_id = next.case_id;
  insert into casework.access_line (request, case_id, position, section, at, who, words)
    select next.request, next.case_id, row_number() over (order by w.rank, w.at, w.who, w.words), w.section, w.at,
      w.who, w.words from casework.access_words(next.case_id) w where w.words is not null
        -- of another member's case what speaks of the person, and nothing else
        and (next.whole or strpos(lower(w.words), next.named) > 0 or strpos(lower(w.words), next.email_folded) > 0);
  insert into casework.access_file (request, file_id, case_id)
    select next.request, f.id, next.case_id from casework.attachment f
      where f.case_id = next.case_id and next.whole
    on conflict do nothing;
  -- the messages it came by, as they came in
  insert into casework.access_mail (id, request, raw_mail_id, read_at)
    select gen_random_uuid(), next.request, m.id, at from casework.raw_mail m
      where m.case_id = next.case_id and next.whole and not m.duplicate and m.erased_at is null
        and exists (select from casework.raw_mail_content b where b.raw_mail_id = m.id and b.bytes is not null)
    on conflict do nothing;
  insert into casework.reading (case_id, account, what, why, read_at)
    values (next.case_id, next.gather_by, 'EXPORT', 'SUBJECT_ACCESS', at);
  update casework.access_case a set gathered_at = at
    where a.request = next.request and a.case_id = next.case_id;
  return next.request;
end $$;

create or replace function casework.access_job_lines(wanted bigint)
  returns table (section text, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select 'OWN', concat_ws(E'\n', r.name, r.email, r.telephone) from casework.access_request r
    where r.number = wanted and casework.caller_kind() = 'SYSTEM'
  union all
  -- names of people, and of the member when it is somebody else
  select 'NAMED', p.name from casework.access_case a join casework.case_person p on p.case_id = a.case_id
    where a.request = wanted and a.belongs and a.gathered_at is not null and p.name is not null
      and casework.caller_kind() = 'SYSTEM'
  union all
  select 'NAMED', c.name from casework.access_case a join casework.case_file c on c.id = a.case_id
    where a.request = wanted and a.belongs and a.gathered_at is not null and casework.caller_kind() = 'SYSTEM'
  union all
  select l.section, l.words from casework.access_line l
    where l.request = wanted and casework.caller_kind() = 'SYSTEM'
  union all
  select 'MAIL', a.words from casework.access_mail a
    where a.request = wanted and a.words is not null and casework.caller_kind() = 'SYSTEM';
end;

create or replace function casework.gather_access_again(wanted bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not casework.works_on_access(wanted) or exists (select from casework.access_case a
      join casework.access_request r on r.number = a.request and r.gather_at is not null
      join casework.case_file c on c.id = a.case_id and c.sealed_at is null
      where a.request = wanted and a.belongs and a.gathered_at is null) then
    return false;
  end if;
  update casework.access_case a set gathered_at = null where a.request = wanted;
  delete from casework.access_line l where l.request = wanted;
  delete from casework.access_file f where f.request = wanted and not exists (select from casework.access_case a
    where a.request = wanted and a.case_id = f.case_id and a.belongs);
  -- what was decided about a message stays decided
  delete from casework.access_mail m where m.request = wanted and m.goes is null;
  update casework.access_request r set mail_looked_at = null where r.number = wanted;
  return true;
end $$;

create or replace function casework.access_files(wanted bigint)
  returns table (id uuid, reference text, name text, type text, size bigint, goes boolean, why text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select every.id, every.reference, every.name, every.type, every.size, every.goes, every.why from (
  select f.file_id, c.reference, t.name, t.type, t.size, f.goes, f.why, t.message_id, t.position
    from casework.access_file f join casework.attachment t on t.id = f.file_id
    join casework.case_file c on c.id = f.case_id
    join casework.access_case a on a.request = f.request and a.case_id = f.case_id and a.belongs
    where f.request = wanted and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
  union all
  select a.id, case when a.words is null then coalesce(c.reference, '') else '' end, 'message-' || m.id || '.eml', 'message/rfc822',
      octet_length(b.bytes)::bigint, a.goes, a.why, null::bigint, null::integer
    from casework.access_mail a join casework.raw_mail m on m.id = a.raw_mail_id
    join casework.raw_mail_content b on b.raw_mail_id = m.id and b.bytes is not null
    left join casework.case_file c on c.id = m.case_id
    where a.request = wanted and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
  ) every (id, reference, name, type, size, goes, why, after, place)
    order by every.reference, every.after, every.place, every.name, every.id;
end;
create or replace function casework.access_file_bytes(wanted bigint, file uuid) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select b.bytes from casework.access_file f join casework.attachment_content b on b.attachment_id = f.file_id
    where f.request = wanted and f.file_id = file and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())),
    (select b.bytes from casework.access_mail a join casework.raw_mail_content b on b.raw_mail_id = a.raw_mail_id
      where a.request = wanted and a.id = file and casework.caller_may('SUBJECT_ACCESS')
        and wanted <> all (casework.access_walled_from_caller())));

create or replace function casework.sweep_access(before timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone constant bigint[] := array(select r.number from casework.access_request r
    where r.ended_at <= before and casework.caller_kind() = 'SYSTEM' and (
      exists (select from casework.access_mark m where m.request = r.number)
      or exists (select from casework.access_line l where l.request = r.number)
      or exists (select from casework.access_file f where f.request = r.number)
      or exists (select from casework.access_mail m where m.request = r.number)
      or exists (select from casework.access_pack p where p.request = r.number)));
begin
  delete from casework.access_pack p where p.request = any (gone);
  delete from casework.access_mark m where m.request = any (gone);
  delete from casework.access_line l where l.request = any (gone);
  delete from casework.access_file f where f.request = any (gone);
  delete from casework.access_mail m where m.request = any (gone);
  return cardinality(gone);
end $$;

create or replace function casework.decide_access_case(wanted bigint, of_case text, yes boolean, at timestamptz)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  before record;
begin
  select a.case_id, a.belongs into before from casework.access_case a
    join casework.case_file c on c.id = a.case_id
    where a.request = wanted and c.reference = of_case and casework.works_on_access(wanted) for update of a;
  if before.case_id is null then
    return null;
  end if;
  if before.belongs is not distinct from yes then
    return false;
  end if;
  update casework.access_case a set belongs = yes, decided_at = at, gathered_at = null,
      decided_by = nullif(current_setting('branchwork.account', true), '')::uuid
    where a.request = wanted and a.case_id = before.case_id;
  delete from casework.access_line l where l.request = wanted and l.case_id = before.case_id;
  delete from casework.access_file f where f.request = wanted and f.case_id = before.case_id;
  delete from casework.access_mail a using casework.raw_mail m where a.request = wanted and m.id = a.raw_mail_id
    and m.case_id = before.case_id;
  return true;
end $$;

-- With an erased message goes what was read of it, and whatever went out.
create function casework.access_follows_mail() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from casework.access_pack p using casework.access_mail a
    where a.raw_mail_id = old.raw_mail_id and p.request = a.request;
  delete from casework.access_mail a where a.raw_mail_id = old.raw_mail_id;
  return null;
end $$;

revoke execute on function casework.look_for_access_mail(timestamptz), casework.access_mail_to_read(),
  casework.note_access_mail(uuid, text, timestamptz), casework.access_mail_lines(bigint),
  casework.access_mail_read(bigint), casework.decide_access_mail(bigint, text, text, text, timestamptz),
  casework.access_follows_mail() from public;
grant execute on function casework.look_for_access_mail(timestamptz), casework.access_mail_to_read(),
  casework.note_access_mail(uuid, text, timestamptz), casework.access_mail_lines(bigint),
  casework.access_mail_read(bigint), casework.decide_access_mail(bigint, text, text, text, timestamptz)
  to branchwork_app;
grant execute on function casework.access_follows_mail() to branchwork_owner;
reset role;
revoke create on schema casework from branchwork_data;

create trigger access_follows_mail after delete on casework.raw_mail_content for each row
  execute function casework.access_follows_mail();
