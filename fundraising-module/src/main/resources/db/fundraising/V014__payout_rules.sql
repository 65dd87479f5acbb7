-- The rules of paying out, held against everyone who writes, as those of the ledger are.

create function fundraising.payout_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('payout_append_only',
    'rows of ' || tg_table_name || ' are neither changed nor removed');
  return null;
end $$;

create trigger stays before update or delete on fundraising.strike_day
  for each statement execute function fundraising.payout_stays();
create trigger stays before update or delete on fundraising.payout_line
  for each statement execute function fundraising.payout_stays();
create trigger stays before update or delete on fundraising.payout_settlement
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.strike_pay_rate
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.payee
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.payee_account
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.payout_run
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.strike_pay_claimed_day
  for each statement execute function fundraising.payout_stays();
-- a rate ends once, and a payee is linked once: that stays
create trigger ends_once before update on fundraising.strike_pay_rate
  for each row when (old.until_day is not null or to_jsonb(old) - 'until_day' <> to_jsonb(new) - 'until_day')
  execute function fundraising.payout_stays();
create trigger links_once before update on fundraising.payee
  for each row when (old.account is not null or to_jsonb(old) - 'account' <> to_jsonb(new) - 'account')
  execute function fundraising.payout_stays();
create trigger freed_once before update on fundraising.strike_pay_claimed_day
  for each row when (old.freed or to_jsonb(old) - 'freed' <> to_jsonb(new) - 'freed')
  execute function fundraising.payout_stays();

-- how long new bank details wait, so that the payee can say that he or she did not send them
create function fundraising.payee_cooling_off() returns interval
  language sql immutable parallel safe return interval '72 hours';

create function fundraising.payee_account_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- two who come at once are not both the first
  perform from fundraising.payee p where p.id = new.payee_id for update;
  if num_nonnulls(new.decision, new.usable_from) > 0 then
    perform fundraising.ledger_refuse('payee_account_by_two', 'what is asked is decided afterwards');
  end if;
  if not exists (select from fundraising.payee_account a where a.payee_id = new.payee_id) then
    new.usable_from := clock_timestamp();
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.payee_account
  for each row execute function fundraising.payee_account_comes();

create function fundraising.payee_account_decided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.decision is not null or old.usable_from is not null or new.decision is null
      or to_jsonb(old) - '{decision,decided_by,decided_at}'::text[]
        <> to_jsonb(new) - '{decision,decided_by,decided_at}'::text[] then
    perform fundraising.ledger_refuse('payee_account_decided_once',
      'a change of bank details is decided once, and nothing else of it changes');
  end if;
  if new.decision = 'APPROVED' then
    if exists (select from fundraising.payee p
        where p.id = new.payee_id and p.account::text = new.decided_by) then
      perform fundraising.ledger_refuse('payee_account_own', 'nobody approves his or her own');
    end if;
    new.usable_from := clock_timestamp() + fundraising.payee_cooling_off();
  end if;
  return new;
end $$;

create trigger decided before update on fundraising.payee_account
  for each row execute function fundraising.payee_account_decided();

-- The bank details in force: the newest that were approved. While these wait, nothing is paid to
-- the payee, neither there nor to the older ones.
create function fundraising.payee_account_in_force(payee bigint) returns bigint
  language sql stable set search_path = pg_catalog, pg_temp
  return (select a.id from fundraising.payee_account a
           where a.payee_id = payee and a.usable_from is not null order by a.id desc limit 1);

-- All that a run pays: who, where, how much, what for. A JSON array keeps the values apart.
create function fundraising.payout_run_hash(run bigint) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
  return (select sha256(convert_to(jsonb_build_array(
      r.id, r.public_id, r.fund_id, r.pay_on, r.prepared_by,
      (extract(epoch from r.prepared_at) * 1000000)::bigint,
      (select jsonb_agg(jsonb_build_array(l.line, p.public_id, p.member, a.public_id, a.name, a.sort_code,
           a.account_number, l.pence, l.reference,
           (select jsonb_agg(jsonb_build_array(d.day, s.public_id, d.share_part, d.share_of,
                d.rate_pence, d.pence) order by d.day)
              from fundraising.strike_pay_claimed_day d
              join fundraising.strike_day s on s.id = d.strike_day_id
             where d.run_id = l.run_id and d.line = l.line)) order by l.line)
         from fundraising.payout_line l
         join fundraising.payee p on p.id = l.payee_id
         join fundraising.payee_account a on a.id = l.payee_account_id
        where l.run_id = r.id))::text, 'UTF8'))
    from fundraising.payout_run r where r.id = run);

create function fundraising.payout_run_comes() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.written_in := pg_current_xact_id();
  if new.state <> 'PREPARED' then
    perform fundraising.ledger_refuse('payout_run_state', 'a run is prepared first');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.payout_run
  for each row execute function fundraising.payout_run_comes();

create function fundraising.payout_line_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from fundraising.payout_run r where r.id = new.run_id
      and r.written_in = pg_current_xact_id() and r.state = 'PREPARED') then
    perform fundraising.ledger_refuse('payout_line_with_its_run', 'nothing is added to a run afterwards');
  end if;
  if tg_table_name = 'payout_line' then
    if not exists (select from fundraising.payee_account a where a.id = new.payee_account_id
        and a.id = fundraising.payee_account_in_force(a.payee_id)
        and a.usable_from <= clock_timestamp()) then
      perform fundraising.ledger_refuse('payee_account_waits',
        'the bank details are not the ones in force, or wait still');
    end if;
  elsif not exists (select from fundraising.strike_day s
      join fundraising.payout_run r on r.id = new.run_id and r.fund_id = s.fund_id
      join fundraising.strike_pay_rate t on t.pence = new.rate_pence
        and s.held_on between t.from_day and coalesce(t.until_day, 'infinity')
      where s.id = new.strike_day_id
        and new.share_part::bigint * s.share_of <= s.share_part::bigint * new.share_of) then
    perform fundraising.ledger_refuse('strike_pay_claimed_day_worth',
      'the day is another fund''s, its rate another, or the share too large');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.payout_line
  for each row execute function fundraising.payout_line_comes();
