-- A hardship grant entered by mistake is taken back, as long as no run pays it. What a claim brought
-- stays: its claimant was told. The row of the grant is never changed.

create table fundraising.hardship_taken_back (
  grant_id bigint      primary key references fundraising.hardship_grant,
  taken_by text        not null,
  taken_at timestamptz not null
);
comment on table fundraising.hardship_taken_back is 'append-only; grants that no run pays any more';

grant select, insert on fundraising.hardship_taken_back to branchwork_app;
grant select on fundraising.hardship_taken_back to branchwork_data;
alter table fundraising.hardship_taken_back enable row level security, force row level security;
create policy books_shown on fundraising.hardship_taken_back for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.hardship_taken_back for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(taken_by)));
create trigger stays before update or delete on fundraising.hardship_taken_back
  for each statement execute function fundraising.payout_stays();

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

-- A grant is put into a run and taken back one after the other.
create function fundraising.hardship_taken_back_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4201036, new.grant_id::integer);
  if exists (select from fundraising.payout_line_grant g where g.grant_id = new.grant_id and not g.freed) then
    perform fundraising.ledger_refuse('hardship_in_run', 'a run pays the grant');
  end if;
  if exists (select from fundraising.claim c join fundraising.hardship_grant h on h.public_id = c.id
      where h.id = new.grant_id) then
    perform fundraising.ledger_refuse('hardship_claimed', 'a claim brought the grant, and was accepted');
  end if;
  return new;
end $$;

create function fundraising.payout_line_grant_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4201036, new.grant_id::integer);
  if exists (select from fundraising.hardship_taken_back t where t.grant_id = new.grant_id) then
    perform fundraising.ledger_refuse('payout_line_grant_stands', 'the grant was taken back');
  end if;
  return new;
end $$;

-- A grant that was taken back is not owed.
create or replace function fundraising.payee_done(payee bigint) returns date
  language sql stable set search_path = pg_catalog, pg_temp
  return (select case when not exists (select from fundraising.payee_account a where a.payee_id = payee
          and a.usable_from is null and a.decision is null)
      and not exists (select from fundraising.payout_line l
        join fundraising.payout_run r on r.id = l.run_id and r.state <> 'REJECTED'
        where l.payee_id = payee and not exists (select from fundraising.payout_settlement s
          where s.run_id = l.run_id and s.line = l.line and not s.undone))
      and not exists (select from fundraising.claim_day d where d.payee_id = payee and d.accepted
        and not exists (select from fundraising.strike_pay_claimed_day s
          where s.payee_id = payee and s.day = d.day and not s.freed))
      and not exists (select from fundraising.hardship_grant h where h.payee_id = payee
        and not exists (select from fundraising.payout_line_grant g where g.grant_id = h.id and not g.freed)
        and not exists (select from fundraising.hardship_taken_back t where t.grant_id = h.id))
    then greatest(fundraising.london_day((select max(a.asked_at) from fundraising.payee_account a
          where a.payee_id = payee)),
        fundraising.london_day((select max(t.taken_at) from fundraising.hardship_taken_back t
          join fundraising.hardship_grant h on h.id = t.grant_id where h.payee_id = payee)),
        (select max(s.noted_on) from fundraising.payout_line l
           join fundraising.payout_settlement s on s.run_id = l.run_id and s.line = l.line
          where l.payee_id = payee)) end);

-- Beside what record_facts tells of a payee.
create function fundraising.grants_taken_back(request bigint)
  returns table (record uuid, name text, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select x.record, 'grant-taken-back', fundraising.london_day(t.taken_at) || ' ' || fundraising.pounds(h.pence)
    from fundraising.access_choice x
    join fundraising.payee y on y.public_id = x.record
    join fundraising.hardship_grant h on h.payee_id = y.id
    join fundraising.hardship_taken_back t on t.grant_id = h.id
   where x.request = grants_taken_back.request and x.belongs
     and (select fundraising.caller_may('SUBJECT_ACCESS'))
   order by h.id;
end;
revoke execute on function fundraising.grants_taken_back(bigint) from public;
grant execute on function fundraising.grants_taken_back(bigint) to branchwork_app;

reset role;
revoke create on schema fundraising from branchwork_data;

create trigger comes before insert on fundraising.hardship_taken_back
  for each row execute function fundraising.hardship_taken_back_comes();
create trigger stands before insert on fundraising.payout_line_grant
  for each row execute function fundraising.payout_line_grant_stands();
