-- What is gathered for a request: the words of its cases line by line, their files, whoever else they name, and what
-- went out in the end. All of it is kept for as long as the request is open and thirty days more.

alter table casework.access_request
  add column gather_by uuid,
  add column gather_at timestamptz,
  add constraint gathered_by_somebody check (num_nonnulls(gather_by, gather_at) in (0, 2));
alter table casework.access_case
  add column gathered_at timestamptz,
  -- of a sealed case, which is not gathered: how it was answered
  add column apart_why text check (char_length(apart_why) between 10 and 1000);
create index access_case_to_gather on casework.access_case (request, case_id) where belongs and gathered_at is null;

create table casework.access_line (
  request bigint not null references casework.access_request on delete cascade,
  case_id bigint not null references casework.case_file,
  position integer not null,
  section text not null,
  at timestamptz,
  who text,
  words text not null,
  primary key (request, case_id, position)
);
create index access_line_of_case on casework.access_line (case_id);

create table casework.access_file (
  request bigint not null references casework.access_request on delete cascade,
  file_id uuid not null references casework.attachment,
  case_id bigint not null references casework.case_file,
  goes boolean,
  why text check (char_length(why) between 1 and 300),
  decided_by uuid,
  decided_at timestamptz,
  primary key (request, file_id),
  check (num_nonnulls(goes, why, decided_by, decided_at) in (0, 4))
);
create index access_file_of_case on casework.access_file (case_id);
create index access_file_of_file on casework.access_file (file_id);

-- words of the lines that may tell of somebody else
create table casework.access_mark (
  id bigint generated always as identity primary key,
  request bigint not null references casework.access_request on delete cascade,
  kind text not null check (kind in ('PERSON', 'ACCOUNT', 'ADDRESS', 'TELEPHONE', 'ADDED')),
  words text not null check (char_length(words) between 2 and 200),
  folded text generated always as (lower(words)) stored,
  black boolean,
  why text check (char_length(why) between 1 and 300),
  decided_by uuid,
  decided_at timestamptz,
  unique (request, folded),
  check (num_nonnulls(black, why, decided_by, decided_at) in (0, 4))
);

create table casework.access_pack (
  request bigint primary key references casework.access_request on delete cascade,
  content bytea not null check (octet_length(content) between 1 and 104857600),
  released_by uuid not null,
  released_at timestamptz not null
);
alter table casework.access_pack alter column content set storage external;

alter table casework.access_line enable row level security, force row level security;
create policy lead_reads on casework.access_line for select
  using (exists (select from casework.access_request seen where seen.number = access_line.request));
alter table casework.access_file enable row level security, force row level security;
create policy lead_reads on casework.access_file for select
  using (exists (select from casework.access_request seen where seen.number = access_file.request));
create policy lead_decides on casework.access_file for update
  using (exists (select from casework.access_request seen where seen.number = access_file.request))
  with check (decided_by = nullif(current_setting('branchwork.account', true), '')::uuid);
alter table casework.access_mark enable row level security, force row level security;
create policy lead_reads on casework.access_mark for select
  using (exists (select from casework.access_request seen where seen.number = access_mark.request));
create policy lead_adds on casework.access_mark for insert
  with check (kind = 'ADDED'
    and exists (select from casework.access_request seen where seen.number = access_mark.request));
create policy lead_decides on casework.access_mark for update
  using (exists (select from casework.access_request seen where seen.number = access_mark.request))
  with check (decided_by = nullif(current_setting('branchwork.account', true), '')::uuid);
alter table casework.access_pack enable row level security, force row level security;
create policy lead_reads on casework.access_pack for select
  using (exists (select from casework.access_request seen where seen.number = access_pack.request));
create policy lead_releases on casework.access_pack for insert
  with check (released_by = nullif(current_setting('branchwork.account', true), '')::uuid
    and exists (select from casework.access_request seen where seen.number = access_pack.request));
grant select on casework.access_line, casework.access_file, casework.access_mark, casework.access_pack
  to branchwork_app;
grant update (gather_by, gather_at) on casework.access_request to branchwork_app;
grant update (goes, why, decided_by, decided_at) on casework.access_file to branchwork_app;
grant insert, update (black, why, decided_by, decided_at) on casework.access_mark to branchwork_app;
grant insert on casework.access_pack to branchwork_app;
grant select, insert, update, delete on casework.access_line, casework.access_file, casework.access_mark,
  casework.access_pack to branchwork_data;

