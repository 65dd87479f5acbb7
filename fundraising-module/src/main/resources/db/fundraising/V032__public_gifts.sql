-- All that was given for an appeal counts in its public figures, with a pledge or without, and no
-- giver's sum follows from two versions of them, whoever invents pledges to find it out.

alter table fundraising.allocation add column appeal uuid,
  add constraint allocation_appeal_of_fund
    foreign key (appeal, fund) references fundraising.appeal (id, fund),
  add constraint allocation_appeal_of_donation check (appeal is null or use = 'DONATION');
comment on column fundraising.allocation.appeal is 'for which appeal of the fund a donation without a pledge counts; null: for none. A pledge tells its own';
create index allocation_appeal on fundraising.allocation (appeal) where appeal is not null;
grant insert (appeal) on fundraising.allocation to branchwork_app;

-- What was given before this counts as it would have: for the one appeal of its fund that was open on
-- the day it was placed.
grant update (appeal) on fundraising.allocation to branchwork_data;
set local role branchwork_data;
update fundraising.allocation a set appeal = o.appeal
  from (
    select g.id, min(p.id::text)::uuid as appeal
      from fundraising.allocation g
      join fundraising.match_decision d on d.id = g.decision
      join fundraising.appeal p on p.fund = g.fund and p.published
        and fundraising.london_day(d.decided_at)
          between p.opens_on and coalesce(p.closes_on, 'infinity')
        and (p.closed_at is null or p.closed_at > d.decided_at)
     where g.use = 'DONATION'
     group by g.id having count(*) = 1) o
 where o.id = a.id;
reset role;
revoke update (appeal) on fundraising.allocation from branchwork_data;

create table fundraising.gift_shown (
  allocation   uuid    primary key references fundraising.allocation,
  appeal       uuid    not null references fundraising.appeal,
  amount_pence bigint  not null check (amount_pence > 0),
  at_once      boolean not null
);
comment on table fundraising.gift_shown is 'the gifts that are in the public figure of what was paid; written by show_totals alone';
comment on column fundraising.gift_shown.at_once is 'it came into the figure by itself, and leaves it by itself';
create index gift_shown_appeal on fundraising.gift_shown (appeal);
alter table fundraising.gift_shown enable row level security, force row level security;
grant select, insert, delete on fundraising.gift_shown to branchwork_data;

alter table fundraising.pledge_shown add column agreed_pence bigint not null default 0;
comment on table fundraising.pledge_shown is 'what each pledge last gave to the public figures of what was pledged and agreed';

-- What the figures showed until now stays in them: all of branches and organisations, and of each
-- person's payments as many as were shown.
set local role branchwork_data;
insert into fundraising.gift_shown (allocation, appeal, amount_pence, at_once)
  select g.id, g.appeal, g.amount_pence, g.kind <> 'PERSON' and g.public_name
    from (select a.id, p.appeal, a.amount_pence, p.kind, p.public_name,
                 coalesce(s.paid_pence, 0) as shown,
                 sum(a.amount_pence) over (partition by a.pledge order by a.decision, a.id) as so_far
            from fundraising.allocation a
            join fundraising.pledge p on p.id = a.pledge
            left join fundraising.pledge_shown s on s.pledge = p.id
           where a.undone_at is null and p.appeal is not null) g
   where g.kind <> 'PERSON' or g.so_far <= g.shown;
insert into fundraising.pledge_shown (pledge, appeal, pledged_pence, agreed_pence)
  select p.id, p.appeal, p.amount_pence, case when p.meeting_on is null then 0 else p.amount_pence end
    from fundraising.pledge p
   where p.kind <> 'PERSON' and p.state = 'OPEN' and p.appeal is not null;
reset role;

grant create on schema fundraising to branchwork_data;
set local role branchwork_data;

