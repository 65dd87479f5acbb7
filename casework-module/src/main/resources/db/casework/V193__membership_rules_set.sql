-- The union's rules of membership are the branch secretary's to set, within what the table takes.
create policy officer_sets on casework.membership_rule for update
  using ((select casework.caller_may('OVERSEE')));
grant update (days) on casework.membership_rule to branchwork_app;