create trigger comes before insert on fundraising.strike_pay_claimed_day
  for each row execute function fundraising.payout_line_comes();

create function fundraising.payout_run_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  decision constant text[] := '{state,decided_by,decided_at}';
  handing constant text[] := '{state,exported_by,exported_at,format,files_sha256}';
begin
  if not (old.state = 'PREPARED' and new.state in ('APPROVED', 'REJECTED')
        and to_jsonb(old) - decision = to_jsonb(new) - decision
      or old.state = 'APPROVED' and new.state = 'EXPORTED'
        and to_jsonb(old) - handing = to_jsonb(new) - handing) then
    perform fundraising.ledger_refuse('payout_run_state',
      'a run is prepared, then approved or rejected, then handed out, and nothing else of it changes');
  end if;
  if new.state = 'APPROVED' then
    if exists (select from fundraising.payout_line l where l.run_id = new.id
        and l.payee_account_id is distinct from fundraising.payee_account_in_force(l.payee_id)) then
      perform fundraising.ledger_refuse('payout_payee_changed', 'bank details changed since');
    end if;
    new.sha256 := fundraising.payout_run_hash(new.id);
  end if;
  if new.state = 'EXPORTED'
      and new.sha256 is distinct from fundraising.payout_run_hash(new.id) then
    perform fundraising.ledger_refuse('payout_run_altered', 'it is not what was approved');
  end if;
  return new;
end $$;

create trigger changes before update on fundraising.payout_run
  for each row execute function fundraising.payout_run_changes();

-- What a run is when a transaction ends.
create function fundraising.payout_run_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  run fundraising.payout_run;
  -- a row of one payment has that one looked at, the run's own row all of them
  at_line integer := (to_jsonb(new) ->> 'line')::integer;
begin
  select * into run from fundraising.payout_run r where r.id = (to_jsonb(new) ->> tg_argv[0])::bigint;
  if not exists (select from fundraising.payout_line l where l.run_id = run.id)
      or exists (select from fundraising.payout_line l where l.run_id = run.id
        and (at_line is null or l.line = at_line)
        and l.pence is distinct from (select sum(d.pence) from fundraising.strike_pay_claimed_day d
          where d.run_id = l.run_id and d.line = l.line)) then
    perform fundraising.ledger_refuse('payout_run_sums',
      'a run has lines, and each pays what its days come to');
  end if;
  if run.state in ('APPROVED', 'EXPORTED') and exists (
      select from fundraising.payout_line l join fundraising.payee p on p.id = l.payee_id
       where l.run_id = run.id and p.account::text = run.decided_by) then
    perform fundraising.ledger_refuse('payout_run_own', 'nobody approves a run that pays him or her');
  end if;
  return null;
end $$;

create constraint trigger payout_run_whole after insert or update on fundraising.payout_run
  deferrable initially deferred
  for each row execute function fundraising.payout_run_whole('id');
-- on what belongs to it too: whoever has the run looked at early may still add to it
create constraint trigger payout_line_whole after insert on fundraising.payout_line
  deferrable initially deferred
  for each row execute function fundraising.payout_run_whole('run_id');
create constraint trigger strike_pay_claimed_day_whole
  after insert on fundraising.strike_pay_claimed_day
  deferrable initially deferred
  for each row execute function fundraising.payout_run_whole('run_id');

create function fundraising.payout_run_frees() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update fundraising.strike_pay_claimed_day set freed = true where run_id = new.id;
  return null;
end $$;

create trigger frees after update on fundraising.payout_run
  for each row when (new.state = 'REJECTED') execute function fundraising.payout_run_frees();

create function fundraising.payout_settlement_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- a debit and a return of one line come one after the other
  perform pg_advisory_xact_lock(4201013, new.run_id::integer);
  if not exists (select from fundraising.payout_run r where r.id = new.run_id and r.state = 'EXPORTED')
  then
    perform fundraising.ledger_refuse('payout_settlement_of_export', 'the run was not handed out');
  end if;
  if new.kind = 'PAID' and exists (select from fundraising.payout_settlement s
      where s.run_id = new.run_id and s.line = new.line and s.kind = 'RETURNED') then
    perform fundraising.ledger_refuse('payout_settlement_returned', 'the payment came back');
  end if;
  if new.kind = 'RETURNED' then
    update fundraising.strike_pay_claimed_day set freed = true
     where run_id = new.run_id and line = new.line;
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.payout_settlement
  for each row execute function fundraising.payout_settlement_comes();

grant create on schema fundraising to branchwork_data;
alter function fundraising.payee_account_comes() owner to branchwork_data;
alter function fundraising.payee_account_decided() owner to branchwork_data;
alter function fundraising.payout_line_comes() owner to branchwork_data;
alter function fundraising.payout_run_changes() owner to branchwork_data;
alter function fundraising.payout_run_whole() owner to branchwork_data;
alter function fundraising.payout_run_frees() owner to branchwork_data;
alter function fundraising.payout_settlement_comes() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
