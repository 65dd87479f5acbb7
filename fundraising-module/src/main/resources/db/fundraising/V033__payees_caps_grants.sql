-- A payee is told of each change of the bank details at the address that he or she had before it was
-- asked for, and of each change of that address at the one before.

create table fundraising.payee_address (
  id        bigint generated always as identity primary key,
  public_id uuid        not null constraint payee_address_taken unique,
  payee_id  bigint      not null references fundraising.payee,
  email     text        check (char_length(email) between 3 and 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  told      bigint      references fundraising.payee_address,
  set_by    text        not null,
  set_at    timestamptz not null
);
comment on table fundraising.payee_address is 'append-only; where a payee is told of changes, the newest counts: personal data';
comment on column fundraising.payee_address.email is 'null once it is erased';
comment on column fundraising.payee_address.told is 'the address before, which is told of this one; given by the database';
create index payee_address_of on fundraising.payee_address (payee_id, id);

alter table fundraising.payee_account
  add column told      bigint references fundraising.payee_address,
  add column asked_how text   check (asked_how in ('TELEPHONE', 'IN_PERSON', 'LETTER'));
comment on column fundraising.payee_account.told is 'the address that the payee had when this was asked for, and which is told of it; null: none was known, or it is the first; given by the database';
comment on column fundraising.payee_account.asked_how is 'how whoever approved asked the member; never missing where nobody could be told';

grant select, insert (public_id, payee_id, email, set_by, set_at) on fundraising.payee_address to branchwork_app;
grant select (told), update (asked_how) on fundraising.payee_account to branchwork_app;
grant select on fundraising.payee_address to branchwork_data;
grant update (email) on fundraising.payee_address to branchwork_data;

-- A grant that a committee decided, or that was asked for by telephone or on paper. What was told of
-- it is for those who decide, and for no job.
alter table fundraising.hardship_grant
  add column met_on date,
  add column minute text check (char_length(minute) between 1 and 100),
  add constraint hardship_grant_meeting check (num_nonnulls(met_on, minute) in (0, 2));
comment on column fundraising.hardship_grant.met_on is 'when the committee met that decided it; minute is the number in its minutes';
create table fundraising.hardship_words (
  grant_id bigint primary key references fundraising.hardship_grant,
  words    text not null check (char_length(words) between 1 and 5000)
);
comment on table fundraising.hardship_words is 'append-only; what was told of the need, for those who decide: personal data';
grant insert (met_on, minute) on fundraising.hardship_grant to branchwork_app;
grant select, insert on fundraising.hardship_words to branchwork_app;
grant select, delete on fundraising.hardship_words to branchwork_data;
alter table fundraising.hardship_words enable row level security, force row level security;
create policy decided on fundraising.hardship_words for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy books_kept on fundraising.hardship_words for insert
  with check ((select fundraising.caller_may('RECONCILE')));
create trigger stays before update or delete on fundraising.hardship_words
  for each statement when (current_user <> 'branchwork_data')
  execute function fundraising.payout_stays();

alter table fundraising.payee_address enable row level security, force row level security;
create policy told_where on fundraising.payee_address for select
  using ((select fundraising.caller_keeps_books()) or (select fundraising.caller_may('APPROVE')));
create policy books_kept on fundraising.payee_address for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(set_by)));

create trigger stays before update or delete on fundraising.payee_address
  for each statement when (current_user <> 'branchwork_data')
  execute function fundraising.payout_stays();

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

create function fundraising.payee_address_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- an address and bank details that come at once come one after the other
  perform from fundraising.payee p where p.id = new.payee_id for update;
  if new.email is null then
    perform fundraising.ledger_refuse('payee_address_missing', 'an address is given');
  end if;
  new.told := (select max(a.id) from fundraising.payee_address a
    where a.payee_id = new.payee_id and a.email is not null);
  return new;
end $$;

create function fundraising.hardship_grant_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fundraising.payee p where p.id = new.payee_id and p.account::text = new.granted_by) then
    perform fundraising.ledger_refuse('hardship_grant_own', 'nobody gives himself or herself a grant');
  end if;
  return new;
end $$;

-- The address that counts; null: none is known.
create function fundraising.payee_email(payee bigint) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  return (select a.email from fundraising.payee_address a
           where a.payee_id = payee and a.email is not null order by a.id desc limit 1);

create or replace function fundraising.payee_account_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- two who come at once are not both the first
  perform from fundraising.payee p where p.id = new.payee_id for update;
  new.told := null;
  if num_nonnulls(new.decision, new.usable_from, new.asked_how) > 0 then
    perform fundraising.ledger_refuse('payee_account_by_two', 'what is asked is decided afterwards');
  end if;
  if not exists (select from fundraising.payee_account a where a.payee_id = new.payee_id) then
    new.usable_from := clock_timestamp();
  else
    new.told := (select max(a.id) from fundraising.payee_address a
      where a.payee_id = new.payee_id and a.email is not null);
  end if;
  return new;
