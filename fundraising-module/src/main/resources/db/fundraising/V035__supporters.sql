-- What givers chose to have read in public, once a treasurer let it out: a name, a message, and the
-- month. The choice is the giver's: it is taken back at any time, and nobody makes it for him or her.

alter table fundraising.pledge
  add column released_by text check (char_length(released_by) between 1 and 100),
  add column released_at timestamptz,
  add constraint pledge_released check (num_nonnulls(released_by, released_at) in (0, 2)),
  add constraint pledge_released_by_choice check (released_at is null or public_name or on_wall);
comment on column fundraising.pledge.released_by is 'who looked at what is to be public and let it out';
create index pledge_supporters on fundraising.pledge (appeal, pledged_at desc) where released_at is not null;
grant update (public_name, on_wall, released_by, released_at) on fundraising.pledge to branchwork_app;

-- Thanked in public is for money that came, or for what a meeting agreed and stands.
create function fundraising.pledge_counts(pledge fundraising.pledge) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return fundraising.paid_on((pledge).id) >= (pledge).amount_pence
    or (pledge).meeting_on is not null and (pledge).state = 'OPEN';

create function fundraising.pledge_words_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  choice text[] := array['public_name', 'on_wall', 'released_by', 'released_at'];
begin
  if new.public_name and not old.public_name or new.on_wall and not old.on_wall then
    perform fundraising.ledger_refuse('pledge_choice_of_giver',
      'what is public of a pledge is chosen with it, and only ever taken back');
  end if;
  if fundraising.caller_kind() = 'VISITOR' and new.state <> 'CANCELLED'
      and to_jsonb(old) - choice <> to_jsonb(new) - choice then
    perform fundraising.ledger_refuse('pledge_choice_alone', 'a giver takes back a pledge or a choice');
  end if;
  if not (new.public_name or new.on_wall) then
    new.released_by := null;
    new.released_at := null;
  elsif new.released_at is distinct from old.released_at and new.released_at is not null
      and (fundraising.caller_may('RECONCILE') and fundraising.caller_signs(new.released_by)
        and fundraising.pledge_counts(new)) is not true then
    perform fundraising.ledger_refuse('pledge_released_by_treasurer',
      'a treasurer lets out what is paid or agreed');
  end if;
  return new;
end $$;

create trigger words before update on fundraising.pledge
  for each row execute function fundraising.pledge_words_change();

-- once its key was right
create policy visitor_keeps_private on fundraising.pledge for update
  using (reference = (select fundraising.claimed('pledge')::char(10)))
  with check (id = (select fundraising.opened_pledge()) and not public_name and not on_wall);

-- The supporters of an appeal as everybody may read them, the newest month first: what each chose and
-- no more, never a sum, and no day.
create function fundraising.supporters(asked uuid)
  returns table (name text, message text, month date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.name, s.message, s.month from (
      select case when p.public_name then p.name end as name,
             case when p.on_wall then p.message end as message,
             date_trunc('month', fundraising.london_day(p.pledged_at))::date as month, p.id
        from fundraising.pledge p
        join fundraising.appeal a on a.id = p.appeal and a.published
       where p.appeal = asked and p.released_at is not null and fundraising.pledge_counts(p)) s
   where num_nonnulls(s.name, s.message) > 0
   order by s.month desc, s.id limit 100;
end;

revoke execute on function fundraising.pledge_counts(fundraising.pledge), fundraising.supporters(uuid)
  from public;
grant execute on function fundraising.pledge_counts(fundraising.pledge), fundraising.supporters(uuid)
  to branchwork_app;
grant execute on function fundraising.pledge_counts(fundraising.pledge) to branchwork_data;
grant create on schema fundraising to branchwork_data;
alter function fundraising.supporters(uuid) owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
