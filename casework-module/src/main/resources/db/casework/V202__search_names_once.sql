-- A name with many hits costs no look-up of its cases: the row in which the name stands is the case, so
-- whether the caller sees it, and how recent it is, is read there, and no more of them than a page shows go on.
grant create on schema casework to branchwork_data;
set local role branchwork_data;

create or replace function casework.search_cases(typed text, begun text, most integer)
  returns TABLE(reference text, version integer, matter text, name text, employer text, last_day_of_employment date, stage text, category text, urgency text, caseworker uuid, waiting_since timestamp with time zone, member_wrote_at timestamp with time zone, due_on date, unread boolean, said text, stems_marked text, words_marked text, file text)
  language plpgsql
  stable security definer
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET client_min_messages TO 'warning'
AS $function$
declare
  everything constant boolean := casework.caller_sees_all();
  own constant uuid := casework.caller_account();
  -- named so since V090; looked up when it is called
  walled constant bigint[] := casework.cases_walled_from_caller();
  covered constant bigint[] := casework.cases_covered_by_caller();
  -- the cases of whoever sees few, so that hits elsewhere are never looked up
  mine constant bigint[] := case when everything then '{}' else array(select c.id
    from casework.case_file c where c.caseworker = own limit 1001) || covered end;
  few constant boolean := not everything and cardinality(mine) <= 1000;
  whole constant text := typed || ' ' || begun;
  last_message constant bigint := coalesce((select max(m.id) from casework.message m), 0);
  last_case constant bigint := coalesce((select max(c.id) from casework.case_file c), 0);
  asked tsquery := websearch_to_tsquery('english', casework.folded(whole));
  asked_names tsquery := websearch_to_tsquery('simple', casework.folded(whole));
  asked_files tsquery := websearch_to_tsquery('simple', casework.apart(whole));
  beginning tsquery;
  number constant text := casework.compact(whole);
  numbers constant tsquery := case when number ~ '^.{4}' and number ~ '^eq|[0-9]'
    then (quote_literal(number) || ':*')::tsquery else websearch_to_tsquery('simple', '') end;
  after bigint;
  cases bigint[];
  messages bigint[];
  files text[];
begin
  if not everything and own is null then
    return;
  end if;
  <<tries>>
  for try in 0..1 loop
    if try = 1 then
      exit when begun = '';
      beginning := to_tsquery('simple', quote_literal(casework.folded(begun)) || ':*');
      if numnode(websearch_to_tsquery('english', begun)) > 0 then
        asked := websearch_to_tsquery('english', casework.folded(typed))
          && (beginning || websearch_to_tsquery('english', casework.folded(begun)));
      end if;
      asked_names := websearch_to_tsquery('simple', casework.folded(typed)) && beginning;
      asked_files := websearch_to_tsquery('simple', casework.apart(typed))
        && to_tsquery('simple', quote_literal(casework.apart(begun)) || ':*');
    end if;
    -- who sees few cases has them all looked through
    for step in case when everything then 0 else 4 end .. 4 loop
      -- where the newest 4,096 times 64 hold too few, all hold few: the sizes between cost more than
      -- they save
      continue when step in (1, 3);
      after := case when try = 1 and step = 0 then last_message - 8192 else -1 end;
      select array_agg(found.id), array_agg(found.message), array_agg(found.file)
          into cases, messages, files
        from (
          select c.id, hit.message, hit.file
            from (
              select one.case_id, max(one.message) message, max(one.file) file
                from (
                  select m.case_id, m.id message, null::text file from casework.message m
                    where casework.asks(asked) and m.id > after
                      and m.words @@ (asked
                        && casework.newest(case when after < 0 then step else 4 end, last_message))
                  union all
                  select a.case_id, null, a.name from casework.attachment a
                    where casework.asks(asked_files)
                      and a.words @@ (asked_files && casework.newest(step, last_message))
                  union all
                  -- a case below as many others by its name is on the page by another hit or not at all
                  (select n.id, null, null from casework.case_file n
                    where casework.asks(asked_names || numbers)
                      and n.words @@ ((asked_names || numbers) && casework.newest(step, last_case))
                      and n.merged_into is null and n.sealed_at is null
                      and (everything or n.caseworker = own or n.id = any (covered))
                      and n.id <> all (walled)
                    order by n.member_wrote_at desc, n.reference desc limit most)
                ) one
                where not few or one.case_id = any (mine) group by one.case_id
            ) hit
            -- case by case: however many hits are expected, all cases are never read for them
            cross join lateral (
              select c.id, c.member_wrote_at, c.reference from casework.case_file c
                where c.id = hit.case_id and c.merged_into is null and c.sealed_at is null
                  and (everything or c.caseworker = own or c.id = any (covered))
                  and c.id <> all (walled)
                offset 0
            ) c
            order by c.member_wrote_at desc, c.reference desc limit most
        ) found;
      exit tries when cardinality(cases) = most;
    end loop;
  end loop;
  return query
    select c.reference, c.version, c.matter, c.name, c.employer, c.last_day_of_employment, c.stage,
        c.category, c.urgency, c.caseworker, c.waiting_since, c.member_wrote_at, c.due_on, c.unread,
        normalize(m.text, NFC),
        ts_headline('english', casework.folded(m.text), asked,
          E'HighlightAll=true, StartSel="\x02", StopSel="\x03"'),
        ts_headline('simple', casework.folded(m.text), asked,
          E'HighlightAll=true, StartSel="\x02", StopSel="\x03"'),
        found.file
      from unnest(cases, messages, files) found (id, message, file)
      join casework.case_file c on c.id = found.id
      left join casework.message m on m.id = found.message
      order by c.member_wrote_at desc, c.reference desc;
end $function$;

reset role;
revoke create on schema casework from branchwork_data;