end $$;

create or replace function fundraising.payee_account_decided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.decision is not null or old.usable_from is not null or new.decision is null
      or to_jsonb(old) - '{decision,decided_by,decided_at,asked_how}'::text[]
        <> to_jsonb(new) - '{decision,decided_by,decided_at,asked_how}'::text[] then
    perform fundraising.ledger_refuse('payee_account_decided_once',
      'a change of bank details is decided once, and nothing else of it changes');
  end if;
  if new.decision = 'APPROVED' then
    if exists (select from fundraising.payee p
        where p.id = new.payee_id and p.account::text = new.decided_by) then
      perform fundraising.ledger_refuse('payee_account_own', 'nobody approves his or her own');
    end if;
    if new.told is null and new.asked_how is null then
      perform fundraising.ledger_refuse('payee_account_asked_how',
        'nobody could be told, so whoever approves says how the member was asked');
    end if;
    new.usable_from := clock_timestamp() + fundraising.payee_cooling_off();
  end if;
  return new;
end $$;

create or replace function fundraising.personal_records()
  returns table (kind text, record uuid, since date, member text, name text, email text, telephone text)
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select 'PLEDGE', p.id, case when p.state <> 'OPEN'
        or p.recurrence = 'ONCE' and coalesce(m.amount_pence, 0) >= p.amount_pence
      then greatest(fundraising.london_day(p.pledged_at), fundraising.london_day(p.cancelled_at),
        fundraising.london_day(p.lapsed_at), (select max(l.booked_on) from fundraising.allocation a
          join fundraising.statement_line l on l.id = a.line where a.pledge = p.id)) end,
      null::text, p.name, p.email, p.telephone
    from fundraising.pledge p left join fundraising.pledge_paid m on m.pledge = p.id
   where num_nonnulls(p.name, p.email, p.telephone, p.message) > 0
  union all
  select 'DONATION', a.id, l.booked_on, null, a.donor, null, null
    from fundraising.allocation a join fundraising.statement_line l on l.id = a.line
   where a.donor is not null
  union all
  select 'CHEQUE', q.id,
      fundraising.london_day(coalesce(q.cleared_at, q.returned_at, q.withdrawn_at)),
      null, q.drawer, null, null
    from fundraising.cheque q where q.drawer <> '-'
  union all
  select 'CLAIM', c.id, case when c.state = 'REFUSED' or fundraising.claim_paid(c.id)
      then fundraising.london_day(c.decided_at) end, w.member, w.name, w.email, w.telephone
    from fundraising.claim_claimant w join fundraising.claim c on c.id = w.claim
  union all
  select 'PAYEE', y.public_id, fundraising.payee_done(y.id), y.member,
      (select max(a.name) from fundraising.payee_account a where a.payee_id = y.id and not a.erased),
      fundraising.payee_email(y.id), null
    from fundraising.payee y
   where exists (select from fundraising.payee_account a where a.payee_id = y.id and not a.erased)
      or exists (select from fundraising.payee_address a where a.payee_id = y.id and a.email is not null)
      or exists (select from fundraising.hardship_grant h
        join fundraising.hardship_reason w on w.grant_id = h.id where h.payee_id = y.id)
  union all
  select 'NUMBER', y.public_id, fundraising.payee_done(y.id), y.member, null, null, null
    from fundraising.payee y where y.member !~ '^erased ';
end;

