-- Erasing what tells of a person: the books keep each sum, day and reference, and lose who it was.
-- Functions of the role that nobody logs in as do it, which may change these columns for it and no
-- others.

alter table fundraising.payee_account add column erased boolean not null default false,
  add constraint payee_account_erased
    check (not erased or (name, sort_code, account_number) = ('-', '000000', '00000000'));
comment on column fundraising.payee_account.erased is 'its details are gone; nothing is paid to it';
comment on column fundraising.payee.member is 'the membership number as the register spells it; "erased" and a number once it is gone';
comment on column fundraising.cheque.drawer is 'who drew it; personal data; "-" once it is erased';
grant select (erased) on fundraising.payee_account to branchwork_app;

grant update (name, email, telephone, message, public_name, on_wall) on fundraising.pledge to branchwork_data;
grant update (donor) on fundraising.allocation to branchwork_data;
grant update (drawer) on fundraising.cheque to branchwork_data;
grant update (name, sort_code, account_number, erased) on fundraising.payee_account to branchwork_data;
grant select, delete on fundraising.claim_claimant, fundraising.claim_account, fundraising.claim_reason,
  fundraising.claim_evidence, fundraising.claim_refusal, fundraising.hardship_reason to branchwork_data;

-- What is append-only for everybody else is erased by that role.
drop trigger changes on fundraising.cheque;
create trigger changes before update on fundraising.cheque
  for each row when (current_user <> 'branchwork_data') execute function fundraising.cheque_changes();
drop trigger undone on fundraising.allocation;
create trigger undone after update on fundraising.allocation
  for each row when (current_user <> 'branchwork_data') execute function fundraising.allocation_undone();
drop trigger decided on fundraising.payee_account;
create trigger decided before update on fundraising.payee_account
  for each row when (current_user <> 'branchwork_data')
  execute function fundraising.payee_account_decided();
drop trigger links_once on fundraising.payee;
create trigger links_once before update on fundraising.payee
  for each row when ((old.account is not null or to_jsonb(old) - 'account' <> to_jsonb(new) - 'account')
    and not (current_user = 'branchwork_data' and to_jsonb(old) - 'member' = to_jsonb(new) - 'member'))
  execute function fundraising.payout_stays();
drop trigger stays on fundraising.hardship_reason;
create trigger stays before update or delete on fundraising.hardship_reason
  for each statement when (current_user <> 'branchwork_data')
  execute function fundraising.payout_stays();

create function fundraising.payout_line_not_erased() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fundraising.payee_account a where a.id = new.payee_account_id and a.erased) then
    perform fundraising.ledger_refuse('payee_account_erased', 'the bank details were erased');
  end if;
  return new;
end $$;

create trigger not_erased before insert on fundraising.payout_line
  for each row execute function fundraising.payout_line_not_erased();

grant create on schema fundraising to branchwork_data;
alter function fundraising.payout_line_not_erased() owner to branchwork_data;
set local role branchwork_data;

create function fundraising.london_day(at timestamptz) returns date
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return (at at time zone 'Europe/London')::date;

-- Since when nothing is owed to a payee and nothing under way; null: not so now.
create function fundraising.payee_done(payee bigint) returns date
  language sql stable set search_path = pg_catalog, pg_temp
  return (select case when not exists (select from fundraising.payee_account a where a.payee_id = payee
          and a.usable_from is null and a.decision is null)
      and not exists (select from fundraising.payout_line l
        join fundraising.payout_run r on r.id = l.run_id and r.state <> 'REJECTED'
        where l.payee_id = payee and not exists (select from fundraising.payout_settlement s
          where s.run_id = l.run_id and s.line = l.line and not s.undone))
      and not exists (select from fundraising.claim_day d where d.payee_id = payee and d.accepted
        and not exists (select from fundraising.strike_pay_claimed_day s
          where s.payee_id = payee and s.day = d.day and not s.freed))
      and not exists (select from fundraising.hardship_grant h where h.payee_id = payee
        and not exists (select from fundraising.payout_line_grant g where g.grant_id = h.id and not g.freed))
    then greatest(fundraising.london_day((select max(a.asked_at) from fundraising.payee_account a
          where a.payee_id = payee)),
        (select max(s.noted_on) from fundraising.payout_line l
           join fundraising.payout_settlement s on s.run_id = l.run_id and s.line = l.line
          where l.payee_id = payee)) end);

