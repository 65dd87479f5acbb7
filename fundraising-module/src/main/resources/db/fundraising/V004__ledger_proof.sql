-- The chains, made by the sealer after the fact so that no entry waits for them, and the proof.

-- A link: the one before and everything the posting and its entry say. A JSON array keeps the
-- values apart, whatever they hold; the moment goes in as microseconds, so that no session's time
-- zone counts.
create function fundraising.ledger_link(
    previous bytea, entry fundraising.ledger_entry, posting fundraising.ledger_posting)
  returns bytea language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return sha256(convert_to(jsonb_build_array(
    encode(previous, 'hex'), entry.number, entry.public_id, entry.period_id, entry.occurred_on,
    entry.reason, entry.text, entry.entered_by,
    (extract(epoch from entry.entered_at) * 1000000)::bigint, entry.reverses, entry.source_kind,
    entry.source_id, entry.source_purpose, posting.line, posting.account_id, posting.fund_id,
    posting.pence)::text, 'UTF8'));

-- Chains the next entries and says how many they were; 0: all are chained.
create function fundraising.seal_ledger(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due bigint[];
  entry fundraising.ledger_entry;
  posting fundraising.ledger_posting;
  last record;
begin
  if not fundraising.caller_is_a_job() then
    raise insufficient_privilege using message = 'the ledger is sealed by a job';
  end if;
  perform pg_advisory_xact_lock(4201003);
  due := array(select u.entry_id from fundraising.ledger_unsealed u order by 1 limit most);
  for entry in select * from fundraising.ledger_entry e where e.id = any (due) order by e.id loop
    for posting in
        select * from fundraising.ledger_posting p where p.entry_id = entry.id order by p.line loop
      select s.sequence, s.hash into last from fundraising.ledger_seal s
       where s.account_id = posting.account_id and s.period_id = entry.period_id
       order by s.sequence desc limit 1;
      insert into fundraising.ledger_seal values (posting.account_id, entry.period_id,
        coalesce(last.sequence, 0) + 1, entry.id, posting.line, coalesce(last.hash, ''),
        fundraising.ledger_link(coalesce(last.hash, ''), entry, posting), clock_timestamp());
    end loop;
  end loop;
  delete from fundraising.ledger_unsealed where entry_id = any (due);
  return cardinality(due);
end $$;

-- Recomputes everything from the postings. No row: the books hold. Else one: the first place where
-- what is kept and what was computed differ.
create function fundraising.prove_ledger()
  returns table (finding text, entry_number bigint, line integer, account uuid, period_from date,
    kept bigint, computed bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_reads_books() then
    raise insufficient_privilege using message = 'the books are not shown';
  end if;

  -- numbers run without a gap up to the last one given
  return query
    select case when n.number > n.before then 'ENTRY_MISSING' else 'ENTRY_REPEATED' end,
           least(n.number, n.before + 1), null::integer, null::uuid, null::date, n.number,
           n.before + 1
      from (select e.number, lag(e.number, 1, 0::bigint) over (order by e.number) as before
              from (select number from fundraising.ledger_entry
                    union all select last + 1 from fundraising.ledger_turn) e) n
     where n.number <> n.before + 1
     order by n.number limit 1;
  if found then return; end if;

  return query
    select 'ENTRY_UNBALANCED', e.number, null::integer, null::uuid, p.starts_on, 0::bigint,
           coalesce(s.pence, 0)
      from fundraising.ledger_entry e
      join fundraising.ledger_period p on p.id = e.period_id
      left join (select q.entry_id, sum(q.pence)::bigint as pence, count(*) as postings
                   from fundraising.ledger_posting q group by 1) s on s.entry_id = e.id
     where s.pence is distinct from 0 or s.postings < 2
     order by e.number limit 1;
  if found then return; end if;

  -- each posting is a link of its chain or of an entry that waits to be chained
  return query
    select case when c.hash is null then 'POSTING_UNSEALED'
                when c.entry_id is null then 'POSTING_MISSING' else 'POSTING_ALTERED' end,
           c.number, c.line, a.public_id, p.starts_on, c.sequence, c.place
      from (
        select coalesce(q.entry_id, s.entry_id) as at_entry, q.entry_id, s.hash, s.sequence,
               coalesce(q.line, s.line) as line, coalesce(s.account_id, q.account_id) as account_id,
               coalesce(s.period_id, e.period_id) as period_id, e.number, e.id, s.place,
               s.previous_hash = s.before and q.account_id = s.account_id
                 and e.period_id = s.period_id and s.sequence = s.place
                 and s.hash = fundraising.ledger_link(s.previous_hash, e, q) as holds
          from fundraising.ledger_posting q
          full join (
            select t.*, lag(t.hash, 1, ''::bytea) over chain as before,
                   row_number() over chain as place
              from fundraising.ledger_seal t
            window chain as (partition by t.account_id, t.period_id order by t.sequence)) s
            on s.entry_id = q.entry_id and s.line = q.line
          left join fundraising.ledger_entry e on e.id = coalesce(q.entry_id, s.entry_id)
      ) c
      left join fundraising.ledger_account a on a.id = c.account_id
      left join fundraising.ledger_period p on p.id = c.period_id
     where c.holds is not true and not (c.hash is null
       and exists (select from fundraising.ledger_unsealed u where u.entry_id = c.entry_id))
     order by c.number, c.line limit 1;
  if found then return; end if;

  return query
    select 'BALANCE', null::bigint, null::integer, a.public_id, p.starts_on, k.pence, c.pence
      from fundraising.ledger_balance k
      full join (select q.account_id, e.period_id, sum(q.pence)::bigint as pence,
                        count(*) as postings
                   from fundraising.ledger_posting q
                   join fundraising.ledger_entry e on e.id = q.entry_id group by 1, 2) c
        on c.account_id = k.account_id and c.period_id = k.period_id
      left join fundraising.ledger_account a on a.id = coalesce(k.account_id, c.account_id)
      left join fundraising.ledger_period p on p.id = coalesce(k.period_id, c.period_id)
     where (k.pence, k.postings, k.fund_id) is distinct from (c.pence, c.postings, a.fund_id)
     order by p.starts_on, a.id limit 1;
  if found then return; end if;

  return query
    select 'FUND_BALANCE', null::bigint, null::integer, f.public_id, null::date, k.pence, c.pence
      from fundraising.ledger_fund_balance k
      full join (select q.fund_id, sum(q.pence)::bigint as pence from fundraising.ledger_posting q
                  where q.fund_id is not null group by 1) c on c.fund_id = k.fund_id
      left join fundraising.fund f on f.id = coalesce(k.fund_id, c.fund_id)
     where k.pence is distinct from c.pence
     order by f.id limit 1;
end $$;

revoke execute on function fundraising.seal_ledger(integer), fundraising.prove_ledger() from public;
grant execute on function fundraising.seal_ledger(integer), fundraising.prove_ledger()
  to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.seal_ledger(integer) owner to branchwork_data;
alter function fundraising.prove_ledger() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