create or replace function fundraising.erase_record(kind text, record uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if kind = 'PLEDGE' then
    update fundraising.pledge p set name = null, email = null, telephone = null, message = null,
      public_name = false, on_wall = false where p.id = record;
  elsif kind = 'DONATION' then
    update fundraising.allocation a set donor = null where a.id = record;
  elsif kind = 'CHEQUE' then
    update fundraising.cheque q set drawer = '-' where q.id = record;
  elsif kind = 'CLAIM' then
    delete from fundraising.claim_claimant c where c.claim = record;
    delete from fundraising.claim_account c where c.claim = record;
    delete from fundraising.claim_reason c where c.claim = record;
    delete from fundraising.claim_evidence c where c.claim = record;
    delete from fundraising.claim_refusal c where c.claim = record;
    delete from fundraising.hardship_reason w using fundraising.hardship_grant h
     where h.id = w.grant_id and h.public_id = record;
  elsif kind = 'PAYEE' then
    update fundraising.payee_account a set name = '-', sort_code = '000000',
        account_number = '00000000', erased = true
      from fundraising.payee y where y.id = a.payee_id and y.public_id = record;
    update fundraising.payee_address a set email = null
      from fundraising.payee y where y.id = a.payee_id and y.public_id = record;
    delete from fundraising.hardship_reason w using fundraising.hardship_grant h, fundraising.payee y
     where h.id = w.grant_id and y.id = h.payee_id and y.public_id = record;
    delete from fundraising.hardship_words w using fundraising.hardship_grant h, fundraising.payee y
     where h.id = w.grant_id and y.id = h.payee_id and y.public_id = record;
  elsif kind = 'NUMBER' then
    update fundraising.payee y set member = 'erased ' || y.id where y.public_id = record;
  end if;
end $$;

create or replace function fundraising.record_facts(request bigint)
  returns table (record uuid, name text, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select x.record, f.name, f.value
    from fundraising.access_choice x cross join lateral (
      select v.place, v.name, v.value from fundraising.pledge p cross join lateral (values
          (1, 'reference', p.reference::text), (2, 'day', fundraising.london_day(p.pledged_at)::text),
          (3, 'amount', fundraising.pounds(p.amount_pence)), (4, 'recurrence', p.recurrence),
          (5, 'state', p.state), (6, 'name', p.name), (7, 'email', p.email),
          (8, 'telephone', p.telephone), (9, 'message', p.message)) v (place, name, value)
       where p.id = x.record
      union all select 10, 'paid', l.booked_on || ' ' || fundraising.pounds(a.amount_pence)
        from fundraising.allocation a join fundraising.statement_line l on l.id = a.line
       where a.pledge = x.record and a.undone_at is null
      union all select v.place, v.name, v.value from fundraising.allocation a
        join fundraising.statement_line l on l.id = a.line cross join lateral (values
          (1, 'day', l.booked_on::text), (2, 'amount', fundraising.pounds(a.amount_pence)),
          (3, 'name', a.donor)) v (place, name, value)
       where a.id = x.record
      union all select v.place, v.name, v.value from fundraising.cheque q cross join lateral (values
          (1, 'day', q.received_on::text), (2, 'amount', fundraising.pounds(q.amount_pence)),
          (3, 'number', q.number), (4, 'name', q.drawer),
          (5, 'cleared', fundraising.london_day(q.cleared_at)::text),
          (6, 'returned', fundraising.london_day(q.returned_at) || ' ' || q.reason)) v (place, name, value)
       where q.id = x.record
      union all select v.place, v.name, v.value from fundraising.claim c
        left join fundraising.claim_claimant w on w.claim = c.id
        left join fundraising.claim_account a on a.claim = c.id
        left join fundraising.claim_reason r on r.claim = c.id
        left join fundraising.claim_refusal n on n.claim = c.id cross join lateral (values
          (1, 'reference', 'CL-' || left(c.reference, 4) || '-' || right(c.reference, 4)),
          (2, 'day', fundraising.london_day(c.claimed_at)::text), (3, 'claim', c.kind),
          (4, 'amount', fundraising.pounds(c.asked_pence)), (5, 'state', c.state),
          (6, 'member', w.member), (7, 'name', w.name), (8, 'email', w.email),
          (9, 'telephone', w.telephone), (10, 'account', a.name || ', ' || a.sort_code || ' ' || a.account_number),
          (11, 'reason', r.reason), (12, 'words', r.words), (13, 'refusal', n.words)) v (place, name, value)
       where c.id = x.record
      union all select 14, 'claimed-day', d.day || ', ' || d.share_part || '/' || d.share_of
        from fundraising.claim_day d where d.claim = x.record
      union all select 1, 'member', y.member from fundraising.payee y where y.public_id = x.record
      union all select 2, 'account', a.name || ', ' || a.sort_code || ' ' || a.account_number
        from fundraising.payee y join fundraising.payee_account a on a.payee_id = y.id
       where y.public_id = x.record and not a.erased
      union all select 2, 'email', a.email
        from fundraising.payee y join fundraising.payee_address a on a.payee_id = y.id
       where y.public_id = x.record
      union all select 3, 'grant', fundraising.london_day(h.granted_at) || ' ' || fundraising.pounds(h.pence)
          || coalesce(', ' || r.reason, '')
        from fundraising.payee y join fundraising.hardship_grant h on h.payee_id = y.id
        left join fundraising.hardship_reason r on r.grant_id = h.id
       where y.public_id = x.record
      union all select 4, 'words', w.words
        from fundraising.payee y join fundraising.hardship_grant h on h.payee_id = y.id
        join fundraising.hardship_words w on w.grant_id = h.id
       where y.public_id = x.record
      union all select 4, 'payment', r.pay_on || ' ' || fundraising.pounds(l.pence) || ' ' || l.reference
        from fundraising.payee y join fundraising.payout_line l on l.payee_id = y.id
        join fundraising.payout_run r on r.id = l.run_id and r.state in ('APPROVED', 'EXPORTED')
       where y.public_id = x.record
      union all select 5, 'came-back', s.noted_on || ' ' || fundraising.pounds(l.pence)
        from fundraising.payee y join fundraising.payout_line l on l.payee_id = y.id
        join fundraising.payout_settlement s on s.run_id = l.run_id and s.line = l.line
         and s.kind = 'RETURNED' and not s.undone
       where y.public_id = x.record) f (place, name, value)
   where x.request = record_facts.request and x.belongs and f.value is not null
     and (select fundraising.caller_may('SUBJECT_ACCESS'))
   order by x.record, f.place, f.value;
end;

reset role;
revoke create on schema fundraising from branchwork_data;

create trigger comes before insert on fundraising.payee_address
  for each row execute function fundraising.payee_address_comes();
create trigger comes before insert on fundraising.hardship_grant
  for each row execute function fundraising.hardship_grant_comes();

-- What one member is paid at most for days on strike: from a Monday to the Sunday after it, and for
-- one dispute. The caps of the day itself count, as its rate does.
create table fundraising.strike_pay_cap (
  id            bigint generated always as identity primary key,
  from_day      date        not null,
  until_day     date        check (until_day >= from_day),
  week_pence    bigint      check (week_pence between 1 and 100000000),
  dispute_pence bigint      check (dispute_pence between 1 and 100000000),
  set_by        text        not null,
  set_at        timestamptz not null,
  constraint strike_pay_cap_overlaps exclude using gist (daterange(from_day, until_day, '[]') with &&)
);
comment on table fundraising.strike_pay_cap is 'what one member is paid at most; new caps end those before, and an empty one is none';

grant select, insert (from_day, until_day, week_pence, dispute_pence, set_by, set_at), update (until_day)
  on fundraising.strike_pay_cap to branchwork_app;
grant select on fundraising.strike_pay_cap to branchwork_data;
alter table fundraising.strike_pay_cap enable row level security, force row level security;
create policy books_shown on fundraising.strike_pay_cap for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.strike_pay_cap for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(set_by)));
create policy cap_ended on fundraising.strike_pay_cap for update
  using ((select fundraising.caller_keeps_books()));
