-- Members' requests to inspect the accounting records (TULRCA 1992 s.30), and what was shown to
-- them. All of it is history: a request is never changed, what happens to it is an act.

create table fundraising.inspection_request (
  id                uuid        primary key,
  number            bigint      generated always as identity unique,
  member_name       text        not null check (char_length(member_name) between 1 and 100),
  membership_number text        check (char_length(membership_number) between 1 and 40),
  received_on       date        not null,
  period_from       date        not null,
  period_to         date        not null check (period_to >= period_from),
  accountant        boolean     not null,
  note              text        not null check (char_length(note) <= 500),
  recorded_by       text        not null check (char_length(recorded_by) between 1 and 100),
  recorded_at       timestamptz not null
);
comment on table fundraising.inspection_request is 'append-only; who asks is personal data';
comment on column fundraising.inspection_request.accountant is 'whether an accountant comes along';

create table fundraising.inspection_act (
  request uuid        not null references fundraising.inspection_request,
  number  integer     not null,
  kind    text        not null check (kind in ('CHECKED', 'OFFERED', 'BEGUN', 'HELD', 'CLOSED',
                        'REFUSED')),
  day     date        constraint inspection_act_day check ((kind = 'OFFERED') = (day is not null)),
  reason  text        constraint inspection_act_reason
                      check ((kind in ('CLOSED', 'REFUSED')) = (reason is not null)
                        and char_length(reason) between 1 and 200),
  done_by text        not null check (char_length(done_by) between 1 and 100),
  done_at timestamptz not null,
  constraint inspection_order primary key (request, number)
);
comment on table fundraising.inspection_act is 'append-only; the latest but CHECKED is the state of the request';
comment on column fundraising.inspection_act.kind is 'CHECKED: whoever asks was a member in the period';

create table fundraising.inspection_shown (
  id          bigint      generated always as identity primary key,
  request     uuid        not null references fundraising.inspection_request,
  first_entry bigint      not null,
  last_entry  bigint      not null check (last_entry >= first_entry),
  entries     integer     not null check (entries > 0),
  account     boolean     not null,
  shown_by    text        not null check (char_length(shown_by) between 1 and 100),
  shown_at    timestamptz not null
);
comment on table fundraising.inspection_shown is 'append-only; a page of the ledger that a member was shown';
comment on column fundraising.inspection_shown.account is 'whether the receipts and payments of the period were shown with it';
create index inspection_shown_request on fundraising.inspection_shown (request, id);

create function fundraising.inspection_state(asked uuid) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  return coalesce((select a.kind from fundraising.inspection_act a
    where a.request = asked and a.kind <> 'CHECKED' order by a.number desc limit 1), 'OPEN');

create function fundraising.inspection_checked(asked uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return exists (select from fundraising.inspection_act a
    where a.request = asked and a.kind = 'CHECKED');

-- An inspection is offered, begun and held, in this order; until it is begun it may end without.
create function fundraising.inspection_act_comes() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  state text := fundraising.inspection_state(new.request);
  turn  integer := (select count(*) + 1 from fundraising.inspection_act a
    where a.request = new.request);
begin
  if new.number <> turn or not (case new.kind
      when 'BEGUN' then state = 'OFFERED'
      when 'HELD' then state = 'BEGUN'
      when 'CHECKED' then state in ('OPEN', 'OFFERED')
        and not fundraising.inspection_checked(new.request)
      else state in ('OPEN', 'OFFERED') end) then
    perform fundraising.ledger_refuse('inspection_order', 'one act after the other');
  end if;
  if new.kind = 'BEGUN' and not fundraising.inspection_checked(new.request) then
    perform fundraising.ledger_refuse('inspection_checked_first',
      'a member inspects the records of times when he or she was a member');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.inspection_act
  for each row execute function fundraising.inspection_act_comes();

-- Shown is what the ledger has of the days that were asked for, while the inspection is under way.
create function fundraising.inspection_shown_comes() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if fundraising.inspection_state(new.request) <> 'BEGUN' then
    perform fundraising.ledger_refuse('inspection_under_way',
      'records are shown while the inspection is under way');
  end if;
  if (select count(*) = new.entries and min(e.number) = new.first_entry
        and max(e.number) = new.last_entry
      from fundraising.inspection_request r
      join fundraising.ledger_entry e on e.occurred_on between r.period_from and r.period_to
      where r.id = new.request and e.number between new.first_entry and new.last_entry)
      is not true then
    perform fundraising.ledger_refuse('inspection_scope',
      'only entries of the days that were asked for are shown, and all of those between');
  end if;
  return new;
end $$;

create trigger comes before insert on fundraising.inspection_shown
  for each row execute function fundraising.inspection_shown_comes();

create function fundraising.inspection_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform fundraising.ledger_refuse('inspection_append_only',
    'rows of ' || tg_table_name || ' are neither changed nor removed');
  return null;
end $$;

create trigger stays before update or delete on fundraising.inspection_request
  for each statement execute function fundraising.inspection_stays();
create trigger stays before update or delete on fundraising.inspection_act
  for each statement execute function fundraising.inspection_stays();
create trigger stays before update or delete on fundraising.inspection_shown
  for each statement execute function fundraising.inspection_stays();

grant select, insert (id, member_name, membership_number, received_on, period_from, period_to,
  accountant, note, recorded_by, recorded_at) on fundraising.inspection_request to branchwork_app;
grant select, insert on fundraising.inspection_act to branchwork_app;
grant select, insert (request, first_entry, last_entry, entries, account, shown_by, shown_at)
  on fundraising.inspection_shown to branchwork_app;

-- For people who keep the books alone: no job asks to inspect, shows, or reads who asked.
alter table fundraising.inspection_request enable row level security, force row level security;
create policy treasurer_reads on fundraising.inspection_request for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy treasurer_records on fundraising.inspection_request for insert
  with check ((select fundraising.caller_may('RECONCILE'))
    and (select fundraising.caller_signs(recorded_by)));

alter table fundraising.inspection_act enable row level security, force row level security;
create policy treasurer_reads on fundraising.inspection_act for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy treasurer_acts on fundraising.inspection_act for insert
  with check ((select fundraising.caller_may('RECONCILE'))
    and (select fundraising.caller_signs(done_by)));

alter table fundraising.inspection_shown enable row level security, force row level security;
create policy treasurer_reads on fundraising.inspection_shown for select
  using ((select fundraising.caller_may('RECONCILE')));
create policy treasurer_shows on fundraising.inspection_shown for insert
  with check ((select fundraising.caller_may('RECONCILE'))
    and (select fundraising.caller_signs(shown_by)));
