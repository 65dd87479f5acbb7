-- The books of the funds: double entry in whole pence. A posting is signed: more in the bank is
-- positive, and what stands against it (money of a fund, money not yet explained) is negative, so
-- that the postings of an entry add up to nothing, and so does the whole ledger:
-- bank + cash = money of all funds + suspense.

-- Who asks, as casework reads it; nobody told: no rows.
create function fundraising.caller_kind() returns text language sql stable parallel safe
  return nullif(current_setting('branchwork.kind', true), '');

create function fundraising.caller_may(permission text) returns boolean
  language sql stable parallel safe
  return coalesce(
    fundraising.caller_kind() = 'STAFF' and 'fundraising.' || permission
      = any (string_to_array(current_setting('branchwork.permissions', true), ',')), false);

create function fundraising.caller_is_a_job() returns boolean language sql stable parallel safe
  return coalesce(fundraising.caller_kind() = 'SYSTEM', false);

create function fundraising.caller_keeps_books() returns boolean language sql stable parallel safe
  return fundraising.caller_is_a_job() or fundraising.caller_may('RECONCILE');

create function fundraising.caller_reads_books() returns boolean language sql stable parallel safe
  return fundraising.caller_keeps_books()
    or fundraising.caller_may('READ') or fundraising.caller_may('APPROVE');

