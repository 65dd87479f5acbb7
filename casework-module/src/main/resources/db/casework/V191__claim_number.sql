-- By what it is known that a claim is with the tribunal: the number that the tribunal gave it. Within 28 days
-- of a limit nobody marks it as met without one.
alter table casework.case_limit add column claim_number text
    check (char_length(claim_number) between 4 and 30),
  add constraint claim_number_of_what_was_met check (claim_number is null or state = 'MET');
grant update (claim_number) on casework.case_limit to branchwork_app;
