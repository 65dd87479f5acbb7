-- What the fund keeps of a person who asks. Whoever answers has no right to read the fund's tables:
-- functions find by number, address, telephone number and name, and show what was said to belong.

create table fundraising.access_choice (
  request    bigint      not null check (request > 0),
  record     uuid        not null,
  belongs    boolean     not null,
  decided_by text        not null check (char_length(decided_by) between 1 and 100),
  decided_at timestamptz not null,
  primary key (request, record)
);
comment on table fundraising.access_choice is 'whether a record is of the person who asks; the number of the request is all that is known of it';
grant select, insert, update (belongs, decided_by, decided_at) on fundraising.access_choice to branchwork_app;
grant select on fundraising.access_choice to branchwork_data;
alter table fundraising.access_choice enable row level security, force row level security;
create policy answers on fundraising.access_choice for all
  using ((select fundraising.caller_may('SUBJECT_ACCESS')))
  with check ((select fundraising.caller_may('SUBJECT_ACCESS')) and (select fundraising.caller_signs(decided_by)));

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

create function fundraising.folded_number(written text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return nullif(upper(regexp_replace(written, '[^0-9A-Za-z]', '', 'g')), '');

create function fundraising.folded_name(written text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return nullif(lower(regexp_replace(btrim(written), '\s+', ' ', 'g')), '');

-- with or without the country in front
create function fundraising.folded_telephone(written text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return nullif(right(regexp_replace(written, '\D', '', 'g'), 10), '');

-- The records of somebody, each once, by what says most for it. A claim tells a number, by which its
-- payee is found. since: as in personal_records.
create function fundraising.records_of(number text, name text, email text, telephone text)
  returns table (kind text, record uuid, found_by text, since date, dated date, pence bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with asked as (select fundraising.folded_number(records_of.number) as number,
      fundraising.folded_name(records_of.name) as name,
      nullif(lower(btrim(records_of.email)), '') as email,
      fundraising.folded_telephone(records_of.telephone) as telephone),
  claimed as (select fundraising.folded_number(w.member) as number
      from fundraising.claim_claimant w, asked
     where lower(w.email) = asked.email or fundraising.folded_telephone(w.telephone) = asked.telephone),
  found as (
    select r.kind, r.record, r.since, case
        when fundraising.folded_number(r.member) = asked.number then 'NUMBER'
        when lower(r.email) = asked.email then 'EMAIL'
        when fundraising.folded_telephone(r.telephone) = asked.telephone then 'TELEPHONE'
        when fundraising.folded_number(r.member) in (select c.number from claimed c) then 'NUMBER'
        when fundraising.folded_name(r.name) = asked.name then 'NAME' end as found_by
      from fundraising.personal_records() r, asked)
  select distinct on (f.record) f.kind, f.record, f.found_by, f.since, d.dated, d.pence
    from found f cross join lateral (
      select fundraising.london_day(p.pledged_at) as dated, p.amount_pence as pence
        from fundraising.pledge p where p.id = f.record
      union all select l.booked_on, a.amount_pence from fundraising.allocation a
        join fundraising.statement_line l on l.id = a.line where a.id = f.record
      union all select q.received_on, q.amount_pence from fundraising.cheque q where q.id = f.record
      union all select fundraising.london_day(c.claimed_at), c.asked_pence from fundraising.claim c
        where c.id = f.record
      union all select fundraising.london_day(y.added_at), null from fundraising.payee y
        where y.public_id = f.record) d
   where f.found_by is not null and (select fundraising.caller_may('SUBJECT_ACCESS'))
   order by f.record, f.kind = 'NUMBER';
end;

create function fundraising.pounds(pence bigint) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return to_char(pence / 100.0, 'FM999999999990.00');

-- All that is kept of the records that belong to a request, a line a fact. Who pays and is paid
-- beside the person, and who of the branch did what, is nobody's to be told here.
create function fundraising.record_facts(request bigint)
  returns table (record uuid, name text, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select x.record, f.name, f.value
    from fundraising.access_choice x cross join lateral (
      select v.place, v.name, v.value from fundraising.pledge p cross join lateral (values
          (1, 'reference', p.reference::text), (2, 'day', fundraising.london_day(p.pledged_at)::text),
          (3, 'amount', fundraising.pounds(p.amount_pence)), (4, 'recurrence', p.recurrence),
          (5, 'state', p.state), (6, 'name', p.name), (7, 'email', p.email),
          (8, 'telephone', p.telephone), (9, 'message', p.message)) v (place, name, value)
       where p.id = x.record
      union all select 10, 'paid', l.booked_on || ' ' || fundraising.pounds(a.amount_pence)
        from fundraising.allocation a join fundraising.statement_line l on l.id = a.line
       where a.pledge = x.record and a.undone_at is null
      union all select v.place, v.name, v.value from fundraising.allocation a
        join fundraising.statement_line l on l.id = a.line cross join lateral (values
          (1, 'day', l.booked_on::text), (2, 'amount', fundraising.pounds(a.amount_pence)),
          (3, 'name', a.donor)) v (place, name, value)
       where a.id = x.record
      union all select v.place, v.name, v.value from fundraising.cheque q cross join lateral (values
          (1, 'day', q.received_on::text), (2, 'amount', fundraising.pounds(q.amount_pence)),
          (3, 'number', q.number), (4, 'name', q.drawer),
          (5, 'cleared', fundraising.london_day(q.cleared_at)::text),
          (6, 'returned', fundraising.london_day(q.returned_at) || ' ' || q.reason)) v (place, name, value)
       where q.id = x.record
      union all select v.place, v.name, v.value from fundraising.claim c
        left join fundraising.claim_claimant w on w.claim = c.id
        left join fundraising.claim_account a on a.claim = c.id
        left join fundraising.claim_reason r on r.claim = c.id
        left join fundraising.claim_refusal n on n.claim = c.id cross join lateral (values
          (1, 'reference', 'CL-' || left(c.reference, 4) || '-' || right(c.reference, 4)),
          (2, 'day', fundraising.london_day(c.claimed_at)::text), (3, 'claim', c.kind),
          (4, 'amount', fundraising.pounds(c.asked_pence)), (5, 'state', c.state),
          (6, 'member', w.member), (7, 'name', w.name), (8, 'email', w.email),
          (9, 'telephone', w.telephone), (10, 'account', a.name || ', ' || a.sort_code || ' ' || a.account_number),
          (11, 'reason', r.reason), (12, 'words', r.words), (13, 'refusal', n.words)) v (place, name, value)
       where c.id = x.record
      union all select 14, 'claimed-day', d.day || ', ' || d.share_part || '/' || d.share_of
        from fundraising.claim_day d where d.claim = x.record
      union all select 1, 'member', y.member from fundraising.payee y where y.public_id = x.record
      union all select 2, 'account', a.name || ', ' || a.sort_code || ' ' || a.account_number
        from fundraising.payee y join fundraising.payee_account a on a.payee_id = y.id
       where y.public_id = x.record and not a.erased
      union all select 3, 'grant', fundraising.london_day(h.granted_at) || ' ' || fundraising.pounds(h.pence)
          || coalesce(', ' || r.reason, '')
        from fundraising.payee y join fundraising.hardship_grant h on h.payee_id = y.id
        left join fundraising.hardship_reason r on r.grant_id = h.id
       where y.public_id = x.record
      union all select 4, 'payment', r.pay_on || ' ' || fundraising.pounds(l.pence) || ' ' || l.reference
        from fundraising.payee y join fundraising.payout_line l on l.payee_id = y.id
        join fundraising.payout_run r on r.id = l.run_id and r.state in ('APPROVED', 'EXPORTED')
       where y.public_id = x.record
      union all select 5, 'came-back', s.noted_on || ' ' || fundraising.pounds(l.pence)
        from fundraising.payee y join fundraising.payout_line l on l.payee_id = y.id
        join fundraising.payout_settlement s on s.run_id = l.run_id and s.line = l.line
         and s.kind = 'RETURNED' and not s.undone
       where y.public_id = x.record) f (place, name, value)
   where x.request = record_facts.request and x.belongs and f.value is not null
     and (select fundraising.caller_may('SUBJECT_ACCESS'))
   order by x.record, f.place, f.value;
end;

create function fundraising.record_files(request bigint)
  returns table (record uuid, name text, type text, content bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.claim, e.name, e.type, e.content
    from fundraising.access_choice x join fundraising.claim_evidence e on e.claim = x.record
   where x.request = record_files.request and x.belongs
     and (select fundraising.caller_may('SUBJECT_ACCESS'))
   order by e.claim, e.place;
end;

revoke execute on function fundraising.records_of(text, text, text, text),
  fundraising.record_facts(bigint), fundraising.record_files(bigint) from public;
grant execute on function fundraising.records_of(text, text, text, text),
  fundraising.record_facts(bigint), fundraising.record_files(bigint) to branchwork_app;
reset role;
revoke create on schema fundraising from branchwork_data;
