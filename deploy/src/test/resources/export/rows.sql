-- A row of nearly every kind beside the cases 1 to 12 of Filling; run as the superuser.
insert into platform.account (id, email, name, password_hash, totp_secret, created_at, disabled_at) values
  ('00000000-0000-4000-8000-00000000000a', 'kim.admin@branch.example', 'Kim Admin', 'canary-of-a-password', '\xca4a2e', '2026-01-01 09:00:00.123456+00', null),
  ('00000000-0000-4000-8000-00000000000b', 'lee.worker@branch.example', 'Lee “Quote” O''Worker', 'canary-of-a-password', '\xca4a2e', '2026-01-02 09:00+00', null),
  ('00000000-0000-4000-8000-00000000000c', 'mo.gone@branch.example', 'Mo Gone', 'canary-of-a-password', null, '2026-01-03 09:00+00', '2026-06-01 09:00+00');
insert into platform.account_role values
  ('00000000-0000-4000-8000-00000000000a', 'administrator'), ('00000000-0000-4000-8000-00000000000a', 'case-lead'),
  ('00000000-0000-4000-8000-00000000000b', 'caseworker');
insert into platform.recovery_code (account_id, code_hash) values ('00000000-0000-4000-8000-00000000000a', 'canary-of-a-code');
insert into platform.mailbox (name, uid_validity, last_uid, fetched_at) values ('branch@mail.example/INBOX', 7, 42, now());
insert into platform.mailbox_day values ('branch@mail.example/INBOX', '2026-11-02', 2);

-- open, closed, merged forwards and backwards, restricted, sealed
update casework.case_file set stage = 'OPEN', category = 'PAY', caseworker = '00000000-0000-4000-8000-00000000000b',
  employer = 'Düşünür & Söhne', workplace = 'Hall 4', happened_on = '2026-10-31', waiting_since = received_at,
  telephone = '01632 960 001' where id <= 6;
update casework.case_file set merged_into = 5 where id in (1, 9);
insert into casework.case_move (act, from_case, to_case, from_reference, to_reference, moved, turned, done_by, done_at)
  values ('MERGE', 1, 5, 'EQ-0000-0001', 'EQ-0000-0005', '{"message.case_id": ["1"], "b": {"x": 1.50}}', '{}',
    '00000000-0000-4000-8000-00000000000a', '2026-11-05 10:00+00');
