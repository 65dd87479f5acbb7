-- The law is amended by an officer: a new row follows the one that held, or replaces it where it begins
-- on the same day. No row is rewritten but for its end. The job works the open limits out again that
-- were worked out before.

alter table casework.time_limit_rule
  drop constraint time_limit_rule_claim_type_jurisdiction_trigger_from_key,
  add column added_by uuid,
  add column applied_at timestamptz not null default timestamptz '2014-01-01 00:00:00+00',
  add column replaced_at timestamptz;
alter table casework.time_limit_rule alter column applied_at drop default;
create unique index time_limit_rule_holds
  on casework.time_limit_rule (claim_type, jurisdiction, trigger_from) where replaced_at is null;
create policy officer_adds on casework.time_limit_rule for insert
  with check ((select casework.caller_may('OVERSEE'))
    and added_by = (select casework.caller_account()));
create policy officer_ends on casework.time_limit_rule for update
  using ((select casework.caller_may('OVERSEE')));
grant insert, update (trigger_until, replaced_at) on casework.time_limit_rule to branchwork_app;
grant usage on sequence casework.time_limit_rule_id_seq to branchwork_app;

alter table casework.case_limit add column worked_at timestamptz;
set local role branchwork_data;
update casework.case_limit set worked_at = set_at;
reset role;
alter table casework.case_limit alter column worked_at set not null;
create index case_limit_worked on casework.case_limit (jurisdiction, worked_at)
  where state = 'OPEN';
grant update (worked_at) on casework.case_limit to branchwork_app;
create policy job_moves on casework.case_limit for insert
  with check ((select casework.caller_kind()) = 'SYSTEM');

grant create on schema casework to branchwork_data;
set local role branchwork_data;
create function casework.limits_to_work_again(most integer)
  returns table (limit_id bigint, reference text, caseworker uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, c.reference, c.caseworker
    from (select r.jurisdiction, max(r.applied_at) as applied_at
      from casework.time_limit_rule r group by r.jurisdiction) law
    join casework.case_limit l on l.jurisdiction = law.jurisdiction and l.worked_at < law.applied_at
    join casework.case_file c on c.id = l.case_id
    where (select casework.caller_kind()) = 'SYSTEM' and l.state = 'OPEN'
    order by l.id limit most;
end;
revoke execute on function casework.limits_to_work_again(integer) from public;
grant execute on function casework.limits_to_work_again(integer) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
