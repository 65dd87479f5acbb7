-- A run is approved when the fund has the money: what it holds, less what members are owed already.
-- Otherwise its files would be handed out, and the bank's debits could not be booked afterwards, for
-- no fund falls below nothing.

create function fundraising.fund_free_pence(fund bigint) returns bigint
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return coalesce((
    select -sum(b.pence) from fundraising.ledger_balance b
      join fundraising.ledger_account a on a.id = b.account_id
     where b.fund_id = fund and a.kind <> 'ENTITLEMENT'), 0)::bigint;
comment on function fundraising.fund_free_pence(bigint) is 'what a fund holds beside what members are owed';

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

create function fundraising.payout_run_within_fund() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- approvals and bookings come one after the other, so two runs never count the same money
  perform fundraising.ledger_take_turn(0);
  if (select sum(l.pence) from fundraising.payout_line l where l.run_id = new.id)
      > fundraising.fund_free_pence(new.fund_id) then
    perform fundraising.ledger_refuse('payout_run_within_fund',
      'the fund does not hold that much beside what members are owed');
  end if;
  return new;
end $$;

reset role;
revoke create on schema fundraising from branchwork_data;

create trigger within_fund before update on fundraising.payout_run
  for each row when (old.state = 'PREPARED' and new.state = 'APPROVED')
  execute function fundraising.payout_run_within_fund();
