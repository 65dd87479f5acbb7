-- Claims by members: strike pay for days of a fund's list, or help in hardship. Who claims, where he
-- or she is paid, and why stand in tables of their own: whoever reads the books reads sums and days.

create table fundraising.claim (
  id             uuid        primary key,
  reference      char(8)     not null constraint claim_reference_once unique
                             check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  form_key       text        not null constraint claim_form_once unique
                             check (char_length(form_key) between 16 and 64),
  kind           text        not null check (kind in ('STRIKE_PAY', 'HARDSHIP')),
  asked_pence    bigint      check (asked_pence between 100 and 1000000),
  state          text        not null default 'RECEIVED'
                             check (state in ('RECEIVED', 'ACCEPTED', 'REFUSED')),
  claimed_at     timestamptz not null,
  payee_id       bigint      references fundraising.payee,
  decided_by     text,
  decided_at     timestamptz,
  key_generation integer     not null default 1 check (key_generation > 0),
  check ((kind = 'HARDSHIP') = (asked_pence is not null)),
  check ((state = 'RECEIVED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'ACCEPTED') = (payee_id is not null))
);
comment on table fundraising.claim is 'append-only but for the decision; whether it is paid follows from the runs: claim_paid';
comment on column fundraising.claim.form_key is 'what makes a form posted twice one claim';
comment on column fundraising.claim.payee_id is 'who is paid, once it is accepted; the grant of an accepted hardship claim has the claim''s id';
create index claim_newest on fundraising.claim (claimed_at desc, id desc);
create index claim_waiting on fundraising.claim (claimed_at desc, id desc) where state = 'RECEIVED';

create table fundraising.claim_day (
  claim         uuid    not null references fundraising.claim,
  strike_day_id bigint  not null,
  day           date    not null,
  share_part    integer not null,
  share_of      integer not null,
  accepted      boolean,
  payee_id      bigint  references fundraising.payee,
  primary key (claim, day),
  foreign key (strike_day_id, day) references fundraising.strike_day (id, held_on),
  constraint claim_day_share check (share_of between 1 and 1440 and share_part between 1 and share_of),
  check (coalesce(accepted, false) = (payee_id is not null))
);
comment on table fundraising.claim_day is 'append-only but for the decision; the days on strike that a claim is for';
-- whatever the claim: of two for one day one is refused
create unique index claim_day_once on fundraising.claim_day (payee_id, day) where accepted;

create table fundraising.claim_claimant (
  claim     uuid primary key references fundraising.claim,
  member    text not null check (char_length(member) between 1 and 40 and member ~ '[0-9A-Za-z]'),
  name      text not null check (char_length(name) between 1 and 200),
  email     text check (char_length(email) between 3 and 254),
  telephone text check (char_length(telephone) between 1 and 50),
  check (num_nonnulls(email, telephone) > 0)
);
comment on table fundraising.claim_claimant is 'append-only; who claims: personal data';

create table fundraising.claim_account (
  claim          uuid primary key references fundraising.claim,
  name           text not null check (char_length(name) between 1 and 70),
  sort_code      text not null check (sort_code ~ '^[0-9]{6}$'),
  account_number text not null check (account_number ~ '^[0-9]{8}$'),
  modulus        text not null check (modulus in ('PASSES', 'UNKNOWN'))
);
comment on table fundraising.claim_account is 'append-only; where the claimant wants to be paid';

create table fundraising.claim_reason (
  claim  uuid primary key references fundraising.claim,
  reason text not null check (reason in
    ('HOUSING', 'ENERGY', 'FOOD', 'CHILDREN', 'TRAVEL', 'DEBT', 'HEALTH', 'OTHER')),
  words  text check (char_length(words) between 1 and 5000)
);
comment on table fundraising.claim_reason is 'append-only; of a hardship claim, in the claimant''s own words';

create table fundraising.claim_evidence (
  claim   uuid    not null references fundraising.claim,
  place   integer not null check (place between 1 and 5),
  name    text    not null check (char_length(name) between 1 and 200),
  type    text    not null check (char_length(type) between 3 and 100),
  content bytea   not null check (octet_length(content) between 1 and 10485760),
  primary key (claim, place)
);
comment on table fundraising.claim_evidence is 'append-only; files that a claimant sent';

create table fundraising.claim_refusal (
  claim uuid primary key references fundraising.claim,
  words text not null check (char_length(words) between 1 and 1000)
);
comment on table fundraising.claim_refusal is 'append-only; what the claimant is told';

-- What was typed and not sent. The portal encrypts; this schema never sees it plain.
create table fundraising.claim_draft (
  form_key   text        primary key check (char_length(form_key) between 16 and 64),
  ciphertext bytea       not null check (octet_length(ciphertext) <= 45000000),
  keep_until timestamptz not null
);
create index claim_draft_keep_until on fundraising.claim_draft (keep_until);

-- branchwork.claim holds member-claim:… a reference, or member-claim-form:… the key of a form. Once a
-- key was right, or a claim is being written, branchwork.opened holds member-claim:… its id.
create function fundraising.opened_claim() returns uuid language sql stable parallel safe
  return case when fundraising.caller_kind() = 'VISITOR'
      and starts_with(current_setting('branchwork.opened', true), 'member-claim:')
    then substr(current_setting('branchwork.opened', true), 14)::uuid end;

-- The days on strike that the public may claim: those of the list and not to come.
create function fundraising.claimable_days(since date, until date)
  returns table (id bigint, strike_day uuid, fund_name text, dispute text, held_on date,
    share_part integer, share_of integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.id, s.public_id, f.name, s.dispute, s.held_on, s.share_part, s.share_of
    from fundraising.strike_day s join fundraising.fund f on f.id = s.fund_id
   where s.held_on between since and until
   order by s.held_on desc, s.dispute, s.id limit 200;
end;

-- Whether everything that was accepted is found on the bank's statement.
create function fundraising.claim_paid(claim uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select c.state = 'ACCEPTED' and case c.kind
      when 'STRIKE_PAY' then not exists (select from fundraising.claim_day d
         where d.claim = c.id and d.accepted and not exists (
           select from fundraising.strike_pay_claimed_day s
             join fundraising.payout_settlement p on p.run_id = s.run_id and p.line = s.line
              and p.kind = 'PAID'
            where s.payee_id = d.payee_id and s.day = d.day and not s.freed))
      else exists (select from fundraising.hardship_grant h
           join fundraising.payout_line_grant g on g.grant_id = h.id and not g.freed
           join fundraising.payout_settlement p on p.run_id = g.run_id and p.line = g.line
            and p.kind = 'PAID'
          where h.public_id = c.id) end
    from fundraising.claim c where c.id = claim_paid.claim), false);

create function fundraising.claim_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('claim_append_only',
    'rows of ' || tg_table_name || ' are neither changed nor removed');
  return null;
end $$;

create trigger stays before delete on fundraising.claim
  for each statement execute function fundraising.claim_stays();
create trigger stays before delete on fundraising.claim_day
  for each statement execute function fundraising.claim_stays();
create trigger decided_once before update on fundraising.claim_day
  for each row when (old.accepted is not null or new.accepted is null
    or to_jsonb(old) - '{accepted,payee_id}'::text[] <> to_jsonb(new) - '{accepted,payee_id}'::text[])
  execute function fundraising.claim_stays();

-- One spelling of a membership number, as payee_member_once has it.
create function fundraising.claim_decided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  decision constant text[] := '{state,payee_id,decided_by,decided_at}';
begin
  if old.state <> 'RECEIVED' or new.state = 'RECEIVED'
      or to_jsonb(old) - decision <> to_jsonb(new) - decision then
    perform fundraising.ledger_refuse('claim_decided_once',
      'a claim is decided once, and nothing else of it changes');
  end if;
  if exists (select from fundraising.claim_claimant c
      join fundraising.payee p on upper(regexp_replace(p.member, '[^0-9A-Za-z]', '', 'g'))
        = upper(regexp_replace(c.member, '[^0-9A-Za-z]', '', 'g'))
      where c.claim = new.id and p.account::text = new.decided_by) then
    perform fundraising.ledger_refuse('claim_own', 'nobody decides his or her own claim');
  end if;
  return new;
end $$;

create trigger decided before update on fundraising.claim
  for each row execute function fundraising.claim_decided();

grant select, insert (id, reference, form_key, kind, asked_pence, claimed_at),
  update (state, payee_id, decided_by, decided_at) on fundraising.claim to branchwork_app;
grant select, insert (claim, strike_day_id, day, share_part, share_of), update (accepted, payee_id)
  on fundraising.claim_day to branchwork_app;
grant select, insert on fundraising.claim_claimant, fundraising.claim_account,
  fundraising.claim_reason, fundraising.claim_evidence, fundraising.claim_refusal to branchwork_app;
grant select, insert, update, delete on fundraising.claim_draft to branchwork_app;
grant select on fundraising.claim, fundraising.claim_day, fundraising.claim_claimant,
  fundraising.fund to branchwork_data;

alter table fundraising.claim enable row level security, force row level security;
create policy staff_see on fundraising.claim for select
  using ((select fundraising.caller_reads_books()));
create policy claim_shows on fundraising.claim for select
  using (reference = (select fundraising.claimed('member-claim')::char(8))
    or form_key = (select fundraising.claimed('member-claim-form')));
create policy visitor_claims on fundraising.claim for insert
  with check ((select fundraising.caller_kind()) = 'VISITOR' and state = 'RECEIVED'
    and form_key = (select fundraising.claimed('member-claim-form')));
-- no job decides
create policy staff_decide on fundraising.claim for update
  using ((select fundraising.caller_may('RECONCILE')))
  with check ((select fundraising.caller_may('RECONCILE')) and (select fundraising.caller_signs(decided_by)));

alter table fundraising.claim_day enable row level security, force row level security;
create policy staff_see on fundraising.claim_day for select
  using ((select fundraising.caller_reads_books()));
create policy opened on fundraising.claim_day for select
  using (claim = (select fundraising.opened_claim()));
create policy visitor_claims on fundraising.claim_day for insert
  with check (claim = (select fundraising.opened_claim()));
create policy staff_decide on fundraising.claim_day for update
  using ((select fundraising.caller_may('RECONCILE')));

alter table fundraising.claim_claimant enable row level security, force row level security;
create policy kept on fundraising.claim_claimant for select
  using ((select fundraising.caller_keeps_books()));
create policy visitor_claims on fundraising.claim_claimant for insert
  with check (claim = (select fundraising.opened_claim()));

alter table fundraising.claim_account enable row level security, force row level security;
create policy kept on fundraising.claim_account for select
  using ((select fundraising.caller_keeps_books()));
create policy opened on fundraising.claim_account for select
  using (claim = (select fundraising.opened_claim()));
create policy visitor_claims on fundraising.claim_account for insert
  with check (claim = (select fundraising.opened_claim()));

-- what somebody tells of an illness or a debt is for those who decide, and for no job
alter table fundraising.claim_reason enable row level security, force row level security;
create policy decided on fundraising.claim_reason for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy opened on fundraising.claim_reason for select
  using (claim = (select fundraising.opened_claim()));
create policy visitor_claims on fundraising.claim_reason for insert
  with check (claim = (select fundraising.opened_claim()));

alter table fundraising.claim_evidence enable row level security, force row level security;
create policy decided on fundraising.claim_evidence for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy opened on fundraising.claim_evidence for select
  using (claim = (select fundraising.opened_claim()));
create policy visitor_claims on fundraising.claim_evidence for insert
  with check (claim = (select fundraising.opened_claim()));

alter table fundraising.claim_refusal enable row level security, force row level security;
create policy decided on fundraising.claim_refusal for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy opened on fundraising.claim_refusal for select
  using (claim = (select fundraising.opened_claim()));
create policy staff_decide on fundraising.claim_refusal for insert
  with check ((select fundraising.caller_may('RECONCILE')));

alter table fundraising.claim_draft enable row level security, force row level security;
create policy form_keeps on fundraising.claim_draft for all
  using (form_key = (select fundraising.claimed('member-claim-form')));
create policy sweep_sees on fundraising.claim_draft for select
  using ((select fundraising.caller_is_a_job()));
create policy sweep_drops on fundraising.claim_draft for delete
  using ((select fundraising.caller_is_a_job()));

revoke execute on function fundraising.claimable_days(date, date), fundraising.claim_paid(uuid)
  from public;
grant execute on function fundraising.claimable_days(date, date), fundraising.claim_paid(uuid)
  to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.claimable_days(date, date) owner to branchwork_data;
alter function fundraising.claim_paid(uuid) owner to branchwork_data;
alter function fundraising.claim_decided() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
