-- Money of one fund that a committee gives to another. Asked for by one and approved by another, then
-- booked as one entry that touches both funds: the only kind of entry that may. It moves an account of
-- transfers that each fund has, so that what was given to a fund stays what it was, and all accounts
-- of transfers together are nothing. A political fund has no such account: it neither gives nor takes.

alter table fundraising.ledger_entry drop constraint ledger_entry_reason_check,
  add constraint ledger_entry_reason_check check (reason in ('OPENING_BALANCE', 'RECEIPT', 'PAYMENT',
    'ALLOCATION', 'DONATION', 'BANKING', 'REFUND', 'FEE', 'EXPENSE', 'ENTITLEMENT', 'STRIKE_PAY',
    'HARDSHIP_GRANT', 'POLITICAL', 'TRANSFER', 'REVERSAL'));

alter table fundraising.ledger_account drop constraint ledger_account_kind_check,
  add constraint ledger_account_kind_check check (kind in ('BANK', 'CASH', 'SUSPENSE', 'UNEXPLAINED',
    'FUND', 'FEE', 'EXPENSE', 'STRIKE_PAY', 'HARDSHIP', 'ENTITLEMENT', 'POLITICAL', 'TRANSFER')),
  add constraint ledger_account_transfer
    check (kind <> 'TRANSFER' or fund_kind is distinct from 'POLITICAL');
create unique index ledger_account_transfer_once on fundraising.ledger_account (fund_id)
  where kind = 'TRANSFER';

create table fundraising.fund_transfer (
  id            uuid        primary key,
  number        bigint      generated always as identity unique,
  from_fund     bigint      not null references fundraising.ledger_fund,
  to_fund       bigint      not null references fundraising.ledger_fund,
  amount_pence  bigint      not null check (amount_pence between 1 and 1000000000000),
  reason        text        not null check (char_length(reason) between 1 and 200 and reason !~ '@|[0-9]{8}'),
  meeting_on    date        not null,
  minute_number text        not null check (char_length(minute_number) between 1 and 40 and minute_number !~ '@|[0-9]{8}'),
  asked_by      text        not null check (char_length(asked_by) between 1 and 100),
  asked_at      timestamptz not null,
  approved_by   text        check (char_length(approved_by) between 1 and 100),
  approved_at   timestamptz,
  withdrawn_by  text        check (char_length(withdrawn_by) between 1 and 100),
  withdrawn_at  timestamptz,
  constraint fund_transfer_other_fund check (from_fund <> to_fund),
  constraint fund_transfer_decided check (meeting_on <= (asked_at at time zone 'Europe/London')::date),
  constraint fund_transfer_by_two check (approved_by <> asked_by),
  check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  check (num_nonnulls(approved_by, withdrawn_by) < 2)
);
comment on table fundraising.fund_transfer is 'approved once or withdrawn once, never changed otherwise; once approved it has an entry, in the same transaction';
comment on column fundraising.fund_transfer.meeting_on is 'when the committee decided it, Europe/London';
comment on column fundraising.fund_transfer.minute_number is 'under which number of the minutes';
create index fund_transfer_waiting on fundraising.fund_transfer (number)
  where approved_at is null and withdrawn_at is null;

create function fundraising.fund_transfer_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fundraising.ledger_fund k
      where k.fund_id in (new.from_fund, new.to_fund) and k.kind = 'POLITICAL') then
    perform fundraising.ledger_refuse('fund_transfer_political',
      'a political fund neither gives to another fund nor takes from one');
  end if;
  if (select count(distinct f.currency) from fundraising.fund f
       where f.id in (new.from_fund, new.to_fund)) > 1 then
    perform fundraising.ledger_refuse('fund_transfer_one_currency',
      'the funds are not kept in one currency');
  end if;
  new.approved_by := null;
  new.approved_at := null;
  new.withdrawn_by := null;
  new.withdrawn_at := null;
  return new;
end $$;

create trigger comes before insert on fundraising.fund_transfer
  for each row execute function fundraising.fund_transfer_comes();

create function fundraising.fund_transfer_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.approved_at is not null or old.withdrawn_at is not null then
    perform fundraising.ledger_refuse('fund_transfer_decided_once',
      'a transfer is approved once or withdrawn once; what was approved is taken back by reversal');
  end if;
  return new;
end $$;

create trigger changes before update on fundraising.fund_transfer
  for each row execute function fundraising.fund_transfer_changes();
create trigger stays before delete on fundraising.fund_transfer
  for each statement execute function fundraising.ledger_stays();

-- Whether it is, or reverses, the entry of an approved transfer: these two postings, and no other.
create function fundraising.ledger_entry_between_funds(entry fundraising.ledger_entry)
  returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from fundraising.ledger_entry e
      join fundraising.fund_transfer t on e.source_kind = 'FUND_TRANSFER'
       and e.source_id = t.id::text and e.source_purpose = 'booked'
     where e.id = coalesce(entry.reverses, entry.id) and e.reason = 'TRANSFER'
       and t.approved_at is not null
       and (select jsonb_agg(jsonb_build_array(a.kind, p.fund_id, p.pence) order by p.pence)
              from fundraising.ledger_posting p
              join fundraising.ledger_account a on a.id = p.account_id where p.entry_id = e.id)
         = jsonb_build_array(jsonb_build_array('TRANSFER', t.to_fund, -t.amount_pence),
             jsonb_build_array('TRANSFER', t.from_fund, t.amount_pence)));

