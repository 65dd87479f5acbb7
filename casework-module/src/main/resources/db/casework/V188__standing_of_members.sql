-- What other parts of the portal ask of casework, through bridges: what the register says of members,
-- and in which cases an account is named. Nobody else is answered.
grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- One member; none for whoever is no job of the portal.
create function casework.standing_of(wanted text)
  returns table (number text, name text, employer text, joined_on date, paid_until date, lapsed_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.number, m.name, m.employer, m.joined_on, m.paid_until, m.lapsed_on
    from casework.member m where m.number = wanted and casework.caller_kind() = 'SYSTEM';
end;

-- How many members there are on a day; of a day to come subscriptions are judged as of today.
create function casework.electorate(day date, today date)
  returns table (listed bigint, paid_up bigint, late bigint, untold bigint, reachable bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*), count(*) filter (where m.paid_until + r.days >= least(day, today)),
      count(*) filter (where m.paid_until + r.days < least(day, today)),
      count(*) filter (where m.paid_until is null), count(*) filter (where m.email is not null)
    from casework.member m
    cross join (select days from casework.membership_rule where rule = 'PAID_UP') r
    where casework.caller_kind() = 'SYSTEM' and (m.joined_on is null or m.joined_on <= day)
      and (m.lapsed_on is null or m.lapsed_on > day);
end;

-- In which cases an account is named, so that the audit trail shows it none of them.
create function casework.references_naming(whom uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.reference from casework.case_person_named n join casework.case_file c on c.id = n.case_id
    where n.account = whom and casework.caller_kind() = 'SYSTEM';
end;

revoke execute on function casework.standing_of(text), casework.electorate(date, date),
  casework.references_naming(uuid) from public;
grant execute on function casework.standing_of(text), casework.electorate(date, date),
  casework.references_naming(uuid) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
