-- Paying out: which days were days on strike, what a day is worth, who is paid and where, and the
-- runs in which it is paid. A member's day is paid once, ever.

create table fundraising.strike_day (
  id         bigint generated always as identity primary key,
  public_id  uuid        not null constraint strike_day_taken unique,
  fund_id    bigint      not null references fundraising.ledger_fund,
  dispute    text        not null check (char_length(dispute) between 1 and 100),
  held_on    date        not null,
  share_part integer     not null,
  share_of   integer     not null,
  noted_by   text        not null,
  noted_at   timestamptz not null,
  constraint strike_day_share
    check (share_of between 1 and 1440 and share_part between 1 and share_of),
  constraint strike_day_once unique (fund_id, dispute, held_on),
  unique (id, held_on)
);
comment on table fundraising.strike_day is 'append-only; the fund''s own list of days on strike';
comment on column fundraising.strike_day.share_part is 'of share_of: the most of a working day that anybody was on strike';

create table fundraising.strike_pay_rate (
  id         bigint generated always as identity primary key,
  from_day   date        not null,
  until_day  date        check (until_day >= from_day),
  pence      bigint      not null check (pence between 1 and 1000000),
  set_by     text        not null,
  set_at     timestamptz not null,
  constraint strike_pay_rate_overlaps exclude using gist (daterange(from_day, until_day, '[]') with &&)
);
comment on table fundraising.strike_pay_rate is 'what a whole day is worth; a new rate ends the one before';
insert into fundraising.strike_pay_rate (from_day, pence, set_by, set_at)
  values ('2000-01-01', 7000, 'delivered', now());

create table fundraising.payee (
  id        bigint generated always as identity primary key,
  public_id uuid        not null constraint payee_taken unique,
  member    text        not null check (char_length(member) between 1 and 40 and member ~ '[0-9A-Za-z]'),
  account   uuid,
  added_by  text        not null,
  added_at  timestamptz not null
);
comment on column fundraising.payee.member is 'the membership number as the register spells it';
comment on column fundraising.payee.account is 'the account of the portal that is this member''s: it approves no run that pays this payee';
-- one member is one payee, however the number is spelt
create unique index payee_member_once
  on fundraising.payee (upper(regexp_replace(member, '[^0-9A-Za-z]', '', 'g')));

create table fundraising.payee_account (
  id             bigint generated always as identity primary key,
  public_id      uuid        not null constraint payee_account_taken unique,
  payee_id       bigint      not null references fundraising.payee,
  name           text        not null check (char_length(name) between 1 and 70),
  sort_code      text        not null check (sort_code ~ '^[0-9]{6}$'),
  account_number text        not null check (account_number ~ '^[0-9]{8}$'),
  modulus        text        not null check (modulus in ('PASSES', 'UNKNOWN')),
  asked_by       text        not null,
  asked_at       timestamptz not null,
  decision       text        check (decision in ('APPROVED', 'DECLINED')),
  decided_by     text,
  decided_at     timestamptz,
  usable_from    timestamptz,
  unique (id, payee_id),
  check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  constraint payee_account_by_two check (decision <> 'APPROVED' or decided_by <> asked_by)
);
comment on table fundraising.payee_account is 'append-only but for the decision; the newest with usable_from is the one in force';
comment on column fundraising.payee_account.usable_from is 'given by the database, by its own clock: at once for the first of a payee, for each later one some hours after another approved it';
create unique index payee_account_asked_once on fundraising.payee_account (payee_id)
  where usable_from is null and decision is null;

