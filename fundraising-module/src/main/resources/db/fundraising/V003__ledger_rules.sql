-- The rules of the books, held against everyone who writes. What needs the whole entry is looked
-- at when the transaction ends. Each refusal names its rule as a constraint does.

create function fundraising.ledger_refuse(rule text, sentence text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule,
    message = rule || ': ' || sentence;
end $$;

-- One after the other: the row is changed and not only locked, so that a transaction that reads an
-- older state of the ledger fails and does not decide by it.
create function fundraising.ledger_take_turn(entries integer) returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  begin atomic
    update fundraising.ledger_turn set last = last + entries returning last;
  end;

create function fundraising.ledger_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('ledger_append_only', 'rows of ' || tg_table_name
    || ' are neither changed nor removed; an entry is mended by reversing it');
  return null;
end $$;

create trigger stays before update or delete on fundraising.ledger_entry
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.ledger_posting
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.ledger_fund
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.ledger_account
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.ledger_seal
  for each statement execute function fundraising.ledger_stays();
create trigger stays before delete on fundraising.ledger_period_change
  for each statement execute function fundraising.ledger_stays();

create function fundraising.ledger_entry_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  period fundraising.ledger_period;
begin
  new.number := fundraising.ledger_take_turn(1);
  new.written_in := pg_current_xact_id();
  select * into period from fundraising.ledger_period p where p.id = new.period_id;
  if period.closed then
    perform fundraising.ledger_refuse('ledger_period_closed', 'the period is closed');
  end if;
  if new.occurred_on not between period.starts_on and period.ends_on then
    perform fundraising.ledger_refuse('ledger_entry_in_its_period',
      'the day is not in the period');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.ledger_entry
  for each row execute function fundraising.ledger_entry_comes();

-- An entry that "on conflict do nothing" passes over has taken its number already.
create function fundraising.ledger_entry_queued() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select last from fundraising.ledger_turn)
      <> (select coalesce(max(number), 0) from fundraising.ledger_entry) then
    perform fundraising.ledger_refuse('ledger_entry_not_skipped',
      'an entry is entered or refused, never passed over');
  end if;
  insert into fundraising.ledger_unsealed (entry_id) select id from added;
  return null;
end $$;

create trigger queued after insert on fundraising.ledger_entry
  referencing new table as added
  for each statement execute function fundraising.ledger_entry_queued();

create function fundraising.ledger_posting_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from fundraising.ledger_entry e
      where e.id = new.entry_id and e.written_in = pg_current_xact_id()) then
    perform fundraising.ledger_refuse('ledger_posting_with_its_entry',
      'nothing is added to an entry afterwards');
  end if;
  if new.fund_id is distinct from
      (select a.fund_id from fundraising.ledger_account a where a.id = new.account_id) then
    perform fundraising.ledger_refuse('ledger_posting_of_its_fund',
      'the account belongs to another fund');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.ledger_posting
  for each row execute function fundraising.ledger_posting_comes();

create function fundraising.ledger_balances_follow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into fundraising.ledger_balance as kept (account_id, period_id, fund_id, pence, postings)
    select a.account_id, e.period_id, a.fund_id, sum(a.pence), count(*)
      from added a join fundraising.ledger_entry e on e.id = a.entry_id
     group by 1, 2, 3
    on conflict (account_id, period_id) do update
      set pence = kept.pence + excluded.pence, postings = kept.postings + excluded.postings;
  insert into fundraising.ledger_fund_balance as kept (fund_id, pence)
    select fund_id, sum(pence) from added where fund_id is not null group by 1
    on conflict (fund_id) do update set pence = kept.pence + excluded.pence;
  return null;
end $$;

create trigger balances_follow after insert on fundraising.ledger_posting
  referencing new table as added
  for each statement execute function fundraising.ledger_balances_follow();

-- What an entry is when it is whole. Money leaves a fund as a payment, or back to where it came
-- from by reversal: suspense is no way from one fund into another.
create function fundraising.ledger_entry_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry fundraising.ledger_entry;
  whole record;
