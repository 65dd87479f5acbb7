-- The keys of forms that nobody can send any longer are thrown away. An enquiry stays one for good,
-- because its case holds the key of its form.
create index posted_form_posted_at on casework.posted_form (posted_at);
create policy sweep_sees on casework.posted_form for select
  using ((select casework.caller_kind()) = 'SYSTEM');
create policy sweep_drops on casework.posted_form for delete
  using ((select casework.caller_kind()) = 'SYSTEM');
grant delete on casework.posted_form to branchwork_app;
