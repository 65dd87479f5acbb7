-- Funds and every account they ever showed.
-- The limits repeat those of the code: a row that breaks them came round the code.

create table fundraising.fund (
  id         bigint generated always as identity primary key,
  public_id  uuid   not null unique,
  slug       text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 60),
  name       text   not null check (char_length(name) between 1 and 100),
  purpose    text   not null check (char_length(purpose) between 1 and 1000),
  goal_pence bigint check (goal_pence > 0),
  currency   text   not null check (currency ~ '^[A-Z]{3}$')
);
comment on column fundraising.fund.goal_pence is 'in the smallest coin of the currency; null: no goal';

create table fundraising.fund_account (
  id             bigint generated always as identity primary key,
  fund_id        bigint      not null references fundraising.fund,
  name           text        not null check (char_length(name) between 1 and 70),
  sort_code      text        not null check (sort_code ~ '^[0-9]{6}$'),
  account_number text        not null check (account_number ~ '^[0-9]{8}$'),
  set_at         timestamptz not null
);
comment on table fundraising.fund_account is 'append-only; the newest row of a fund is the account to pay into';
create index fund_account_fund on fundraising.fund_account (fund_id, id);

grant usage on schema fundraising to branchwork_app;
-- Update is for locking the row; the code changes no column of an opened fund yet.
grant select, insert, update on fundraising.fund to branchwork_app;
-- No update, no delete: an account that was shown stays on record.
grant select, insert on fundraising.fund_account to branchwork_app;
-- EclipseLink asks for the value that an identity gave.
grant usage on sequence fundraising.fund_id_seq, fundraising.fund_account_id_seq to branchwork_app;
