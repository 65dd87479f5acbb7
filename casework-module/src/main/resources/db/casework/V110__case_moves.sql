-- Cases of one person brought together, a case split, a message moved, two cases linked: what was moved
-- from which case to which stands in a journal with all that it takes to undo it. A case that was brought
-- into another stays as a row and leads on to it: by its reference, its private link and its reply address.

alter table casework.case_file add column merged_into bigint references casework.case_file
  constraint not_into_itself check (merged_into <> id);
create index case_file_merged_into on casework.case_file (merged_into) where merged_into is not null;

-- Out of every list, search and count of the staff; who brings its reference, key or form is led on.
create policy merged_leads_on on casework.case_file as restrictive
  using (merged_into is null or (select casework.caller_kind()) <> 'STAFF'
    or form_key = (select casework.entering_form()));

-- A provisional limit that came with another case stands beside the case's own. The case it came with is
-- no reference on purpose: it is not to follow when that case is moved on.
alter table casework.case_limit add column came_with bigint;
drop index casework.case_limit_provisional;
create unique index case_limit_provisional on casework.case_limit (case_id, coalesce(came_with, 0))
  where state = 'OPEN' and basis <> 'ENTERED';

-- Other cases of the same member of the register.
create index case_member_member on casework.case_member (member);

-- The journal. What was moved: by table and column, the keys of the rows. What turned: of either case the
-- columns that say whose word is next and how soon, before and after. Written by the functions below alone.
create table casework.case_move (
  id bigint generated always as identity primary key,
  act text not null check (act in ('MERGE', 'SPLIT', 'MOVE', 'LINK')),
  from_case bigint not null references casework.case_file,
  to_case bigint not null references casework.case_file,
  from_reference text collate "C" not null,
  to_reference text collate "C" not null,
  moved jsonb not null default '{}',
  turned jsonb not null default '{}',
  done_by uuid not null,
  done_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint undone_by_somebody check ((undone_by is null) = (undone_at is null))
);
create index case_move_from on casework.case_move (from_case);
create index case_move_to on casework.case_move (to_case);

grant create on schema casework to branchwork_data;
grant select, insert, update, delete on casework.case_move to branchwork_data;
set local role branchwork_data;