-- the log of reading tells of those who answer a request too
alter table casework.reading drop constraint reading_why_check,
  add constraint reading_why_check check (why in
    ('CASEWORKER', 'TRIAGE', 'LEAD', 'COVER', 'GLASS', 'MEMBER', 'RECIPIENT', 'OPERATOR',
    'SUBJECT_ACCESS'));

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- All that is kept of a case, as lines of words; of a sealed case nothing that can be read.
create function casework.access_words(of_case bigint)
  returns table (rank integer, section text, at timestamptz, who text, words text)
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select 1, 'FACT', null::timestamptz, f.key, f.value
    from casework.case_file c, jsonb_each_text(jsonb_build_object('name', c.name, 'telephone', c.telephone,
      'email', c.email, 'membership', c.membership_number, 'employer', c.employer, 'workplace', c.workplace,
      'stage', c.stage, 'category', c.category, 'outcome', c.outcome, 'received', c.received_at::date,
      'happened', c.happened_on, 'last-day', c.last_day_of_employment, 'due', c.due_on,
      'safe-contact', c.safe_contact, 'language', c.language, 'adjustments', c.adjustments,
      'representative', c.representative)) f
    where c.id = of_case and f.value is not null
  union all
  select 2, 'MESSAGE', m.written_at, m.sender, m.text from casework.message m where m.case_id = of_case
  union all
  select 3, 'NOTE', n.written_at, null, n.text from casework.note n where n.case_id = of_case
  union all
  select 4, 'PERSON', p.added_at, p.kind, concat_ws(', ', p.name, p.role, p.contact)
    from casework.case_person p where p.case_id = of_case
  union all
  select 5, 'LIMIT', l.set_at, l.state, lower(replace(l.claim_type, '_', ' ')) || ': ' || l.limit_on
    from casework.case_limit l where l.case_id = of_case
  union all
  select 6, 'MEETING', t.starts_at, t.kind, concat_ws(E'\n', t.place, t.attendees, t.outcome)
    from casework.meeting t where t.case_id = of_case
  union all
  select 7, 'TASK', k.added_at, null, k.text from casework.task k where k.case_id = of_case
  union all
  select 8, 'MILESTONE', s.added_at, null, coalesce(s.text, s.template) from casework.milestone s
    where s.case_id = of_case
  union all
  select 9, 'CALL', b.tried_at, b.outcome, coalesce(b.note, '') from casework.call_back b where b.case_id = of_case
  union all
  select 10, 'TIME', w.added_at, null, concat_ws(E'\n', w.day, w.minutes || ' min', w.text)
    from casework.time_spent w where w.case_id = of_case
  union all
  select 11, 'DOCUMENT', d.added_at, null, d.text from casework.document d where d.case_id = of_case
  union all
  select 12, 'REFERRAL', r.made_at, r.kind, concat_ws(E'\n', r.recipient, r.email, r.consent_words, r.answer_note)
    from casework.referral r where r.case_id = of_case
  union all
  select 13, 'MAIL', m.fetched_at, m.kind, concat_ws(E'\n', m.sender, m.subject) from casework.raw_mail m
    where m.case_id = of_case
  union all
  select 14, 'STEP', s.done_at, s.kind, coalesce(s.detail, '') from casework.step s
    where s.case_id = of_case and s.detail !~ '^[0-9a-f]{8}-' is not false
  union all
  select 15, 'READING', r.read_at, r.why, r.what from casework.reading r where r.case_id = of_case;
end;

-- Gathers the next case that waits for it, for the portal's own job; the request it is of, null when none waits.
create function casework.gather_access_case(at timestamptz) returns bigint
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
  insert into casework.reading (case_id, account, what, why, read_at)
    values (next.case_id, next.gather_by, 'EXPORT', 'SUBJECT_ACCESS', at);
  update casework.access_case a set gathered_at = at
    where a.request = next.request and a.case_id = next.case_id;
  return next.request;
end $$;

-- What the job reads of a request to find whom it names; the person's own words come first.
create function casework.access_job_lines(wanted bigint)
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
    where l.request = wanted and casework.caller_kind() = 'SYSTEM';
end;

