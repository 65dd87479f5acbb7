-- The figures of an appeal that everybody may read, and what was typed but not yet sent.

-- A person's gift must not follow from two versions of a public figure. So what persons promised
-- and paid enters the figure in groups: it moves only when at least five of them changed since it
-- last moved, and then for all of them at once. Branches and organisations are no persons: theirs
-- counts at once. This table holds what each person's pledge last contributed.
create table fundraising.pledge_shown (
  pledge        uuid   primary key references fundraising.pledge on delete cascade,
  appeal        uuid   not null references fundraising.appeal,
  pledged_pence bigint not null default 0,
  paid_pence    bigint not null default 0
);
create index pledge_shown_appeal on fundraising.pledge_shown (appeal);
alter table fundraising.pledge_shown enable row level security, force row level security;
grant select, insert, update on fundraising.pledge_shown to branchwork_data;

-- Lets the public figures follow, for a job: pledged and paid each by themselves, for a group in
-- one can hide a single person in the other. Gives the appeals whose figures moved.
create function fundraising.show_totals(fewest integer) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not fundraising.caller_is_a_job() then
    raise insufficient_privilege using message = 'the public figures are moved by a job';
  end if;
  -- two jobs at once would each count a group that the other has shown already
  perform pg_advisory_xact_lock(4201006);
  return query
    with present as materialized (
      select p.id, p.appeal, case when p.state = 'OPEN' then p.amount_pence else 0 end as pledged,
             coalesce(m.amount_pence, 0) as paid, coalesce(s.pledged_pence, 0) as shown_pledged,
             coalesce(s.paid_pence, 0) as shown_paid
        from fundraising.pledge p
        left join fundraising.pledge_paid m on m.pledge = p.id
        left join fundraising.pledge_shown s on s.pledge = p.id
       where p.kind = 'PERSON' and p.appeal is not null),
    changed as (
      select c.appeal, count(*) filter (where c.pledged <> c.shown_pledged) >= fewest as pledged,
             count(*) filter (where c.paid <> c.shown_paid) >= fewest as paid
        from present c group by c.appeal),
    moved as (
      insert into fundraising.pledge_shown as s (pledge, appeal, pledged_pence, paid_pence)
      select c.id, c.appeal, case when g.pledged then c.pledged else c.shown_pledged end,
             case when g.paid then c.paid else c.shown_paid end
        from present c join changed g on g.appeal = c.appeal
       where g.pledged and c.pledged <> c.shown_pledged or g.paid and c.paid <> c.shown_paid
      on conflict (pledge) do update
        set pledged_pence = excluded.pledged_pence, paid_pence = excluded.paid_pence
      returning s.appeal)
    select distinct v.appeal from moved v;
end $$;

-- The public figures of appeals, in pence. Pledged: what stands, of a recurring pledge one
-- instalment. Agreed: the part of it that the meeting of a branch or organisation agreed. Paid: what
-- came, also on a pledge that was cancelled since; this alone is income. Donors: whose pledges are
-- in the figure.
create function fundraising.public_totals(appeals uuid[])
  returns table (appeal uuid, pledged_pence bigint, agreed_pence bigint, paid_pence bigint,
    donors bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.appeal, sum(c.pledged)::bigint, sum(c.agreed)::bigint, sum(c.paid)::bigint,
         count(*) filter (where c.pledged > 0 or c.paid > 0)
    from (
      select p.appeal, case when p.state = 'OPEN' then p.amount_pence else 0 end as pledged,
             case when p.state = 'OPEN' and p.meeting_on is not null
               then p.amount_pence else 0 end as agreed,
             coalesce(m.amount_pence, 0) as paid
        from fundraising.pledge p left join fundraising.pledge_paid m on m.pledge = p.id
       where p.appeal = any (appeals) and p.kind <> 'PERSON'
      union all
      select s.appeal, s.pledged_pence, 0, s.paid_pence
        from fundraising.pledge_shown s where s.appeal = any (appeals)) c
   group by c.appeal;
end;

-- What was typed into a form and not sent. The portal encrypts; this schema never sees it plain.
create table fundraising.draft (
  form_key   text        primary key check (char_length(form_key) between 16 and 64),
  ciphertext bytea       not null check (octet_length(ciphertext) <= 100000),
  keep_until timestamptz not null
);
create index draft_keep_until on fundraising.draft (keep_until);
grant select, insert, update, delete on fundraising.draft to branchwork_app;
alter table fundraising.draft enable row level security, force row level security;
create policy form_keeps on fundraising.draft for all
  using (form_key = (select fundraising.claimed('pledge-form')));
create policy sweep_sees on fundraising.draft for select
  using ((select fundraising.caller_is_a_job()));
create policy sweep_drops on fundraising.draft for delete
  using ((select fundraising.caller_is_a_job()));

revoke execute on function fundraising.show_totals(integer), fundraising.public_totals(uuid[])
  from public;
grant execute on function fundraising.show_totals(integer), fundraising.public_totals(uuid[])
  to branchwork_app;
grant create on schema fundraising to branchwork_data;
alter function fundraising.show_totals(integer) owner to branchwork_data;
alter function fundraising.public_totals(uuid[]) owner to branchwork_data;
revoke create on schema fundraising from branchwork_data;
