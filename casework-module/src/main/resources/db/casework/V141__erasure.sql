-- Erasing cases: one function finds what belongs to a case by the foreign keys, so that a table added later is
-- erased too; erasure.txt of the tests names each. Whatever is not reached holds the case by its key, and the
-- erasure fails whole.

-- A message that was filed to an erased case keeps its place in the count of what was fetched, and its hash: it
-- is known when the mailbox is read anew. Nothing else of it stays.
alter table casework.raw_mail add column erased_at timestamptz, drop constraint filed_somewhere,
  add constraint filed_somewhere check ((state = 'FILED') = (kind is not null)
    and (case_id is null) = (kind is null or erased_at is not null));
alter policy triage_sees on casework.raw_mail using ((select casework.caller_may('ASSIGN')) and case_id is null
  and erased_at is null
  and (suggested_case_id is null
    or exists (select from casework.case_file seen where seen.id = raw_mail.suggested_case_id)));
alter policy triage_decides on casework.raw_mail using ((select casework.caller_may('ASSIGN'))
  and state in ('QUARANTINED', 'IGNORED') and not duplicate and erased_at is null);

grant create on schema casework to branchwork_data;
set local role branchwork_data;

create or replace function casework.reference_taken(reference text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from casework.case_file c where c.reference = reference_taken.reference)
    or exists (select from casework.erased_case e where e.reference = reference_taken.reference);

create function casework.keeping_account() returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  return case when casework.caller_may('RETENTION')
    then nullif(current_setting('branchwork.account', true), '')::uuid end;

-- Every table whose rows belong to a case, with how to find them ($1: the ids of the cases), and how far it is
-- from the case: rows of the farthest go first. Mail is told apart below.
create function casework.erasure_reach() returns table (relation regclass, found text, far integer)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive edge as (
    select f.conrelid child, f.confrelid parent, c.attname child_column, p.attname parent_column, c.attnotnull sure
      from pg_constraint f
      join pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
      join pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1]
      where f.contype = 'f' and f.connamespace = 'casework'::regnamespace and f.conrelid <> f.confrelid
        and 'casework.raw_mail'::regclass not in (f.conrelid, f.confrelid)
  ), distance as (
    select child, 1 far from edge where parent = 'casework.case_file'::regclass
    union all
    select e.child, d.far + 1 from distance d join edge e on e.parent = d.child where d.far < 20
  ), reach as (
    select child, format('%I = any ($1)', child_column) found from edge
      where parent = 'casework.case_file'::regclass and sure
    union all
    select e.child, format('%I in (select %I from %s where %s)', e.child_column, e.parent_column,
        e.parent::regclass, r.found)
      from reach r join edge e on e.parent = r.child and e.sure
      where not exists (select from edge own where own.child = e.child and own.sure
        and own.parent = 'casework.case_file'::regclass)
  )
  select r.child::regclass, string_agg(distinct r.found, ' or '),
      (select max(d.far) from distance d where d.child = r.child)
    from reach r group by r.child
$$;

-- The stored messages that go with these cases: filed to them, their copies, and what was set aside for them;
-- of a person also what was set aside of the same address.
create function casework.erasure_mail(ids bigint[], whole_person boolean) returns bigint[]
  language sql stable set search_path = pg_catalog, pg_temp
  return coalesce((select array_agg(m.id) from casework.raw_mail m
    where m.erased_at is null and (m.case_id = any (ids)
      or m.hash in (select filed.hash from casework.raw_mail filed where filed.case_id = any (ids))
      or m.state = 'IGNORED' and (m.suggested_case_id = any (ids)
        or whole_person and lower(m.sender) in (select c.email_folded from casework.case_file c
          where c.id = any (ids))))), '{}');

-- Why these cases cannot be erased; null when they can.
create function casework.erasure_refusal(ids bigint[], whole_person boolean) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  return case
    when exists (select from casework.case_file c where c.id = any (ids) and c.stage <> 'CLOSED'
      and c.merged_into is null) then 'open'
    when exists (select from casework.case_retention r where r.case_id = any (ids) and r.held_at is not null)
      then 'held'
    when exists (select from casework.raw_mail m where m.state in ('QUARANTINED', 'WAITING')
      and (m.suggested_case_id = any (ids) or whole_person and lower(m.sender) in
        (select c.email_folded from casework.case_file c where c.id = any (ids)))) then 'mail'
    when whole_person and exists (select from casework.case_file c where c.id <> all (ids) and c.email_folded in
      (select own.email_folded from casework.case_file own where own.id = any (ids))) then 'more' end;

