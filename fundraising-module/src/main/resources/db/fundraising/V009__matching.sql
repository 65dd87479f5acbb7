-- What each statement line was for. A line is in the books from its import on: a credit in suspense,
-- a debit unexplained. What is allocated of it leaves suspense by an entry of its own, so that
-- suspense + matched + refunded = bank credits is a rule that each transaction keeps.

alter table fundraising.ledger_entry drop constraint ledger_entry_reason_check,
  add constraint ledger_entry_reason_check check (reason in ('OPENING_BALANCE', 'RECEIPT', 'PAYMENT',
    'ALLOCATION', 'DONATION', 'BANKING', 'REFUND', 'FEE', 'EXPENSE', 'ENTITLEMENT', 'STRIKE_PAY',
    'HARDSHIP_GRANT', 'POLITICAL', 'REVERSAL'));

-- The ledger accounts that statement lines move, and nothing else does.
create table fundraising.statement_account (
  account_id   bigint primary key references fundraising.ledger_account,
  kind         text   not null check (kind in ('BANK', 'SUSPENSE', 'UNEXPLAINED')),
  bank_account uuid   references fundraising.bank_account,
  constraint statement_account_of_bank check ((kind = 'BANK') = (bank_account is not null)),
  constraint statement_account_once unique nulls not distinct (kind, bank_account)
);
comment on table fundraising.statement_account is 'append-only; an account of the bank each, one for suspense, one for what is unexplained';

create table fundraising.booked_line (
  line         uuid    primary key references fundraising.statement_line,
  entry        uuid    not null references fundraising.ledger_entry (public_id),
  seq          bigint  not null unique,
  amount_pence bigint  not null,
  placed_pence bigint  not null default 0,
  in_suspense  boolean not null default false,
  decisions    integer not null default 0,
  open         boolean not null generated always as (placed_pence < abs(amount_pence) and not in_suspense) stored,
  constraint booked_line_placed check (placed_pence between 0 and abs(amount_pence))
);
comment on table fundraising.booked_line is 'a statement line in the books and how far it was placed; all but line and entry are kept by triggers';
comment on column fundraising.booked_line.entry is 'the ledger entry that took it in, together with others of its day';
comment on column fundraising.booked_line.placed_pence is 'what its allocations add up to, without a sign';
comment on column fundraising.booked_line.in_suspense is 'looked at and left in suspense; it can still be placed';
comment on column fundraising.booked_line.decisions is 'how many decisions were made about it: whoever saw fewer comes too late';
create index booked_line_open on fundraising.booked_line (seq) where open;
create index booked_line_suspense on fundraising.booked_line (seq) where in_suspense;
create index booked_line_entry on fundraising.booked_line (entry);

create table fundraising.match_decision (
  id           bigint      generated always as identity primary key,
  act          uuid        not null,
  line         uuid        not null references fundraising.booked_line,
  number       integer     not null check (number > 0),
  kind         text        not null check (kind in ('ACCEPTED', 'AUTOMATIC', 'PLACED', 'SUSPENSE', 'UNDONE')),
  card         text        check (char_length(card) between 1 and 20000),
  rule_version integer     check (rule_version > 0),
  undoes       bigint      constraint match_decision_undone_once unique references fundraising.match_decision,
  reason       text        check (char_length(reason) between 1 and 200),
  decided_by   text        not null check (char_length(decided_by) between 1 and 100),
  decided_at   timestamptz not null,
  constraint match_decision_once unique (act, line),
  constraint match_decision_in_turn unique (line, number),
  unique (id, line),
  check (num_nonnulls(card, rule_version) in (0, 2)),
  check ((kind = 'UNDONE') = (undoes is not null) and (kind = 'UNDONE') = (reason is not null)),
  check (kind not in ('ACCEPTED', 'AUTOMATIC') or card is not null)
);
comment on table fundraising.match_decision is 'append-only; an act is one decision about each of its lines';
comment on column fundraising.match_decision.card is 'the why-card of what was suggested when it was decided, byte for byte';