-- What is kept that tells of somebody, by what he or she is found, and since when it is not needed any
-- more (null: it is). A payee's number is kept apart from the bank details: it tells whom the
-- branch paid, which belongs to its accounting records.
create function fundraising.personal_records()
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
      null, null
    from fundraising.payee y
   where exists (select from fundraising.payee_account a where a.payee_id = y.id and not a.erased)
      or exists (select from fundraising.hardship_grant h
        join fundraising.hardship_reason w on w.grant_id = h.id where h.payee_id = y.id)
  union all
  select 'NUMBER', y.public_id, fundraising.payee_done(y.id), y.member, null, null, null
    from fundraising.payee y where y.member !~ '^erased ';
end;

-- Tells a record from every other, without telling of whom it is.
create function fundraising.record_digest(kind text, record uuid) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return encode(sha256(convert_to('fundraising.' || kind || ' ' || record, 'UTF8')), 'hex');

-- Erases. Only ever called by the functions below, which see to it that it may be done.
create function fundraising.erase_record(kind text, record uuid) returns void
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
    delete from fundraising.hardship_reason w using fundraising.hardship_grant h, fundraising.payee y
     where h.id = w.grant_id and y.id = h.payee_id and y.public_id = record;
  elsif kind = 'NUMBER' then
    update fundraising.payee y set member = 'erased ' || y.id where y.public_id = record;
  end if;
end $$;

-- For a job: erases what was not needed before these days. A payee's number is kept six years from
-- 1 January after the year of the last payment (Trade Union and Labour Relations (Consolidation) Act
-- 1992, section 29).
create function fundraising.erase_past(givers date, claims date, today date, most integer)
  returns table (kind text, record uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_is_a_job() then
    raise insufficient_privilege using message = 'what is past its period is erased by a job';
  end if;
  for kind, record in select r.kind, r.record from fundraising.personal_records() r
      where r.since < case when r.kind in ('CLAIM', 'PAYEE') then claims
        when r.kind = 'NUMBER' then date_trunc('year', today) - interval '6 years' else givers end
      order by r.since, r.record, r.kind limit most loop
    perform fundraising.erase_record(kind, record);
    return next;
  end loop;
end $$;

-- At a person's own request: these records at once, whatever their period; all or none.
create function fundraising.erase_asked(kinds text[], records uuid[])
  returns table (kind text, record uuid, digest text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_may('SUBJECT_ACCESS') then
    raise insufficient_privilege using message = 'requests of people are for whoever answers them';
  end if;
  if exists (select from unnest(kinds, records) asked (kind, record)
      join fundraising.personal_records() r on r.kind = asked.kind and r.record = asked.record
      where r.since is null or r.kind = 'NUMBER') then
    perform fundraising.ledger_refuse('erasure_still_needed', 'something of it is still under way');
  end if;
  for kind, record in select r.kind, r.record from unnest(kinds, records) asked (kind, record)
      join fundraising.personal_records() r on r.kind = asked.kind and r.record = asked.record loop
    perform fundraising.erase_record(kind, record);
    digest := fundraising.record_digest(kind, record);
    return next;
  end loop;
end $$;

-- After a restore of an older backup: what was erased at a request is erased again, whatever it holds
-- to. For whoever keeps the server; what was there.
create function fundraising.erase_again(known text[]) returns table (kind text, record uuid)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  for kind, record in select r.kind, r.record from fundraising.personal_records() r
      where fundraising.record_digest(r.kind, r.record) = any (known) loop
    perform fundraising.erase_record(kind, record);
    return next;
  end loop;
end $$;

revoke execute on function fundraising.payee_done(bigint), fundraising.personal_records(),
  fundraising.record_digest(text, uuid), fundraising.erase_record(text, uuid),
  fundraising.erase_past(date, date, date, integer), fundraising.erase_asked(text[], uuid[]),
  fundraising.erase_again(text[]) from public;
grant execute on function fundraising.erase_past(date, date, date, integer),
  fundraising.erase_asked(text[], uuid[]) to branchwork_app;
reset role;
revoke create on schema fundraising from branchwork_data;
