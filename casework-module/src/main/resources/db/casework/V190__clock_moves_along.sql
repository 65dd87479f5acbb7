-- Merge, move and split take the clock of an answer along: since when the wait counts, its pause, whether
-- it was told of, and whether the branch ever answered. Undoing gives all of it back. What was moved before
-- this stood here is put right.

-- One of the same words to all of a collective, which answer nobody's question.
alter table casework.message add column to_all boolean not null default false;
set local role branchwork_data;
update casework.message m set to_all = true
  from casework.collective_delivery d
    join casework.collective_message said on said.id = d.message_id
  where m.case_id = d.case_id and m.sender = 'BRANCH'
    and m.written_at > d.delivered_at - interval '1 minute' and m.written_at <= d.delivered_at
    and (m.text is null or m.text = said.text);
reset role;

-- When the branch answered the member of a case: by a reply, or by speaking with her or him.
create function casework.answers_of(of_case bigint) returns table (at timestamptz)
  language sql stable
begin atomic
  select m.written_at from casework.message m
    where m.case_id = of_case and m.sender = 'BRANCH' and not m.to_all
  union all
  select c.tried_at from casework.call_back c where c.case_id = of_case and c.outcome = 'SPOKE';
end;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

create or replace function casework.turn(of_case bigint) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp set timezone = 'UTC'
  return (select jsonb_build_object('waiting_since', c.waiting_since, 'member_wrote_at',
      c.member_wrote_at, 'unread', c.unread, 'urgency', c.urgency, 'due_on', c.due_on,
      'counts_from', c.counts_from, 'paused_at', c.paused_at, 'paused_for', c.paused_for,
      'late_told_from', c.late_told_from, 'answered', c.answered)
    from casework.case_file c where c.id = of_case);

