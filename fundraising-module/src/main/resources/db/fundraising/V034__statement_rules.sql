-- What a statement brings is held by the database as well: lines and balances come with their file in
-- one transaction, as many as it says, each movement with no number left out, days that add up, and
-- nothing of the bank beside the books. What needs the whole file is looked at when it ends.

alter table fundraising.statement_file add column written_in xid8;
comment on column fundraising.statement_file.written_in is 'its transaction: lines and balances are added in no other';

create function fundraising.statement_file_comes() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.written_in := pg_current_xact_id();
  return new;
end $$;

create trigger comes before insert on fundraising.statement_file
  for each row execute function fundraising.statement_file_comes();

create function fundraising.statement_rows_came() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from (select distinct file from added) a
               left join fundraising.statement_file f
                 on f.id = a.file and f.written_in = pg_current_xact_id()
              where f.id is null) then
    perform fundraising.ledger_refuse('statement_with_its_file',
      'rows of ' || tg_table_name || ' come with their file and not later');
  end if;
  return null;
end $$;

create trigger came after insert on fundraising.statement_line
  referencing new table as added
  for each statement execute function fundraising.statement_rows_came();
create trigger came after insert on fundraising.statement_balance
  referencing new table as added
  for each statement execute function fundraising.statement_rows_came();

create function fundraising.statement_file_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select count(*) from fundraising.statement_line l where l.file = new.id) <> new.new_count then
    perform fundraising.ledger_refuse('statement_file_whole',
      'the file brought more lines or fewer than it says');
  end if;
  if exists (select from (select distinct l.account, l.key from fundraising.statement_line l
                           where l.file = new.id) k
              cross join lateral (
                select count(*) as lines, max(l.occurrence) as last from fundraising.statement_line l
                 where l.account = k.account and l.key = k.key) n
              where n.lines <> n.last) then
    perform fundraising.ledger_refuse('statement_line_counted',
      'equal lines are numbered one after the other');
  end if;
  if exists (select from fundraising.statement_balance b
              where b.file = new.id and b.from_start and b.to_end and not b.conflicting
                and b.opening_pence + (
                  select coalesce(sum(l.amount_pence), 0) from fundraising.statement_line l
                   where l.account = b.account and l.booked_on = b.day) <> b.closing_pence) then
    perform fundraising.ledger_refuse('statement_day_adds_up',
      'a day that is whole ends with what it began with and what moved');
  end if;
  if exists (select from fundraising.statement_account)
     and exists (select from fundraising.statement_line l
                  where l.file = new.id
                    and not exists (select from fundraising.booked_line b where b.line = l.id)) then
    perform fundraising.ledger_refuse('statement_line_booked',
      'a line of the bank is in the books from its import on');
  end if;
  return null;
end $$;

create constraint trigger holds after insert on fundraising.statement_file
  deferrable initially deferred
  for each row execute function fundraising.statement_file_holds();

revoke execute on function fundraising.statement_file_comes(), fundraising.statement_rows_came(),
  fundraising.statement_file_holds() from public;
grant create on schema fundraising to branchwork_data;
alter function fundraising.statement_rows_came() owner to branchwork_data;
alter function fundraising.statement_file_holds() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;

-- Everybody reads what a fund is called and what it is for; who opens one is known, and none is
-- changed afterwards: the row is only locked.
alter table fundraising.fund enable row level security, force row level security;
create policy fund_shown on fundraising.fund for select using (true);
create policy fund_opened on fundraising.fund for insert
  with check ((select fundraising.caller_is_a_job() or fundraising.caller_may('OPEN_FUND')));
create policy fund_locked on fundraising.fund for update using (true) with check (false);

-- The proof stands beside every page: it looks for the few opening balances and reads no more.
create index ledger_entry_opening on fundraising.ledger_entry (id) where reason = 'OPENING_BALANCE';
