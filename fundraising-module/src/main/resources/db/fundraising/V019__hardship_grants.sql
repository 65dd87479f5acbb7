-- Hardship grants: what a member in need is given, paid in the runs that pay strike pay. Why it was
-- given stands apart: whoever sees what is paid does not see how somebody lives.

create table fundraising.hardship_grant (
  id         bigint generated always as identity primary key,
  public_id  uuid        not null constraint hardship_grant_taken unique,
  fund_id    bigint      not null references fundraising.ledger_fund,
  payee_id   bigint      not null references fundraising.payee,
  pence      bigint      not null check (pence between 1 and 1000000),
  granted_by text        not null,
  granted_at timestamptz not null,
  unique (id, payee_id)
);
comment on table fundraising.hardship_grant is 'append-only; a sum without its reason';

create table fundraising.hardship_reason (
  grant_id bigint primary key references fundraising.hardship_grant,
  reason   text not null check (reason in
    ('HOUSING', 'ENERGY', 'FOOD', 'CHILDREN', 'TRAVEL', 'DEBT', 'HEALTH', 'OTHER'))
);
comment on table fundraising.hardship_reason is 'append-only; the class of a reason, for those who keep the books';

create table fundraising.payout_line_grant (
  run_id   bigint  not null,
  line     integer not null,
  payee_id bigint  not null,
  grant_id bigint  not null,
  pence    bigint  not null check (pence > 0),
  freed    boolean not null default false,
  primary key (run_id, grant_id),
  foreign key (run_id, line, payee_id) references fundraising.payout_line (run_id, line, payee_id),
  foreign key (grant_id, payee_id) references fundraising.hardship_grant (id, payee_id)
);
comment on table fundraising.payout_line_grant is 'append-only; the grants that a payment is for';
comment on column fundraising.payout_line_grant.freed is 'its run was rejected or its payment came back, so it may be paid in another; set by triggers alone';
create unique index payout_line_grant_once on fundraising.payout_line_grant (grant_id) where not freed;

grant select, insert (public_id, fund_id, payee_id, pence, granted_by, granted_at)
  on fundraising.hardship_grant to branchwork_app;
grant select, insert on fundraising.hardship_reason to branchwork_app;
grant select, insert (run_id, line, payee_id, grant_id, pence)
  on fundraising.payout_line_grant to branchwork_app;
grant select on fundraising.hardship_grant, fundraising.payout_line_grant to branchwork_data;
grant update (freed) on fundraising.payout_line_grant to branchwork_data;

alter table fundraising.hardship_grant enable row level security, force row level security;
create policy books_shown on fundraising.hardship_grant for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.hardship_grant for insert
  with check ((select fundraising.caller_keeps_books()) and (select fundraising.caller_signs(granted_by)));

alter table fundraising.hardship_reason enable row level security, force row level security;
create policy reason_shown on fundraising.hardship_reason for select
  using ((select fundraising.caller_keeps_books()));
create policy books_kept on fundraising.hardship_reason for insert
  with check ((select fundraising.caller_keeps_books()));

alter table fundraising.payout_line_grant enable row level security, force row level security;
create policy books_shown on fundraising.payout_line_grant for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.payout_line_grant for insert
  with check ((select fundraising.caller_keeps_books()));

create trigger stays before update or delete on fundraising.hardship_grant
  for each statement execute function fundraising.payout_stays();
create trigger stays before update or delete on fundraising.hardship_reason
  for each statement execute function fundraising.payout_stays();
create trigger stays before delete on fundraising.payout_line_grant
  for each statement execute function fundraising.payout_stays();
create trigger freed_once before update on fundraising.payout_line_grant
  for each row when (old.freed or to_jsonb(old) - 'freed' <> to_jsonb(new) - 'freed')
  execute function fundraising.payout_stays();

create function fundraising.payout_line_grant_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from fundraising.payout_run r where r.id = new.run_id
      and r.written_in = pg_current_xact_id() and r.state = 'PREPARED') then
    perform fundraising.ledger_refuse('payout_line_with_its_run', 'nothing is added to a run afterwards');
  end if;
  if not exists (select from fundraising.hardship_grant g
      join fundraising.payout_run r on r.id = new.run_id and r.fund_id = g.fund_id
      where g.id = new.grant_id and g.pence = new.pence) then
    perform fundraising.ledger_refuse('payout_line_grant_worth',
      'the grant is another fund''s, or of another sum');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.payout_line_grant
  for each row execute function fundraising.payout_line_grant_comes();

-- Of a rejected run all grants, of a payment that came back its own.
create function fundraising.payout_grants_freed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at_line integer := (to_jsonb(new) ->> 'line')::integer;
begin
  update fundraising.payout_line_grant set freed = true
   where run_id = (to_jsonb(new) ->> tg_argv[0])::bigint and not freed
     and (at_line is null or line = at_line);
  return null;
end $$;

create trigger frees_grants after update on fundraising.payout_run
  for each row when (new.state = 'REJECTED') execute function fundraising.payout_grants_freed('id');
create trigger frees_grants after insert on fundraising.payout_settlement
  for each row when (new.kind = 'RETURNED')
  execute function fundraising.payout_grants_freed('run_id');

-- The hash of a run without grants is what it was before there were any.
create or replace function fundraising.payout_run_hash(run bigint) returns bytea
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
             where d.run_id = l.run_id and d.line = l.line))
           || (select case when count(*) = 0 then '[]'::jsonb else jsonb_build_array(
                  jsonb_agg(jsonb_build_array(h.public_id, g.pence) order by h.id)) end
              from fundraising.payout_line_grant g
              join fundraising.hardship_grant h on h.id = g.grant_id
             where g.run_id = l.run_id and g.line = l.line) order by l.line)
         from fundraising.payout_line l
         join fundraising.payee p on p.id = l.payee_id
         join fundraising.payee_account a on a.id = l.payee_account_id
        where l.run_id = r.id))::text, 'UTF8'))
    from fundraising.payout_run r where r.id = run);

grant create on schema fundraising to branchwork_data;
alter function fundraising.payout_line_grant_comes() owner to branchwork_data;
alter function fundraising.payout_grants_freed() owner to branchwork_data;

-- A payment is what its days and its grants come to.
set local role branchwork_data;
create or replace function fundraising.payout_run_whole() returns trigger
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
        and l.pence <> (select coalesce(sum(d.pence), 0) from fundraising.strike_pay_claimed_day d
            where d.run_id = l.run_id and d.line = l.line)
          + (select coalesce(sum(g.pence), 0) from fundraising.payout_line_grant g
            where g.run_id = l.run_id and g.line = l.line)) then
    perform fundraising.ledger_refuse('payout_run_sums',
      'a run has lines, and each pays what its days and grants come to');
  end if;
  if run.state in ('APPROVED', 'EXPORTED') and exists (
      select from fundraising.payout_line l join fundraising.payee p on p.id = l.payee_id
       where l.run_id = run.id and p.account::text = run.decided_by) then
    perform fundraising.ledger_refuse('payout_run_own', 'nobody approves a run that pays him or her');
  end if;
  return null;
end $$;
reset role;
revoke create on schema fundraising from branchwork_data;

create constraint trigger payout_line_grant_whole after insert on fundraising.payout_line_grant
  deferrable initially deferred
  for each row execute function fundraising.payout_run_whole('run_id');
