-- One case as a person or another program reads it: derived from the rows, and taken in by nobody.
-- Words of a sealed case stand only in its rows, encrypted; here it says so.
with who as (select ?::jsonb as names)
select c.reference, json_build_object(
  'reference', c.reference,
  'stage', lower(c.stage),
  'category', lower(c.category),
  'urgency', lower(c.urgency),
  'outcome', lower(c.outcome),
  'recoveredPence', c.recovered_pence,
  'channel', lower(c.channel),
  'caseworker', who.names ->> c.caseworker::text,
  'receivedAt', c.received_at,
  'closedAt', c.closed_at,
  'dueOn', c.due_on,
  'sealed', c.sealed_at is not null,
  'restricted', c.restricted_at is not null,
  'mergedInto', (select heir.reference from casework.case_file heir where heir.id = c.merged_into),
  'matter', c.matter,
  'happenedOn', c.happened_on,
  'lastDayOfEmployment', c.last_day_of_employment,
  'member', json_build_object('name', c.name, 'email', c.email, 'telephone', c.telephone,
    'membershipNumber', c.membership_number, 'employer', c.employer, 'workplace', c.workplace,
    'safeContact', c.safe_contact, 'language', c.language, 'adjustments', c.adjustments,
    'representative', c.representative),
  'labels', (select coalesce(json_agg(l.label order by l.label), '[]')
    from casework.case_label l where l.case_id = c.id),
  'conversation', (select coalesce(json_agg(json_build_object(
      'at', m.written_at,
      'from', lower(m.sender),
      'by', coalesce(who.names ->> m.written_by, m.written_by),
      'text', m.text,
      'sealed', m.ciphertext is not null,
      'mail', (select 'mail/' || encode(sha256(b.bytes), 'hex') || '.eml' from casework.raw_mail r
        join casework.raw_mail_content b on b.raw_mail_id = r.id where r.case_id = c.id and r.message_id = m.id and b.bytes is not null
        order by r.id limit 1),
      'files', (select coalesce(json_agg(json_build_object('name', a.name, 'type', a.type, 'size', a.size,
          'sealed', a.ciphertext is not null, 'file', 'files/' || encode(sha256(coalesce(b.bytes, b.ciphertext)), 'hex'))
          order by a.position), '[]')
        from casework.attachment a join casework.attachment_content b on b.attachment_id = a.id
        where a.message_id = m.id)) order by m.id), '[]')
    from casework.message m where m.case_id = c.id),
  'notes', (select coalesce(json_agg(json_build_object('at', n.written_at, 'by', who.names ->> n.written_by::text,
      'text', n.text, 'sealed', n.ciphertext is not null) order by n.id), '[]')
    from casework.note n where n.case_id = c.id),
  'people', (select coalesce(json_agg(json_build_object('kind', lower(p.kind), 'name', p.name, 'role', p.role,
      'contact', p.contact, 'employerSide', p.employer_side, 'sealed', p.ciphertext is not null)
      order by p.added_at, p.id), '[]')
    from casework.case_person p where p.case_id = c.id),
  'limits', (select coalesce(json_agg(json_build_object('claim', l.claim_type, 'jurisdiction', l.jurisdiction,
      'trigger', l.trigger_on, 'acasStarted', l.acas_started, 'acasEnded', l.acas_ended, 'limit', l.limit_on,
      'safe', l.safe_on, 'state', lower(l.state), 'reasons', l.reasons) order by l.id), '[]')
    from casework.case_limit l where l.case_id = c.id),
  'tasks', (select coalesce(json_agg(json_build_object('text', t.text, 'sealed', t.ciphertext is not null,
      'dueOn', t.due_on, 'owner', who.names ->> t.owner::text, 'doneAt', t.done_at)
      order by t.added_at, t.id), '[]')
    from casework.task t where t.case_id = c.id),
  'meetings', (select coalesce(json_agg(json_build_object('kind', lower(m.kind), 'startsAt', m.starts_at,
      'place', m.place, 'attendees', m.attendees, 'outcome', m.outcome, 'sealed', m.ciphertext is not null)
      order by m.starts_at, m.id), '[]')
    from casework.meeting m where m.case_id = c.id),
  'documents', (select coalesce(json_agg(json_build_object('title', d.text, 'sealed', d.ciphertext is not null,
      'version', v.number, 'name', a.name, 'type', a.type, 'size', a.size,
      'file', 'files/' || encode(sha256(coalesce(b.bytes, b.ciphertext)), 'hex'))
      order by d.added_at, d.id, v.number), '[]')
    from casework.document d join casework.document_version v on v.document_id = d.id
    join casework.attachment a on a.id = v.file_id
    join casework.attachment_content b on b.attachment_id = a.id
    where d.case_id = c.id),
  'steps', (select coalesce(json_agg(json_build_object('at', s.done_at, 'what', lower(s.kind),
      'by', coalesce(who.names ->> s.done_by, s.done_by), 'detail', s.detail) order by s.id), '[]')
    from casework.step s where s.case_id = c.id)
)::text
from casework.case_file c cross join who
order by c.reference collate "C"
