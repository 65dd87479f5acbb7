-- By which way an enquiry came in. Whatever the way, it is the same case in the same queue.
alter table casework.case_file add column channel text not null default 'FORM'
  check (channel in ('FORM', 'JSON', 'EMAIL', 'TELEPHONE', 'VOICEMAIL', 'CALL_CENTRE', 'WALK_IN'));