create table fundraising.allocation (
  id           uuid   primary key,
  line         uuid   not null references fundraising.booked_line,
  decision     bigint not null,
  use          text   not null check (use in ('PLEDGE', 'DONATION', 'FEE', 'EXPENSE', 'TRANSFER', 'REFUND')),
  pledge       uuid,
  fund         uuid   references fundraising.fund (public_id),
  donor        text   check (char_length(donor) between 1 and 100),
  amount_pence bigint not null check (amount_pence > 0),
  entry        uuid   not null references fundraising.ledger_entry (public_id),
  undone_at    timestamptz,
  undone_in    bigint,
  reversal     uuid   references fundraising.ledger_entry (public_id),
  foreign key (decision, line) references fundraising.match_decision (id, line),
  foreign key (undone_in, line) references fundraising.match_decision (id, line),
  check ((use = 'PLEDGE') = (pledge is not null)),
  check ((use in ('TRANSFER', 'REFUND')) = (fund is null)),
  check (use = 'DONATION' or donor is null),
  check (num_nonnulls(undone_at, undone_in, reversal) in (0, 3))
);
comment on table fundraising.allocation is 'what some of a line was for; a line has several, and so has a pledge. Undone once, never changed otherwise';
comment on column fundraising.allocation.donor is 'who gave, where no pledge tells it; personal data';
comment on column fundraising.allocation.amount_pence is 'without a sign: of a credit what came in for it, of a debit what went out';
create index allocation_line on fundraising.allocation (line);
create index allocation_pledge on fundraising.allocation (pledge) where undone_at is null;
create index allocation_decision on fundraising.allocation (decision);
create index allocation_entry on fundraising.allocation (entry);
create index allocation_reversal on fundraising.allocation (reversal);

-- A pledge is paid into its own fund.
alter table fundraising.pledge add constraint pledge_of_fund unique (id, fund);
alter table fundraising.allocation add constraint allocation_fund_of_pledge
  foreign key (pledge, fund) references fundraising.pledge (id, fund);

create table fundraising.match_setting (
  id        bigint      generated always as identity primary key,
  automatic boolean     not null,
  set_by    text        not null check (char_length(set_by) between 1 and 100),
  set_at    timestamptz not null
);
comment on table fundraising.match_setting is 'append-only; the newest row counts: whether exact matches are made without asking';

create table fundraising.match_total (
  one                  boolean primary key default true check (one),
  open_lines           bigint  not null default 0,
  credits_pence        bigint  not null default 0,
  debits_pence         bigint  not null default 0,
  placed_credits_pence bigint  not null default 0,
  placed_debits_pence  bigint  not null default 0
);
comment on table fundraising.match_total is 'one row, kept by triggers: all statement lines in the books, added up';
insert into fundraising.match_total default values;

create or replace view fundraising.pledge_paid with (security_invoker = true) as
  select pledge, sum(amount_pence)::bigint as amount_pence from fundraising.allocation
   where undone_at is null and pledge is not null group by pledge;

create function fundraising.match_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('match_append_only', 'rows of ' || tg_table_name
    || ' are neither changed nor removed; a match is taken back by undoing it');
  return null;
end $$;

create trigger stays before update or delete on fundraising.statement_account
  for each statement execute function fundraising.match_stays();
create trigger stays before update or delete on fundraising.match_decision
  for each statement execute function fundraising.match_stays();
create trigger stays before update or delete on fundraising.match_setting
  for each statement execute function fundraising.match_stays();
create trigger stays before delete on fundraising.allocation
  for each statement execute function fundraising.match_stays();
create trigger stays before delete on fundraising.booked_line
  for each statement execute function fundraising.match_stays();

create function fundraising.statement_account_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind is distinct from
      (select a.kind from fundraising.ledger_account a where a.id = new.account_id)
      or exists (select from fundraising.ledger_posting p where p.account_id = new.account_id) then
    perform fundraising.ledger_refuse('statement_account_fresh',
      'statement lines begin on an account of their kind that was never used');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.statement_account
  for each row execute function fundraising.statement_account_comes();

