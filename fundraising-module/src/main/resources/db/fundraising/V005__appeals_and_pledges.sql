-- What people are asked for, and what they promised. What was paid is kept on no pledge: it is the
-- sum of the allocations of statement lines, read through pledge_paid.

create table fundraising.appeal (
  id           uuid primary key,
  slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 60),
  fund         uuid        not null references fundraising.fund (public_id),
  title        text        not null check (char_length(title) between 1 and 100),
  text         text        not null check (char_length(text) between 1 and 5000),
  goal_pence   bigint      check (goal_pence > 0),
  opens_on     date        not null,
  closes_on    date        check (closes_on >= opens_on),
  published    boolean     not null,
  closed_at    timestamptz,
  version      integer     not null default 1,
  unique (id, fund)
);
comment on column fundraising.appeal.closes_on is 'the last day on which a pledge is taken, Europe/London; null: not known yet';
comment on column fundraising.appeal.published is 'shown to the public; a closed appeal stays shown';
comment on column fundraising.appeal.closed_at is 'closed by hand: no more pledges from the public';
create index appeal_fund on fundraising.appeal (fund);

create table fundraising.pledge (
  id             uuid        primary key,
  reference      char(10)    not null constraint pledge_reference_once unique
                             check (reference ~ '^SF[0-9A-HJKMNP-TV-Z]{8}$'),
  form_key       text        not null constraint pledge_form_once unique
                             check (char_length(form_key) between 16 and 64),
  fund           uuid        not null references fundraising.fund (public_id),
  appeal         uuid,
  amount_pence   bigint      not null check (amount_pence between 100 and 100000000),
  recurrence     text        not null check (recurrence in ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  kind           text        not null check (kind in ('PERSON', 'BRANCH', 'ORGANISATION')),
  name           text        check (char_length(name) between 1 and 200),
  email          text        check (char_length(email) between 3 and 254),
  telephone      text        check (char_length(telephone) between 1 and 50),
  public_name    boolean     not null default false,
  meeting_on     date,
  minute_number  text        check (char_length(minute_number) between 1 and 40),
  message        text        check (char_length(message) between 1 and 500),
  on_wall        boolean     not null default false,
  state          text        not null default 'OPEN' check (state in ('OPEN', 'CANCELLED', 'LAPSED')),
  pledged_at     timestamptz not null,
  cancelled_at   timestamptz,
  taken_by       text        not null check (char_length(taken_by) between 1 and 100),
  key_generation integer     not null default 1 check (key_generation > 0),
  foreign key (appeal, fund) references fundraising.appeal (id, fund),
  check ((state = 'CANCELLED') = (cancelled_at is not null)),
  check (kind <> 'PERSON' or meeting_on is null),
  check (minute_number is null or meeting_on is not null),
  check (not public_name or name is not null),
  check (not on_wall or message is not null)
);
comment on table fundraising.pledge is 'a promise of money; a cancelled or lapsed one may still be paid';
comment on column fundraising.pledge.reference is 'SF and eight characters, as the payer writes it; for life';
comment on column fundraising.pledge.form_key is 'what makes a form posted twice one pledge';
comment on column fundraising.pledge.amount_pence is 'in pence; of a recurring pledge one instalment';
comment on column fundraising.pledge.name is 'personal data, as email, telephone and message; null: not told, or erased';
comment on column fundraising.pledge.public_name is 'the donor chose to be named; otherwise nobody outside sees the name';
comment on column fundraising.pledge.meeting_on is 'the meeting that agreed it; only such a pledge counts as agreed';
comment on column fundraising.pledge.taken_by is 'the label of the caller: visitor, an account or a job';
comment on column fundraising.pledge.key_generation is 'raised when the key of the donor''s link is revoked';
create index pledge_newest on fundraising.pledge (pledged_at desc, id desc);
create index pledge_appeal on fundraising.pledge (appeal, pledged_at desc, id desc);
create index pledge_open on fundraising.pledge (fund, amount_pence) where state = 'OPEN';

-- What has been paid on pledges, one row for each that was. There are no allocations yet. The
-- migration that brings fundraising.allocation (pledge, line, amount_pence, undone_at) replaces
-- this view, and nothing else, with
--   create or replace view fundraising.pledge_paid with (security_invoker = true) as
--   select pledge, sum(amount_pence)::bigint as amount_pence from fundraising.allocation
--    where undone_at is null and pledge is not null group by pledge;
-- and grants branchwork_data select on the table. The view asks as whoever reads it.
create view fundraising.pledge_paid with (security_invoker = true) as
  select null::uuid as pledge, 0::bigint as amount_pence where false;
grant select on fundraising.pledge_paid to branchwork_app, branchwork_data;

-- The same for one pledge, in pence, 0 when nothing was paid: for whoever may see the pledge. Lists
-- and sums join pledge_paid instead.
create function fundraising.paid_on(pledge uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select p.amount_pence from fundraising.pledge_paid p
    where p.pledge = paid_on.pledge), 0);

