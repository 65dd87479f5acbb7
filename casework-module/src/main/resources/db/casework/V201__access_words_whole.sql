-- To a person's whole file belong the row of the register, an exception, labels, and what was agreed to
-- on joining a collective.
grant create on schema casework to branchwork_data;
set local role branchwork_data;

create or replace function casework.access_words(of_case bigint)
  returns table (rank integer, section text, at timestamptz, who text, words text)
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select 1, 'FACT', null::timestamptz, f.key, f.value
    from casework.case_file c, jsonb_each_text(jsonb_build_object('name', c.name, 'telephone', c.telephone,
      'email', c.email, 'membership', c.membership_number, 'employer', c.employer, 'workplace', c.workplace,
      'stage', c.stage, 'category', c.category, 'outcome', c.outcome, 'received', c.received_at::date,
      'happened', c.happened_on, 'last-day', c.last_day_of_employment, 'due', c.due_on,
      'safe-contact', c.safe_contact, 'language', c.language, 'adjustments', c.adjustments,
      'representative', c.representative)) f
    where c.id = of_case and f.value is not null
  union all
  select 2, 'MESSAGE', m.written_at, m.sender, m.text from casework.message m where m.case_id = of_case
  union all
  select 3, 'NOTE', n.written_at, null, n.text from casework.note n where n.case_id = of_case
  union all
  select 4, 'PERSON', p.added_at, p.kind, concat_ws(', ', p.name, p.role, p.contact)
    from casework.case_person p where p.case_id = of_case
  union all
  select 5, 'LIMIT', l.set_at, l.state, lower(replace(l.claim_type, '_', ' ')) || ': ' || l.limit_on
    from casework.case_limit l where l.case_id = of_case
  union all
  select 6, 'MEETING', t.starts_at, t.kind, concat_ws(E'\n', t.place, t.attendees, t.outcome)
    from casework.meeting t where t.case_id = of_case
  union all
  select 7, 'TASK', k.added_at, null, k.text from casework.task k where k.case_id = of_case
  union all
  select 8, 'MILESTONE', s.added_at, null, coalesce(s.text, s.template) from casework.milestone s
    where s.case_id = of_case
  union all
  select 9, 'CALL', b.tried_at, b.outcome, coalesce(b.note, '') from casework.call_back b where b.case_id = of_case
  union all
  select 10, 'TIME', w.added_at, null, concat_ws(E'\n', w.day, w.minutes || ' min', w.text)
    from casework.time_spent w where w.case_id = of_case
  union all
  select 11, 'DOCUMENT', d.added_at, null, d.text from casework.document d where d.case_id = of_case
  union all
  select 12, 'REFERRAL', r.made_at, r.kind, concat_ws(E'\n', r.recipient, r.email, r.consent_words, r.answer_note)
    from casework.referral r where r.case_id = of_case
  union all
  select 13, 'MAIL', m.fetched_at, m.kind, concat_ws(E'\n', m.sender, m.subject) from casework.raw_mail m
    where m.case_id = of_case
  union all
  select 14, 'STEP', s.done_at, s.kind, coalesce(s.detail, '') from casework.step s
    where s.case_id = of_case and s.detail !~ '^[0-9a-f]{8}-' is not false
  union all
  select 15, 'READING', r.read_at, r.why, r.what from casework.reading r where r.case_id = of_case
  union all
  select 16, 'REGISTER', k.confirmed_at, null, concat_ws(E'\n', m.number, m.name, m.email, m.telephone,
      m.employer, m.workplace, m.joined_on, m.paid_until, m.lapsed_on)
    from casework.case_member k join casework.member m on m.number = k.member where k.case_id = of_case
  union all
  select 17, 'EXCEPTION', x.granted_at, null, x.reason from casework.member_exception x where x.case_id = of_case
  union all
  select 18, 'LABEL', p.put_at, null, p.label from casework.case_label p where p.case_id = of_case
  union all
  select 19, 'CONSENT', o.joined_at, null, o.consent from casework.collective_member o where o.case_id = of_case;
end;

reset role;
revoke create on schema casework from branchwork_data;
