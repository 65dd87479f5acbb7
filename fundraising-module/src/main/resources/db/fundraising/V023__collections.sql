-- Cash from collections, counted by two, and the slips it is paid in with. Money counted is in no
-- books yet: it is when the bank's line is placed, and what was placed for a slip is its match.

create table fundraising.paying_in (
  id            uuid        primary key,
  slip          text        not null check (char_length(slip) between 1 and 20),
  paid_in_on    date        not null,
  noted_by      text        not null check (char_length(noted_by) between 1 and 100),
  noted_at      timestamptz not null,
  taken_back_by text        check (char_length(taken_back_by) between 1 and 100),
  taken_back_at timestamptz,
  check (num_nonnulls(taken_back_by, taken_back_at) in (0, 2))
);
comment on table fundraising.paying_in is 'what was taken to the bank at once; its sum is that of its items';
comment on column fundraising.paying_in.slip is 'the number of the paying-in slip, as printed';
create unique index paying_in_slip_once on fundraising.paying_in (slip, paid_in_on)
  where taken_back_at is null;

create table fundraising.paying_in_match (
  paying_in  uuid        not null references fundraising.paying_in,
  act        uuid        not null,
  line       uuid        not null references fundraising.booked_line,
  matched_by text        not null check (char_length(matched_by) between 1 and 100),
  matched_at timestamptz not null,
  primary key (paying_in, act),
  foreign key (act, line) references fundraising.match_decision (act, line)
);
comment on table fundraising.paying_in_match is 'append-only; the decision that placed the bank''s line for a slip; undone with that decision';
create index paying_in_match_act on fundraising.paying_in_match (act, line);

