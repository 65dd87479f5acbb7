-- Finding cases by words, anew: accents do not matter, the beginning of a word finds it, numbers are
-- found as they are dialled, and a search reads the newest messages first and stops when it has enough.

-- One spelling of a text, sign for sign, so that what is found can be marked in the text itself.
-- Signs of markup are spaces here: the parser would take them for tags.
create function casework.folded(text text) returns text language sql immutable parallel safe
  return case when octet_length(text) = char_length(text) then translate(text, '<>&', '   ')
    else translate(normalize(text, NFC),
      '<>&‘’ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČ'
      || 'čĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞ'
      || 'şŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſǍǎǏǐǑǒǓǔȘșȚțẞ',
      '   ''''AAAAAAACEEEEIIIIDNOOOOOOUUUUYTsaaaaaaaceeeeiiiidnoooooouuuuytyAaAaAaCcCcC'
      || 'cCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsS'
      || 'sSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsAaIiOoUuSsTts') end;

-- Where a row stands among its like, roughly, at four sizes: a search for the newest asks for one of
-- these beside its words, and so reads no further back than it must.
create function casework.places(number bigint) returns text[] language sql immutable parallel safe
  return array['@0.' || (number >> 12), '@1.' || (number >> 15), '@2.' || (number >> 18),
    '@3.' || (number >> 21)];

-- A number as it is written in one go: dialled from here, without spaces and dashes.
create function casework.compact(number text) returns text language sql immutable parallel safe
  return regexp_replace(lower(regexp_replace(casework.folded(number), '[^A-Za-z0-9]', '', 'g')),
    '^(0044|44)0?([1-9][0-9]{8,9})$', '0\2');

create function casework.message_words(text text, number bigint) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('english', casework.folded(text)) || to_tsvector('simple', casework.folded(text))
    || array_to_tsvector(casework.places(number));

-- The words of a name of a file: "rota-2026.pdf" is found by "rota".
create function casework.apart(name text) returns text language sql immutable parallel safe
  return regexp_replace(casework.folded(name), '(?<=\w)[._-](?=\w)', ' ', 'g');

create function casework.file_words(name text, message bigint) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple', casework.apart(name))
    -- a file of no message stands with the oldest
    || array_to_tsvector(casework.places(coalesce(message, 0)));

create function casework.case_words(reference text, name text, employer text, workplace text,
    telephone text, membership_number text, number bigint) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple', casework.folded(name || coalesce(' ' || employer, '')
      || coalesce(' ' || workplace, '') || coalesce(' ' || telephone, '')
      || coalesce(' ' || membership_number, '')))
    || array_to_tsvector(array_remove(casework.places(number) || casework.compact(reference)
      || nullif(casework.compact(telephone), '') || nullif(casework.compact(membership_number), ''), null));

grant create on schema casework to branchwork_data;
set local role branchwork_data;
drop function casework.search_cases(text, integer);
reset role;

alter table casework.message drop column words;
alter table casework.message add column words tsvector
  generated always as (casework.message_words(text, id)) stored;
create index message_words on casework.message using gin (words);
alter table casework.attachment drop column words;
alter table casework.attachment add column words tsvector
  generated always as (casework.file_words(name, message_id)) stored;
create index attachment_words on casework.attachment using gin (words);
alter table casework.case_file drop column words;
alter table casework.case_file add column words tsvector
  generated always as (casework.case_words(reference, name, employer, workplace, telephone,
    membership_number, id)) stored;
create index case_file_words on casework.case_file using gin (words);

-- Where the newest rows stand: this place of its size and the one before.
create function casework.newest(size integer, last bigint) returns tsquery
  language sql immutable parallel safe
  return case when size > 3 then websearch_to_tsquery('simple', '') else (format('''@%s.%s'' | ''@%s.%s''',
    size, last >> (12 + 3 * size), size, (last >> (12 + 3 * size)) - 1))::tsquery end;

-- Whether a query asks for some word, and not only that others be missing.
create function casework.asks(query tsquery) returns boolean language sql immutable parallel safe
  return numnode(query) > 0 and querytree(query) not in ('', 'T');

-- The cases of the caller in which the words stand in one message, in one name of a file, or among
-- the names and numbers of the member. Begun is the last word when it may be the beginning of one.
-- The newest messages are looked through first, then eight times as many, until there are enough.
-- Under a policy tsvector @@ cannot use its index, since the operator is not leakproof; so this
-- function sees past the policies and applies their rule itself. Beside the columns of a list stand
-- the text in which the words were found and that text folded, twice, with the words marked.
create function casework.search_cases(typed text, begun text, most integer)
  returns table (reference text, version integer, matter text, name text, employer text,
    last_day_of_employment date, stage text, category text, urgency text, caseworker uuid,
    waiting_since timestamptz, member_wrote_at timestamptz, due_on date, unread boolean,
    said text, stems_marked text, words_marked text, file text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan set client_min_messages = warning as $$
declare
  everything constant boolean := casework.caller_sees_all();
  own constant uuid := casework.caller_account();
  -- named so since V090; looked up when it is called
  walled constant bigint[] := casework.cases_walled_from_caller();
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
      -- a beginning gathers all words it may become, so it is asked for seldom; the newest rows are
      -- sooner read themselves
      continue when try = 1 and step in (1, 3);
      after := case when try = 1 and step = 0 then last_message - 8192 else -1 end;
      select array_agg(found.id), array_agg(found.message), array_agg(found.file)
          into cases, messages, files
        from (
          select c.id, max(hit.message) message, max(hit.file) file
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
              select n.id, null, null from casework.case_file n
                where casework.asks(asked_names || numbers)
                  and n.words @@ ((asked_names || numbers) && casework.newest(step, last_case))
            ) hit
            join casework.case_file c on c.id = hit.case_id
            where c.sealed_at is null and (everything or c.caseworker = own)
              and c.id <> all (walled)
            group by c.id order by c.member_wrote_at desc, c.reference desc limit most
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
end $$;

revoke execute on function casework.search_cases(text, text, integer) from public;
grant execute on function casework.search_cases(text, text, integer) to branchwork_app;
alter function casework.search_cases(text, text, integer) owner to branchwork_data;
revoke create on schema casework from branchwork_data;