-- The case that stands for this one: itself, or the one it was brought into.
create function casework.stands_for(of_case bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive line (id, merged_into) as (
    select c.id, c.merged_into from casework.case_file c where c.id = of_case
    union all
    select c.id, c.merged_into from line join casework.case_file c on c.id = line.merged_into)
  select id from line where merged_into is null;
end;

-- Where a merged reference leads; nothing for one that leads nowhere.
create function casework.leads_to(reference text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select heir.reference from casework.case_file c
    join casework.case_file heir on heir.id = casework.stands_for(c.id)
    where c.reference = leads_to.reference and c.merged_into is not null);

-- The case with all that were brought into it.
create function casework.brought_together(of_case bigint) returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive tree (id) as (
    select of_case
    union all
    select c.id from tree join casework.case_file c on c.merged_into = tree.id)
  select array_agg(id) from tree;
end;

-- Whether an address is that of a case brought into this one: the same person's, as somebody confirmed.
create function casework.came_from_address(of_case bigint, folded text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from casework.case_file c
    where c.id = any (casework.brought_together(of_case)) and c.email_folded = folded);

-- Whether a person of the staff may work a case, merged or not.
create function casework.works(of_case bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return casework.caller_kind() is not distinct from 'STAFF' and exists (
    select from casework.case_file c where c.id = of_case
      and (casework.caller_sees_all() or c.caseworker = casework.caller_account())
      and c.id <> all (casework.cases_walled_from_caller()));

-- Who sees a restricted case, its caseworker among them.
create function casework.audience(of_case bigint) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return array(select seen.account from (
      select o.account from casework.case_opened_to o where o.case_id = of_case
      union select c.caseworker from casework.case_file c
        where c.id = of_case and c.caseworker is not null) seen
    order by seen.account);

-- Why two cases stay apart, or nothing when they are one person's and stand behind the same walls. One
-- person's are they by the register, as somebody confirmed it, because one was split off from the other, or
-- by one private e-mail address: an address at work may be several people's.
create function casework.why_apart(one bigint, other bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select case
      when a.sealed_at is not null or b.sealed_at is not null then 'sealed'
      when (a.restricted_at is null) <> (b.restricted_at is null)
        or a.restricted_at is not null and casework.audience(a.id) <> casework.audience(b.id)
        or array(select n.account from casework.case_person_named n where n.case_id = a.id order by 1)
          <> array(select n.account from casework.case_person_named n where n.case_id = b.id order by 1)
        then 'walls'
      when am.member <> bm.member then 'persons'
      when am.member = bm.member or exists (select from casework.case_move m where m.act = 'SPLIT'
        and (m.from_case, m.to_case) in ((a.id, b.id), (b.id, a.id))) then null
      when a.email_folded = b.email_folded and a.work_address is not true and b.work_address is not true
        then null
      else 'person' end
    from casework.case_file a cross join casework.case_file b
      left join casework.case_member am on am.case_id = a.id
      left join casework.case_member bm on bm.case_id = b.id
    where a.id = one and b.id = other);

-- The columns by which rows belong to a case, and what tells the rows of one case apart. Walls and keys
-- stay with the case they were made for, and so does who is looking just now.
create function casework.case_columns() returns table (relation text, belongs text, key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.relname::text, a.attname::text, coalesce(
      (select string_agg(format('t.%I::text', k.attname), ' || e''\t'' || ' order by k.attnum)
        from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
        where i.indrelid = r.oid and i.indisprimary and k.attname <> 'case_id'), '''''')
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'casework.case_file'::regclass
      and r.relname not in ('case_file', 'case_key', 'case_move', 'case_person_named',
        'case_opened_to', 'broken_glass', 'onlooker')
    order by 1, 2;
end;

-- Whose word is next in a case, and how soon.
create function casework.turn(of_case bigint) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp set timezone = 'UTC'
  return (select jsonb_build_object('waiting_since', c.waiting_since, 'member_wrote_at',
      c.member_wrote_at, 'unread', c.unread, 'urgency', c.urgency, 'due_on', c.due_on)
    from casework.case_file c where c.id = of_case);

-- What was turned is turned back, but for what somebody changed since.
create function casework.turn_back(of_case bigint, turned jsonb) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp set timezone = 'UTC'
begin atomic
  update casework.case_file c
    set (waiting_since, member_wrote_at, unread, urgency, due_on) =
      (select b.waiting_since, b.member_wrote_at, b.unread, b.urgency, b.due_on
        from (select jsonb_object_agg(now.key, case when now.value = turned->'after'->now.key
            then turned->'before'->now.key else now.value end) restored
          from jsonb_each(casework.turn(of_case)) now) r,
        jsonb_populate_record(null::casework.case_file, r.restored) b)
    where c.id = of_case;
end;

-- Limits that change between a closed case and one that is not: there they raise alarms, here they do not.
create function casework.limits_follow_case(from_case bigint, to_case bigint, limits bigint[])
  returns void language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_limit l set alarm_on = case
      when here.stage <> 'CLOSED' and l.limit_on >= (l.set_at at time zone 'Europe/London')::date
      then casework.next_alarm(l.id, l.safe_on) end
    from casework.case_file there, casework.case_file here
    where there.id = from_case and here.id = to_case
      and (there.stage = 'CLOSED') <> (here.stage = 'CLOSED')
      and l.id = any (limits) and l.case_id = to_case and l.state = 'OPEN';
end;

-- Everything of a case goes to another. Of what there can be one of its kind, such as a label, the one
-- that the other has stays, and so does that of the first, where it is.
create function casework.carry(from_case bigint, to_case bigint) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part record;
  one text;
  keys jsonb;
  moved jsonb := '{}';
begin
  update casework.case_limit l set came_with = from_case
    where l.case_id = from_case and l.came_with is null;
  for part in select * from casework.case_columns() loop
    begin
      execute format('with gone as (update casework.%1$I t set %2$I = $2 where t.%2$I = $1'
          || ' returning %3$s as key) select coalesce(jsonb_agg(key), ''[]''::jsonb) from gone',
        part.relation, part.belongs, part.key) into keys using from_case, to_case;
    exception when unique_violation then
      keys := '[]';
      for one in execute format('select %3$s from casework.%1$I t where t.%2$I = $1',
          part.relation, part.belongs, part.key) using from_case loop
        begin
          execute format('update casework.%1$I t set %2$I = $2 where t.%2$I = $1 and %3$s = $3',
            part.relation, part.belongs, part.key) using from_case, to_case, one;
          keys := keys || to_jsonb(one);
        exception when unique_violation then
          null;
        end;
      end loop;
    end;
    moved := moved || jsonb_build_object(part.relation || '.' || part.belongs, keys);
  end loop;
  perform casework.limits_follow_case(from_case, to_case,
    array(select jsonb_array_elements_text(moved->'case_limit.case_id')::bigint));
  return moved;
end $$;

-- Messages go to another case, with their files and the mails they came by.
create function casework.carry_messages(from_case bigint, to_case bigint, messages bigint[])
  returns jsonb language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint[];
  files uuid[];
  mails bigint[];
begin
  with m as (update casework.message set case_id = to_case
      where case_id = from_case and id = any (messages) returning id)
    select array_agg(m.id order by m.id) into gone from m;
  with a as (update casework.attachment set case_id = to_case
      where message_id = any (gone) returning id)
    select array_agg(a.id) into files from a;
  update casework.attachment_content set case_id = to_case where attachment_id = any (files);
  with r as (update casework.raw_mail set case_id = to_case
      where case_id = from_case and message_id = any (gone) returning id)
    select array_agg(r.id) into mails from r;
  return jsonb_strip_nulls(jsonb_build_object('message.case_id', gone::text[],
    'attachment.case_id', files::text[], 'attachment_content.case_id', files::text[],
    'raw_mail.case_id', mails::text[]));
end $$;

-- What was moved goes back, as far as it is still there.
create function casework.bring_back(from_case bigint, to_case bigint, moved jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part record;
begin
  for part in select * from casework.case_columns() loop
    execute format('update casework.%1$I t set %2$I = $1 where t.%2$I = $2'
        || ' and %3$s in (select jsonb_array_elements_text($3))',
      part.relation, part.belongs, part.key) using from_case, to_case,
      coalesce(moved->(part.relation || '.' || part.belongs), '[]'::jsonb);
  end loop;
  -- what took the place of a limit that came along goes back too, with what belongs to it
  update casework.case_limit l set case_id = from_case
    where l.case_id = to_case and l.came_with = from_case;
  update casework.case_limit l set came_with = null
    where l.case_id = from_case and l.came_with = from_case;
  update casework.limit_alarm a set case_id = from_case where a.case_id = to_case
    and a.limit_id in (select l.id from casework.case_limit l where l.case_id = from_case);
  update casework.limit_request r set case_id = from_case where r.case_id = to_case
    and r.limit_id in (select l.id from casework.case_limit l where l.case_id = from_case);
  update casework.note n set case_id = from_case where n.case_id = to_case and n.id in
    (select l.note_id from casework.case_limit l where l.case_id = from_case
      union select r.note_id from casework.limit_request r where r.case_id = from_case);
  perform casework.limits_follow_case(to_case, from_case,
    array(select l.id from casework.case_limit l where l.case_id = from_case));
end $$;

-- The turn after a merge: the member waits since the earlier word, and the more pressing counts.
create function casework.turn_together(from_case bigint, to_case bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file t set waiting_since = least(t.waiting_since, f.waiting_since),
      member_wrote_at = greatest(t.member_wrote_at, f.member_wrote_at),
      unread = t.unread or f.unread,
      urgency = case when f.stage = 'CLOSED' or t.urgency = 'URGENT' then t.urgency
        when f.urgency = 'URGENT' or t.urgency = 'NORMAL' then f.urgency else t.urgency end,
      due_on = case when f.stage = 'CLOSED' then t.due_on else least(t.due_on, f.due_on) end
    from casework.case_file f where t.id = to_case and f.id = from_case;
end;

-- The turn after words were moved: where they came from nobody waits for their answer any longer.
create function casework.turn_of_words(from_case bigint, to_case bigint, messages bigint[])
  returns void language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file t set
      waiting_since = least(t.waiting_since, (select min(m.written_at) from casework.message m
        where m.id = any (messages) and m.sender = 'MEMBER' and m.written_at >= f.waiting_since)),
      member_wrote_at = greatest(t.member_wrote_at, (select max(m.written_at)
        from casework.message m where m.id = any (messages) and m.sender = 'MEMBER')),
      unread = t.unread or exists (select from casework.message m
        where m.id = any (messages) and m.sender = 'MEMBER')
    from casework.case_file f where t.id = to_case and f.id = from_case;
  update casework.case_file f set
      waiting_since = case when exists (select from casework.message m where m.id = any (messages)
          and m.sender = 'MEMBER' and m.written_at >= f.waiting_since)
        then (select min(m.written_at) from casework.message m where m.case_id = f.id
          and m.sender = 'MEMBER' and m.written_at >= f.waiting_since)
        else f.waiting_since end,
      member_wrote_at = coalesce((select max(m.written_at) from casework.message m
        where m.case_id = f.id and m.sender = 'MEMBER'), f.received_at)
    where f.id = from_case and exists (select from casework.message m
      where m.id = any (messages) and m.sender = 'MEMBER');
end;

-- Does one of the four and writes it down; its number.
create function casework.move_case(act text, from_case bigint, to_case bigint, messages bigint[],
    at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  turned_from constant jsonb := casework.turn(from_case);
  turned_to constant jsonb := casework.turn(to_case);
  moved jsonb := '{}';
  number bigint;
begin
  if from_case = to_case or not casework.works(from_case) or not casework.works(to_case)
      or act in ('MERGE', 'MOVE') and casework.why_apart(from_case, to_case) is not null
      or act = 'SPLIT' and casework.why_apart(from_case, to_case) in ('sealed', 'walls') then
    raise insufficient_privilege;
  end if;
  if act = 'MERGE' then
    moved := casework.carry(from_case, to_case);
    perform casework.turn_together(from_case, to_case);
    update casework.case_file c set merged_into = to_case where c.id = from_case;
  elsif act <> 'LINK' then
    moved := casework.carry_messages(from_case, to_case, messages);
    perform casework.turn_of_words(from_case, to_case, messages);
  end if;
  if act <> 'LINK' then
    perform casework.newer(from_case, to_case);
  end if;
  insert into casework.case_move (act, from_case, to_case, from_reference, to_reference, moved,
      turned, done_by, done_at)
    select act, f.id, t.id, f.reference, t.reference, moved, jsonb_build_object(
        'from', jsonb_build_object('before', turned_from, 'after', casework.turn(f.id)),
        'to', jsonb_build_object('before', turned_to, 'after', casework.turn(t.id))),
      casework.caller_account(), at
    from casework.case_file f, casework.case_file t where f.id = from_case and t.id = to_case
    returning id into number;
  return number;
end $$;

-- A page of either case that was shown before is outdated from now on.
create function casework.newer(one bigint, other bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file c set version = 1 + (select max(v.version) from casework.case_file v
      where v.id in (one, other))
    where c.id in (one, other);
end;

-- Messages of a case become a new one of the same member: as far along as the first, with the same
-- caseworker, behind the same walls.
create function casework.split_case(from_case bigint, new_reference text, new_form text,
    new_matter text, messages bigint[], at timestamptz) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
  columns constant text := (select string_agg(format('%I', a.attname), ', ') from pg_attribute a
    where a.attrelid = 'casework.case_file'::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = '');
  first_word timestamptz;
  new_case bigint;
begin
  if not casework.works(from_case) then
    raise insufficient_privilege;
  end if;
  select min(m.written_at) into first_word from casework.message m
    where m.case_id = from_case and m.id = any (messages);
  execute format('insert into casework.case_file (%1$s) select %1$s from'
      || ' jsonb_populate_record(null::casework.case_file, (select to_jsonb(c) || $1'
      || ' from casework.case_file c where c.id = $2)) returning id', columns)
    into new_case using jsonb_build_object('reference', new_reference, 'form_key', new_form,
      'matter', new_matter, 'version', 1, 'key_generation', 1, 'received_at', first_word,
      'member_wrote_at', first_word, 'waiting_since', null, 'unread', false, 'due_on', null,
      'limit_safe_on', null, 'tries', 0), from_case;
  insert into casework.case_person_named select new_case, n.account, n.named_by, n.named_at
    from casework.case_person_named n where n.case_id = from_case;
  insert into casework.case_opened_to select new_case, o.account, o.opened_by, o.opened_at
    from casework.case_opened_to o where o.case_id = from_case;
  insert into casework.case_member select new_case, m.member, m.confirmed_by, m.confirmed_at
    from casework.case_member m where m.case_id = from_case;
  return casework.move_case('SPLIT', from_case, new_case, messages, at);
end $$;

-- Whether anything was done in a case beside what a move brought.
create function casework.worked_since(of_case bigint, moved jsonb) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part record;
  any_row boolean;
begin
  for part in select * from casework.case_columns() c where c.relation not in
      ('step', 'reading', 'case_member', 'case_limit', 'limit_alarm') loop
    execute format('select exists (select from casework.%1$I t where t.%2$I = $1'
        || ' and %3$s not in (select jsonb_array_elements_text($2)))',
      part.relation, part.belongs, part.key) into any_row using of_case,
      coalesce(moved->(part.relation || '.' || part.belongs), '[]'::jsonb);
    if any_row then
      return true;
    end if;
  end loop;
  return exists (select from casework.case_limit l where l.case_id = of_case
    and (l.set_by <> 'intake' or l.state <> 'OPEN'));
end $$;

-- Undoes a move, or says what stands in the way.
create function casework.undo_move(of_move bigint, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m casework.case_move;
begin
  select * into m from casework.case_move where id = of_move;
  -- a case that leads on is locked before the one it leads to, as an answer of its member does
  perform from casework.case_file c where c.id = case when m.act = 'MERGE'
    then m.from_case else least(m.from_case, m.to_case) end for update;
  perform from casework.case_file c where c.id in (m.from_case, m.to_case) for update;
  select * into m from casework.case_move where id = of_move for update;
  if m.undone_at is not null then
    return 'undone';
  elsif not (casework.works(m.from_case) and casework.works(m.to_case)) then
    return 'unseen';
  end if;
  if m.act <> 'LINK' then
    if exists (select from casework.case_move later where later.id > m.id
        and later.undone_at is null and later.act <> 'LINK'
        and (later.from_case in (m.from_case, m.to_case)
          or later.to_case in (m.from_case, m.to_case))) then
      return 'later';
    elsif casework.why_apart(m.from_case, m.to_case) in ('sealed', 'walls') then
      return casework.why_apart(m.from_case, m.to_case);
    elsif m.act = 'SPLIT' and casework.worked_since(m.to_case, m.moved) then
      return 'worked';
    end if;
    perform casework.bring_back(m.from_case, m.to_case, m.moved);
    update casework.case_file c set merged_into = null where c.id = m.from_case and m.act = 'MERGE';
    perform casework.turn_back(m.from_case, m.turned->'from');
    perform casework.turn_back(m.to_case, m.turned->'to');
    perform casework.newer(m.from_case, m.to_case);
    if m.act = 'SPLIT' then
      update casework.case_limit l set state = 'WITHDRAWN', alarm_on = null,
          ended_by = casework.caller_account()::text, ended_at = at
        where l.case_id = m.to_case and l.state = 'OPEN';
      -- who looked at the words is told where the words are
      update casework.reading r set case_id = m.from_case where r.case_id = m.to_case;
      update casework.case_file c set merged_into = m.from_case where c.id = m.to_case;
    end if;
  end if;
  update casework.case_move c set undone_by = casework.caller_account(), undone_at = at
    where c.id = m.id;
  return null;
end $$;

-- What the portal asks for itself; the others are parts of these.
revoke execute on function casework.stands_for(bigint), casework.leads_to(text),
  casework.brought_together(bigint), casework.came_from_address(bigint, text), casework.works(bigint), casework.audience(bigint),
  casework.why_apart(bigint, bigint), casework.case_columns(), casework.turn(bigint),
  casework.turn_back(bigint, jsonb), casework.limits_follow_case(bigint, bigint, bigint[]),
  casework.carry(bigint, bigint), casework.carry_messages(bigint, bigint, bigint[]),
  casework.bring_back(bigint, bigint, jsonb), casework.turn_together(bigint, bigint),
  casework.turn_of_words(bigint, bigint, bigint[]),
  casework.move_case(text, bigint, bigint, bigint[], timestamptz), casework.newer(bigint, bigint),
  casework.split_case(bigint, text, text, text, bigint[], timestamptz),
  casework.worked_since(bigint, jsonb), casework.undo_move(bigint, timestamptz) from public;
grant execute on function casework.stands_for(bigint), casework.leads_to(text),
  casework.brought_together(bigint), casework.came_from_address(bigint, text),
  casework.why_apart(bigint, bigint),
  casework.move_case(text, bigint, bigint, bigint[], timestamptz),
  casework.split_case(bigint, text, text, text, bigint[], timestamptz),
  casework.undo_move(bigint, timestamptz) to branchwork_app;

-- A search sees past the policies, and is to find no case that leads on.
do $$
declare
  written constant text := pg_get_functiondef('casework.search_cases(text,text,integer)'::regprocedure);
  changed constant text := replace(written, 'where c.sealed_at is null',
    'where c.merged_into is null and c.sealed_at is null');
begin
  if changed = written then
    raise 'the search of cases reads otherwise';
  end if;
  execute changed;
end $$;
reset role;
revoke create on schema casework from branchwork_data;

-- Seen by whoever sees both cases, or what stands for them.
alter table casework.case_move enable row level security, force row level security;
create policy staff_see on casework.case_move for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen
      where seen.id = casework.stands_for(case_move.from_case))
    and exists (select from casework.case_file seen
      where seen.id = casework.stands_for(case_move.to_case)));
grant select on casework.case_move to branchwork_app;

-- The moves of a case and of those brought into it, each as it is seen from there.
create function casework.moves_of(of_case bigint) returns table (id bigint, kind text, other text,
    done_by uuid, done_at timestamptz, undone_by uuid, undone_at timestamptz)
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select m.id, case when m.act = 'LINK' then 'LINKED'
        when m.act = 'MERGE' and m.to_case = any (t.cases) then 'MERGED'
        when m.act = 'MERGE' then 'MERGED_INTO'
        when m.act = 'SPLIT' and m.from_case = any (t.cases) then 'SPLIT_TO'
        when m.act = 'SPLIT' then 'SPLIT_FROM'
        when m.from_case = any (t.cases) then 'MESSAGE_TO' else 'MESSAGE_FROM' end,
      case when m.from_case = any (t.cases)
          and not (m.act = 'MERGE' and m.to_case = any (t.cases))
        then m.to_reference else m.from_reference end,
      m.done_by, m.done_at, m.undone_by, m.undone_at
    from (select casework.brought_together(of_case)) t (cases), casework.case_move m
    where m.from_case = any (t.cases) or m.to_case = any (t.cases);
end;