create table fundraising.collection (
  id              uuid        primary key,
  fund            uuid        not null references fundraising.fund (public_id),
  place           text        not null check (char_length(place) between 1 and 100),
  collected_on    date        not null,
  amount_pence    bigint      not null check (amount_pence between 1 and 100000000),
  counted_by      text        not null check (char_length(counted_by) between 1 and 100),
  counted_at      timestamptz not null,
  confirmed_by    text        check (char_length(confirmed_by) between 1 and 100),
  confirmed_pence bigint,
  confirmed_at    timestamptz,
  withdrawn_by    text        check (char_length(withdrawn_by) between 1 and 100),
  withdrawn_at    timestamptz,
  paying_in       uuid        references fundraising.paying_in,
  constraint collection_by_two check (confirmed_by <> counted_by),
  constraint collection_same_sum check (confirmed_pence = amount_pence),
  constraint collection_paid_in_counted
    check (paying_in is null or confirmed_at is not null and withdrawn_at is null),
  check (num_nonnulls(confirmed_by, confirmed_pence, confirmed_at) in (0, 3)),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
comment on table fundraising.collection is 'cash of one collection; confirmed once or withdrawn once, never changed otherwise';
comment on column fundraising.collection.place is 'where it was collected; no person';
comment on column fundraising.collection.confirmed_pence is 'what the second person counted';
create index collection_open on fundraising.collection (collected_on, id)
  where paying_in is null and withdrawn_at is null;
create index collection_paying_in on fundraising.collection (paying_in);

-- Whether a decision that placed a line for the slip stands.
create function fundraising.paying_in_matched(slip uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from fundraising.paying_in_match m
    join fundraising.match_decision d on d.act = m.act and d.line = m.line
   where m.paying_in = slip and not exists (
     select from fundraising.match_decision u where u.undoes = d.id));

create function fundraising.paying_in_total(slip uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(sum(c.amount_pence), 0)::bigint from fundraising.collection c
    where c.paying_in = slip);

create function fundraising.collecting_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('collecting_append_only',
    'rows of ' || tg_table_name || ' are not removed');
  return null;
end $$;

create trigger stays before delete on fundraising.paying_in
  for each statement execute function fundraising.collecting_stays();
create trigger stays before update or delete on fundraising.paying_in_match
  for each statement execute function fundraising.collecting_stays();
create trigger stays before delete on fundraising.collection
  for each statement execute function fundraising.collecting_stays();

-- What is paid in moves between slips only while no line of the bank is matched to them.
create function fundraising.paying_in_moves(old_slip uuid, new_slip uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old_slip is not distinct from new_slip then
    return;
  end if;
  perform from fundraising.paying_in p where p.id in (old_slip, new_slip) order by p.id for update;
  if not fundraising.caller_keeps_books() or old_slip is not null and new_slip is not null
      or fundraising.paying_in_matched(coalesce(old_slip, new_slip))
      or exists (select from fundraising.paying_in p
        where p.id = new_slip and p.taken_back_at is not null) then
    perform fundraising.ledger_refuse('paying_in_open',
      'what is paid in stays so while the line of the bank is matched');
  end if;
end $$;

create function fundraising.collection_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.withdrawn_at is not null
      or old.confirmed_at is not null and (new.confirmed_by, new.confirmed_pence, new.confirmed_at)
        is distinct from (old.confirmed_by, old.confirmed_pence, old.confirmed_at)
      or old.confirmed_at is null and new.confirmed_at is not null
        and not fundraising.caller_signs(new.confirmed_by)
      or new.withdrawn_at is not null and (old.paying_in is not null
        or not fundraising.caller_signs(new.withdrawn_by)) then
    perform fundraising.ledger_refuse('collection_decided_once',
      'a collection is confirmed once by whoever counted again, or withdrawn before it is paid in');
  end if;
  perform fundraising.paying_in_moves(old.paying_in, new.paying_in);
  return new;
end $$;

create trigger changes before update on fundraising.collection
  for each row execute function fundraising.collection_changes();

create function fundraising.paying_in_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.taken_back_at is not null or fundraising.paying_in_total(old.id) > 0
      or fundraising.paying_in_matched(old.id)
      or not fundraising.caller_signs(new.taken_back_by) then
    perform fundraising.ledger_refuse('paying_in_taken_back_once',
      'a slip is taken back once, when nothing is on it any more');
  end if;
  return new;
end $$;

create trigger changes before update on fundraising.paying_in
  for each row execute function fundraising.paying_in_changes();

-- The decision placed exactly what is on the slip, and stands for this slip alone.
create function fundraising.paying_in_match_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from fundraising.paying_in p where p.id = new.paying_in for update;
  if fundraising.paying_in_matched(new.paying_in)
      or exists (select from fundraising.paying_in_match m where m.act = new.act) then
    perform fundraising.ledger_refuse('paying_in_matched_once', 'a slip is one decision');
  end if;
  if (select coalesce(sum(a.amount_pence), 0) from fundraising.allocation a
        join fundraising.match_decision d on d.id = a.decision
       where d.act = new.act and d.line = new.line and a.undone_at is null
         and a.use in ('PLEDGE', 'DONATION'))
      <> fundraising.paying_in_total(new.paying_in) then
    perform fundraising.ledger_refuse('paying_in_matched_whole',
      'the line of the bank is placed for exactly what is on the slip');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.paying_in_match
  for each row execute function fundraising.paying_in_match_comes();

grant select, insert (id, slip, paid_in_on, noted_by, noted_at),
  update (taken_back_by, taken_back_at) on fundraising.paying_in to branchwork_app;
grant select, insert on fundraising.paying_in_match to branchwork_app;
grant select, insert (id, fund, place, collected_on, amount_pence, counted_by, counted_at),
  update (confirmed_by, confirmed_pence, confirmed_at, withdrawn_by, withdrawn_at, paying_in)
  on fundraising.collection to branchwork_app;
grant select on fundraising.paying_in, fundraising.paying_in_match, fundraising.collection
  to branchwork_data;
-- to lock a slip
grant update (taken_back_at) on fundraising.paying_in to branchwork_data;

alter table fundraising.paying_in enable row level security, force row level security;
create policy books_shown on fundraising.paying_in for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.paying_in for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(noted_by)));
create policy books_changed on fundraising.paying_in for update
  using ((select fundraising.caller_keeps_books()));

alter table fundraising.paying_in_match enable row level security, force row level security;
create policy books_shown on fundraising.paying_in_match for select
  using ((select fundraising.caller_reads_books()));
create policy books_kept on fundraising.paying_in_match for insert
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(matched_by)));

-- counting is for people; whoever approves counts too, but does not go to the bank
alter table fundraising.collection enable row level security, force row level security;
create policy books_shown on fundraising.collection for select
  using ((select fundraising.caller_reads_books()));
create policy people_count on fundraising.collection for insert
  with check ((select fundraising.caller_may('RECONCILE') or fundraising.caller_may('APPROVE'))
    and (select fundraising.caller_signs(counted_by)));
create policy people_change on fundraising.collection for update
  using ((select fundraising.caller_may('RECONCILE') or fundraising.caller_may('APPROVE')));

revoke execute on function fundraising.paying_in_matched(uuid), fundraising.paying_in_total(uuid),
  fundraising.paying_in_moves(uuid, uuid) from public;
grant execute on function fundraising.paying_in_matched(uuid), fundraising.paying_in_total(uuid)
  to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.paying_in_matched(uuid) owner to branchwork_data;
alter function fundraising.paying_in_total(uuid) owner to branchwork_data;
alter function fundraising.paying_in_moves(uuid, uuid) owner to branchwork_data;
alter function fundraising.collection_changes() owner to branchwork_data;
alter function fundraising.paying_in_changes() owner to branchwork_data;
alter function fundraising.paying_in_match_comes() owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
