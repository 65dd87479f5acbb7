-- A member who waits is answered within working hours of the branch. When that is follows from the moment
-- since which the wait counts, from whether the branch ever answered, and from the branch's hours and
-- holidays as they are now: nothing is worked out beforehand, so nothing has to be worked out again.

alter table casework.case_file
  -- since when the wait counts; moved when a pause ends, so that what was counted before it still is
  add column counts_from timestamptz,
  add column paused_at timestamptz,
  add column paused_for text check (paused_for in ('MEMBER', 'EMPLOYER')),
  add column answered boolean not null default false,
  -- of which wait it was told that it has been too long
  add column late_told_from timestamptz,
  add constraint paused_for_something check ((paused_at is null) = (paused_for is null)),
  add constraint paused_while_it_counts check (paused_at is null or counts_from is not null);

set local role branchwork_data;
update casework.case_file c set counts_from = c.waiting_since, late_told_from = c.waiting_since,
    answered = exists (select from casework.message m where m.case_id = c.id and m.sender = 'BRANCH')
  where c.waiting_since is not null
    or exists (select from casework.message m where m.case_id = c.id and m.sender = 'BRANCH');
reset role;

create index case_file_waits on casework.case_file (counts_from)
  where stage <> 'CLOSED' and counts_from is not null and paused_at is null;

-- The job sees no case; this notes whose wait has been too long, and tells it once.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.answers_late(first_from timestamptz, next_from timestamptz, most integer)
  returns table (reference text, caseworker uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update casework.case_file c set late_told_from = c.counts_from
    from (select w.id from casework.case_file w
      where (select casework.caller_kind()) = 'SYSTEM' and w.stage <> 'CLOSED'
        and w.counts_from <= greatest(first_from, next_from) and w.paused_at is null
        and w.counts_from <= case when w.answered then next_from else first_from end
        and w.late_told_from is distinct from w.counts_from
      order by w.counts_from limit most for update skip locked) late
    where c.id = late.id
    returning c.reference, c.caseworker;
end;
revoke execute on function casework.answers_late(timestamptz, timestamptz, integer) from public;
grant execute on function casework.answers_late(timestamptz, timestamptz, integer)
  to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
