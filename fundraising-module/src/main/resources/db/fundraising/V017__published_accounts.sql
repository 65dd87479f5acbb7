-- Which account a fund shows. The first may be used at once; each later one is proposed by one,
-- approved by another, and waits 72 hours. Each row carries a seal made with a key that is not in
-- the database: a number that is swapped here is not shown.

alter table fundraising.fund_account
  add column public_id    uuid not null default gen_random_uuid() constraint fund_account_taken unique,
  add column set_by       text not null default 'before-seals',
  add column approved_by  text,
  add column approved_at  timestamptz,
  add column usable_from  timestamptz,
  add column withdrawn_by text,
  add column withdrawn_at timestamptz,
  add column seal         text check (seal ~ '^[A-Za-z0-9_-]{43}$'),
  add constraint fund_account_by_two check (approved_by <> set_by),
  add check (num_nonnulls(approved_by, approved_at) in (0, 2)),
  add check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2));
alter table fundraising.fund_account
  alter column public_id drop default,
  alter column set_by drop default;
update fundraising.fund_account set usable_from = set_at;

comment on table fundraising.fund_account is 'append-only but for approval, withdrawal and seal; the newest that is in force and not withdrawn is the account to pay into';
comment on column fundraising.fund_account.set_by is 'who set the first one, or proposed a later one; before-seals: not kept then';
comment on column fundraising.fund_account.usable_from is 'given by the database, by its own clock: at once for the first of a fund, for each later one 72 hours after another approved it';
comment on column fundraising.fund_account.seal is 'HMAC over the rest of the row with the key secret.account-seal; without one that holds no account of the fund is shown';

-- That the accounts of before the seals were sealed: once, at the first start after this migration.
create table fundraising.fund_account_sealing (
  one       boolean     primary key default true check (one),
  sealed_by text        not null,
  sealed_at timestamptz not null
);
comment on table fundraising.fund_account_sealing is 'append-only; at most one row: from then on nothing without a seal gets one';

create table fundraising.fund_account_notice (
  account_id bigint not null references fundraising.fund_account,
  kind       text   not null check (kind in ('IN_FORCE', 'SEAL_BROKEN')),
  noted_on   date   not null,
  primary key (account_id, kind, noted_on)
);
comment on table fundraising.fund_account_notice is 'append-only; what was told of an account: once that it is in force, and once a day that its seal does not hold';

create trigger stays before delete on fundraising.fund_account
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.fund_account_sealing
  for each statement execute function fundraising.ledger_stays();
create trigger stays before update or delete on fundraising.fund_account_notice
  for each statement execute function fundraising.ledger_stays();

-- how long a change waits, so that an officer can stop it
create function fundraising.fund_account_cooling_off() returns interval
  language sql immutable parallel safe return interval '72 hours';

create function fundraising.fund_account_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- two that come at once are not both the first
  perform from fundraising.fund f where f.id = new.fund_id for update;
  if num_nonnulls(new.approved_by, new.usable_from, new.withdrawn_by, new.seal) > 0 then
    perform fundraising.ledger_refuse('fund_account_by_two', 'what is proposed is approved afterwards');
  end if;
  if not exists (select from fundraising.fund_account a where a.fund_id = new.fund_id) then
    new.usable_from := clock_timestamp();
  elsif exists (select from fundraising.fund_account a where a.fund_id = new.fund_id
      and a.withdrawn_at is null and coalesce(a.usable_from > clock_timestamp(), true)) then
    perform fundraising.ledger_refuse('fund_account_waiting', 'another change of this account waits');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.fund_account
  for each row execute function fundraising.fund_account_comes();

-- A row is sealed when it has no seal, approved once, and withdrawn until it is in force. Each of
-- the last two takes the seal away: what is put back by hand afterwards has none that holds.
create function fundraising.fund_account_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  approval constant text[] := '{approved_by,approved_at,seal}';
  withdrawal constant text[] := '{withdrawn_by,withdrawn_at,seal}';
begin
  if old.withdrawn_at is null and old.seal is null and new.seal is not null
      and before - 'seal' = after - 'seal' then
    return new;
  end if;
  if old.withdrawn_at is not null or new.seal is not null
      or coalesce(old.usable_from <= clock_timestamp(), false) then
    perform fundraising.ledger_refuse('fund_account_decided', 'nothing of this account changes any more');
  end if;
  if old.approved_by is null and old.usable_from is null and new.approved_by is not null
      and before - approval = after - approval then
    new.usable_from := clock_timestamp() + fundraising.fund_account_cooling_off();
    return new;
  end if;
  if new.withdrawn_by is not null and before - withdrawal = after - withdrawal then
    return new;
  end if;
  perform fundraising.ledger_refuse('fund_account_decided', 'nothing of this account changes any more');
  return null;
end $$;

create trigger changes before update on fundraising.fund_account
  for each row execute function fundraising.fund_account_changes();

-- Who hears of a change and may stop it.
create function fundraising.caller_watches_accounts() returns boolean language sql stable parallel safe
  return fundraising.caller_reads_books() or fundraising.caller_may('WATCH_ACCOUNT');

revoke insert on fundraising.fund_account from branchwork_app;
grant insert (public_id, fund_id, name, sort_code, account_number, set_by, set_at),
  update (approved_by, approved_at, withdrawn_by, withdrawn_at, seal)
  on fundraising.fund_account to branchwork_app;
grant select, insert on fundraising.fund_account_sealing, fundraising.fund_account_notice
  to branchwork_app;
-- for the triggers; of the fund to lock the row
grant select on fundraising.fund_account to branchwork_data;
grant update on fundraising.fund to branchwork_data;

alter table fundraising.fund_account enable row level security, force row level security;
-- what is in force is public
create policy account_shown on fundraising.fund_account for select
  using (usable_from <= clock_timestamp() or (select fundraising.caller_watches_accounts()));
create policy account_asked on fundraising.fund_account for insert
  with check ((select fundraising.caller_asks_for_money()) and (select fundraising.caller_signs(set_by)));
-- no job approves
create policy account_decided on fundraising.fund_account for update
  using ((select fundraising.caller_watches_accounts() or fundraising.caller_asks_for_money()))
  with check (case
    when withdrawn_by is not null then (select fundraising.caller_watches_accounts())
      and (select fundraising.caller_signs(withdrawn_by))
    when approved_by is not null then (select fundraising.caller_may('APPROVE'))
      and (select fundraising.caller_signs(approved_by))
    else (select fundraising.caller_is_a_job()) or (select fundraising.caller_signs(set_by)) end);

alter table fundraising.fund_account_sealing enable row level security, force row level security;
create policy jobs_see on fundraising.fund_account_sealing for select
  using ((select fundraising.caller_is_a_job()));
create policy jobs_note on fundraising.fund_account_sealing for insert
  with check ((select fundraising.caller_is_a_job()) and (select fundraising.caller_signs(sealed_by)));

alter table fundraising.fund_account_notice enable row level security, force row level security;
create policy jobs_see on fundraising.fund_account_notice for select
  using ((select fundraising.caller_is_a_job()));
create policy jobs_note on fundraising.fund_account_notice for insert
  with check ((select fundraising.caller_is_a_job()));

grant create on schema fundraising to branchwork_data;
alter function fundraising.fund_account_comes() owner to branchwork_data;
alter function fundraising.fund_account_changes() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