-- What somebody without an account brings, as casework reads it: pledge:… a reference,
-- pledge-form:… the key of a form. Once a key was right, branchwork.opened holds pledge:… the id.
create function fundraising.claimed(what text) returns text language sql stable parallel safe
  return case when fundraising.caller_kind() = 'VISITOR'
      and starts_with(current_setting('branchwork.claim', true), what || ':')
    then substr(current_setting('branchwork.claim', true), char_length(what) + 2) end;

create function fundraising.opened_pledge() returns uuid language sql stable parallel safe
  return case when fundraising.caller_kind() = 'VISITOR'
      and starts_with(current_setting('branchwork.opened', true), 'pledge:')
    then substr(current_setting('branchwork.opened', true), 8)::uuid end;

create function fundraising.caller_asks_for_money() returns boolean language sql stable parallel safe
  return fundraising.caller_keeps_books() or fundraising.caller_may('OPEN_FUND');

grant select, insert, update (slug, title, text, goal_pence, opens_on, closes_on, published, closed_at, version)
  on fundraising.appeal to branchwork_app;
-- The sum, the reference and who promised stay as they were; another sum is another pledge.
grant select, insert, update (state, cancelled_at, key_generation)
  on fundraising.pledge to branchwork_app;
grant select on fundraising.appeal, fundraising.pledge to branchwork_data;

alter table fundraising.appeal enable row level security, force row level security;
create policy published_shown on fundraising.appeal for select
  using (published and (select fundraising.caller_kind()) is not null);
create policy staff_see on fundraising.appeal for select
  using ((select fundraising.caller_reads_books() or fundraising.caller_asks_for_money()));
create policy staff_open on fundraising.appeal for insert
  with check ((select fundraising.caller_asks_for_money()));
create policy staff_change on fundraising.appeal for update
  using ((select fundraising.caller_asks_for_money()));

alter table fundraising.pledge enable row level security, force row level security;
create policy staff_see on fundraising.pledge for select
  using ((select fundraising.caller_reads_books()));
create policy staff_take on fundraising.pledge for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(taken_by)));
create policy staff_change on fundraising.pledge for update
  using ((select fundraising.caller_keeps_books()));
create policy claim_shows on fundraising.pledge for select
  using (reference = (select fundraising.claimed('pledge')::char(10))
    or form_key = (select fundraising.claimed('pledge-form')));
create policy visitor_pledges on fundraising.pledge for insert
  with check ((select fundraising.caller_kind()) = 'VISITOR' and taken_by = 'visitor'
    and state = 'OPEN' and form_key = (select fundraising.claimed('pledge-form')));
-- locked by its reference, changed only once its key was right
create policy visitor_cancels on fundraising.pledge for update
  using (reference = (select fundraising.claimed('pledge')::char(10)))
  with check (id = (select fundraising.opened_pledge()) and state = 'CANCELLED');

revoke execute on function fundraising.paid_on(uuid) from public;
grant execute on function fundraising.paid_on(uuid) to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.paid_on(uuid) owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
