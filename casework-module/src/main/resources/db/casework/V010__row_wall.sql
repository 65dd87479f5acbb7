-- The second wall: which rows a transaction sees follows from who asks. Nobody is told: no rows.
--
-- The portal tells each transaction its caller (branchwork.kind, .account, .permissions), for as
-- long as it lasts. A caller without an account brings one thing, and the module tells it as
-- branchwork.claim: reference:…, form:…, address: or link:…. Once a key was right or an enquiry is
-- being written, branchwork.opened holds the id of that one case.
--
-- In a policy each of these stands as (select …), so that a statement asks once and not per row;
-- the comparisons are leakproof, so that every index stays of use. What later walls a case off
-- (a person named in it, a restricted case) is one restrictive policy on case_file: the tables
-- below it ask whether the case itself is seen.

create function casework.caller_kind() returns text language sql stable parallel safe
  return nullif(current_setting('branchwork.kind', true), '');

create function casework.caller_may(permission text) returns boolean
  language sql stable parallel safe
  return coalesce(
    casework.caller_kind() = 'STAFF' and 'casework.' || permission
      = any (string_to_array(current_setting('branchwork.permissions', true), ',')), false);

create function casework.caller_sees_all() returns boolean language sql stable parallel safe
  return casework.caller_may('VIEW_ALL');

-- whose cases are seen because they were given to the caller
create function casework.caller_account() returns uuid language sql stable parallel safe
  return case when casework.caller_may('WORK') or casework.caller_may('VIEW_ALL')
    then nullif(current_setting('branchwork.account', true), '')::uuid end;

create function casework.claimed(what text) returns text language sql stable parallel safe
  return case when casework.caller_kind() is not null
      and starts_with(current_setting('branchwork.claim', true), what || ':')
    then substr(current_setting('branchwork.claim', true), char_length(what) + 2) end;

-- what somebody without an account claims: staff see by right, never by claim
create function casework.outside_claim(what text) returns text language sql stable parallel safe
  return case when casework.caller_kind() <> 'STAFF' then casework.claimed(what) end;

create function casework.opened_case() returns bigint language sql stable parallel safe
  return case when casework.caller_kind() in ('MEMBER', 'VISITOR')
    then nullif(current_setting('branchwork.opened', true), '')::bigint end;

-- cases
alter table casework.case_file enable row level security, force row level security;
create policy staff_see on casework.case_file for select
  using ((select casework.caller_sees_all()) or caseworker = (select casework.caller_account()));
create policy staff_change on casework.case_file for update
  using ((select casework.caller_sees_all()) or caseworker = (select casework.caller_account()));
create policy claim_shows on casework.case_file for select
  using (reference = (select casework.outside_claim('reference'))
    or form_key = (select casework.outside_claim('form'))
    or email_folded = (select casework.outside_claim('address'))
    or id = (select casework.opened_case()));
-- locked by its reference, changed only once its key was right
create policy member_answers on casework.case_file for update
  using ((select casework.caller_kind()) = 'MEMBER'
    and (reference = (select casework.claimed('reference'))
      or id = (select casework.opened_case())))
  with check (id = (select casework.opened_case()));
create policy visitor_asks on casework.case_file for insert
  with check ((select casework.caller_kind()) = 'VISITOR' and stage = 'ENQUIRY'
    and form_key = (select casework.claimed('form')));

-- messages: whoever sees the case; the member whose key was right
alter table casework.message enable row level security, force row level security;
create policy staff_see on casework.message for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = message.case_id));
create policy staff_reply on casework.message for insert
  with check ((select casework.caller_kind()) = 'STAFF' and sender = 'BRANCH'
    and exists (select from casework.case_file seen where seen.id = message.case_id));
create policy member_reads on casework.message for select
  using (case_id = (select casework.opened_case()));
create policy member_writes on casework.message for insert
  with check (case_id = (select casework.opened_case()) and sender = 'MEMBER');

