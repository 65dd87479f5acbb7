-- Which transaction wrote a row. Rows are sealed once every transaction that was running when theirs
-- committed is over, in the order of transaction and id: that order can no longer change then.
alter table platform.audit_entry add column written_in xid8 not null default pg_current_xact_id();
create unique index audit_entry_in_order on platform.audit_entry (written_in, id);

-- The chain over the audit trail, written by the sealer within a minute of the rows. Each link is
-- keyed by a secret that the database does not hold, so that whoever holds the database alone cannot
-- make it anew. No foreign key: its check would write to the row it looks at.
create table platform.audit_seal (
  sequence      bigint primary key check (sequence > 0),
  entry_id      bigint not null unique,
  -- of the entry, so that the next round begins after it
  written_in    xid8 not null,
  entry_hash    bytea not null check (length(entry_hash) = 32),
  previous_hash bytea not null check (length(previous_hash) = 32),
  chain_hash    bytea not null check (length(chain_hash) = 32),
  sealed_at     timestamptz not null
);

grant select, insert on platform.audit_seal to branchwork_app;
