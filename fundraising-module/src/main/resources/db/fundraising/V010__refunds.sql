-- Money that goes back to whoever paid it: prepared by one, approved by another, only to the account
-- it came from, and never more than came. The bank's payment is matched to it afterwards.

create table fundraising.refund (
  id           uuid        primary key,
  line         uuid        not null references fundraising.booked_line,
  amount_pence bigint      not null check (amount_pence > 0),
  to_account   text        not null,
  reason       text        not null check (char_length(reason) between 1 and 200),
  prepared_by  text        not null check (char_length(prepared_by) between 1 and 100),
  prepared_at  timestamptz not null,
  approved_by  text        check (char_length(approved_by) between 1 and 100),
  approved_at  timestamptz,
  withdrawn_by text        check (char_length(withdrawn_by) between 1 and 100),
  withdrawn_at timestamptz,
  constraint refund_by_two check (approved_by <> prepared_by),
  check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
comment on table fundraising.refund is 'approved once or withdrawn once, never changed otherwise';
comment on column fundraising.refund.line is 'the credit that is paid back';
comment on column fundraising.refund.to_account is 'the paying account of that line; given by the database, not by who prepares';
create index refund_line on fundraising.refund (line);

alter table fundraising.allocation add column refund uuid references fundraising.refund,
  add constraint allocation_of_refund check ((use = 'REFUND') = (refund is not null));
create index allocation_refund on fundraising.allocation (refund);
grant insert (refund) on fundraising.allocation to branchwork_app;

-- What of a line is to go back and has not gone yet.
create function fundraising.refunds_due(credit uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select sum(r.amount_pence) from fundraising.refund r
    where r.line = credit and r.withdrawn_at is null and not exists (
      select from fundraising.allocation a where a.refund = r.id and a.undone_at is null)), 0)::bigint;

create function fundraising.refund_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line record;
begin
  perform fundraising.take_lines(array[new.line]);
  select l.payer_account, b.amount_pence, b.placed_pence into line
    from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line
   where b.line = new.line;
  if line.amount_pence < 0 or line.payer_account is null then
    perform fundraising.ledger_refuse('refund_to_the_payer',
      'only what came in from an account that the bank tells is paid back');
  end if;
  if new.amount_pence
      > line.amount_pence - line.placed_pence - fundraising.refunds_due(new.line) then
    perform fundraising.ledger_refuse('refund_within_receipt',
      'refunds are together at most what came and is not placed');
  end if;
  new.to_account := line.payer_account;
  new.approved_by := null;
  new.approved_at := null;
  new.withdrawn_by := null;
  new.withdrawn_at := null;
  return new;
end $$;

create trigger comes before insert on fundraising.refund
  for each row execute function fundraising.refund_comes();

create function fundraising.refund_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.withdrawn_at is not null
      or old.approved_at is not null and new.approved_at is distinct from old.approved_at
      or new.withdrawn_at is not null and exists (select from fundraising.allocation a
        where a.refund = new.id and a.undone_at is null) then
    perform fundraising.ledger_refuse('refund_decided_once',
      'a refund is approved once, and withdrawn only before it is paid');
  end if;
  return new;
end $$;

create trigger changes before update on fundraising.refund
  for each row execute function fundraising.refund_changes();
create trigger stays before delete on fundraising.refund
  for each statement execute function fundraising.match_stays();

-- A refund is paid once, in full, out of the line it is about, by a payment to that account.
create function fundraising.refund_paid() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  refund fundraising.refund;
  paid record;
begin
  if new.undone_at is not null then
    return null;
  end if;
  if exists (select from fundraising.booked_line b
      where b.line = new.line and b.amount_pence > 0
        and b.placed_pence + fundraising.refunds_due(b.line) > b.amount_pence) then
    perform fundraising.ledger_refuse('refund_within_receipt', 'that much is to be paid back');
  end if;
  if new.refund is null then
    return null;
  end if;
  select * into refund from fundraising.refund r where r.id = new.refund;
  select count(*) filter (where a.line = refund.line) as credits,
         count(*) filter (where b.amount_pence < 0) as debits, count(*) as lines,
         bool_and(a.amount_pence = refund.amount_pence) as whole,
         bool_and(a.line = refund.line or l.payer_account is null
           or l.payer_account = refund.to_account) as to_payer
    into paid
    from fundraising.allocation a
    join fundraising.booked_line b on b.line = a.line
    join fundraising.statement_line l on l.id = a.line
   where a.refund = new.refund and a.undone_at is null;
  if refund.approved_at is null or refund.withdrawn_at is not null then
    perform fundraising.ledger_refuse('refund_approved', 'a refund is paid once it is approved');
  end if;
  if (paid.credits, paid.debits, paid.lines) is distinct from (1::bigint, 1::bigint, 2::bigint)
      or not paid.whole or not paid.to_payer then
    perform fundraising.ledger_refuse('refund_paid_once',
      'a refund is paid once and in full, to the account it came from');
  end if;
  return null;
end $$;

create constraint trigger refund_paid after insert or update on fundraising.allocation
  deferrable initially deferred
  for each row execute function fundraising.refund_paid();

grant select, insert (id, line, amount_pence, to_account, reason, prepared_by, prepared_at),
  update (approved_by, approved_at, withdrawn_by, withdrawn_at) on fundraising.refund
  to branchwork_app;
grant select on fundraising.refund to branchwork_data;

alter table fundraising.refund enable row level security, force row level security;
create policy books_shown on fundraising.refund for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.refund for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(prepared_by)));
-- approving is for people who hold it, withdrawing for who keeps the books
create policy refund_approved on fundraising.refund for update
  using ((select fundraising.caller_may('APPROVE') or fundraising.caller_keeps_books()))
  with check (
    (approved_by is null or withdrawn_by is not null
      or (select fundraising.caller_may('APPROVE')) and (select fundraising.caller_signs(approved_by)))
    and (withdrawn_by is null
      or (select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(withdrawn_by))));

revoke execute on function fundraising.refunds_due(uuid) from public;
grant execute on function fundraising.refunds_due(uuid) to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.refunds_due(uuid) owner to branchwork_data;
alter function fundraising.refund_comes() owner to branchwork_data;
alter function fundraising.refund_changes() owner to branchwork_data;
alter function fundraising.refund_paid() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