-- An entry moves the accounts of the statements by exactly what its lines, allocations and undone
-- allocations say. The money that was there when the books began is the one exception.
create function fundraising.match_entry_holds(entered uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry fundraising.ledger_entry;
  opening boolean;
  credits bigint;
  debits bigint;
begin
  select * into entry from fundraising.ledger_entry e where e.public_id = entered;
  opening := exists (select from fundraising.ledger_entry e
    where e.id in (entry.id, entry.reverses) and e.reason = 'OPENING_BALANCE');
  select coalesce(sum(m.pence) filter (where m.pence_of_line > 0), 0),
         coalesce(sum(m.pence) filter (where m.pence_of_line < 0), 0) into credits, debits
    from (
      select b.amount_pence as pence_of_line, -b.amount_pence as pence
        from fundraising.booked_line b where b.entry = entered
      union all
      select b.amount_pence, sign(b.amount_pence)::bigint * a.amount_pence
        from fundraising.allocation a join fundraising.booked_line b on b.line = a.line
       where a.entry = entered
      union all
      select b.amount_pence, -sign(b.amount_pence)::bigint * a.amount_pence
        from fundraising.allocation a join fundraising.booked_line b on b.line = a.line
       where a.reversal = entered) m;
  if exists (
      select from fundraising.statement_account s
       where coalesce((select sum(p.pence) from fundraising.ledger_posting p
               where p.entry_id = entry.id and p.account_id = s.account_id), 0)
          <> case s.kind when 'SUSPENSE' then credits when 'UNEXPLAINED' then debits
               else coalesce((select sum(l.amount_pence) from fundraising.booked_line b
                 join fundraising.statement_line l on l.id = b.line
                where b.entry = entered and l.account = s.bank_account), 0) end
         and not (opening and s.kind = 'BANK')) then
    perform fundraising.ledger_refuse('match_entry_holds',
      'the accounts of the statements move with statement lines and their allocations alone');
  end if;
end $$;

create function fundraising.match_posting_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from fundraising.statement_account s where s.account_id = new.account_id) then
    perform fundraising.match_entry_holds(
      (select e.public_id from fundraising.ledger_entry e where e.id = new.entry_id));
  end if;
  return null;
end $$;

create constraint trigger match_posting_holds after insert on fundraising.ledger_posting
  deferrable initially deferred
  for each row execute function fundraising.match_posting_holds();

create function fundraising.match_allocation_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.match_entry_holds(new.entry);
  if new.reversal is not null then
    perform fundraising.match_entry_holds(new.reversal);
  end if;
  return null;
end $$;

create constraint trigger match_allocation_holds after insert or update on fundraising.allocation
  deferrable initially deferred
  for each row execute function fundraising.match_allocation_holds();

create function fundraising.booked_line_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select l.seq, l.amount_pence, 0, false, 0
    into new.seq, new.amount_pence, new.placed_pence, new.in_suspense, new.decisions
    from fundraising.statement_line l where l.id = new.line;
  return new;
end $$;

create trigger comes before insert on fundraising.booked_line
  for each row execute function fundraising.booked_line_comes();

create function fundraising.booked_lines_came() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.match_entry_holds(e.entry) from (select distinct entry from added) e;
  update fundraising.match_total t
     set open_lines = t.open_lines + a.lines,
         credits_pence = t.credits_pence + a.credits, debits_pence = t.debits_pence + a.debits
    from (select count(*) as lines,
                 coalesce(sum(amount_pence) filter (where amount_pence > 0), 0) as credits,
                 coalesce(-sum(amount_pence) filter (where amount_pence < 0), 0) as debits
            from added) a;
  return null;
end $$;

create trigger came after insert on fundraising.booked_line
  referencing new table as added
  for each statement execute function fundraising.booked_lines_came();