-- notes: the branch alone
alter table casework.note enable row level security, force row level security;
create policy staff_see on casework.note for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = note.case_id));
create policy staff_write on casework.note for insert
  with check (written_by = (select casework.caller_account())
    and exists (select from casework.case_file seen where seen.id = note.case_id));

-- steps: written by staff in their own name; a member's answer opens a closed case again
alter table casework.step enable row level security, force row level security;
create policy staff_see on casework.step for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = step.case_id));
create policy staff_act on casework.step for insert
  with check (done_by = (select casework.caller_account())::text
    and exists (select from casework.case_file seen where seen.id = step.case_id));
create policy member_reopens on casework.step for insert
  with check (case_id = (select casework.opened_case()) and kind = 'REOPENED');

-- files and their bytes: as messages
alter table casework.attachment enable row level security, force row level security;
create policy staff_see on casework.attachment for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = attachment.case_id));
create policy staff_reply on casework.attachment for insert
  with check ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = attachment.case_id));
create policy member_reads on casework.attachment for select
  using (case_id = (select casework.opened_case()));
create policy member_writes on casework.attachment for insert
  with check (case_id = (select casework.opened_case()));

alter table casework.attachment_content enable row level security, force row level security;
create policy staff_see on casework.attachment_content for select
  using ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = attachment_content.case_id));
create policy staff_reply on casework.attachment_content for insert
  with check ((select casework.caller_kind()) = 'STAFF'
    and exists (select from casework.case_file seen where seen.id = attachment_content.case_id));
create policy member_reads on casework.attachment_content for select
  using (case_id = (select casework.opened_case()));
create policy member_writes on casework.attachment_content for insert
  with check (case_id = (select casework.opened_case()));

-- forms and drafts: whoever brings the key of the form
alter table casework.posted_form enable row level security, force row level security;
create policy form_shows on casework.posted_form for select
  using (form_key = (select casework.claimed('form')));
create policy form_is_used on casework.posted_form for insert
  with check (form_key = (select casework.claimed('form')));

alter table casework.draft enable row level security, force row level security;
create policy form_keeps on casework.draft for all
  using (form_key = (select casework.claimed('form')));
create policy sweep_sees on casework.draft for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy sweep_drops on casework.draft for delete
  using ((select casework.caller_kind()) = 'SYSTEM');

-- one-time links: asked for by address, used by their own id; only their use is ever written
alter table casework.my_link enable row level security, force row level security;
create policy address_shows on casework.my_link for select
  using (email_folded = (select casework.outside_claim('address')));
create policy address_asks on casework.my_link for insert
  with check (email_folded = (select casework.outside_claim('address')));
create policy token_shows on casework.my_link for select
  using (id = (select casework.outside_claim('link'))::uuid);
create policy token_uses on casework.my_link for update
  using (id = (select casework.outside_claim('link'))::uuid);
create policy sweep_sees on casework.my_link for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy sweep_drops on casework.my_link for delete
  using ((select casework.caller_kind()) = 'SYSTEM');
revoke update on casework.my_link from branchwork_app;
grant update (used_at) on casework.my_link to branchwork_app;

-- What must see past the policies belongs to a role that nobody logs in as. Data migrations begin
-- with "set local role branchwork_data": under FORCE the owner would change only what it sees.
grant usage on schema casework to branchwork_data;
grant select, insert, update, delete on casework.case_file, casework.message, casework.note,
  casework.step, casework.attachment, casework.attachment_content, casework.posted_form,
  casework.draft, casework.my_link to branchwork_data;

-- Says only whether a reference is taken, so that a new one is drawn.
create function casework.reference_taken(reference text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from casework.case_file c where c.reference = reference_taken.reference);
revoke execute on function casework.reference_taken(text) from public;
grant execute on function casework.reference_taken(text) to branchwork_app;
grant create on schema casework to branchwork_data;
alter function casework.reference_taken(text) owner to branchwork_data;
revoke create on schema casework from branchwork_data;
