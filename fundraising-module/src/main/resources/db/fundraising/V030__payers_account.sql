-- From which account money came. Most banks' files do not tell it; then two people read it off the
-- bank's own payment details, each alone: who prepares a refund, and who approves it.

alter table fundraising.statement_line
  add constraint statement_line_payer_account check (payer_account ~ '^[0-9]{6} [0-9]{8}$');
comment on column fundraising.statement_line.payer_account is 'sort code and number of who paid or was paid, as the first file with the line tells it; no part of the key, for another file may not';

alter table fundraising.refund
  add column told              boolean not null default true,
  add column confirmed_account text,
  add constraint refund_account check (to_account ~ '^[0-9]{6} [0-9]{8}$'),
  add constraint refund_account_by_two check (
    (confirmed_account is null or confirmed_account = to_account)
    and (told or approved_by is null or confirmed_account is not null));
alter table fundraising.refund alter column told drop default;
comment on column fundraising.refund.told is 'the bank''s statement tells the paying account; given by the database';
comment on column fundraising.refund.to_account is 'the paying account of that line: as the statement tells it, or else as two read it at the bank';
comment on column fundraising.refund.confirmed_account is 'the same, typed once more by who approves';
grant update (confirmed_account) on fundraising.refund to branchwork_app;

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;
create or replace function fundraising.refund_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line record;
begin
  perform fundraising.take_lines(array[new.line]);
  select l.payer_account, b.amount_pence, b.placed_pence into line
    from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line
   where b.line = new.line;
  if line.amount_pence < 0 or coalesce(line.payer_account, new.to_account) is null
      or line.payer_account is null and exists (select from fundraising.bank_account k
        where k.sort_code || ' ' || k.number = new.to_account) then
    perform fundraising.ledger_refuse('refund_to_the_payer',
      'only what came in is paid back, to the account that it came from');
  end if;
  if new.amount_pence
      > line.amount_pence - line.placed_pence - fundraising.refunds_due(new.line) then
    perform fundraising.ledger_refuse('refund_within_receipt',
      'refunds are together at most what came and is not placed');
  end if;
  new.told := line.payer_account is not null;
  new.to_account := coalesce(line.payer_account, new.to_account);
  new.confirmed_account := null;
  new.approved_by := null;
  new.approved_at := null;
  new.withdrawn_by := null;
  new.withdrawn_at := null;
  return new;
end $$;

create or replace function fundraising.refund_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.withdrawn_at is not null
      or old.approved_at is not null and new.approved_at is distinct from old.approved_at
      or new.confirmed_account is distinct from old.confirmed_account
        and (old.approved_at is not null or new.approved_at is null)
      or new.withdrawn_at is not null and exists (select from fundraising.allocation a
        where a.refund = new.id and a.undone_at is null) then
    perform fundraising.ledger_refuse('refund_decided_once',
      'a refund is approved once, and withdrawn only before it is paid');
  end if;
  return new;
end $$;
reset role;
revoke create on schema fundraising from branchwork_data;