create function fundraising.booked_lines_moved() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update fundraising.match_total t
     set open_lines = t.open_lines + m.lines,
         placed_credits_pence = t.placed_credits_pence + m.credits,
         placed_debits_pence = t.placed_debits_pence + m.debits
    from (select sum(n.open::integer - o.open::integer) as lines,
                 coalesce(sum(n.placed_pence - o.placed_pence) filter (where n.amount_pence > 0), 0) as credits,
                 coalesce(sum(n.placed_pence - o.placed_pence) filter (where n.amount_pence < 0), 0) as debits
            from before o join after n on n.line = o.line
          having count(*) > 0) m;
  return null;
end $$;

create trigger moved after update on fundraising.booked_line
  referencing old table as before new table as after
  for each statement execute function fundraising.booked_lines_moved();

-- Decisions about a line come one after the other: whoever did not see the last one is refused.
create function fundraising.match_decision_came() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update fundraising.booked_line b
     set decisions = new.number, in_suspense = (new.kind = 'SUSPENSE')
   where b.line = new.line and b.decisions = new.number - 1;
  if not found then
    perform fundraising.ledger_refuse('match_decision_in_turn', 'somebody decided before');
  end if;
  if new.undoes is not null and not exists (select from fundraising.match_decision d
      where d.id = new.undoes and d.line = new.line and d.kind <> 'UNDONE') then
    perform fundraising.ledger_refuse('match_decision_undone', 'an undoing is about its own line');
  end if;
  return null;
end $$;

create trigger came after insert on fundraising.match_decision
  for each row execute function fundraising.match_decision_came();

create function fundraising.allocation_came() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.use in ('PLEDGE', 'DONATION', 'FEE', 'EXPENSE') and (new.use in ('FEE', 'EXPENSE'))
      <> (select b.amount_pence < 0 from fundraising.booked_line b where b.line = new.line) then
    perform fundraising.ledger_refuse('allocation_use_of_line',
      'money in is given, money out is spent');
  end if;
  update fundraising.booked_line b set placed_pence = b.placed_pence + new.amount_pence
   where b.line = new.line;
  return null;
end $$;

create trigger came after insert on fundraising.allocation
  for each row execute function fundraising.allocation_came();

create function fundraising.allocation_undone() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.undone_at is not null or new.undone_at is null then
    perform fundraising.ledger_refuse('allocation_undone_once', 'a match is undone once');
  end if;
  if not exists (select from fundraising.match_decision d
        where d.id = new.undone_in and d.undoes = new.decision)
      or not exists (select from fundraising.ledger_entry r
        join fundraising.ledger_entry e on e.id = r.reverses
        where r.public_id = new.reversal and e.public_id = new.entry) then
    perform fundraising.ledger_refuse('allocation_undone_by_reversal',
      'a match is undone by a decision about it and the reversal of its entry');
  end if;
  update fundraising.booked_line b set placed_pence = b.placed_pence - new.amount_pence
   where b.line = new.line;
  return null;
end $$;

create trigger undone after update on fundraising.allocation
  for each row execute function fundraising.allocation_undone();