-- A transfer that is approved is booked, and what members are owed stays with the fund.
create function fundraising.fund_transfer_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.approved_at is null then
    return null;
  end if;
  if not exists (select from fundraising.ledger_entry e
      where e.source_kind = 'FUND_TRANSFER' and e.source_id = new.id::text
        and e.source_purpose = 'booked' and fundraising.ledger_entry_between_funds(e)) then
    perform fundraising.ledger_refuse('fund_transfer_booked',
      'a transfer is booked as it is approved');
  end if;
  if (select sum(b.pence) from fundraising.ledger_balance b
        join fundraising.ledger_account a on a.id = b.account_id
       where b.fund_id = new.from_fund and a.kind <> 'ENTITLEMENT') > 0 then
    perform fundraising.ledger_refuse('fund_transfer_within_fund',
      'the fund does not hold that much beside what members are owed');
  end if;
  return null;
end $$;

create constraint trigger fund_transfer_whole after update on fundraising.fund_transfer
  deferrable initially deferred
  for each row execute function fundraising.fund_transfer_whole();

grant create on schema fundraising to branchwork_data;
set role branchwork_data;

-- As before, but for the one entry that may touch two funds.
create or replace function fundraising.ledger_entry_whole() returns trigger
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
         bool_or(a.kind = 'SUSPENSE') as suspense, bool_or(a.kind = 'UNEXPLAINED') as unexplained,
         bool_or(a.kind = 'TRANSFER') or entry.reason = 'TRANSFER' as transfer
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
  if whole.transfer and not fundraising.ledger_entry_between_funds(entry) then
    perform fundraising.ledger_refuse('ledger_entry_of_transfer',
      'an approved transfer, and nothing else, moves money between funds');
  end if;
  if whole.funds > 1 and not whole.transfer then
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

alter function fundraising.prove_ledger() rename to prove_entries;
revoke execute on function fundraising.prove_entries() from branchwork_app;

-- Everything of before, and then that no money went from fund to fund but by approved transfers.
create function fundraising.prove_ledger()
  returns table (finding text, entry_number bigint, line integer, account uuid, period_from date,
    kept bigint, computed bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select * from fundraising.prove_entries();
  if found then return; end if;
  return query
    select 'TRANSFER', e.number, null::integer, null::uuid, s.starts_on, null::bigint, null::bigint
      from (select p.entry_id from fundraising.ledger_posting p
             group by 1 having min(p.fund_id) <> max(p.fund_id)
            union select p.entry_id from fundraising.ledger_account a
              join fundraising.ledger_posting p on p.account_id = a.id where a.kind = 'TRANSFER'
            union select x.id from fundraising.ledger_entry x where x.reason = 'TRANSFER') c
      join fundraising.ledger_entry e on e.id = c.entry_id
      join fundraising.ledger_period s on s.id = e.period_id
     where not fundraising.ledger_entry_between_funds(e)
     order by e.number limit 1;
  if found then return; end if;
  return query
    select 'TRANSFER', null::bigint, null::integer, f.public_id, null::date, t.amount_pence,
           0::bigint
      from fundraising.fund_transfer t join fundraising.fund f on f.id = t.from_fund
     where t.approved_at is not null and not exists (select from fundraising.ledger_entry e
       where e.source_kind = 'FUND_TRANSFER' and e.source_id = t.id::text
         and e.source_purpose = 'booked')
     order by t.number limit 1;
end $$;
revoke execute on function fundraising.prove_ledger() from public;
grant execute on function fundraising.prove_ledger() to branchwork_app;

reset role;
revoke execute on function fundraising.ledger_entry_between_funds(fundraising.ledger_entry)
  from public;
alter function fundraising.fund_transfer_comes() owner to branchwork_data;
alter function fundraising.fund_transfer_changes() owner to branchwork_data;
alter function fundraising.fund_transfer_whole() owner to branchwork_data;
alter function fundraising.ledger_entry_between_funds(fundraising.ledger_entry)
  owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;

grant select, insert (id, from_fund, to_fund, amount_pence, reason, meeting_on, minute_number,
    asked_by, asked_at),
  update (approved_by, approved_at, withdrawn_by, withdrawn_at) on fundraising.fund_transfer
  to branchwork_app;
grant select on fundraising.fund_transfer to branchwork_data;

alter table fundraising.fund_transfer enable row level security, force row level security;
create policy books_shown on fundraising.fund_transfer for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.fund_transfer for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(asked_by)));
-- approving is for people who hold it, withdrawing for who keeps the books
create policy transfer_decided on fundraising.fund_transfer for update
  using ((select fundraising.caller_may('APPROVE') or fundraising.caller_keeps_books()))
  with check (
    (approved_by is null
      or (select fundraising.caller_may('APPROVE')) and (select fundraising.caller_signs(approved_by)))
    and (withdrawn_by is null
      or (select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(withdrawn_by))));

-- The reconciliation page looks for the other side of a movement between two accounts of the branch.
create index booked_line_whole on fundraising.booked_line (amount_pence) where placed_pence = 0;
