-- Texts that the branch keeps ready for replies, with fields to fill in. Of no case, and of no member.

create table casework.prepared_text (
  id uuid primary key,
  title text not null unique check (char_length(title) between 1 and 120),
  text text not null check (char_length(text) between 1 and 20000),
  changed_by uuid not null,
  changed_at timestamptz not null
);
alter table casework.prepared_text enable row level security, force row level security;
create policy staff_see on casework.prepared_text for select
  using ((select casework.caller_account()) is not null);
create policy staff_keep on casework.prepared_text for insert
  with check ((select casework.caller_may('ASSIGN'))
    and changed_by = (select casework.caller_account()));
create policy staff_change on casework.prepared_text for update
  using ((select casework.caller_may('ASSIGN')))
  with check (changed_by = (select casework.caller_account()));
create policy staff_drop on casework.prepared_text for delete
  using ((select casework.caller_may('ASSIGN')));
grant select, insert, delete, update (title, text, changed_by, changed_at)
  on casework.prepared_text to branchwork_app;
grant select, insert, update, delete on casework.prepared_text to branchwork_data;
