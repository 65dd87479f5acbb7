-- Papers of a case that go to the regional office or to a solicitor, with the member's consent: made once,
-- sent by a link that expires, answered by a day. The papers themselves are kept no longer than the link.

create table casework.referral (
  id uuid primary key,
  case_id bigint not null references casework.case_file,
  kind text not null check (kind in ('REGIONAL_OFFICE', 'SOLICITOR')),
  recipient text not null check (char_length(recipient) between 1 and 120),
  email text not null check (char_length(email) between 3 and 254),
  consent_on date not null,
  consent_by text not null check (consent_by in ('IN_WRITING', 'BY_TELEPHONE', 'IN_PERSON')),
  consent_words text not null check (char_length(consent_words) between 10 and 2000),
  answer_due_on date not null,
  state text not null check (state in ('MADE', 'SENT', 'ANSWERED', 'WITHDRAWN')),
  made_by uuid not null,
  made_at timestamptz not null,
  -- SHA-256 of the papers, which says for ever what it was that went out
  pack_hash bytea not null check (octet_length(pack_hash) = 32),
  sent_by uuid,
  sent_at timestamptz,
  good_until timestamptz,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'ADVISED')),
  answer_note text check (char_length(answer_note) between 1 and 2000),
  answered_by uuid,
  answered_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  taken integer not null default 0,
  taken_at timestamptz,
  constraint sent_by_somebody check (num_nulls(sent_by, sent_at, good_until) in (0, 3)),
  constraint made_is_not_sent check (state <> 'MADE' or sent_at is null),
  constraint sent_is_sent check (state not in ('SENT', 'ANSWERED') or sent_at is not null),
  constraint answered_by_somebody check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint answered_is_answered check (state <> 'ANSWERED' or answer is not null),
  constraint withdrawn_by_somebody check (
    num_nulls(withdrawn_by, withdrawn_at) in (0, 2)
    and (state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index referral_of_case on casework.referral (case_id);
create index referral_waiting on casework.referral (answer_due_on, case_id) where state = 'SENT';

create table casework.referral_pack (
  referral_id uuid primary key references casework.referral,
  case_id bigint not null references casework.case_file,
  content bytea not null check (octet_length(content) between 1 and 83886080),
  keep_until timestamptz not null
);
alter table casework.referral_pack alter column content set storage external;
create index referral_pack_of_case on casework.referral_pack (case_id);
create index referral_pack_expiring on casework.referral_pack (keep_until);

-- the log of reading tells of those who fetched the papers too
alter table casework.reading
  drop constraint reading_what_check,
  drop constraint reading_why_check,
  drop constraint link_is_the_members,
  add constraint reading_what_check
    check (what in ('CASE', 'FILE', 'EXPORT', 'LINK', 'REFERRAL')),
  add constraint reading_why_check
    check (why in ('CASEWORKER', 'TRIAGE', 'LEAD', 'COVER', 'GLASS', 'MEMBER', 'RECIPIENT')),
  add constraint link_is_of_nobody
    check ((account is null) = (what in ('LINK', 'REFERRAL'))),
  add constraint recipient_by_link check ((what = 'REFERRAL') = (why = 'RECIPIENT'));

alter table casework.referral enable row level security, force row level security;
create policy staff_see on casework.referral for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = referral.case_id));
create policy staff_make on casework.referral for insert
  with check (made_by = (select casework.caller_account()) and state = 'MADE'
    and exists (select from casework.case_file seen where seen.id = referral.case_id));
create policy staff_change on casework.referral for update
  using ((select casework.caller_account()) is not null
    and exists (select from casework.case_file seen where seen.id = referral.case_id));
-- the sender of mail
create policy job_sees on casework.referral for select
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, insert, update (state, sent_by, sent_at, good_until, answer, answer_note, answered_by,
  answered_at, withdrawn_by, withdrawn_at) on casework.referral to branchwork_app;

alter table casework.referral_pack enable row level security, force row level security;
create policy staff_see on casework.referral_pack for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = referral_pack.case_id));
create policy staff_make on casework.referral_pack for insert
  with check ((select casework.caller_account()) is not null
    and exists (select from casework.case_file seen where seen.id = referral_pack.case_id));
create policy staff_keep on casework.referral_pack for update
  using ((select casework.caller_account()) is not null
    and exists (select from casework.case_file seen where seen.id = referral_pack.case_id));
create policy staff_drop on casework.referral_pack for delete
  using ((select casework.caller_account()) is not null
    and exists (select from casework.case_file seen where seen.id = referral_pack.case_id));
create policy sweep_sees on casework.referral_pack for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy sweep_drops on casework.referral_pack for delete
  using ((select casework.caller_kind()) = 'SYSTEM');
grant select, insert, delete, update (keep_until) on casework.referral_pack to branchwork_app;
grant select, insert, update, delete on casework.referral, casework.referral_pack
  to branchwork_data;

-- Whoever holds the link comes to the papers by these alone, once its key was right.
grant create on schema casework to branchwork_data;
set local role branchwork_data;

create function casework.referral_good_until(referral uuid, moment timestamptz)
  returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select r.good_until from casework.referral r
    where r.id = referral and r.state in ('SENT', 'ANSWERED') and r.good_until > moment);

create function casework.take_referral(referral uuid, moment timestamptz)
  returns table (reference text, content bytea)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with good as (
    select r.id, r.case_id, c.reference, p.content from casework.referral r
      join casework.referral_pack p on p.referral_id = r.id
      join casework.case_file c on c.id = r.case_id
      where r.id = referral and r.state in ('SENT', 'ANSWERED') and r.good_until > moment
  ), noted as (
    insert into casework.reading (case_id, what, why, read_at)
      select good.case_id, 'REFERRAL', 'RECIPIENT', moment from good
  ), counted as (
    update casework.referral r set taken = r.taken + 1, taken_at = moment
      from good where r.id = good.id
  )
  select good.reference, good.content from good;
end;
revoke execute on function casework.referral_good_until(uuid, timestamptz),
  casework.take_referral(uuid, timestamptz) from public;
grant execute on function casework.referral_good_until(uuid, timestamptz),
  casework.take_referral(uuid, timestamptz) to branchwork_app;
reset role;
revoke create on schema casework from branchwork_data;
