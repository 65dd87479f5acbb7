-- Time limits of employment tribunals as dated data: which limit holds for what happened on a day, by
-- whom that is said, and when somebody last looked. A limit in months begins with its first day, one
-- in days counts those after it and is extended by nothing. Where sources disagree the shorter limit
-- stands here and its source says so. When the law changes, the row ends and a new one follows.

create table casework.time_limit_rule (
  id integer generated always as identity primary key,
  claim_type text not null check (claim_type in
    ('UNFAIR_DISMISSAL', 'DISCRIMINATION', 'WAGES', 'REDUNDANCY_PAY', 'EQUAL_PAY', 'DETRIMENT',
     'BREACH_OF_CONTRACT', 'INTERIM_RELIEF')),
  jurisdiction text not null check (jurisdiction in ('ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
  trigger_from date not null,
  trigger_until date check (trigger_until >= trigger_from),
  months integer check (months between 1 and 12),
  days integer check (days between 1 and 31),
  source text not null check (char_length(source) between 1 and 500),
  checked_on date not null,
  unique (claim_type, jurisdiction, trigger_from),
  check (num_nonnulls(months, days) = 1)
);

-- Great Britain, the same on both sides of 1 October 2026
insert into casework.time_limit_rule
  (claim_type, jurisdiction, trigger_from, trigger_until, months, days, source, checked_on)
select r.claim_type, j.jurisdiction, date '2014-01-01', null, r.months, r.days, r.source, date '2026-11-27'
from (values
  ('REDUNDANCY_PAY', 6, null::integer, 'Employment Rights Act 1996, section 164'),
  ('EQUAL_PAY', 6, null, 'Equality Act 2010, section 129'),
  ('INTERIM_RELIEF', null, 7, 'Employment Rights Act 1996, section 128')
) r (claim_type, months, days, source)
cross join (values ('ENGLAND_WALES'), ('SCOTLAND')) j (jurisdiction);

-- Great Britain, three months, which the Employment Rights Act 2025 may have made six
insert into casework.time_limit_rule
  (claim_type, jurisdiction, trigger_from, trigger_until, months, days, source, checked_on)
select r.claim_type, j.jurisdiction, p.trigger_from, p.trigger_until, 3, null, r.source || p.doubt, date '2026-11-27'
from (values
  ('UNFAIR_DISMISSAL', 'Employment Rights Act 1996, section 111(2)'),
  ('DISCRIMINATION', 'Equality Act 2010, section 123'),
  ('WAGES', 'Employment Rights Act 1996, section 23'),
  ('DETRIMENT', 'Employment Rights Act 1996, section 48'),
  ('BREACH_OF_CONTRACT', 'Employment Tribunals Extension of Jurisdiction Orders 1994, article 7')
) r (claim_type, source)
cross join (values ('ENGLAND_WALES'), ('SCOTLAND')) j (jurisdiction)
cross join (values
  (date '2014-01-01', date '2026-09-30', ''),
  (date '2026-10-01', null, '. Sources disagree whether the six months of the Employment Rights Act 2025, section 152,'
    || ' are in force for what happened from 1 October 2026 on: the tribunals’ own form still said three months'
    || ' in August 2026. The shorter limit is shown')
) p (trigger_from, trigger_until, doubt);

-- Northern Ireland
insert into casework.time_limit_rule
  (claim_type, jurisdiction, trigger_from, trigger_until, months, days, source, checked_on)
select r.claim_type, 'NORTHERN_IRELAND', date '2014-01-01', null, r.months, r.days, r.source, date '2026-11-27'
from (values
  ('REDUNDANCY_PAY', 6, null::integer, 'Employment Rights (Northern Ireland) Order 1996, article 199'),
  ('EQUAL_PAY', 6, null, 'Equal Pay Act (Northern Ireland) 1970, section 2'),
  ('INTERIM_RELIEF', null, 7, 'Employment Rights (Northern Ireland) Order 1996; the shorter limit, its text is still to be compared'),
  ('UNFAIR_DISMISSAL', 3, null, 'Department for the Economy, “three or six months”; the shorter limit is shown'),
  ('DISCRIMINATION', 3, null, 'Department for the Economy, “three or six months”; the shorter limit is shown'),
  ('WAGES', 3, null, 'Department for the Economy, “three or six months”; the shorter limit is shown'),
  ('DETRIMENT', 3, null, 'Department for the Economy, “three or six months”; the shorter limit is shown'),
  ('BREACH_OF_CONTRACT', 3, null, 'Department for the Economy, “three or six months”; the shorter limit is shown')
) r (claim_type, months, days, source);

-- The law is anybody's to read and nobody's to rewrite. Who changes it does so in a migration, as
-- branchwork_data.
alter table casework.time_limit_rule enable row level security, force row level security;
create policy everybody_reads on casework.time_limit_rule for select using (true);
grant select on casework.time_limit_rule to branchwork_app;
grant select, insert, update, delete on casework.time_limit_rule to branchwork_data;