-- A case goes with all that were brought into it.
-- Asks for an erasure; tells why not, or null. 'none': there is no such case for the caller.
create function casework.ask_erasure(asked uuid, wanted text, address text, why text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  account constant uuid := casework.keeping_account();
  ids bigint[];
  refusal text;
begin
  ids := array(select c.id from casework.case_file c
    where c.id in (select unnest(casework.brought_together(casework.stands_for(named.id)))
        from casework.case_file named where named.reference = wanted or named.email_folded = address)
      and account is not null
      and c.id <> all (casework.cases_naming_caller()) order by c.id for update);
  if ids = '{}' then
    return 'none';
  end if;
  if exists (select from casework.erasure_case e where e.case_id = any (ids)) then
    return 'asked';
  end if;
  refusal := casework.erasure_refusal(ids, address is not null);
  -- that there is one more case tells of a case that is none for the caller; the second person is told
  if refusal is not null and refusal <> 'more' then
    return refusal;
  end if;
  insert into casework.erasure (id, scope, reason, cases, asked_by, asked_at)
    values (asked, case when address is null then 'CASE' else 'PERSON' end, why, cardinality(ids), account, at);
  insert into casework.erasure_case (case_id, erasure_id) select unnest(ids), asked;
  return null;
end $$;

-- The erasures that wait, each with its cases; none that is about a case in which the caller is named.
create function casework.erasures_waiting(wanted uuid, most integer)
  returns table (id uuid, scope text, reason text, asked_by uuid, asked_at timestamptz, cases text[], refusal text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.id, e.scope, e.reason, e.asked_by, e.asked_at, about.refs,
      casework.erasure_refusal(about.ids, e.scope = 'PERSON')
    from casework.erasure e
    cross join lateral (select array_agg(c.id) ids, array_agg(c.reference order by c.reference) refs
      from casework.erasure_case x join casework.case_file c on c.id = x.case_id where x.erasure_id = e.id) about
    where (select casework.caller_may('RETENTION')) and e.decided_at is null
      and (wanted is null or e.id = wanted)
      and not about.ids && (select casework.cases_naming_caller())::bigint[]
    order by e.asked_at, e.id limit most;
end;

-- What would go with these cases, by table; nothing is changed.
create function casework.erasure_dry_run(wanted text[], whole_person boolean)
  returns table (what text, how_many bigint, size bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ids bigint[] := array(select c.id from casework.case_file c
    where c.id in (select unnest(casework.brought_together(named.id)) from casework.case_file named
        where named.reference = any (wanted))
      and casework.keeping_account() is not null and c.id <> all (casework.cases_naming_caller()));
  mails bigint[] := casework.erasure_mail(ids, whole_person);
  part record;
begin
  for part in select r.relation, r.found from casework.erasure_reach() r loop
    what := (select relname from pg_class where oid = part.relation);
    execute format('select count(*) from %s where %s', part.relation, part.found) into how_many using ids;
    size := case when what = 'attachment' then
      (select coalesce(sum(a.size), 0) from casework.attachment a where a.case_id = any (ids)) else 0 end;
    return next;
  end loop;
  return query values
    ('case_file', cardinality(ids)::bigint, 0::bigint),
    ('raw_mail', cardinality(mails)::bigint,
      (select coalesce(sum(m.size), 0)::bigint from casework.raw_mail m where m.id = any (mails))),
    ('my_link', (select count(*) from casework.my_link l where l.email_folded in
      (select c.email_folded from casework.case_file c where c.id = any (ids))), 0);
end $$;

-- Erases. Only ever called by the two functions below, which see to it that it may be done.
create function casework.erase_cases(ids bigint[], whole_person boolean, of_erasure uuid, at timestamptz)
  returns table (case_id bigint, reference text, digest bytea)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  mails bigint[];
  addresses constant text[] := array(select distinct c.email_folded from casework.case_file c
    where c.id = any (ids) and c.email_folded is not null);
  forms constant text[] := array(select c.form_key from casework.case_file c where c.id = any (ids));
  part record;
begin
  perform from casework.case_file c where c.id = any (ids) order by c.id for update;
  mails := casework.erasure_mail(ids, whole_person);
  insert into casework.erased_case (case_id, digest, reference, category, outcome, channel, received_on, closed_on,
      erasure_id, erased_at)
    select c.id, casework.case_digest(c.id, c.form_key), c.reference, c.category, c.outcome, c.channel,
      (c.received_at at time zone 'Europe/London')::date, (c.closed_at at time zone 'Europe/London')::date,
      of_erasure, at
    from casework.case_file c where c.id = any (ids);
  delete from casework.raw_mail_content b where b.raw_mail_id = any (mails);
  update casework.raw_mail m set sender = null, subject = null, excerpt = null, suggested_case_id = null,
      set_aside_reason = null, decided_reference = null, case_id = null, message_id = null, erased_at = at
    where m.id = any (mails);
  for part in select r.relation, r.found from casework.erasure_reach() r order by r.far desc loop
    execute format('delete from %s where %s', part.relation, part.found) using ids;
  end loop;
  delete from casework.case_file c where c.id = any (ids);
  delete from casework.posted_form f where f.form_key = any (forms);
  delete from casework.draft d where d.form_key = any (forms);
  delete from casework.my_link l where l.email_folded = any (addresses)
    and not exists (select from casework.case_file c where c.email_folded = l.email_folded);
  delete from casework.erasure e where e.decided_at is null
    and not exists (select from casework.erasure_case x where x.erasure_id = e.id);
  return query select e.case_id, e.reference, e.digest from casework.erased_case e where e.case_id = any (ids);
end $$;

-- Tells a case from every other that there was or will be, also under the same number after a restore.
create function casework.case_digest(id bigint, form_key text) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp
  return sha256(convert_to('casework.case_file ' || id || ' ' || form_key, 'UTF8'));

-- The second person says yes: everything goes in this transaction. No row: there is no such erasure for the
-- caller.
create function casework.approve_erasure(wanted uuid, at timestamptz)
  returns table (case_id bigint, reference text, digest bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  account constant uuid := casework.keeping_account();
  asked casework.erasure;
  ids bigint[];
  refusal text;
begin
  select * into asked from casework.erasure e where e.id = wanted and e.decided_at is null
    and account is not null for update;
  ids := array(select c.id from casework.erasure_case x join casework.case_file c on c.id = x.case_id
    where x.erasure_id = asked.id order by c.id for update of c);
  if ids = '{}' or ids && casework.cases_naming_caller() then
    return;
  end if;
  refusal := casework.erasure_refusal(ids, asked.scope = 'PERSON');
  if refusal is not null then
    raise exception 'erasure refused: %', refusal;
  end if;
  update casework.erasure e set decided_by = account, decided_at = at, approved = true where e.id = wanted;
  return query select * from casework.erase_cases(ids, asked.scope = 'PERSON', wanted, at);
end $$;

-- Somebody says no, or whoever asked takes it back; whether there was such an erasure.
create function casework.decline_erasure(wanted uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casework.erasure_case x where x.erasure_id = wanted
      and x.case_id = any (casework.cases_naming_caller())) then
    return false;
  end if;
  update casework.erasure e set decided_by = casework.keeping_account(), decided_at = at, approved = false
    where e.id = wanted and e.decided_at is null and casework.keeping_account() is not null;
  if not found then
    return false;
  end if;
  delete from casework.erasure_case x where x.erasure_id = wanted;
  return true;
end $$;

-- After a restore of an older backup: what was erased is erased again, whatever it holds to. For whoever keeps
-- the server; whether the case was there.
create function casework.erase_again(wanted bigint, known bytea, at timestamptz) returns boolean
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from casework.case_file c where c.id = wanted
      and casework.case_digest(c.id, c.form_key) = known) then
    return false;
  end if;
  update casework.raw_mail m set suggested_case_id = null where m.suggested_case_id = wanted
    and m.state <> 'IGNORED';
  perform from casework.erase_cases(casework.brought_together(wanted), false, null, at);
  return true;
end $$;

-- The erased cases of a period still count, for whoever counts all.
create function casework.erased_received(first date, until date)
  returns table (category text, outcome text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.category, e.outcome from casework.erased_case e
    where (select casework.caller_sees_all()) and e.received_on >= first and e.received_on < until;
end;

revoke execute on function casework.keeping_account(), casework.erasure_reach(),
  casework.erasure_mail(bigint[], boolean), casework.erasure_refusal(bigint[], boolean),
  casework.ask_erasure(uuid, text, text, text, timestamptz), casework.erasures_waiting(uuid, integer),
  casework.erasure_dry_run(text[], boolean), casework.erase_cases(bigint[], boolean, uuid, timestamptz),
  casework.case_digest(bigint, text), casework.approve_erasure(uuid, timestamptz),
  casework.decline_erasure(uuid, timestamptz), casework.erase_again(bigint, bytea, timestamptz),
  casework.erased_received(date, date) from public;
grant execute on function casework.ask_erasure(uuid, text, text, text, timestamptz),
  casework.erasures_waiting(uuid, integer), casework.erasure_dry_run(text[], boolean),
  casework.approve_erasure(uuid, timestamptz), casework.decline_erasure(uuid, timestamptz),
  casework.erased_received(date, date) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
