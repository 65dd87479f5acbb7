-- The time limits of a case: one row each, never rewritten. What a limit was worked out from, by which
-- row of the law, and how stays as it was; a better answer is a new row, and the old one ends as
-- replaced. Why a limit ended is a note of the case, sealed where the case is.

create table casework.case_limit (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  rule_id integer not null references casework.time_limit_rule,
  -- LAST_DAY, HAPPENED, RECEIVED: provisional, from what the enquiry said
  basis text not null check (basis in ('ENTERED', 'LAST_DAY', 'HAPPENED', 'RECEIVED')),
  claim_type text not null,
  jurisdiction text not null,
  trigger_on date not null,
  acas_started date,
  acas_ended date check (acas_ended >= acas_started),
  certificate text check (char_length(certificate) between 1 and 20),
  limit_on date not null,
  safe_on date not null check (safe_on <= limit_on),
  reasons text not null check (char_length(reasons) between 1 and 10000),
  set_by text not null check (char_length(set_by) between 1 and 60),
  set_at timestamptz not null,
  state text not null
    constraint known_state check (state in ('OPEN', 'MET', 'WITHDRAWN', 'REPLACED')),
  ended_by text check (char_length(ended_by) between 1 and 60),
  ended_at timestamptz,
  note_id bigint references casework.note,
  constraint ended_unless_open check ((state = 'OPEN') = (ended_at is null)),
  check ((ended_by is null) = (ended_at is null))
);
create index case_limit_of_case on casework.case_limit (case_id, safe_on);
-- a case has one provisional limit at a time, however often it comes in
create unique index case_limit_provisional on casework.case_limit (case_id)
  where state = 'OPEN' and basis <> 'ENTERED';
create index case_limit_open on casework.case_limit (safe_on, case_id) where state = 'OPEN';

alter table casework.case_limit enable row level security, force row level security;
create policy staff_see on casework.case_limit for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_limit.case_id));
create policy staff_set on casework.case_limit for insert
  with check (set_by = (select casework.caller_account())::text
    and exists (select from casework.case_file seen where seen.id = case_limit.case_id));
create policy staff_end on casework.case_limit for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = case_limit.case_id));
-- the provisional limit comes in with the enquiry, whoever sends it or types it in
create policy enquiry_sets on casework.case_limit for insert
  with check (basis <> 'ENTERED' and state = 'OPEN' and set_by = 'intake'
    and (case_id = (select casework.opened_case())
      or (select casework.caller_kind()) = 'STAFF'
        and exists (select from casework.case_file seen where seen.id = case_limit.case_id)));
grant select, insert, update (state, ended_by, ended_at, note_id)
  on casework.case_limit to branchwork_app;
grant usage on sequence casework.case_limit_id_seq to branchwork_app;
grant select, insert, update, delete on casework.case_limit to branchwork_data;
grant select on casework.time_limit_rule to branchwork_data;

-- What came in before has a provisional limit too: three months from the earliest day it names, which
-- is the shortest limit in months of every jurisdiction.
set local role branchwork_data;
insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction, trigger_on,
  limit_on, safe_on, reasons, set_by, set_at, state)
select c.id, r.id, t.basis, r.claim_type, r.jurisdiction, t.day, d.limit_on,
    least(d.limit_on, (t.day - 1 + interval '3 months')::date),
    concat_ws(e'\n',
      'provisional-' || t.word || e'\td' || t.day,
      concat_ws(e'\t', 'months', 'n3', 'd' || t.day, 'd' || d.limit_on),
      concat_ws(e'\t', 'source', 's' || r.source, 'd' || r.checked_on), 'not-begun'),
    'migration', c.received_at, 'OPEN'
  from casework.case_file c
  cross join lateral (select (c.received_at at time zone 'Europe/London')::date as day) received
  cross join lateral (
    select 'LAST_DAY' as basis, 'last-day' as word, c.last_day_of_employment as day
      where c.last_day_of_employment >= date '2014-01-01'
    union all
    select 'HAPPENED', 'happened', c.happened_on where c.happened_on >= date '2014-01-01'
    union all
    select 'RECEIVED', 'received', received.day
      where c.last_day_of_employment is null and c.happened_on is null
        or greatest(c.last_day_of_employment, c.happened_on) < date '2014-01-01'
    order by day, basis desc limit 1) t
  join casework.time_limit_rule r on r.jurisdiction = 'ENGLAND_WALES'
    and r.claim_type = case t.basis when 'HAPPENED' then 'DISCRIMINATION' else 'UNFAIR_DISMISSAL' end
    and t.day between r.trigger_from and coalesce(r.trigger_until, 'infinity')
  cross join lateral (select (t.day + interval '3 months')::date - 1 as limit_on) d;
reset role;
