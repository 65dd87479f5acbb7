-- A case is due by its next step or by its nearest open time limit, whichever comes first: the lists go
-- by that day. What had passed before anybody set it has nothing left to keep, and counts for none; a
-- closed case goes by its step alone.

alter table casework.case_file add column limit_safe_on date;
alter table casework.case_file add column act_on date generated always as
  (case when stage = 'CLOSED' then due_on else least(due_on, limit_safe_on) end) stored;
drop index casework.case_file_due, casework.case_file_closed_due;
create index case_file_due on casework.case_file (act_on, reference)
  where stage <> 'CLOSED' and act_on is not null;
create index case_file_closed_due on casework.case_file (act_on, reference)
  where stage = 'CLOSED' and act_on is not null;

grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.case_follows_limits() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file c set limit_safe_on = near.safe_on
    from (select whose.case_id,
        (select min(l.safe_on) from casework.case_limit l
          where l.case_id = whose.case_id and l.state = 'OPEN'
            and l.limit_on >= (l.set_at at time zone 'Europe/London')::date) as safe_on
      from (values (new.case_id), (old.case_id)) whose (case_id) group by whose.case_id) near
    where c.id = near.case_id and c.limit_safe_on is distinct from near.safe_on;
  return null;
end $$;
revoke execute on function casework.case_follows_limits() from public;
grant execute on function casework.case_follows_limits() to branchwork_owner;

-- The job locks a case before its limits, as whoever works it does: else each could wait for the other.
-- A case that somebody works just now is left for the next time.
create or replace function casework.limits_to_work_again(most integer)
  returns table (limit_id bigint, reference text, caseworker uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, c.reference, c.caseworker
    from (select r.jurisdiction, max(r.applied_at) as applied_at
      from casework.time_limit_rule r group by r.jurisdiction) law
    join casework.case_limit l on l.jurisdiction = law.jurisdiction and l.worked_at < law.applied_at
    join casework.case_file c on c.id = l.case_id
    where (select casework.caller_kind()) = 'SYSTEM' and l.state = 'OPEN'
    order by l.id limit most for update of c skip locked;
end;
reset role;
revoke create on schema casework from branchwork_data;

set local role branchwork_data;
update casework.case_file c set limit_safe_on = near.safe_on
  from (select l.case_id, min(l.safe_on) as safe_on from casework.case_limit l
    where l.state = 'OPEN' and l.limit_on >= (l.set_at at time zone 'Europe/London')::date
    group by l.case_id) near
  where c.id = near.case_id;
reset role;

create trigger case_follows_limits after insert or delete or update of state, case_id, set_at
  on casework.case_limit for each row execute function casework.case_follows_limits();
