-- Two more reasons why a mail that names a case waits: it answers under another subject, or the case was closed long ago.
alter table casework.raw_mail drop constraint raw_mail_reason_check,
  add constraint raw_mail_reason_check check (reason in ('DUPLICATE', 'AUTOMATIC', 'SET_ASIDE', 'UNREADABLE',
    'TOO_LARGE', 'NO_SENDER', 'POSSIBLE_MATCH', 'OTHER_SUBJECT', 'CLOSED_LONG', 'NO_CASE', 'RETURNED', 'NOT_TAKEN'));
