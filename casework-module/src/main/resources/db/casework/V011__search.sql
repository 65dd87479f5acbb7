-- Finding cases by words. Under a policy tsvector @@ cannot use its index, since the operator is
-- not leakproof; so one function of a role that sees past the policies looks for the words, and
-- applies the rule of the policies itself. Nothing else reads these columns.

alter table casework.message add column words tsvector
  generated always as (to_tsvector('english', text)) stored;
create index message_words on casework.message using gin (words);

-- "rota-2026.pdf" is found by "rota"
alter table casework.attachment add column words tsvector
  generated always as (to_tsvector('simple', translate(name, '._-', '   '))) stored;
create index attachment_words on casework.attachment using gin (words);

alter table casework.case_file add column words tsvector
  generated always as (to_tsvector('simple', name)) stored;
create index case_file_words on casework.case_file using gin (words);

-- The cases of the caller in which all words of the query stand in one message, one name of a file
-- or the member's name; the latest word of a member first. The columns are those of a list.
create function casework.search_cases(query text, most integer)
  returns table (reference text, matter text, name text, employer text,
    last_day_of_employment date, stage text, category text, urgency text, caseworker uuid,
    waiting_since timestamptz, member_wrote_at timestamptz, due_on date, unread boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with asked as (
    select websearch_to_tsquery('english', query) text, websearch_to_tsquery('simple', query) name
  ), found as (
    select m.case_id from casework.message m, asked where m.words @@ asked.text
    union select a.case_id from casework.attachment a, asked where a.words @@ asked.name
    union select n.id from casework.case_file n, asked where n.words @@ asked.name
  )
  select c.reference, c.matter, c.name, c.employer, c.last_day_of_employment, c.stage, c.category,
      c.urgency, c.caseworker, c.waiting_since, c.member_wrote_at, c.due_on, c.unread
    from found join casework.case_file c on c.id = found.case_id
    where (select casework.caller_sees_all())
      or c.caseworker = (select casework.caller_account())
    order by c.member_wrote_at desc, c.reference desc limit most;
end;
revoke execute on function casework.search_cases(text, integer) from public;
grant execute on function casework.search_cases(text, integer) to branchwork_app;
grant create on schema casework to branchwork_data;
alter function casework.search_cases(text, integer) owner to branchwork_data;
revoke create on schema casework from branchwork_data;