-- Where the name of a payer is missing, the words of the bank's line stand for it, without references
-- and numbers.
create function fundraising.words_of_line(written text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return fundraising.folded_name(regexp_replace(written, '\S*\d\S*', ' ', 'g'));

-- By what the giver of a pledge is known. Two gifts with one of these in common are one giver's.
create function fundraising.known_by(pledge fundraising.pledge) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return array_remove(array[
    'pledge ' || (pledge).id,
    'email ' || lower(btrim((pledge).email)),
    'telephone ' || fundraising.folded_telephone((pledge).telephone),
    'name ' || fundraising.folded_name((pledge).name)], null);

-- The same of whom money came from. What was paid in with a slip came from no account.
create function fundraising.known_by(
    gift fundraising.allocation, line fundraising.statement_line, slip boolean) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return array_remove(array['name ' || fundraising.folded_name((gift).donor)], null)
    || case when slip then '{}' else array_remove(array[
        'account ' || (line).payer_account,
        'name ' || fundraising.folded_name((line).payer),
        case when num_nonnulls((line).payer_account, fundraising.folded_name((line).payer)) = 0
          then 'words ' || coalesce(fundraising.words_of_line((line).text), '') end], null) end;

-- What the public figures do not show yet, or still show, with what is known of each giver. At once
-- counts what a branch or organisation gives that chose to be named, and a collection, which is of
-- many givers. A pledge is backed when it is more than words: money came for it, or the branch itself
-- took it. Only what is not shown is looked at closely, for all of it is asked each minute.
create function fundraising.not_shown_yet()
  returns table (appeal uuid, figure text, record uuid, pence bigint, at_once boolean,
    backed boolean, givers text[])
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select c.appeal, 'PAID', c.id, case when c.shown is null then c.pence else -c.shown end,
         case when c.shown is not null then c.at_once
           when p.id is not null then p.kind <> 'PERSON' and p.public_name
           else a.donor is null and exists (select from fundraising.collection k
             where k.paying_in = m.paying_in and k.fund = a.fund
               and k.amount_pence = a.amount_pence) end,
         true,
         case when k.known = '{}' then array['nobody'] else k.known end
    from (select a.id, coalesce(p.appeal, a.appeal) as appeal, a.amount_pence as pence,
                 s.amount_pence as shown, s.at_once
            from fundraising.allocation a
            left join fundraising.pledge p on p.id = a.pledge
            left join fundraising.gift_shown s on s.allocation = a.id
           where coalesce(p.appeal, a.appeal) is not null
             and (a.undone_at is null) = (s.allocation is null)) c
    join fundraising.allocation a on a.id = c.id
    join fundraising.match_decision d on d.id = a.decision
    join fundraising.statement_line l on l.id = a.line
    left join fundraising.pledge p on p.id = a.pledge
    left join fundraising.paying_in_match m on m.act = d.act and m.line = d.line
    cross join lateral (select fundraising.known_by(a, l, m.paying_in is not null)
      || case when p.id is null then '{}' else fundraising.known_by(p) end as known) k
  union all
  select c.appeal, c.figure, c.id, c.present - c.shown, p.kind <> 'PERSON' and p.public_name,
         p.taken_by <> 'visitor' or m.givers is not null,
         fundraising.known_by(p) || coalesce(m.givers, '{}')
    from (select p.id, p.appeal, f.figure, f.present, f.shown
            from fundraising.pledge p
            left join fundraising.pledge_shown s on s.pledge = p.id
            cross join lateral (values
              ('PLEDGED', case when p.state = 'OPEN' then p.amount_pence else 0 end,
                coalesce(s.pledged_pence, 0)),
              ('AGREED', case when p.state = 'OPEN' and p.meeting_on is not null
                then p.amount_pence else 0 end, coalesce(s.agreed_pence, 0)))
              f (figure, present, shown)
           where p.appeal is not null and f.present <> f.shown) c
    join fundraising.pledge p on p.id = c.id
    left join lateral (select array_agg(distinct k.one) as givers
        from fundraising.allocation a join fundraising.statement_line l on l.id = a.line
        join fundraising.match_decision d on d.id = a.decision
        left join fundraising.paying_in_match i on i.act = d.act and i.line = d.line
        cross join lateral unnest(fundraising.known_by(a, l, i.paying_in is not null)
          || ('pledge ' || p.id)) k (one)
       where a.pledge = p.id and a.undone_at is null) m on true;
end;

-- Gifts are one giver's that have a mark in common, and so are all that hang together by marks of
-- others: each takes the least number among those of its marks, until nothing moves any more. Gifts
-- are numbered from 1, and each has a mark.
create function fundraising.of_one_giver(gifts bigint[], marks text[])
  returns table (gift bigint, giver bigint)
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  lowest  bigint[];
  before bigint[];
begin
  select array_agg(i order by i) into lowest
    from generate_series(1, (select max(g) from unnest(gifts) g)) i;
  while lowest is distinct from before loop
    before := lowest;
    select array_agg(m.lowest order by m.gift) into lowest
      from (select e.gift, min(k.lowest) as lowest
              from unnest(gifts, marks) e (gift, mark)
              join (select x.mark, min(before[x.gift]) as lowest
                      from unnest(gifts, marks) x (gift, mark) group by x.mark) k
                on k.mark = e.mark
             group by e.gift) m;
  end loop;
  return query select l.gift, l.lowest from unnest(lowest) with ordinality l (lowest, gift);
end $$;

-- Lets the public figures follow, for a job; each by itself, for a group in one can hide a single
-- giver in another. What is not shown at once waits until so many different givers changed a figure
-- with money behind it; then all that waits comes in. Gives the appeals whose figures moved.
create or replace function fundraising.show_totals(fewest integer) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_is_a_job() then
    raise insufficient_privilege using message = 'the public figures are moved by a job';
  end if;
  -- two jobs at once would each count a group that the other has shown already
  perform pg_advisory_xact_lock(4201006);
  return query
    with waiting as materialized (select * from fundraising.not_shown_yet()),
    known as materialized (
      select row_number() over () as n, w.appeal, w.figure, w.givers, sum(w.pence) as pence
        from waiting w where w.backed and not w.at_once group by w.appeal, w.figure, w.givers),
    one as materialized (
      select o.* from (
          select array_agg(k.n) as gifts, array_agg(k.appeal || k.figure || g.mark) as marks
            from known k cross join lateral unnest(k.givers) g (mark)) m
        cross join lateral fundraising.of_one_giver(m.gifts, m.marks) o),
    giver as (
      select k.appeal, k.figure, k.pence, o.giver as one from known k join one o on o.gift = k.n),
    ripe as (
      select c.appeal, c.figure from (
          select g.appeal, g.figure, g.one from giver g
           group by g.appeal, g.figure, g.one having sum(g.pence) <> 0) c
       group by c.appeal, c.figure having count(*) >= fewest),
    moving as materialized (
      select w.* from waiting w
       where w.at_once or (w.appeal, w.figure) in (select r.appeal, r.figure from ripe r)),
    came as (
      insert into fundraising.gift_shown (allocation, appeal, amount_pence, at_once)
      select m.record, m.appeal, m.pence, m.at_once from moving m
       where m.figure = 'PAID' and m.pence > 0),
    left_again as (
      delete from fundraising.gift_shown s using moving m
       where m.figure = 'PAID' and m.pence < 0 and m.record = s.allocation),
    pledged as (
      insert into fundraising.pledge_shown as s (pledge, appeal, pledged_pence, agreed_pence)
      select m.record, m.appeal, coalesce(sum(m.pence) filter (where m.figure = 'PLEDGED'), 0),
             coalesce(sum(m.pence) filter (where m.figure = 'AGREED'), 0)
        from moving m where m.figure <> 'PAID' group by m.record, m.appeal
      on conflict (pledge) do update
        set pledged_pence = s.pledged_pence + excluded.pledged_pence,
            agreed_pence = s.agreed_pence + excluded.agreed_pence)
    select distinct m.appeal from moving m;
end $$;

-- The public figures of appeals, in pence. Pledged: what stands, of a recurring pledge one
-- instalment. Agreed: the part of it that the meeting of a branch or organisation agreed. Paid: what
-- came, with a pledge or without; this alone is income. Donors: whose pledges and gifts are in the
-- figures; those of a collection are not known.
create or replace function fundraising.public_totals(appeals uuid[])
  returns table (appeal uuid, pledged_pence bigint, agreed_pence bigint, paid_pence bigint,
    donors bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.appeal, sum(c.pledged)::bigint, sum(c.agreed)::bigint, sum(c.paid)::bigint,
         count(distinct c.giver)
    from (
      select s.appeal, s.pledged_pence as pledged, s.agreed_pence as agreed, 0::bigint as paid,
             case when s.pledged_pence > 0 then coalesce(lower(btrim(p.email)), p.id::text) end as giver
        from fundraising.pledge_shown s join fundraising.pledge p on p.id = s.pledge
       where s.appeal = any (appeals)
      union all
      select s.appeal, 0, 0, s.amount_pence, case when p.id is not null
               then coalesce(lower(btrim(p.email)), p.id::text)
             when not s.at_once then coalesce(fundraising.folded_name(a.donor), l.payer_account,
               fundraising.folded_name(l.payer), fundraising.words_of_line(l.text), '') end
        from fundraising.gift_shown s join fundraising.allocation a on a.id = s.allocation
        join fundraising.statement_line l on l.id = a.line
        left join fundraising.pledge p on p.id = a.pledge
       where s.appeal = any (appeals)) c
   group by c.appeal;
end;

-- The first appeal whose public figure of what was paid, with what waits to be shown, is not what
-- the ledger took in for it.
create function fundraising.prove_public_totals()
  returns table (finding text, entry_number bigint, line integer, account uuid, period_from date,
    kept bigint, computed bigint)
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  with told as (
    select t.appeal, t.paid_pence as pence
      from fundraising.public_totals(array(select p.id from fundraising.appeal p)) t),
  waiting as (
    select w.appeal, sum(w.pence)::bigint as pence
      from fundraising.not_shown_yet() w where w.figure = 'PAID' group by w.appeal),
  taken as (
    select coalesce(g.appeal, a.appeal) as appeal, -sum(q.pence)::bigint as pence
      from fundraising.allocation a
      left join fundraising.pledge g on g.id = a.pledge
      join fundraising.ledger_entry e on e.public_id in (a.entry, a.reversal)
      join fundraising.ledger_posting q on q.entry_id = e.id
      join fundraising.ledger_account k on k.id = q.account_id and k.kind = 'FUND'
      join fundraising.fund f on f.id = k.fund_id and f.public_id = a.fund
     where coalesce(g.appeal, a.appeal) is not null group by 1)
  select 'PUBLIC_TOTAL', null::bigint, null::integer, p.fund, null::date, c.kept, c.computed
    from fundraising.appeal p
    left join told t on t.appeal = p.id
    left join waiting w on w.appeal = p.id
    left join taken k on k.appeal = p.id
    cross join lateral (select coalesce(t.pence, 0) + coalesce(w.pence, 0) as kept,
      coalesce(k.pence, 0) as computed) c
   where c.kept <> c.computed
   order by p.id limit 1;
end;

-- The proof of the books goes on to what the public is told of them.
alter function fundraising.prove_ledger() rename to prove_books;
create function fundraising.prove_ledger()
  returns table (finding text, entry_number bigint, line integer, account uuid, period_from date,
    kept bigint, computed bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select * from fundraising.prove_books();
  if not found then
    return query select * from fundraising.prove_public_totals();
  end if;
end $$;

revoke execute on function fundraising.of_one_giver(bigint[], text[]),
  fundraising.words_of_line(text), fundraising.known_by(fundraising.pledge),
  fundraising.known_by(fundraising.allocation, fundraising.statement_line, boolean),
  fundraising.not_shown_yet(), fundraising.prove_public_totals(),
  fundraising.prove_ledger(), fundraising.prove_books() from public;
revoke execute on function fundraising.prove_books() from branchwork_app;
grant execute on function fundraising.prove_ledger() to branchwork_app;
reset role;
revoke create on schema fundraising from branchwork_data;

alter table fundraising.pledge_shown drop column paid_pence;
