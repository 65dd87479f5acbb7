-- When all of casework leaves in one file, the log of reading of every case says so. Whoever keeps the
-- server does it by command, and has no account.
alter table casework.reading
  drop constraint reading_why_check,
  drop constraint link_is_of_nobody,
  add constraint reading_why_check check (why in
    ('CASEWORKER', 'TRIAGE', 'LEAD', 'COVER', 'GLASS', 'MEMBER', 'RECIPIENT', 'OPERATOR')),
  add constraint link_is_of_nobody
    check ((account is null) = (what in ('LINK', 'REFERRAL') or why = 'OPERATOR')),
  add constraint operator_exports check (why <> 'OPERATOR' or what = 'EXPORT');