-- Marks words that the job found.
create function casework.mark_access_words(wanted bigint, of_kind text, word text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if casework.caller_kind() is distinct from 'SYSTEM' then
    return false;
  end if;
  insert into casework.access_mark (request, kind, words) values (wanted, of_kind, word) on conflict do nothing;
  return found;
end $$;

-- Gathers anew whatever belongs; false while something still waits to be gathered.
create function casework.gather_access_again(wanted bigint) returns boolean
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
  return true;
end $$;

-- The files of a request, with names and bytes.
create function casework.access_files(wanted bigint)
  returns table (id uuid, reference text, name text, type text, size bigint, goes boolean, why text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select f.file_id, c.reference, t.name, t.type, t.size, f.goes, f.why
    from casework.access_file f join casework.attachment t on t.id = f.file_id
    join casework.case_file c on c.id = f.case_id
    join casework.access_case a on a.request = f.request and a.case_id = f.case_id and a.belongs
    where f.request = wanted and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
    order by c.reference, t.message_id, t.position, t.id;
end;
create function casework.access_file_bytes(wanted bigint, file uuid) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select b.bytes from casework.access_file f join casework.attachment_content b on b.attachment_id = f.file_id
    where f.request = wanted and f.file_id = file and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller()));

-- Each case a copy was made of notes it.
create function casework.note_access_copy(wanted bigint, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  noted integer;
begin
  insert into casework.reading (case_id, account, what, why, read_at)
    select a.case_id, nullif(current_setting('branchwork.account', true), '')::uuid, 'EXPORT', 'SUBJECT_ACCESS', at
      from casework.access_case a where a.request = wanted and a.belongs and a.gathered_at is not null
        and casework.caller_may('SUBJECT_ACCESS') and wanted <> all (casework.access_walled_from_caller());
  get diagnostics noted = row_count;
  return noted;
end $$;

create function casework.access_line_references(wanted bigint)
  returns table (case_id bigint, reference text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id, c.reference from casework.access_case a join casework.case_file c on c.id = a.case_id
    where a.request = wanted and a.belongs and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller());
end;

-- How far the gathering is.
create function casework.access_gathering(wanted bigint)
  returns table (reference text, sealed boolean, gathered_at timestamptz, apart_why text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference, c.sealed_at is not null, a.gathered_at, a.apart_why from casework.access_case a
    join casework.case_file c on c.id = a.case_id
    where a.request = wanted and a.belongs and casework.caller_may('SUBJECT_ACCESS')
      and wanted <> all (casework.access_walled_from_caller())
    order by c.reference;
end;
create function casework.answer_access_apart(wanted bigint, of_case text, said text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.access_case a set apart_why = said from casework.case_file c
    where a.request = wanted and c.id = a.case_id and c.reference = of_case and c.sealed_at is not null
      and a.belongs and casework.works_on_access(wanted);
  return found;
end $$;

-- Thirty days after the end nothing that was gathered is left.
create function casework.sweep_access(before timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone constant bigint[] := array(select r.number from casework.access_request r
    where r.ended_at <= before and casework.caller_kind() = 'SYSTEM' and (
      exists (select from casework.access_mark m where m.request = r.number)
      or exists (select from casework.access_line l where l.request = r.number)
      or exists (select from casework.access_file f where f.request = r.number)
      or exists (select from casework.access_pack p where p.request = r.number)));
begin
  delete from casework.access_pack p where p.request = any (gone);
  delete from casework.access_mark m where m.request = any (gone);
  delete from casework.access_line l where l.request = any (gone);
  delete from casework.access_file f where f.request = any (gone);
  return cardinality(gone);
end $$;

-- What does not belong after all is not kept gathered.
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
  return true;
end $$;

-- With an erased case goes whatever was made of it.
create function casework.access_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from casework.access_pack p where p.request = old.request;
  delete from casework.access_mark m where m.request = old.request;
  return null;
end $$;

revoke execute on function casework.access_words(bigint), casework.gather_access_case(timestamptz),
  casework.access_job_lines(bigint), casework.mark_access_words(bigint, text, text),
  casework.gather_access_again(bigint), casework.access_files(bigint), casework.access_file_bytes(bigint, uuid),
  casework.note_access_copy(bigint, timestamptz), casework.access_gathering(bigint),
  casework.access_line_references(bigint),
  casework.answer_access_apart(bigint, text, text), casework.sweep_access(timestamptz),
  casework.access_follows_case() from public;
grant execute on function casework.gather_access_case(timestamptz), casework.access_job_lines(bigint),
  casework.mark_access_words(bigint, text, text), casework.gather_access_again(bigint),
  casework.access_files(bigint), casework.access_file_bytes(bigint, uuid),
  casework.note_access_copy(bigint, timestamptz), casework.access_gathering(bigint),
  casework.access_line_references(bigint),
  casework.answer_access_apart(bigint, text, text), casework.sweep_access(timestamptz) to branchwork_app;
grant execute on function casework.access_follows_case() to branchwork_owner;
reset role;
revoke create on schema casework from branchwork_data;

create trigger access_follows_case after delete on casework.access_case for each row
  execute function casework.access_follows_case();
