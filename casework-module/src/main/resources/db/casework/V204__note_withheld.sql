-- A note that falls under legal professional privilege is held back whole (Data Protection Act 2018, Schedule 2,
-- paragraph 19), by a decision with its reason. It stays held back when its case is gathered again.

alter table casework.access_line
  add column id uuid not null default gen_random_uuid(),
  add column withheld_why text check (char_length(withheld_why) between 10 and 1000),
  add column withheld_by uuid,
  add column withheld_at timestamptz,
  add constraint withheld_by_somebody check (num_nonnulls(withheld_why, withheld_by, withheld_at) in (0, 3));
create unique index access_line_id on casework.access_line (id);

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- Holds a note back, or with no reason gives it after all; whether there is such a note.
create function casework.withhold_access_note(wanted bigint, note uuid, said text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.access_line l set withheld_why = said, withheld_at = case when said is not null then moment end,
      withheld_by = case when said is not null then nullif(current_setting('branchwork.account', true), '')::uuid end
    where l.request = wanted and l.id = note and l.section = 'NOTE' and casework.works_on_access(wanted);
  return found;
end $$;

create or replace function casework.gather_access_case(at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  next record;
  held casework.access_line[];
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
  held := array(select l from casework.access_line l
    where l.request = next.request and l.case_id = next.case_id and l.withheld_why is not null);
  delete from casework.access_line l where l.request = next.request and l.case_id = next.case_id;
  insert into casework.access_line (request, case_id, position, section, at, who, words)
    select next.request, next.case_id, row_number() over (order by w.rank, w.at, w.who, w.words), w.section, w.at,
      w.who, w.words from casework.access_words(next.case_id) w where w.words is not null
        -- of another member's case what speaks of the person, and nothing else
        and (next.whole or strpos(lower(w.words), next.named) > 0 or strpos(lower(w.words), next.email_folded) > 0);
  update casework.access_line l set withheld_why = h.withheld_why, withheld_by = h.withheld_by,
      withheld_at = h.withheld_at
    from unnest(held) h where l.request = next.request and l.case_id = next.case_id and l.section = h.section
      and l.at is not distinct from h.at and l.words = h.words;
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
  -- what is held back stays until its case is gathered anew
  delete from casework.access_line l where l.request = wanted and l.withheld_why is null;
  delete from casework.access_file f where f.request = wanted and not exists (select from casework.access_case a
    where a.request = wanted and a.case_id = f.case_id and a.belongs);
  -- what was decided about a message stays decided
  delete from casework.access_mail m where m.request = wanted and m.goes is null;
  update casework.access_request r set mail_looked_at = null where r.number = wanted;
  return true;
end $$;

revoke execute on function casework.withhold_access_note(bigint, uuid, text, timestamptz) from public;
grant execute on function casework.withhold_access_note(bigint, uuid, text, timestamptz) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
