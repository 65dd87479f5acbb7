-- How long early conciliation lasts at the most, as dated data like the limits themselves: by the day on which
-- it was asked for, by whom that is said, and when somebody last looked. No limit is counted by it: it says by
-- when a certificate must come.
create table casework.conciliation_length (
  id integer generated always as identity primary key,
  jurisdiction text not null check (jurisdiction in ('ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
  asked_from date not null,
  asked_until date check (asked_until >= asked_from),
  months integer not null check (months between 0 and 12),
  days integer not null check (days between 0 and 366),
  source text not null check (char_length(source) between 1 and 500),
  checked_on date not null,
  unique (jurisdiction, asked_from),
  check (months + days > 0)
);
insert into casework.conciliation_length
  (jurisdiction, asked_from, asked_until, months, days, source, checked_on)
select j.jurisdiction, l.asked_from, l.asked_until, 0, l.days, l.source, date '2026-11-27'
from (values ('ENGLAND_WALES'), ('SCOTLAND')) j (jurisdiction)
cross join (values
  (date '2014-01-01', date '2025-11-30', 42, 'Six weeks where Acas was contacted before 1 December 2025, SI 2025/1153'),
  (date '2025-12-01', null, 84, 'Twelve weeks where Acas was contacted on or after 1 December 2025, SI 2025/1153')
) l (asked_from, asked_until, days, source);
insert into casework.conciliation_length
  (jurisdiction, asked_from, asked_until, months, days, source, checked_on)
values ('NORTHERN_IRELAND', date '2014-01-01', null, 1, 14, 'Labour Relations Agency, one month and 14 days, SR 2020/4', date '2026-11-27');

alter table casework.conciliation_length enable row level security, force row level security;
create policy everybody_reads on casework.conciliation_length for select using (true);
grant select on casework.conciliation_length to branchwork_app;
grant select, insert, update, delete on casework.conciliation_length to branchwork_data;