-- Holds lines until the transaction ends, and with them the turn to decide: what is open of a
-- pledge must not be given away twice either.
create function fundraising.take_lines(lines uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_keeps_books() then
    raise insufficient_privilege using message = 'lines are taken by those who keep the books';
  end if;
  perform pg_advisory_xact_lock(4201009);
  perform from fundraising.booked_line b where b.line = any (lines) order by b.seq for update;
end $$;

-- Recomputes what triggers keep about lines. No row: it holds. Else the first line that differs, or
-- without a line the sums.
create function fundraising.prove_matching()
  returns table (finding text, line uuid, kept bigint, computed bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_reads_books() then
    raise insufficient_privilege using message = 'the books are not shown';
  end if;
  return query
    select 'LINE_NOT_BOOKED', l.id, null::bigint, l.amount_pence
      from fundraising.statement_line l
     where not exists (select from fundraising.booked_line b where b.line = l.id)
     order by l.seq limit 1;
  if found then return; end if;
  return query
    select 'LINE_AMOUNT', b.line, b.amount_pence, l.amount_pence
      from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line
     where b.amount_pence <> l.amount_pence order by b.seq limit 1;
  if found then return; end if;
  return query
    select 'LINE_PLACED', b.line, b.placed_pence, coalesce(a.pence, 0)
      from fundraising.booked_line b
      left join (select x.line, sum(x.amount_pence)::bigint as pence from fundraising.allocation x
                  where x.undone_at is null group by 1) a on a.line = b.line
     where b.placed_pence <> coalesce(a.pence, 0) order by b.seq limit 1;
  if found then return; end if;
  return query
    select 'SUSPENSE', null::uuid,
           (select coalesce(sum(k.pence), 0)::bigint from fundraising.ledger_balance k
              join fundraising.statement_account s on s.account_id = k.account_id
             where s.kind in ('SUSPENSE', 'UNEXPLAINED')),
           c.pence
      from (select coalesce(-sum(sign(b.amount_pence)::bigint * (abs(b.amount_pence) - b.placed_pence)), 0)::bigint as pence
              from fundraising.booked_line b) c
     where c.pence <> (select coalesce(sum(k.pence), 0) from fundraising.ledger_balance k
              join fundraising.statement_account s on s.account_id = k.account_id
             where s.kind in ('SUSPENSE', 'UNEXPLAINED'));
end $$;

grant select, insert on fundraising.statement_account to branchwork_app;
grant select, insert (line, entry) on fundraising.booked_line to branchwork_app;
grant select, insert (act, line, number, kind, card, rule_version, undoes, reason, decided_by, decided_at)
  on fundraising.match_decision to branchwork_app;
grant select, insert (id, line, decision, use, pledge, fund, donor, amount_pence, entry),
  update (undone_at, undone_in, reversal) on fundraising.allocation to branchwork_app;
grant select, insert (automatic, set_by, set_at) on fundraising.match_setting to branchwork_app;
grant select on fundraising.match_total to branchwork_app;

grant select on fundraising.statement_account, fundraising.booked_line, fundraising.match_decision,
  fundraising.allocation, fundraising.match_total to branchwork_data;
grant update (placed_pence, in_suspense, decisions) on fundraising.booked_line to branchwork_data;
grant update (open_lines, credits_pence, debits_pence, placed_credits_pence, placed_debits_pence)
  on fundraising.match_total to branchwork_data;

alter table fundraising.statement_account enable row level security, force row level security;
create policy books_shown on fundraising.statement_account for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.statement_account for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.booked_line enable row level security, force row level security;
create policy books_shown on fundraising.booked_line for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.booked_line for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.match_decision enable row level security, force row level security;
create policy books_shown on fundraising.match_decision for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.match_decision for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(decided_by)));

alter table fundraising.allocation enable row level security, force row level security;
create policy books_shown on fundraising.allocation for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.allocation for insert
  with check ((select fundraising.caller_keeps_books()));
create policy books_undone on fundraising.allocation for update
  using ((select fundraising.caller_keeps_books()));

alter table fundraising.match_setting enable row level security, force row level security;
create policy books_shown on fundraising.match_setting for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.match_setting for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(set_by)));

alter table fundraising.match_total enable row level security, force row level security;
create policy books_shown on fundraising.match_total for select
  using ((select fundraising.caller_reads_books()));

revoke execute on function fundraising.match_entry_holds(uuid), fundraising.take_lines(uuid[]),
  fundraising.prove_matching() from public;
grant execute on function fundraising.take_lines(uuid[]), fundraising.prove_matching()
  to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.statement_account_comes() owner to branchwork_data;
alter function fundraising.match_entry_holds(uuid) owner to branchwork_data;
alter function fundraising.match_posting_holds() owner to branchwork_data;
alter function fundraising.match_allocation_holds() owner to branchwork_data;
alter function fundraising.booked_line_comes() owner to branchwork_data;
alter function fundraising.booked_lines_came() owner to branchwork_data;
alter function fundraising.booked_lines_moved() owner to branchwork_data;
alter function fundraising.match_decision_came() owner to branchwork_data;
alter function fundraising.allocation_came() owner to branchwork_data;
alter function fundraising.allocation_undone() owner to branchwork_data;
alter function fundraising.take_lines(uuid[]) owner to branchwork_data;
alter function fundraising.prove_matching() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
