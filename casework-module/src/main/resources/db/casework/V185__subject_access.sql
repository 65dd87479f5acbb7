-- Requests of people to have what the branch keeps of them (UK GDPR, Article 15), and since when somebody waits for
-- what the person has to say first. Whoever answers them need not see a case.

create table casework.access_request (
  number bigint generated always as identity primary key,
  form_key text not null unique check (char_length(form_key) between 16 and 100),
  name text not null check (char_length(name) between 1 and 200),
  email text check (char_length(email) between 3 and 254),
  email_folded text generated always as (lower(email)) stored,
  telephone text check (char_length(telephone) between 1 and 60),
  membership_number text check (char_length(membership_number) between 1 and 40),
  received_on date not null,
  received_by text not null check (received_by ~ '^[A-Z_]{2,40}$'),
  acting text check (char_length(acting) between 1 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  identity_proof text check (identity_proof ~ '^[A-Z_]{2,40}$'),
  identity_by uuid,
  identity_at timestamptz,
  extended_why text check (char_length(extended_why) between 10 and 1000),
  extended_by uuid,
  extended_at timestamptz,
  head_office_on date,
  ended text check (ended in ('ANSWERED', 'REFUSED', 'WITHDRAWN')),
  ended_why text check (char_length(ended_why) between 10 and 1000),
  ended_by uuid,
  ended_at timestamptz,
  constraint identity_by_somebody check (num_nonnulls(identity_proof, identity_by, identity_at) in (0, 3)),
  constraint extended_by_somebody check (num_nonnulls(extended_why, extended_by, extended_at) in (0, 3)),
  constraint ended_by_somebody check (num_nonnulls(ended, ended_why, ended_by, ended_at) in (0, 4))
);
create index access_request_open on casework.access_request (received_on, number) where ended is null;
create index access_request_ended on casework.access_request (ended_at desc, number) where ended is not null;
create index access_request_email on casework.access_request (email_folded) where email_folded is not null;

-- from the day the branch asked until the day the person answered
create table casework.access_pause (
  id bigint generated always as identity primary key,
  request bigint not null references casework.access_request,
  reason text not null check (reason in ('CLARIFICATION', 'IDENTITY')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  paused_by uuid not null,
  paused_at timestamptz not null,
  resumed_by uuid,
  check ((until_on is null) = (resumed_by is null))
);
create index access_pause_of_request on casework.access_pause (request, from_on);
create unique index access_pause_one_open on casework.access_pause (request) where until_on is null;

alter table casework.access_request enable row level security, force row level security;
create policy lead_sees on casework.access_request for select
  using ((select casework.caller_may('SUBJECT_ACCESS')));
create policy lead_records on casework.access_request for insert
  with check ((select casework.caller_may('SUBJECT_ACCESS'))
    and recorded_by = nullif(current_setting('branchwork.account', true), '')::uuid);
create policy lead_changes on casework.access_request for update
  using ((select casework.caller_may('SUBJECT_ACCESS')));
grant select, insert, update (identity_proof, identity_by, identity_at, extended_why, extended_by, extended_at,
  head_office_on, ended, ended_why, ended_by, ended_at) on casework.access_request to branchwork_app;

alter table casework.access_pause enable row level security, force row level security;
create policy lead_sees on casework.access_pause for select
  using (exists (select from casework.access_request seen where seen.number = access_pause.request));
create policy lead_pauses on casework.access_pause for insert
  with check (paused_by = nullif(current_setting('branchwork.account', true), '')::uuid
    and exists (select from casework.access_request seen where seen.number = access_pause.request));
create policy lead_resumes on casework.access_pause for update
  using (exists (select from casework.access_request seen where seen.number = access_pause.request))
  with check (resumed_by = nullif(current_setting('branchwork.account', true), '')::uuid);
grant select, insert, update (until_on, resumed_by) on casework.access_pause to branchwork_app;
grant select, insert, update, delete on casework.access_request, casework.access_pause to branchwork_data;

grant create on schema casework to branchwork_data;
set local role branchwork_data;

-- Nothing is erased of whoever waits for it (Data Protection Act 2018, section 173).
create or replace function casework.erasure_refusal(ids bigint[], whole_person boolean) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  return case
    when exists (select from casework.case_file c where c.id = any (ids) and c.stage <> 'CLOSED'
      and c.merged_into is null) then 'open'
    when exists (select from casework.case_retention r where r.case_id = any (ids) and r.held_at is not null)
      then 'held'
    when exists (select from casework.access_request r join casework.case_file c on c.email_folded = r.email_folded
      where r.ended is null and c.id = any (ids)) then 'access'
    when exists (select from casework.raw_mail m where m.state in ('QUARANTINED', 'WAITING')
      and (m.suggested_case_id = any (ids) or whole_person and lower(m.sender) in
        (select c.email_folded from casework.case_file c where c.id = any (ids)))) then 'mail'
    when whole_person and exists (select from casework.case_file c where c.id <> all (ids) and c.email_folded in
      (select own.email_folded from casework.case_file own where own.id = any (ids))) then 'more' end;

-- With the last case of a person their ended requests go too.
create or replace function casework.erase_cases(ids bigint[], whole_person boolean, of_erasure uuid, at timestamptz)
  returns table (case_id bigint, reference text, digest bytea)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  mails bigint[];
  addresses constant text[] := array(select distinct c.email_folded from casework.case_file c
    where c.id = any (ids) and c.email_folded is not null);
  forms constant text[] := array(select c.form_key from casework.case_file c where c.id = any (ids));
  requests bigint[];
  part record;
begin
  perform from casework.case_file c where c.id = any (ids) order by c.id for update;
  mails := casework.erasure_mail(ids, whole_person);
  insert into casework.erased_case (case_id, digest, reference, category, outcome, channel, received_on, closed_on,
      erasure_id, erased_at)
    select c.id, casework.case_digest(c.id, c.form_key), c.reference, c.category, c.outcome, c.channel,
      (c.received_at at time zone 'Europe/London')::date, (c.closed_at at time zone 'Europe/London')::date,
      of_erasure, at
    from casework.case_file c where c.id = any (ids);
  delete from casework.raw_mail_content b where b.raw_mail_id = any (mails);
  update casework.raw_mail m set sender = null, subject = null, excerpt = null, suggested_case_id = null,
      set_aside_reason = null, decided_reference = null, case_id = null, message_id = null, erased_at = at
    where m.id = any (mails);
  for part in select r.relation, r.found from casework.erasure_reach() r order by r.far desc loop
    execute format('delete from %s where %s', part.relation, part.found) using ids;
  end loop;
  delete from casework.case_file c where c.id = any (ids);
  delete from casework.posted_form f where f.form_key = any (forms);
  delete from casework.draft d where d.form_key = any (forms);
  delete from casework.my_link l where l.email_folded = any (addresses)
    and not exists (select from casework.case_file c where c.email_folded = l.email_folded);
  requests := array(select r.number from casework.access_request r
    where r.ended is not null and r.email_folded = any (addresses)
      and not exists (select from casework.case_file c where c.email_folded = r.email_folded));
  delete from casework.access_pause p where p.request = any (requests);
  delete from casework.access_request r where r.number = any (requests);
  delete from casework.erasure e where e.decided_at is null
    and not exists (select from casework.erasure_case x where x.erasure_id = e.id);
  return query select e.case_id, e.reference, e.digest from casework.erased_case e where e.case_id = any (ids);
end $$;
reset role;
revoke create on schema casework from branchwork_data;
