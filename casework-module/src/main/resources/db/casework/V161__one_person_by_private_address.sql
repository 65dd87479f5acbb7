-- An address at an employer's mail domain is no private one, whatever was said of it: it may be several
-- people's. As it was in V110 but for that.
grant create on schema casework to branchwork_data;
set local role branchwork_data;
create or replace function casework.why_apart(one bigint, other bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select case
      when a.sealed_at is not null or b.sealed_at is not null then 'sealed'
      when (a.restricted_at is null) <> (b.restricted_at is null)
        or a.restricted_at is not null and casework.audience(a.id) <> casework.audience(b.id)
        or array(select n.account from casework.case_person_named n where n.case_id = a.id order by 1)
          <> array(select n.account from casework.case_person_named n where n.case_id = b.id order by 1)
        then 'walls'
      when am.member <> bm.member then 'persons'
      when am.member = bm.member or exists (select from casework.case_move m where m.act = 'SPLIT'
        and (m.from_case, m.to_case) in ((a.id, b.id), (b.id, a.id))) then null
      when a.email_folded = b.email_folded and a.work_address is not true and b.work_address is not true
        and not exists (select from casework.employer_domain d
          where right(a.email_folded, length(d.domain) + 1) in ('@' || d.domain, '.' || d.domain))
        then null
      else 'person' end
    from casework.case_file a cross join casework.case_file b
      left join casework.case_member am on am.case_id = a.id
      left join casework.case_member bm on bm.case_id = b.id
    where a.id = one and b.id = other);
reset role;
revoke create on schema casework from branchwork_data;
