-- Members of a collective agree to its wording on joining; papers of each can go out on that word.
alter table casework.referral
  drop constraint referral_consent_by_check,
  add constraint referral_consent_by_check
    check (consent_by in ('IN_WRITING', 'BY_TELEPHONE', 'IN_PERSON', 'ON_JOINING'));
