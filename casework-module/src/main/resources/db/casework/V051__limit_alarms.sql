-- Alarms before a time limit, and the second person whom the last four weeks need. The day of the next
-- alarm stands beside the limit, so that the job reads those that are due and no others.

alter table casework.case_limit add column alarm_on date,
  drop constraint known_state, drop constraint ended_unless_open,
  -- PROPOSED: a later limit that a second person has not confirmed yet; DECLINED: and did not
  add constraint known_state check
    (state in ('PROPOSED', 'OPEN', 'MET', 'WITHDRAWN', 'REPLACED', 'DECLINED')),
  add constraint ended_unless_open check ((state in ('PROPOSED', 'OPEN')) = (ended_at is null));
create index case_limit_alarm on casework.case_limit (alarm_on, id)
  where state = 'OPEN' and alarm_on is not null;
grant update (alarm_on) on casework.case_limit to branchwork_app;
create policy job_sees on casework.case_limit for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy job_alarms on casework.case_limit for update
  using ((select casework.caller_kind()) = 'SYSTEM');

create table casework.limit_alarm (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  limit_id bigint not null references casework.case_limit,
  days_before integer not null check (days_before in (28, 14, 7, 3, 1)),
  raised_at timestamptz not null,
  -- the day on which it goes to the officers unless somebody has acknowledged it
  escalate_on date not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  escalated_at timestamptz,
  unique (limit_id, days_before),
  check ((acknowledged_by is null) = (acknowledged_at is null))
);
create index limit_alarm_of_case on casework.limit_alarm (case_id);
create index limit_alarm_unseen on casework.limit_alarm (escalate_on, id)
  where acknowledged_at is null and escalated_at is null;
alter table casework.limit_alarm enable row level security, force row level security;
create policy staff_see on casework.limit_alarm for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = limit_alarm.case_id));
create policy staff_acknowledge on casework.limit_alarm for update
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = limit_alarm.case_id))
  with check (acknowledged_by = (select casework.caller_account()));
create policy job_sees on casework.limit_alarm for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy job_raises on casework.limit_alarm for insert
  with check ((select casework.caller_kind()) = 'SYSTEM');
create policy job_escalates on casework.limit_alarm for update
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, insert, update (acknowledged_by, acknowledged_at, escalated_at)
  on casework.limit_alarm to branchwork_app;
grant usage on sequence casework.limit_alarm_id_seq to branchwork_app;
grant select, insert, update, delete on casework.limit_alarm to branchwork_data;

-- What one person asked for and another must confirm: to withdraw a limit, or to put a later one in its
-- place.
create table casework.limit_request (
  id bigint generated always as identity primary key,
  case_id bigint not null references casework.case_file,
  limit_id bigint not null references casework.case_limit,
  proposal_id bigint references casework.case_limit,
  asked_by uuid not null,
  asked_at timestamptz not null,
  note_id bigint not null references casework.note,
  decided_by uuid,
  decided_at timestamptz,
  confirmed boolean,
  check (num_nonnulls(decided_by, decided_at, confirmed) in (0, 3)),
  constraint second_person check (not confirmed or decided_by <> asked_by)
);
create unique index limit_request_open on casework.limit_request (limit_id) where decided_at is null;
create index limit_request_of_case on casework.limit_request (case_id);
alter table casework.limit_request enable row level security, force row level security;
create policy staff_see on casework.limit_request for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = limit_request.case_id));
create policy staff_ask on casework.limit_request for insert
  with check (asked_by = (select casework.caller_account()) and decided_at is null
    and exists (select from casework.case_file seen where seen.id = limit_request.case_id));
create policy staff_decide on casework.limit_request for update
  using ((select casework.caller_kind()) = 'STAFF' and decided_at is null
    and exists (select from casework.case_file seen where seen.id = limit_request.case_id))
  with check (decided_by = (select casework.caller_account()));
grant select, insert, update (decided_by, decided_at, confirmed)
  on casework.limit_request to branchwork_app;
grant usage on sequence casework.limit_request_id_seq to branchwork_app;
grant select, insert, update, delete on casework.limit_request to branchwork_data;

-- The day of a limit's next alarm: the greatest step that none was raised for yet.
create function casework.next_alarm(of_limit bigint, safe_on date) returns date
  language sql stable set search_path = pg_catalog, pg_temp
  return safe_on - (select max(step) from unnest(array[28, 14, 7, 3, 1]) step
    where not exists (select from casework.limit_alarm raised
      where raised.limit_id = of_limit and raised.days_before <= step));

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- A closed case raises no alarm; one that is opened again does.
create function casework.limits_follow_stage() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_limit l set alarm_on = case
      when new.stage <> 'CLOSED' and l.limit_on >= (l.set_at at time zone 'Europe/London')::date
      then casework.next_alarm(l.id, l.safe_on) end
    where l.case_id = new.id and l.state = 'OPEN';
  return null;
end $$;
revoke execute on function casework.limits_follow_stage() from public;
grant execute on function casework.limits_follow_stage() to branchwork_owner;

-- The job sees no case; these tell it whose limits are due, and nothing else of the case.
create function casework.limits_to_alarm(today date, most integer)
  returns table (limit_id bigint, case_id bigint, reference text, caseworker uuid, safe_on date,
    alarm_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, l.case_id, c.reference, c.caseworker, l.safe_on, l.alarm_on
    from casework.case_limit l join casework.case_file c on c.id = l.case_id
    where (select casework.caller_kind()) = 'SYSTEM' and l.state = 'OPEN' and l.alarm_on <= today
    order by l.alarm_on, l.id limit most;
end;
create function casework.alarms_to_escalate(today date, most integer)
  returns table (alarm_id bigint, limit_id bigint, reference text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, l.id, c.reference
    from casework.limit_alarm a
    join casework.case_limit l on l.id = a.limit_id and l.state = 'OPEN'
    join casework.case_file c on c.id = a.case_id and c.stage <> 'CLOSED'
    where (select casework.caller_kind()) = 'SYSTEM'
      and a.acknowledged_at is null and a.escalated_at is null and a.escalate_on <= today
    order by a.escalate_on, a.id limit most;
end;
revoke execute on function casework.limits_to_alarm(date, integer),
  casework.alarms_to_escalate(date, integer) from public;
grant execute on function casework.limits_to_alarm(date, integer),
  casework.alarms_to_escalate(date, integer) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;

create trigger limits_follow_stage after update of stage on casework.case_file for each row
  when (old.stage is distinct from new.stage and 'CLOSED' in (old.stage, new.stage))
  execute function casework.limits_follow_stage();

set local role branchwork_data;
update casework.case_limit l set alarm_on = l.safe_on - 28
  from casework.case_file c
  where c.id = l.case_id and c.stage <> 'CLOSED' and l.state = 'OPEN'
    and l.limit_on >= (l.set_at at time zone 'Europe/London')::date;
reset role;
