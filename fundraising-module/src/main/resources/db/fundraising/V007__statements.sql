-- What the bank shows: the files as they came, and each of their lines once. A line is a fact of the
-- bank, so nobody changes one; what is made of it stands elsewhere and names it.

create table fundraising.bank_account (
  id         uuid        primary key,
  sort_code  text        not null check (sort_code ~ '^[0-9]{6}$'),
  number     text        not null check (number ~ '^[0-9]{8}$'),
  name       text        not null check (char_length(name) between 1 and 70),
  added_at   timestamptz not null,
  added_by   text        not null check (char_length(added_by) between 1 and 100),
  constraint bank_account_once unique (sort_code, number)
);
comment on table fundraising.bank_account is 'append-only; the accounts whose statements are imported, all in pounds';

create table fundraising.statement_file (
  id          uuid        primary key,
  seq         bigint      generated always as identity unique,
  sha256      text        not null constraint statement_file_once unique check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text        not null check (char_length(name) between 1 and 200),
  bytes       bytea       not null check (octet_length(bytes) between 1 and 20971520),
  format      text        not null check (char_length(format) between 1 and 40),
  line_count  integer     not null check (line_count >= 0),
  new_count   integer     not null check (new_count between 0 and line_count),
  imported_at timestamptz not null,
  imported_by text        not null check (char_length(imported_by) between 1 and 100)
);
comment on table fundraising.statement_file is 'append-only; each file that was imported, byte for byte';
comment on column fundraising.statement_file.new_count is 'how many of its lines no earlier file had brought';

create table fundraising.statement_line (
  id             uuid    primary key default gen_random_uuid(),
  seq            bigint  generated always as identity unique,
  account        uuid    not null references fundraising.bank_account,
  booked_on      date    not null,
  amount_pence   bigint  not null
                         check (amount_pence <> 0 and amount_pence between -1000000000000 and 1000000000000),
  text           text    not null,
  reference      text,
  payer          text,
  payer_account  text,
  type           text,
  bank_reference text,
  balance_pence  bigint,
  key            text    not null check (key ~ '^[0-9a-f]{64}$'),
  occurrence     integer not null check (occurrence > 0),
  file           uuid    not null references fundraising.statement_file,
  line           integer not null check (line > 0),
  constraint statement_line_once unique (account, key, occurrence)
);
comment on table fundraising.statement_line is 'append-only; each movement once, however many files hold it';
comment on column fundraising.statement_line.seq is 'the order in which lines came in, within a file oldest first';
comment on column fundraising.statement_line.amount_pence is 'money out is negative';
comment on column fundraising.statement_line.reference is 'what the payer wrote, where the bank gives it apart';
comment on column fundraising.statement_line.balance_pence is 'the balance after it, where the file shows one';
comment on column fundraising.statement_line.key is 'digest of day, amount, text as compared, and balance: genuine equal lines share it and differ in occurrence';
comment on column fundraising.statement_line.file is 'the first file that brought it';
comment on column fundraising.statement_line.line is 'where it begins in that file, from 1';
create index statement_line_day on fundraising.statement_line (account, booked_on);
create index statement_line_file on fundraising.statement_line (file);

create table fundraising.statement_balance (
  file          uuid    not null references fundraising.statement_file,
  account       uuid    not null references fundraising.bank_account,
  day           date    not null,
  opening_pence bigint,
  closing_pence bigint,
  from_start    boolean not null,
  to_end        boolean not null,
  conflicting   boolean not null,
  seq           bigint  generated always as identity unique,
  primary key (file, account, day)
);
comment on table fundraising.statement_balance is 'append-only; what is known of a day that a file covers once that file was in: the last row of a day counts';
comment on column fundraising.statement_balance.opening_pence is 'the balance before the first known line of the day; null: unknown';
comment on column fundraising.statement_balance.from_start is 'known that no line before is missing; to_end: none after';
comment on column fundraising.statement_balance.conflicting is 'files disagree about the day, or its lines and balances do';
create index statement_balance_day on fundraising.statement_balance (account, day, seq desc);

create function fundraising.statement_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('statement_append_only',
    'rows of ' || tg_table_name || ' are neither changed nor removed');
  return null;
end $$;

create trigger stays before update or delete on fundraising.bank_account
  for each statement execute function fundraising.statement_stays();
create trigger stays before update or delete on fundraising.statement_file
  for each statement execute function fundraising.statement_stays();
create trigger stays before update or delete on fundraising.statement_line
  for each statement execute function fundraising.statement_stays();
create trigger stays before update or delete on fundraising.statement_balance
  for each statement execute function fundraising.statement_stays();

grant select, insert on fundraising.bank_account, fundraising.statement_file,
  fundraising.statement_line, fundraising.statement_balance to branchwork_app;
grant select on fundraising.bank_account, fundraising.statement_file,
  fundraising.statement_line, fundraising.statement_balance to branchwork_data;

-- Which rows a caller reaches, as with the ledger.
alter table fundraising.bank_account enable row level security, force row level security;
create policy books_shown on fundraising.bank_account for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.bank_account for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(added_by)));

alter table fundraising.statement_file enable row level security, force row level security;
create policy books_shown on fundraising.statement_file for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.statement_file for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(imported_by)));

alter table fundraising.statement_line enable row level security, force row level security;
create policy books_shown on fundraising.statement_line for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.statement_line for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.statement_balance enable row level security, force row level security;
create policy books_shown on fundraising.statement_balance for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.statement_balance for insert
  with check ((select fundraising.caller_keeps_books()));
