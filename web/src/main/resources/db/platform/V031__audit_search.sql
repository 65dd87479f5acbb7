-- What an auditor asks for: the newest first, of one person, of one kind, of one record, or refused.
create index audit_entry_by_time on platform.audit_entry (at, id);
create index audit_entry_by_actor on platform.audit_entry (actor, at, id);
create index audit_entry_by_action on platform.audit_entry (action, at, id);
create index audit_entry_refused on platform.audit_entry (at, id) where refused;
create index audit_entry_by_record on platform.audit_entry (subject, at, id);
drop index platform.audit_entry_by_subject;