create trigger stays before delete on fundraising.strike_pay_cap
  for each statement execute function fundraising.payout_stays();
create trigger ends_once before update on fundraising.strike_pay_cap
  for each row when (old.until_day is not null or to_jsonb(old) - 'until_day' <> to_jsonb(new) - 'until_day')
  execute function fundraising.payout_stays();

-- Days come into runs one run after the other, so that each counts what the other took of a cap.
create function fundraising.strike_pay_in_turn() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4201033, 0);
  return null;
end $$;
create trigger in_turn before insert on fundraising.strike_pay_claimed_day
  for each statement execute function fundraising.strike_pay_in_turn();

-- What other runs pay counts whatever its day, and of the run itself what is not later, as the caps
-- are used up from the earliest day on.
create function fundraising.strike_pay_capped() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  caps fundraising.strike_pay_cap;
  monday date := new.day - (extract(isodow from new.day)::integer - 1);
begin
  select * into caps from fundraising.strike_pay_cap c
   where new.day between c.from_day and coalesce(c.until_day, 'infinity');
  if num_nonnulls(caps.week_pence, caps.dispute_pence) > 0
      and exists (select from fundraising.strike_pay_claimed_day d where d.run_id = new.run_id
        and d.payee_id = new.payee_id and d.day = new.day and not d.freed)
      and exists (select from fundraising.strike_pay_claimed_day d
        join fundraising.strike_day s on s.id = d.strike_day_id
        join fundraising.strike_day own on own.id = new.strike_day_id
        where d.payee_id = new.payee_id and not d.freed and (d.run_id <> new.run_id or d.day <= new.day)
        having sum(d.pence) filter (where d.day between monday and monday + 6) > caps.week_pence
          or sum(d.pence) filter (where s.dispute = own.dispute) > caps.dispute_pence) then
    perform fundraising.ledger_refuse('strike_pay_capped', 'it is more than a cap leaves');
  end if;
  return null;
end $$;
grant create on schema fundraising to branchwork_data;
alter function fundraising.strike_pay_capped() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;

create constraint trigger strike_pay_capped after insert on fundraising.strike_pay_claimed_day
  deferrable initially deferred
  for each row execute function fundraising.strike_pay_capped();
