-- What each proof of the books found, so that people see when they were last proved, and a proof
-- that failed stays on record.

create table fundraising.ledger_proof (
  id           bigint generated always as identity primary key,
  proved_at    timestamptz not null,
  proved_by    text        not null check (char_length(proved_by) between 1 and 100),
  entries      bigint      not null check (entries >= 0),
  finding      text        check (finding ~ '^[A-Z][A-Z_]{0,39}$'),
  entry_number bigint,
  line         integer,
  account      uuid,
  period_from  date,
  kept         bigint,
  computed     bigint,
  check (finding is not null
    or num_nonnulls(entry_number, line, account, period_from, kept, computed) = 0)
);
comment on table fundraising.ledger_proof is 'append-only; written by keep_ledger_proof alone, so that nobody writes down a proof that was none';
comment on column fundraising.ledger_proof.entries is 'the number of the last entry then';
comment on column fundraising.ledger_proof.finding is 'null: the books hold';

create trigger stays before update or delete on fundraising.ledger_proof
  for each statement execute function fundraising.ledger_stays();

-- Proves the books and writes down what it found; the id of that row.
create function fundraising.keep_ledger_proof(prover text, moment timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept_as bigint;
begin
  if not fundraising.caller_signs(prover) then
    raise insufficient_privilege using message = 'a proof is in the name of whoever asks for it';
  end if;
  insert into fundraising.ledger_proof (proved_at, proved_by, entries, finding, entry_number, line,
      account, period_from, kept, computed)
    select moment, prover, (select last from fundraising.ledger_turn), p.*
      from (select) one left join fundraising.prove_ledger() p on true
    returning id into kept_as;
  return kept_as;
end $$;

grant select on fundraising.ledger_proof to branchwork_app;
grant select, insert on fundraising.ledger_proof to branchwork_data;
alter table fundraising.ledger_proof enable row level security, force row level security;
create policy books_shown on fundraising.ledger_proof for select
  using ((select fundraising.caller_reads_books()));

revoke execute on function fundraising.keep_ledger_proof(text, timestamptz) from public;
grant execute on function fundraising.keep_ledger_proof(text, timestamptz) to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.keep_ledger_proof(text, timestamptz) owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;

-- What a link is the SHA-256 of, so that others can try the chain too; the link itself stays as it
-- was.
create function fundraising.ledger_link_said(
    previous bytea, entry fundraising.ledger_entry, posting fundraising.ledger_posting)
  returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return jsonb_build_array(
    encode(previous, 'hex'), entry.number, entry.public_id, entry.period_id, entry.occurred_on,
    entry.reason, entry.text, entry.entered_by,
    (extract(epoch from entry.entered_at) * 1000000)::bigint, entry.reverses, entry.source_kind,
    entry.source_id, entry.source_purpose, posting.line, posting.account_id, posting.fund_id,
    posting.pence)::text;

create or replace function fundraising.ledger_link(
    previous bytea, entry fundraising.ledger_entry, posting fundraising.ledger_posting)
  returns bytea language sql stable parallel safe set search_path = pg_catalog, pg_temp
  return sha256(convert_to(fundraising.ledger_link_said(previous, entry, posting), 'UTF8'));
