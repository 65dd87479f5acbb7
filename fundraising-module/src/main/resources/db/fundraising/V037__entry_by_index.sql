-- What an entry moved is looked up line by line through indexes, whatever the tables were like when a
-- session first asked: a plan made in empty books went through all bank lines for each day of a large
-- statement. The rule is that of V009.
grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

create or replace function fundraising.match_entry_holds(entered uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
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
        left join (select x.account, sum(x.amount_pence) as pence
                     from (select b.amount_pence, (select l.account from fundraising.statement_line l
                                                    where l.id = b.line) as account
                             from fundraising.booked_line b where b.entry = entered) x
                    group by x.account) bank on bank.account = s.bank_account
       where coalesce((select sum(p.pence) from fundraising.ledger_posting p
               where p.entry_id = entry.id and p.account_id = s.account_id), 0)
          <> case s.kind when 'SUSPENSE' then credits when 'UNEXPLAINED' then debits
               else coalesce(bank.pence, 0) end
         and not (opening and s.kind = 'BANK')) then
    perform fundraising.ledger_refuse('match_entry_holds',
      'the accounts of the statements move with statement lines and their allocations alone');
  end if;
end $$;

reset role;
revoke create on schema fundraising from branchwork_data;
