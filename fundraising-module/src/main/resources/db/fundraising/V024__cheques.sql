-- Cheques: received, banked with a slip, and then cleared or returned.

create table fundraising.cheque (
  id           uuid        primary key,
  drawer       text        not null check (char_length(drawer) between 1 and 100),
  number       text        not null check (number ~ '^[0-9]{1,10}$'),
  amount_pence bigint      not null check (amount_pence between 1 and 100000000),
  fund         uuid        not null references fundraising.fund (public_id),
  pledge       uuid,
  received_on  date        not null,
  received_by  text        not null check (char_length(received_by) between 1 and 100),
  received_at  timestamptz not null,
  withdrawn_by text        check (char_length(withdrawn_by) between 1 and 100),
  withdrawn_at timestamptz,
  paying_in    uuid        references fundraising.paying_in,
  cleared_by   text        check (char_length(cleared_by) between 1 and 100),
  cleared_at   timestamptz,
  returned_by  text        check (char_length(returned_by) between 1 and 100),
  returned_at  timestamptz,
  reason       text        check (char_length(reason) between 1 and 200),
  foreign key (pledge, fund) references fundraising.pledge (id, fund),
  constraint cheque_one_end check (num_nonnulls(withdrawn_at, cleared_at, returned_at) < 2),
  constraint cheque_banked
    check (paying_in is not null or num_nonnulls(cleared_at, returned_at) = 0),
  check (paying_in is null or withdrawn_at is null),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  check (num_nonnulls(cleared_by, cleared_at) in (0, 2)),
  check (num_nonnulls(returned_by, returned_at, reason) in (0, 3))
);
comment on table fundraising.cheque is 'received, banked, then cleared or returned; each once, never changed otherwise';
comment on column fundraising.cheque.drawer is 'who drew it; personal data';
comment on column fundraising.cheque.reason is 'why the bank returned it';
create index cheque_open on fundraising.cheque (received_on, id)
  where cleared_at is null and returned_at is null and withdrawn_at is null;
create index cheque_paying_in on fundraising.cheque (paying_in);
create index cheque_pledge on fundraising.cheque (pledge);

create trigger stays before delete on fundraising.cheque
  for each statement execute function fundraising.collecting_stays();

create function fundraising.cheque_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if num_nonnulls(old.withdrawn_at, old.cleared_at, old.returned_at) > 0
      or new.withdrawn_at is not null and (old.paying_in is not null
        or not fundraising.caller_signs(new.withdrawn_by))
      or new.cleared_at is not null and not (fundraising.paying_in_matched(old.paying_in)
        and fundraising.caller_signs(new.cleared_by))
      -- it comes off the slip with the decision about the bank's line taken back
      or new.returned_at is not null and (fundraising.paying_in_matched(old.paying_in)
        or not fundraising.caller_signs(new.returned_by)) then
    perform fundraising.ledger_refuse('cheque_decided_once',
      'a cheque is withdrawn before it is banked, and cleared or returned once after that');
  end if;
  perform fundraising.paying_in_moves(old.paying_in, new.paying_in);
  return new;
end $$;

create trigger changes before update on fundraising.cheque
  for each row execute function fundraising.cheque_changes();

grant select, insert (id, drawer, number, amount_pence, fund, pledge, received_on, received_by,
    received_at),
  update (withdrawn_by, withdrawn_at, paying_in, cleared_by, cleared_at, returned_by, returned_at,
    reason)
  on fundraising.cheque to branchwork_app;
grant select on fundraising.cheque to branchwork_data;

alter table fundraising.cheque enable row level security, force row level security;
create policy books_shown on fundraising.cheque for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.cheque for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(received_by)));
create policy books_changed on fundraising.cheque for update
  using ((select fundraising.caller_keeps_books()));

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;
-- A cheque that came back is on the slip no more.
create or replace function fundraising.paying_in_total(slip uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(sum(c.amount_pence), 0)::bigint from fundraising.collection c
      where c.paying_in = slip)
    + (select coalesce(sum(q.amount_pence), 0)::bigint from fundraising.cheque q
      where q.paying_in = slip and q.returned_at is null);
reset role;
alter function fundraising.cheque_changes() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