update casework.case_file set stage = 'CLOSED', outcome = 'SETTLED', category = 'PAY', recovered_pence = 123456789012 / 100 where id = 7;
insert into casework.step (case_id, kind, done_by, done_at) values (7, 'CLOSED', '00000000-0000-4000-8000-00000000000a', '2026-11-06 10:00+00');
update casework.case_file set closed_at = '2026-11-06 10:00:00.000001+00' where id = 7;
update casework.case_file set restricted_at = now() where id = 4;
insert into casework.case_opened_to values (4, '00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.broken_glass values (gen_random_uuid(), 4, 'EQ-0000-0004', '00000000-0000-4000-8000-00000000000a', 'The hearing is tomorrow.', now(), now(), null);
insert into casework.case_person_named values (3, '00000000-0000-4000-8000-00000000000c', '00000000-0000-4000-8000-00000000000a', now());
insert into casework.reading (case_id, account, what, why, read_at) values (3, '00000000-0000-4000-8000-00000000000b', 'CASE', 'CASEWORKER', now());
update casework.case_file set sealed_at = '2026-11-01 10:00+00' where id = 2;
insert into casework.message (case_id, sender, written_by, written_at, key_number, ciphertext)
  values (2, 'BRANCH', '00000000-0000-4000-8000-00000000000b', '2026-11-02 10:00+00', 1, decode(repeat('00ff10', 40), 'hex'));
insert into casework.note (case_id, written_by, written_at, key_number, ciphertext)
  values (2, '00000000-0000-4000-8000-00000000000b', '2026-11-02 11:00+00', 1, '\x00010203');
insert into casework.attachment (id, case_id, position, type, size, key_number, ciphertext)
  values ('00000000-0000-4000-8000-0000000000f2', 2, 0, 'application/pdf', 3, 1, '\x0405');
insert into casework.attachment_content (attachment_id, case_id, key_number, ciphertext)
  values ('00000000-0000-4000-8000-0000000000f2', 2, 1, '\x00060708');

-- words, in every alphabet and with every mark that JSON or SQL could trip over
insert into casework.message (case_id, sender, written_by, written_at, text) values
  (5, 'MEMBER', 'visitor', '2026-11-03 10:00:00.000001+00', E'“Zoë” said:\t\\n is no line\nbut this is; 😟 \u2028 "{}" ''x'' {"a":null}'),
  (5, 'BRANCH', '00000000-0000-4000-8000-00000000000b', '2026-11-03 11:00+00', '');
insert into casework.note (case_id, written_by, written_at, text) values (5, '00000000-0000-4000-8000-00000000000b', now(), '\x41 is no byte');
insert into casework.case_label values (5, 'überstunden', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.saved_view values ('00000000-0000-4000-8000-00000000000b', 'Mine', 'q=pay&s=OPEN', now());

-- files: two of the same bytes, one of several pieces
insert into casework.attachment (id, case_id, message_id, position, name, type, size)
  select ('00000000-0000-4000-8000-0000000000e' || n)::uuid, 5, (select max(id) from casework.message where case_id = 5), n, 'rota ' || n || '.pdf', 'application/pdf', 5
  from generate_series(1, 2) n;
insert into casework.attachment_content (attachment_id, case_id, bytes)
  select ('00000000-0000-4000-8000-0000000000e' || n)::uuid, 5, '\x6c6f6f6b21' from generate_series(1, 2) n;
insert into casework.attachment (id, case_id, position, name, type, size)
  values ('00000000-0000-4000-8000-0000000000d1', 5, 0, 'contract.pdf', 'application/pdf', 2400000);
insert into casework.attachment_content (attachment_id, case_id, bytes)
  values ('00000000-0000-4000-8000-0000000000d1', 5, decode(repeat(md5('contract'), 150000), 'hex'));
insert into casework.document (id, case_id, text, added_by, added_at)
  values ('00000000-0000-4000-8000-0000000000d0', 5, 'Contract', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.document_version values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000d0', 5, 1, '00000000-0000-4000-8000-00000000000b', now());

-- mail: filed, and to be decided on
insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at, size, whole, hash, duplicate, state, reason, kind, case_id, message_id, sender)
  values ('branch@mail.example/INBOX', 7, 41, 'REPLIES', now(), 60, true, sha256('a'), false, 'FILED', null, 'ANSWER', 5, (select min(id) from casework.message where text like '“Zoë”%'), null),
    ('branch@mail.example/INBOX', 7, 42, 'ENQUIRIES', now(), 60, true, sha256('b'), false, 'QUARANTINED', 'POSSIBLE_MATCH', null, null, null, 'ann@example.org');
update casework.raw_mail set suggested_case_id = 6 where uid = 42;
insert into casework.raw_mail_content (raw_mail_id, bytes)
  select id, convert_to(E'From: ann@example.org\r\nSubject: ' || uid || E'\r\n\r\nHelp\r\n', 'UTF8') || '\xff00'::bytea from casework.raw_mail;

-- work on a case
insert into casework.task (id, case_id, text, due_on, owner, added_by, added_at) values (gen_random_uuid(), 5, 'Write to HR', '2026-12-01', '00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.meeting (id, case_id, kind, starts_at, place, added_by, added_at) values (gen_random_uuid(), 5, 'GRIEVANCE', now(), 'Room 2', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.milestone (id, case_id, text, dropped, added_by, added_at) values (gen_random_uuid(), 5, 'Heard', false, '00000000-0000-4000-8000-00000000000b', now());
insert into casework.case_person (id, case_id, kind, name, employer_side, added_by, added_at) values (gen_random_uuid(), 5, 'WITNESS', 'Sam', false, '00000000-0000-4000-8000-00000000000b', now());
insert into casework.time_spent (id, case_id, minutes, day, text, added_by, added_at) values (gen_random_uuid(), 5, 45, '2026-11-04', 'Read', '00000000-0000-4000-8000-00000000000b', now());
insert into casework.prepared_text values (gen_random_uuid(), 'Thank you', 'Dear …', '00000000-0000-4000-8000-00000000000a', now());
insert into casework.call_back (case_id, form_key, tried_by, tried_at, outcome) values (5, 'a-form-of-a-call-back', '00000000-0000-4000-8000-00000000000b', now(), 'SPOKE');
insert into casework.calendar_feed values (gen_random_uuid(), '00000000-0000-4000-8000-00000000000b', now(), null);
insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction, trigger_on, limit_on, safe_on, reasons, set_by, set_at, worked_at, state, note_id)
  select 5, min(id), 'ENTERED', 'WAGES', 'ENGLAND_WALES', '2026-10-31', '2027-01-30', '2027-01-29', 'Three months less a day', 'x', now(), now(), 'OPEN', (select min(id) from casework.note where case_id = 5) from casework.time_limit_rule;
update casework.case_file set limit_safe_on = '2027-01-28' where id = 5;
insert into casework.limit_alarm (case_id, limit_id, days_before, raised_at, escalate_on) select 5, id, 28, now(), '2027-01-04' from casework.case_limit;
insert into casework.limit_request (case_id, limit_id, asked_by, asked_at, note_id)
  select 5, l.id, '00000000-0000-4000-8000-00000000000b', now(), n.id from casework.case_limit l, casework.note n where n.case_id = 5;
insert into casework.hand_over (case_id, from_account, to_account, asked_by, asked_at, note_id)
  select 5, '00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b', now(), id from casework.note where case_id = 5;

-- register, collective, referral, what is kept and what was erased
insert into casework.member (number, name, fingerprint, first_seen_on, paid_until) values ('00123', 'Ann Example', repeat('a', 64), '2026-01-01', 'infinity');
insert into casework.case_member values (5, '00123', '00000000-0000-4000-8000-00000000000a', now());
insert into casework.member_exception values (5, '00000000-0000-4000-8000-00000000000a', now(), 'Joined by telephone');
insert into casework.register_extract (id, read_by, read_at, bytes) values (gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', now(), 'number,name');
insert into casework.register_column values ('Membership no.', 'NUMBER');
insert into casework.collective (reference, form_key, name, category, title, wording, consent, lead, opened_at, link_generation, signing_up)
  values ('CO-0000-0001', 'a-form-of-a-collective', 'Night pay', 'PAY', 'Night pay', 'All of us', 'I agree', '00000000-0000-4000-8000-00000000000a', now(), 1, true);
insert into casework.collective_member (case_id, collective_id, joined_at, consent) select 6, id, now(), 'I agree' from casework.collective;
insert into casework.collective_entry select gen_random_uuid(), id, '2026-11-01', 'It began', true, lead, now() from casework.collective;
insert into casework.collective_file select '00000000-0000-4000-8000-0000000000c1', id, 'rota.pdf', 'application/pdf', 5, true, lead, now() from casework.collective;
insert into casework.collective_file_content values ('00000000-0000-4000-8000-0000000000c1', '\x6c6f6f6b21');
insert into casework.collective_message select '00000000-0000-4000-8000-0000000000c2', id, 'To all', lead, now() from casework.collective;
insert into casework.collective_delivery values ('00000000-0000-4000-8000-0000000000c2', 6, now());
insert into casework.referral (id, case_id, kind, recipient, email, consent_on, consent_by, consent_words, answer_due_on, state, made_by, made_at, pack_hash)
  values ('00000000-0000-4000-8000-0000000000b1', 5, 'SOLICITOR', 'Law & Co', 'law@example.org', '2026-11-01', 'IN_WRITING', 'Yes, please send it.', '2026-12-01', 'MADE', '00000000-0000-4000-8000-00000000000a', now(), sha256('pack'));
insert into casework.referral_pack values ('00000000-0000-4000-8000-0000000000b1', 5, '\x504b0304', now());
insert into casework.case_retention (case_id, hold_reason, held_by, held_at) values (7, 'CLAIM_OPEN', '00000000-0000-4000-8000-00000000000a', now());
insert into casework.erasure (id, scope, reason, cases, asked_by, asked_at) values ('00000000-0000-4000-8000-0000000000a1', 'CASE', 'ASKED_FOR', 1, '00000000-0000-4000-8000-00000000000a', now());
insert into casework.erasure_case values (7, '00000000-0000-4000-8000-0000000000a1');
insert into casework.erased_case (case_id, digest, reference, channel, received_on, erased_at) values (900000, sha256('gone'), 'EQ-ZZZZ-ZZZZ', 'FORM', '2026-01-01', now());

-- what a new portal is born with, changed; and what stays behind
update casework.retention_period set months = 84 where category = 'PAY';
delete from casework.employer_domain where domain = 'mod.uk';
insert into casework.draft values ('a-draft-that-stays', '\x00', now());
insert into casework.posted_form values ('a-form-that-stays', sha256('x'), now());
insert into casework.my_link (id, email_folded, made_at, good_until) values (gen_random_uuid(), 'ann@example.org', now(), now());
insert into casework.onlooker values (5, '00000000-0000-4000-8000-00000000000b', now(), now());
-- numbers that were given to rows that are gone
select setval('casework.case_file_id_seq', 1000000);
