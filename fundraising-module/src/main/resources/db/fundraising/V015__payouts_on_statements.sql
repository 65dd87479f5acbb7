-- A payout meets the bank's statement. What paid a member is a line of the bank that was unexplained
-- until then, and what came back is one in suspense: each is allocated as a whole, to one payment.

alter table fundraising.allocation drop constraint allocation_use_check,
  add constraint allocation_use_check check (use in ('PLEDGE', 'DONATION', 'FEE', 'EXPENSE', 'TRANSFER',
    'REFUND', 'STRIKE_PAY'));

alter table fundraising.payout_settlement drop constraint payout_settlement_once,
  drop constraint payout_settlement_bank_line_once, drop constraint payout_settlement_check;
alter table fundraising.payout_settlement
  add column id bigint generated always as identity primary key,
  add column allocation uuid constraint payout_settlement_allocation_once unique
    references fundraising.allocation,
  add column undone boolean not null default false,
  add constraint payout_settlement_paid_by check (kind <> 'PAID' or bank_line is not null),
  add constraint payout_settlement_line_of_allocation check (allocation is null or bank_line is not null);
comment on table fundraising.payout_settlement is 'append-only; the bank''s debit was found, or the payment came back';
comment on column fundraising.payout_settlement.allocation is 'of the statement line; null where the bank''s lines are not in the books';
comment on column fundraising.payout_settlement.undone is 'the match with the statement line was taken back; set by triggers alone';
create unique index payout_settlement_once on fundraising.payout_settlement (run_id, line, kind)
  where not undone;
create unique index payout_settlement_bank_line_once on fundraising.payout_settlement (bank_line)
  where not undone;

drop trigger stays on fundraising.payout_settlement;
create trigger stays before delete on fundraising.payout_settlement
  for each statement execute function fundraising.payout_stays();
create trigger undone_once before update on fundraising.payout_settlement
  for each row when (old.undone or to_jsonb(old) - 'undone' <> to_jsonb(new) - 'undone')
  execute function fundraising.payout_stays();

-- The line is of the sum, the fund and the direction; what the bank paid, the bank brings back.
create function fundraising.payout_settlement_of_line() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  paid fundraising.payout_settlement;
begin
  new.undone := false;
  select * into paid from fundraising.payout_settlement s
   where s.run_id = new.run_id and s.line = new.line and s.kind = 'PAID' and not s.undone;
  if new.kind = 'RETURNED' and (new.allocation is null and paid.allocation is not null
      or new.allocation is not null and paid.id is null) then
    perform fundraising.ledger_refuse('payout_return_by_line',
      'what a line of the bank paid comes back with another line, and nothing else does');
  end if;
  if new.allocation is not null and not exists (
      select from fundraising.allocation a
        join fundraising.booked_line b on b.line = a.line
        join fundraising.fund f on f.public_id = a.fund
        join fundraising.payout_run r on r.id = new.run_id and r.fund_id = f.id
        join fundraising.payout_line l on l.run_id = r.id and l.line = new.line
       where a.id = new.allocation and a.use = 'STRIKE_PAY' and a.undone_at is null
         and a.amount_pence = l.pence and abs(b.amount_pence) = l.pence
         and a.line::text = new.bank_line and (b.amount_pence < 0) = (new.kind = 'PAID')) then
    perform fundraising.ledger_refuse('payout_settlement_of_line',
      'the line of the bank is of another sum, fund or direction');
  end if;
  return new;
end $$;

create trigger of_line before insert on fundraising.payout_settlement
  for each row execute function fundraising.payout_settlement_of_line();

create function fundraising.strike_pay_settles() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from fundraising.payout_settlement s where s.allocation = new.id) then
    perform fundraising.ledger_refuse('strike_pay_settles', 'strike pay is a payment of a run');
  end if;
  return null;
end $$;

create constraint trigger strike_pay_settles after insert on fundraising.allocation
  deferrable initially deferred
  for each row when (new.use = 'STRIKE_PAY')
  execute function fundraising.strike_pay_settles();

-- A match is undone at any time, but not once the payment came back: its days may be paid again.
create function fundraising.strike_pay_undone() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fundraising.payout_settlement s
      join fundraising.payout_settlement r on r.run_id = s.run_id and r.line = s.line
       and r.kind = 'RETURNED' and not r.undone
     where s.allocation = new.id) then
    perform fundraising.ledger_refuse('strike_pay_came_back',
      'the payment came back, and its days may be paid again');
  end if;
  update fundraising.payout_settlement set undone = true
   where allocation = new.id and not undone;
  return null;
end $$;

create trigger strike_pay_undone after update on fundraising.allocation
  for each row when (new.use = 'STRIKE_PAY' and old.undone_at is null and new.undone_at is not null)
  execute function fundraising.strike_pay_undone();

-- lists, and the bank's lines of a sum
create index payee_by_member on fundraising.payee (member);
create index strike_day_by_day on fundraising.strike_day (fund_id, held_on, id);
create index booked_line_open_amount on fundraising.booked_line (amount_pence)
  where placed_pence = 0;

grant select on fundraising.fund to branchwork_data;
grant update (undone) on fundraising.payout_settlement to branchwork_data;
grant create on schema fundraising to branchwork_data;
alter function fundraising.payout_settlement_of_line() owner to branchwork_data;
alter function fundraising.strike_pay_settles() owner to branchwork_data;
alter function fundraising.strike_pay_undone() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