begin
  select * into entry from fundraising.ledger_entry e
   where e.id = (to_jsonb(new) ->> tg_argv[0])::bigint;
  select count(*) as postings, coalesce(sum(p.pence), 0) as pence,
         count(distinct p.fund_id) as funds,
         coalesce(sum(p.pence) filter (where p.fund_id is not null), 0) as from_fund,
         bool_or(a.kind = 'SUSPENSE') as suspense, bool_or(a.kind = 'UNEXPLAINED') as unexplained
    into whole
    from fundraising.ledger_posting p join fundraising.ledger_account a on a.id = p.account_id
   where p.entry_id = entry.id;
  if whole.postings < 2 then
    perform fundraising.ledger_refuse('ledger_entry_two_postings',
      'an entry has at least two postings');
  end if;
  if whole.pence <> 0 then
    perform fundraising.ledger_refuse('ledger_entry_sums_to_nothing',
      'the postings do not add up to nothing');
  end if;
  if whole.funds > 1 then
    perform fundraising.ledger_refuse('ledger_entry_one_fund', 'funds are kept apart');
  end if;
  if entry.reverses is null
      and (whole.suspense and whole.from_fund > 0 or whole.unexplained and whole.from_fund < 0) then
    perform fundraising.ledger_refuse('ledger_fund_by_reversal',
      'what was put to a fund is taken back by reversing that entry');
  end if;
  if entry.reverses is not null and (
      exists (select from fundraising.ledger_entry e
        where e.id = entry.reverses and e.reverses is not null)
      or exists (select from fundraising.ledger_posting p
        where p.entry_id in (entry.id, entry.reverses)
        group by p.account_id having sum(p.pence) <> 0)) then
    perform fundraising.ledger_refuse('ledger_reversal_exact',
      'a reversal takes back exactly what an entry did, and is itself not reversed');
  end if;
  return null;
end $$;

-- on the postings too: whoever has entries looked at early may still add to them
create constraint trigger ledger_entry_whole after insert on fundraising.ledger_entry
  deferrable initially deferred
  for each row execute function fundraising.ledger_entry_whole('id');
create constraint trigger ledger_posting_whole after insert on fundraising.ledger_posting
  deferrable initially deferred
  for each row execute function fundraising.ledger_entry_whole('entry_id');

-- Limits are those of the end of a transaction, so the present balance counts and not each step's.
create function fundraising.ledger_fund_limit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select b.pence from fundraising.ledger_fund_balance b where b.fund_id = new.fund_id) > 0 then
    perform fundraising.ledger_refuse('ledger_fund_below_nothing',
      'the fund does not hold that much');
  end if;
  return null;
end $$;

create constraint trigger ledger_fund_limit after insert or update on fundraising.ledger_fund_balance
  deferrable initially deferred
  for each row execute function fundraising.ledger_fund_limit();

create function fundraising.ledger_account_limit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kind text := (select a.kind from fundraising.ledger_account a where a.id = new.account_id);
  total bigint;
begin
  if kind in ('ENTITLEMENT', 'SUSPENSE', 'UNEXPLAINED') then
    total := (select sum(b.pence) from fundraising.ledger_balance b
               where b.account_id = new.account_id);
    if kind = 'ENTITLEMENT' and total > 0 then
      perform fundraising.ledger_refuse('ledger_entitlement_below_nothing',
        'the entitlement is smaller than that');
    end if;
    if kind = 'SUSPENSE' and total > 0 or kind = 'UNEXPLAINED' and total < 0 then
      perform fundraising.ledger_refuse('ledger_suspense_below_nothing',
        'more would be explained than was unexplained');
    end if;
  end if;
  return null;
end $$;

create constraint trigger ledger_account_limit after insert or update on fundraising.ledger_balance
  deferrable initially deferred
  for each row execute function fundraising.ledger_account_limit();

-- Closing and re-opening.
create function fundraising.ledger_period_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was_closed boolean;
begin
  perform fundraising.ledger_take_turn(0);
  was_closed := (select p.closed from fundraising.ledger_period p where p.id = new.period_id);
  if tg_op = 'INSERT' and new.approved_by is not null then
    perform fundraising.ledger_refuse('ledger_reopening_by_two',
      'what is prepared is approved afterwards');
  end if;
  if tg_op = 'UPDATE' and (old.kind <> 'REOPENED' or old.approved_by is not null
      or new.approved_by is null) then
    perform fundraising.ledger_refuse('ledger_reopening_approved_once',
      'a re-opening is approved once, and that stays');
  end if;
  if was_closed = (new.kind = 'CLOSED') then
    perform fundraising.ledger_refuse('ledger_period_state', 'the period is in that state already');
  end if;
  if new.kind = 'CLOSED' or tg_op = 'UPDATE' then
    update fundraising.ledger_period set closed = (new.kind = 'CLOSED') where id = new.period_id;
  end if;
  return new;
end $$;

create trigger changes before insert or update on fundraising.ledger_period_change
  for each row execute function fundraising.ledger_period_changes();

revoke execute on function fundraising.ledger_take_turn(integer) from public;
grant create on schema fundraising to branchwork_data;
alter function fundraising.ledger_take_turn(integer) owner to branchwork_data;
alter function fundraising.ledger_entry_comes() owner to branchwork_data;
alter function fundraising.ledger_entry_queued() owner to branchwork_data;
alter function fundraising.ledger_posting_comes() owner to branchwork_data;
alter function fundraising.ledger_balances_follow() owner to branchwork_data;
alter function fundraising.ledger_entry_whole() owner to branchwork_data;
alter function fundraising.ledger_fund_limit() owner to branchwork_data;
alter function fundraising.ledger_account_limit() owner to branchwork_data;
alter function fundraising.ledger_period_changes() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