create table fundraising.payout_run (
  id           bigint generated always as identity primary key,
  public_id    uuid        not null constraint payout_run_taken unique,
  fund_id      bigint      not null references fundraising.ledger_fund,
  pay_on       date        not null,
  prepared_by  text        not null,
  prepared_at  timestamptz not null,
  state        text        not null default 'PREPARED'
               check (state in ('PREPARED', 'APPROVED', 'REJECTED', 'EXPORTED')),
  decided_by   text,
  decided_at   timestamptz,
  sha256       bytea       check (octet_length(sha256) = 32),
  exported_by  text,
  exported_at  timestamptz,
  format       text        check (format ~ '^[A-Z][A-Z_]{0,19}$'),
  files_sha256 text        check (files_sha256 ~ '^[0-9a-f]{64}$'),
  written_in   xid8        not null,
  check ((state = 'PREPARED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state in ('APPROVED', 'EXPORTED')) = (sha256 is not null)),
  check (num_nonnulls(exported_by, exported_at, format, files_sha256)
    = case state when 'EXPORTED' then 4 else 0 end),
  constraint payout_run_by_two check (state not in ('APPROVED', 'EXPORTED') or decided_by <> prepared_by)
);
comment on column fundraising.payout_run.sha256 is 'of all that the run pays, made by the database when it is approved';
comment on column fundraising.payout_run.files_sha256 is 'of the files that were handed out, in their one format';

create table fundraising.payout_line (
  run_id           bigint  not null references fundraising.payout_run,
  line             integer not null check (line > 0),
  payee_id         bigint  not null,
  payee_account_id bigint  not null,
  pence            bigint  not null check (pence between 1 and 100000000),
  reference        text    not null check (reference ~ '^[A-Z0-9]{1,18}$'),
  primary key (run_id, line),
  unique (run_id, payee_id),
  unique (run_id, line, payee_id),
  foreign key (payee_account_id, payee_id) references fundraising.payee_account (id, payee_id)
);
comment on table fundraising.payout_line is 'append-only; one payment of a run';

create table fundraising.strike_pay_claimed_day (
  run_id        bigint  not null,
  line          integer not null,
  payee_id      bigint  not null,
  day           date    not null,
  strike_day_id bigint  not null,
  share_part    integer not null,
  share_of      integer not null,
  rate_pence    bigint  not null,
  pence         bigint  not null check (pence > 0),
  freed         boolean not null default false,
  primary key (run_id, payee_id, day),
  foreign key (run_id, line, payee_id) references fundraising.payout_line (run_id, line, payee_id),
  foreign key (strike_day_id, day) references fundraising.strike_day (id, held_on),
  constraint strike_pay_claimed_day_share
    check (share_of between 1 and 1440 and share_part between 1 and share_of),
  constraint strike_pay_claimed_day_worth
    check (pence <= (rate_pence * 2 * share_part + share_of) / (2 * share_of))
);
comment on table fundraising.strike_pay_claimed_day is 'append-only; the days that a payment is for';
comment on column fundraising.strike_pay_claimed_day.freed is 'its run was rejected or its payment came back, so it may be paid in another; set by triggers alone';
-- for ever, whatever the run, the fund, the dispute and the share
create unique index strike_pay_claimed_day_once
  on fundraising.strike_pay_claimed_day (payee_id, day) where not freed;

create table fundraising.payout_settlement (
  run_id    bigint      not null,
  line      integer     not null,
  kind      text        not null check (kind in ('PAID', 'RETURNED')),
  bank_line text        constraint payout_settlement_bank_line_once unique
                        check (char_length(bank_line) between 1 and 100),
  noted_on  date        not null,
  noted_by  text        not null,
  noted_at  timestamptz not null,
  constraint payout_settlement_once primary key (run_id, line, kind),
  foreign key (run_id, line) references fundraising.payout_line,
  check ((kind = 'PAID') = (bank_line is not null))
);
comment on table fundraising.payout_settlement is 'append-only; the bank''s debit was found, or the payment came back';

grant select, insert (public_id, fund_id, dispute, held_on, share_part, share_of, noted_by, noted_at)
  on fundraising.strike_day to branchwork_app;
grant select, insert (from_day, until_day, pence, set_by, set_at), update (until_day)
  on fundraising.strike_pay_rate to branchwork_app;
grant select, insert (public_id, member, account, added_by, added_at), update (account)
  on fundraising.payee to branchwork_app;
grant select, insert (public_id, payee_id, name, sort_code, account_number, modulus, asked_by, asked_at),
  update (decision, decided_by, decided_at) on fundraising.payee_account to branchwork_app;
grant select, insert (public_id, fund_id, pay_on, prepared_by, prepared_at),
  update (state, decided_by, decided_at, exported_by, exported_at, format, files_sha256)
  on fundraising.payout_run to branchwork_app;
grant select, insert on fundraising.payout_line, fundraising.payout_settlement to branchwork_app;
grant select, insert (run_id, line, payee_id, day, strike_day_id, share_part, share_of, rate_pence, pence)
  on fundraising.strike_pay_claimed_day to branchwork_app;

-- triggers act as the role that nobody logs in as
grant select on fundraising.strike_day, fundraising.strike_pay_rate, fundraising.payee,
  fundraising.payee_account, fundraising.payout_run, fundraising.payout_line,
  fundraising.strike_pay_claimed_day, fundraising.payout_settlement to branchwork_data;
-- to lock the row
grant update on fundraising.payee to branchwork_data;
grant update (freed) on fundraising.strike_pay_claimed_day to branchwork_data;

-- Which rows a caller reaches: as in the ledger, those who read or keep the books.
alter table fundraising.strike_day enable row level security, force row level security;
create policy books_shown on fundraising.strike_day for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.strike_day for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(noted_by)));

alter table fundraising.strike_pay_rate enable row level security, force row level security;
create policy books_shown on fundraising.strike_pay_rate for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.strike_pay_rate for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(set_by)));
create policy rate_ended on fundraising.strike_pay_rate for update
  using ((select fundraising.caller_keeps_books()));

alter table fundraising.payee enable row level security, force row level security;
create policy books_shown on fundraising.payee for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payee for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(added_by)));
create policy account_linked on fundraising.payee for update
  using ((select fundraising.caller_keeps_books()));

alter table fundraising.payee_account enable row level security, force row level security;
create policy books_shown on fundraising.payee_account for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payee_account for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(asked_by)));
-- no job approves; who keeps the books may take a change back
create policy another_approves on fundraising.payee_account for update
  using ((select fundraising.caller_may('APPROVE')) or (select fundraising.caller_may('RECONCILE')))
  with check ((select fundraising.caller_signs(decided_by))
    and (decision = 'DECLINED' or (select fundraising.caller_may('APPROVE'))));

alter table fundraising.payout_run enable row level security, force row level security;
create policy books_shown on fundraising.payout_run for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payout_run for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(prepared_by)));
-- no job approves or hands out
create policy another_approves on fundraising.payout_run for update
  using ((select fundraising.caller_may('APPROVE')) or (select fundraising.caller_may('RECONCILE')))
  with check (case state
    when 'APPROVED' then (select fundraising.caller_may('APPROVE'))
      and (select fundraising.caller_signs(decided_by))
    when 'REJECTED' then (select fundraising.caller_signs(decided_by))
      and ((select fundraising.caller_may('APPROVE')) or decided_by = prepared_by)
    else (select fundraising.caller_may('RECONCILE'))
      and (select fundraising.caller_signs(exported_by)) end);

alter table fundraising.payout_line enable row level security, force row level security;
create policy books_shown on fundraising.payout_line for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payout_line for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.strike_pay_claimed_day enable row level security, force row level security;
create policy books_shown on fundraising.strike_pay_claimed_day for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.strike_pay_claimed_day for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.payout_settlement enable row level security, force row level security;
create policy books_shown on fundraising.payout_settlement for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payout_settlement for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(noted_by)));
