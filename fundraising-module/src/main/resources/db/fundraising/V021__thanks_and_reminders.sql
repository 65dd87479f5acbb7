-- What donors were told about their pledges: that the money came, and that it has not come yet.

create table fundraising.pledge_thanked (
  pledge      uuid        primary key references fundraising.pledge on delete cascade,
  paid_pence  bigint      not null check (paid_pence >= 0),
  thanked_at  timestamptz not null,
  short_since timestamptz
);
comment on table fundraising.pledge_thanked is 'for how much of a pledge its donor was thanked';
comment on column fundraising.pledge_thanked.paid_pence is 'a whole number of times the amount; so much is not thanked for again';
comment on column fundraising.pledge_thanked.short_since is 'since when less is there than was thanked for, because a match was undone; null: it is there';

create table fundraising.pledge_reminder (
  pledge      uuid        not null references fundraising.pledge on delete cascade,
  number      integer     not null check (number between 1 and 2),
  reminded_at timestamptz not null,
  primary key (pledge, number)
);
comment on table fundraising.pledge_reminder is 'append-only; when a donor was reminded of a pledge';

alter table fundraising.pledge_thanked enable row level security, force row level security;
create policy books_shown on fundraising.pledge_thanked for select
  using ((select fundraising.caller_reads_books()));
create policy job_thanks on fundraising.pledge_thanked for insert
  with check ((select fundraising.caller_is_a_job()));
create policy job_changes on fundraising.pledge_thanked for update
  using ((select fundraising.caller_is_a_job()));

alter table fundraising.pledge_reminder enable row level security, force row level security;
create policy books_shown on fundraising.pledge_reminder for select
  using ((select fundraising.caller_reads_books()));
create policy job_reminds on fundraising.pledge_reminder for insert
  with check ((select fundraising.caller_is_a_job()));

grant select, insert, update (paid_pence, thanked_at, short_since)
  on fundraising.pledge_thanked to branchwork_app;
grant select, insert on fundraising.pledge_reminder to branchwork_app;

-- What was paid before this came is thanked for already, or nobody would know by whom.
grant insert on fundraising.pledge_thanked to branchwork_data;
set local role branchwork_data;
insert into fundraising.pledge_thanked (pledge, paid_pence, thanked_at)
  select p.id, m.amount_pence / p.amount_pence * p.amount_pence, now()
    from fundraising.pledge p join fundraising.pledge_paid m on m.pledge = p.id
   where m.amount_pence >= p.amount_pence;
reset role;
revoke insert on fundraising.pledge_thanked from branchwork_data;