-- in whose name something is written: staff in their own, a job in its own
create function fundraising.caller_signs(name text) returns boolean language sql stable parallel safe
  return coalesce(case fundraising.caller_kind()
    when 'STAFF' then name = nullif(current_setting('branchwork.account', true), '')
    when 'SYSTEM' then name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
      and name !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' end, false);

create table fundraising.ledger_fund (
  fund_id bigint primary key references fundraising.fund,
  kind    text not null check (kind in ('INDUSTRIAL_ACTION', 'HARDSHIP', 'GENERAL', 'POLITICAL')),
  unique (fund_id, kind)
);
comment on table fundraising.ledger_fund is 'append-only; a fund whose books are kept, and what it may be for: fixed, so that no fund turns political';

create table fundraising.ledger_account (
  id        bigint generated always as identity primary key,
  public_id uuid   not null unique,
  kind      text   not null check (kind in ('BANK', 'CASH', 'SUSPENSE', 'UNEXPLAINED', 'FUND', 'FEE',
    'EXPENSE', 'STRIKE_PAY', 'HARDSHIP', 'ENTITLEMENT', 'POLITICAL')),
  name      text   not null check (char_length(name) between 1 and 100),
  fund_id   bigint,
  fund_kind text,
  holder    uuid,
  foreign key (fund_id, fund_kind) references fundraising.ledger_fund (fund_id, kind),
  constraint ledger_account_fund check (
    (kind in ('BANK', 'CASH', 'SUSPENSE', 'UNEXPLAINED')) = (fund_id is null)
    and (fund_id is null) = (fund_kind is null)),
  constraint ledger_account_political
    check (kind <> 'POLITICAL' or fund_kind is not distinct from 'POLITICAL'),
  constraint ledger_account_holder check ((kind = 'ENTITLEMENT') = (holder is not null)),
  constraint ledger_account_entitlement_once unique (fund_id, holder)
);
comment on table fundraising.ledger_account is 'append-only; UNEXPLAINED: payments out of the bank that nobody has explained yet';
comment on column fundraising.ledger_account.holder is 'whose entitlement it is, by an id that means nothing here';
create unique index ledger_account_fund_once on fundraising.ledger_account (fund_id)
  where kind = 'FUND';

create table fundraising.ledger_period (
  id        bigint generated always as identity primary key,
  starts_on date    not null unique,
  ends_on   date    not null check (ends_on >= starts_on),
  closed    boolean not null default false,
  constraint ledger_period_overlaps exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);
comment on column fundraising.ledger_period.closed is 'follows from ledger_period_change; nobody sets it';

create table fundraising.ledger_period_change (
  id          bigint generated always as identity primary key,
  public_id   uuid        not null unique,
  period_id   bigint      not null references fundraising.ledger_period,
  kind        text        not null check (kind in ('CLOSED', 'REOPENED')),
  reason      text        not null check (char_length(reason) between 1 and 200),
  prepared_by text        not null,
  prepared_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  constraint ledger_reopening_by_two check (approved_by <> prepared_by),
  check ((approved_by is null) = (approved_at is null)),
  check (kind = 'REOPENED' or approved_by is null)
);
comment on table fundraising.ledger_period_change is 'the log of closing and re-opening; a re-opening counts once another account approved it';
create unique index ledger_reopening_once on fundraising.ledger_period_change (period_id)
  where kind = 'REOPENED' and approved_by is null;

create table fundraising.ledger_entry (
  id             bigint generated always as identity primary key,
  number         bigint      not null unique,
  public_id      uuid        not null constraint ledger_entry_once unique,
  period_id      bigint      not null references fundraising.ledger_period,
  occurred_on    date        not null,
  reason         text        not null check (reason in ('OPENING_BALANCE', 'RECEIPT', 'ALLOCATION',
    'DONATION', 'BANKING', 'REFUND', 'FEE', 'EXPENSE', 'ENTITLEMENT', 'STRIKE_PAY', 'HARDSHIP_GRANT',
    'POLITICAL', 'REVERSAL')),
  text           text        not null check (char_length(text) between 1 and 200),
  entered_by     text        not null check (char_length(entered_by) between 1 and 100),
  entered_at     timestamptz not null,
  reverses       bigint      constraint ledger_entry_reversed_once unique
                             references fundraising.ledger_entry,
  source_kind    text check (source_kind ~ '^[A-Z][A-Z_]{0,39}$'),
  source_id      text check (char_length(source_id) between 1 and 100),
  source_purpose text check (source_purpose ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(source_purpose) <= 40),
  written_in     xid8        not null,
  constraint ledger_entry_no_personal_data check (text !~ '@|[0-9]{8}'),
  check ((reason = 'REVERSAL') = (reverses is not null)),
  check (num_nonnulls(source_kind, source_id, source_purpose) in (0, 3)),
  constraint ledger_entry_source_once unique (source_kind, source_id, source_purpose)
);
comment on table fundraising.ledger_entry is 'append-only; what was wrong is mended by an entry that reverses it';
comment on column fundraising.ledger_entry.number is 'given by the ledger, one after the other without a gap: an entry taken out leaves one';
comment on column fundraising.ledger_entry.public_id is 'given by whoever enters it, so that one sent twice is one entry';
comment on column fundraising.ledger_entry.source_kind is 'what the entry comes from, such as a bank line: at most one entry per source and purpose';
comment on column fundraising.ledger_entry.written_in is 'its transaction: postings are added in no other';
create index ledger_entry_period on fundraising.ledger_entry (period_id);

create table fundraising.ledger_posting (
  entry_id   bigint  not null references fundraising.ledger_entry,
  line       integer not null check (line > 0),
  account_id bigint  not null references fundraising.ledger_account,
  fund_id    bigint  references fundraising.ledger_fund,
  pence      bigint  not null constraint ledger_posting_amount
                     check (pence <> 0 and pence between -1000000000000 and 1000000000000),
  primary key (entry_id, line)
);
comment on table fundraising.ledger_posting is 'append-only';
create index ledger_posting_account on fundraising.ledger_posting (account_id);

-- What triggers keep; the application reads it and writes none of it.
create table fundraising.ledger_balance (
  account_id bigint not null references fundraising.ledger_account,
  period_id  bigint not null references fundraising.ledger_period,
  fund_id    bigint references fundraising.ledger_fund,
  pence      bigint not null,
  postings   bigint not null,
  primary key (account_id, period_id)
);
comment on table fundraising.ledger_balance is 'the postings of an account in one period, added up';

create table fundraising.ledger_fund_balance (
  fund_id bigint primary key references fundraising.ledger_fund,
  pence   bigint not null
);
comment on table fundraising.ledger_fund_balance is 'the postings of a fund in all periods, added up: money in the fund is negative';

create table fundraising.ledger_turn (
  one  boolean primary key default true check (one),
  last bigint  not null
);
comment on table fundraising.ledger_turn is 'one row: the number of the last entry. Who enters holds it until the end, so that entries and closings come one after the other';
insert into fundraising.ledger_turn (last) values (0);

create table fundraising.ledger_unsealed (
  entry_id bigint primary key references fundraising.ledger_entry
);
comment on table fundraising.ledger_unsealed is 'entries that the sealer has not chained yet';

create table fundraising.ledger_seal (
  account_id    bigint      not null references fundraising.ledger_account,
  period_id     bigint      not null references fundraising.ledger_period,
  sequence      bigint      not null check (sequence > 0),
  entry_id      bigint      not null,
  line          integer     not null,
  previous_hash bytea       not null,
  hash          bytea       not null check (octet_length(hash) = 32),
  sealed_at     timestamptz not null,
  primary key (account_id, period_id, sequence),
  unique (entry_id, line),
  foreign key (entry_id, line) references fundraising.ledger_posting
);
comment on table fundraising.ledger_seal is 'append-only; per account and period a chain of SHA-256 over its postings';

-- What the application may do: add and read, and approve what another prepared.
grant select, insert on fundraising.ledger_fund, fundraising.ledger_posting to branchwork_app;
grant select, insert (public_id, kind, name, fund_id, fund_kind, holder)
  on fundraising.ledger_account to branchwork_app;
grant select, insert (public_id, period_id, occurred_on, reason, text, entered_by, entered_at,
  reverses, source_kind, source_id, source_purpose) on fundraising.ledger_entry to branchwork_app;
grant select, insert (starts_on, ends_on) on fundraising.ledger_period to branchwork_app;
grant select, insert (public_id, period_id, kind, reason, prepared_by, prepared_at),
  update (approved_by, approved_at) on fundraising.ledger_period_change to branchwork_app;
grant select on fundraising.ledger_balance, fundraising.ledger_fund_balance,
  fundraising.ledger_seal to branchwork_app;

-- The triggers and the proof act as the role that nobody logs in as: they see every row.
grant usage on schema fundraising to branchwork_data;
grant select on fundraising.fund, fundraising.ledger_fund, fundraising.ledger_account,
  fundraising.ledger_period, fundraising.ledger_period_change, fundraising.ledger_entry,
  fundraising.ledger_posting, fundraising.ledger_balance, fundraising.ledger_fund_balance,
  fundraising.ledger_turn, fundraising.ledger_unsealed, fundraising.ledger_seal to branchwork_data;
grant update (closed) on fundraising.ledger_period to branchwork_data;
grant insert, update on fundraising.ledger_balance, fundraising.ledger_fund_balance
  to branchwork_data;
grant update (last) on fundraising.ledger_turn to branchwork_data;
grant insert, delete on fundraising.ledger_unsealed to branchwork_data;
grant insert on fundraising.ledger_seal to branchwork_data;

-- Which rows a caller reaches: those who read or keep the books, and the portal's jobs.
alter table fundraising.ledger_fund enable row level security, force row level security;
create policy books_shown on fundraising.ledger_fund for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_fund for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.ledger_account enable row level security, force row level security;
create policy books_shown on fundraising.ledger_account for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_account for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.ledger_period enable row level security, force row level security;
create policy books_shown on fundraising.ledger_period for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_period for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.ledger_period_change enable row level security, force row level security;
create policy books_shown on fundraising.ledger_period_change for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_period_change for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(prepared_by)));
-- no job approves
create policy another_approves on fundraising.ledger_period_change for update
  using ((select fundraising.caller_may('APPROVE')))
  with check ((select fundraising.caller_signs(approved_by)));

alter table fundraising.ledger_entry enable row level security, force row level security;
create policy books_shown on fundraising.ledger_entry for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_entry for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(entered_by)));

alter table fundraising.ledger_posting enable row level security, force row level security;
create policy books_shown on fundraising.ledger_posting for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.ledger_posting for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.ledger_balance enable row level security, force row level security;
create policy books_shown on fundraising.ledger_balance for select
  using ((select fundraising.caller_reads_books()));

alter table fundraising.ledger_fund_balance enable row level security, force row level security;
create policy books_shown on fundraising.ledger_fund_balance for select
  using ((select fundraising.caller_reads_books()));

alter table fundraising.ledger_seal enable row level security, force row level security;
create policy books_shown on fundraising.ledger_seal for select
  using ((select fundraising.caller_reads_books()));

-- for triggers and the sealer alone
alter table fundraising.ledger_turn enable row level security, force row level security;
alter table fundraising.ledger_unsealed enable row level security, force row level security;