-- What was turned is turned back, but for what somebody changed since: an answer ended the wait, and a word
-- of the member asks for one. Moves of the time before the clock was written down with them tell nothing of
-- it: there it is what the messages say.
create or replace function casework.turn_back(of_case bigint, turned jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
  as_is constant jsonb := casework.turn(of_case);
  moved_at constant timestamptz := turned->>'at';
  before constant casework.case_file :=
    jsonb_populate_record(null::casework.case_file, turned->'before');
  back jsonb;
  b casework.case_file;
  wrote timestamptz;
  answered_since boolean;
begin
  select jsonb_object_agg(each.key, case when each.value = turned->'after'->each.key
      then turned->'before'->each.key else each.value end) into back from jsonb_each(as_is) each;
  if as_is->'paused_at' is distinct from turned->'after'->'paused_at' then
    back := back || jsonb_build_object('paused_for', as_is->'paused_for');
  end if;
  b := jsonb_populate_record(null::casework.case_file, back);
  answered_since := exists (select from casework.answers_of(of_case) a where a.at > moved_at);
  b.answered := b.answered or answered_since;
  if not turned->'after' ? 'answered' then
    b.answered := exists (select from casework.answers_of(of_case));
  end if;
  -- since the move, and as long as somebody waits
  select min(m.written_at) into wrote from casework.message m
    where m.case_id = of_case and m.sender = 'MEMBER' and m.written_at > moved_at
      and m.written_at >= (as_is->>'waiting_since')::timestamptz;
  if b.waiting_since is null and wrote is not null then
    b.waiting_since := wrote;
    b.counts_from := wrote;
  elsif not answered_since and before.waiting_since < b.waiting_since then
    b.waiting_since := before.waiting_since;
    b.counts_from := before.counts_from;
    b.paused_at := before.paused_at;
    b.paused_for := before.paused_for;
  end if;
  b.counts_from := case when b.waiting_since is null then null when b.paused_at < wrote then wrote
    else coalesce(b.counts_from, b.waiting_since) end;
  if b.counts_from is null or b.paused_at < wrote then
    b.paused_at := null;
    b.paused_for := null;
  end if;
  update casework.case_file c set waiting_since = b.waiting_since,
      member_wrote_at = b.member_wrote_at, unread = b.unread, urgency = b.urgency,
      due_on = b.due_on, counts_from = b.counts_from, paused_at = b.paused_at,
      paused_for = b.paused_for, late_told_from = b.late_told_from, answered = b.answered
    where c.id = of_case;
end $$;

-- Of two clocks the one that counts for both: one that runs before a paused one, else the earlier. Whoever
-- was told that one is late need not hear it again; a new caseworker does.
create function casework.clock_of(one casework.case_file, other casework.case_file,
    other_from timestamptz) returns table (counts_from timestamptz, paused_at timestamptz,
    paused_for text, late_told_from timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select w.counts_from, w.paused_at, w.paused_for, w.late_told_from
    from (values
      (one.counts_from, one.paused_at, one.paused_for, one.late_told_from, 1),
      (other_from, other.paused_at, other.paused_for,
        case when other.caseworker is not distinct from one.caseworker
          and other.late_told_from = other_from then other_from end, 2))
      w (counts_from, paused_at, paused_for, late_told_from, place)
    where w.counts_from is not null
    order by w.paused_at is not null, w.counts_from, w.place limit 1;
end;

create or replace function casework.turn_together(from_case bigint, to_case bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file t set waiting_since = least(t.waiting_since, f.waiting_since),
      member_wrote_at = greatest(t.member_wrote_at, f.member_wrote_at),
      unread = t.unread or f.unread,
      urgency = case when f.stage = 'CLOSED' or t.urgency = 'URGENT' then t.urgency
        when f.urgency = 'URGENT' or t.urgency = 'NORMAL' then f.urgency else t.urgency end,
      due_on = case when f.stage = 'CLOSED' then t.due_on else least(t.due_on, f.due_on) end,
      counts_from = w.counts_from, paused_at = w.paused_at, paused_for = w.paused_for,
      late_told_from = case when w.counts_from is null then t.late_told_from
        else w.late_told_from end,
      answered = t.answered or f.answered
    from casework.case_file f cross join casework.case_file h
      left join lateral casework.clock_of(h, f, f.counts_from) w on true
    where t.id = to_case and h.id = to_case and f.id = from_case;
end;

create or replace function casework.turn_of_words(from_case bigint, to_case bigint, messages bigint[])
  returns void language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file t set
      waiting_since = least(t.waiting_since, gone.waits),
      member_wrote_at = greatest(t.member_wrote_at, gone.last_word),
      unread = t.unread or gone.last_word is not null,
      counts_from = w.counts_from, paused_at = w.paused_at, paused_for = w.paused_for,
      late_told_from = case when w.counts_from is null then t.late_told_from
        else w.late_told_from end,
      answered = t.answered or gone.answers
    from casework.case_file f cross join casework.case_file h
      cross join lateral (select
          min(m.written_at) filter (where m.sender = 'MEMBER' and m.written_at >= f.waiting_since)
            as waits,
          max(m.written_at) filter (where m.sender = 'MEMBER') as last_word,
          coalesce(bool_or(m.sender = 'BRANCH' and not m.to_all), false) as answers
        from casework.message m where m.id = any (messages)) gone
      left join lateral casework.clock_of(h, f,
        case when gone.waits is not null then greatest(gone.waits, f.counts_from) end) w on true
    where t.id = to_case and h.id = to_case and f.id = from_case;
  update casework.case_file f set
      waiting_since = case when gone.waits then stays.waits else f.waiting_since end,
      member_wrote_at = case when gone.words
        then coalesce(stays.last_word, f.received_at) else f.member_wrote_at end,
      counts_from = case when not gone.waits then f.counts_from
        when stays.waits is not null then greatest(stays.waits, f.counts_from) end,
      paused_at = case when not gone.waits or stays.waits is not null then f.paused_at end,
      paused_for = case when not gone.waits or stays.waits is not null then f.paused_for end,
      answered = f.answered and (not gone.answers
        or exists (select from casework.answers_of(f.id)))
    from casework.case_file h
      cross join lateral (select
          coalesce(bool_or(m.sender = 'MEMBER' and m.written_at >= h.waiting_since), false) as waits,
          coalesce(bool_or(m.sender = 'MEMBER'), false) as words,
          coalesce(bool_or(m.sender = 'BRANCH' and not m.to_all), false) as answers
        from casework.message m where m.id = any (messages)) gone
      cross join lateral (select
          min(m.written_at) filter (where m.written_at >= h.waiting_since) as waits,
          max(m.written_at) as last_word
        from casework.message m where m.case_id = h.id and m.sender = 'MEMBER') stays
    where f.id = from_case and h.id = from_case;
end;

-- The new case has nothing of the clock of the first but what its own messages bring.
create or replace function casework.split_case(from_case bigint, new_reference text, new_form text,
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
      'limit_safe_on', null, 'tries', 0, 'counts_from', null, 'paused_at', null,
      'paused_for', null, 'late_told_from', null, 'answered', false), from_case;
  insert into casework.case_person_named select new_case, n.account, n.named_by, n.named_at
    from casework.case_person_named n where n.case_id = from_case;
  insert into casework.case_opened_to select new_case, o.account, o.opened_by, o.opened_at
    from casework.case_opened_to o where o.case_id = from_case;
  insert into casework.case_member select new_case, m.member, m.confirmed_by, m.confirmed_at
    from casework.case_member m where m.case_id = from_case;
  return casework.move_case('SPLIT', from_case, new_case, messages, at);
end $$;

create or replace function casework.undo_move(of_move bigint, at timestamptz) returns text
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
    perform casework.turn_back(m.from_case,
      m.turned->'from' || jsonb_build_object('at', m.done_at));
    perform casework.turn_back(m.to_case, m.turned->'to' || jsonb_build_object('at', m.done_at));
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

-- A case that leads on waits for nobody: the one it leads to does.
create or replace function casework.answers_late(first_from timestamptz, next_from timestamptz,
    most integer) returns table (reference text, caseworker uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file c set late_told_from = c.counts_from
    from (select w.id from casework.case_file w
      where (select casework.caller_kind()) = 'SYSTEM' and w.stage <> 'CLOSED'
        and w.merged_into is null
        and w.counts_from <= greatest(first_from, next_from) and w.paused_at is null
        and w.counts_from <= case when w.answered then next_from else first_from end
        and w.late_told_from is distinct from w.counts_from
      order by w.counts_from limit most for update skip locked) late
    where c.id = late.id
    returning c.reference, c.caseworker;
end;
revoke execute on function casework.clock_of(casework.case_file, casework.case_file, timestamptz)
  from public;
reset role;
revoke create on schema casework from branchwork_data;

-- What was moved before.
set local role branchwork_data;
update casework.case_file c set counts_from = c.waiting_since
  where c.merged_into is null and c.waiting_since is not null
    and (c.counts_from is null or c.counts_from < c.waiting_since);
update casework.case_file c set counts_from = null, paused_at = null, paused_for = null
  where c.merged_into is null and c.waiting_since is null and c.counts_from is not null;
update casework.case_file c set answered = exists (select from casework.answers_of(c.id))
  where c.merged_into is null and c.id in (select d.case_id from casework.collective_delivery d
      union select m.from_case from casework.case_move m
      union select m.to_case from casework.case_move m)
    and c.answered <> exists (select from casework.answers_of(c.id));
reset role;
