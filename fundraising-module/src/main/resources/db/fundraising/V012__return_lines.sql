-- On which line of the annual return an account stands. The form changes over the years, so a line
-- holds from a day on; what stood there before stays.

create table fundraising.ledger_return_line (
  id         bigint generated always as identity primary key,
  account_id bigint      not null references fundraising.ledger_account,
  line       text        not null check (char_length(line) between 1 and 100),
  valid_from date        not null,
  set_by     text        not null check (char_length(set_by) between 1 and 100),
  set_at     timestamptz not null
);
comment on table fundraising.ledger_return_line is 'append-only; of an account the row with the latest day counts, of several with one day the newest';
create index ledger_return_line_account
  on fundraising.ledger_return_line (account_id, valid_from, id);

create trigger stays before update or delete on fundraising.ledger_return_line
  for each statement execute function fundraising.ledger_stays();

grant select, insert (account_id, line, valid_from, set_by, set_at)
  on fundraising.ledger_return_line to branchwork_app;
alter table fundraising.ledger_return_line enable row level security, force row level security;
create policy books_shown on fundraising.ledger_return_line for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_return_line for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(set_by)));
