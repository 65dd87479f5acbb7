-- Who may sign in, with what, and who is signed in now.
--
-- What the launcher (deploy) may do here by plain SQL as branchwork_owner:
--   first-account: when platform.account has no row, insert (sha-256 of a random token, expiry) into
--     platform.setup_link and print /portal/set-up/<token>. A token is 256 random bits, base64url
--     without padding; the hash is taken over the ASCII bytes of that text.
--   reset-second-factor: in one transaction, for the account found by lower(email):
--     update platform.account set totp_secret = null where id = …;
--     delete from platform.recovery_code where account_id = …;
--     update platform.sign_in set ended_at = now() where account_id = … and ended_at is null;
--     insert into platform.account_link (token_hash, kind, account_id, expires_at)
--       values (sha-256 of the token, 'second-factor', …, now() + interval '60 minutes');
--     and print /portal/second-factor/<token>. The person proves the password there and enrols anew.

create table platform.account (
  id            uuid primary key,
  -- folded to lower case before it is written, so that one address is one account
  email         text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name          text not null check (length(name) between 1 and 200),
  -- argon2id with its parameters; null until the invited person has chosen one
  password_hash text,
  -- AES-256-GCM, bound to this row's id; null until enrolled and after a reset
  totp_secret   bytea,
  created_at    timestamptz not null,
  disabled_at   timestamptz
);

create table platform.account_role (
  account_id uuid not null references platform.account (id),
  role       text not null check (role ~ '^[a-z-]{1,40}$'),
  primary key (account_id, role)
);

-- Ten at a time, 120 random bits each; SHA-256 in base64url is kept.
create table platform.recovery_code (
  id         bigint generated always as identity primary key,
  account_id uuid not null references platform.account (id),
  code_hash  text not null,
  used_at    timestamptz,
  unique (account_id, code_hash)
);

-- Each time step of a second factor is accepted once.
create table platform.used_totp (
  account_id uuid not null references platform.account (id),
  time_step  bigint not null,
  primary key (account_id, time_step)
);

-- One row per device that is signed in. Without second_factor_at it is only half a sign-in: the
-- password was right and the code is awaited.
create table platform.sign_in (
  id               uuid primary key,
  token_hash       bytea not null unique check (length(token_hash) = 32),
  account_id       uuid not null references platform.account (id),
  device           text not null check (length(device) <= 100),
  created_at       timestamptz not null,
  last_seen_at     timestamptz not null,
  second_factor_at timestamptz,
  ended_at         timestamptz
);
create index sign_in_account on platform.sign_in (account_id) where ended_at is null;

-- Single-use links that belong to an account: invite, second-factor, password.
create table platform.account_link (
  id         uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind       text not null check (kind in ('invite', 'second-factor', 'password')),
  account_id uuid not null references platform.account (id),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index account_link_account on platform.account_link (account_id) where used_at is null;

-- The link that makes the very first account, on a database that has none.
create table platform.setup_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Tries to sign in by pair of account and network; the pair is a keyed hash, so that no address
-- typed by a stranger is kept.
create table platform.sign_in_pace (
  pair    bytea primary key check (length(pair) = 32),
  tries   integer not null check (tries > 0),
  last_at timestamptz not null
);
create index sign_in_pace_last on platform.sign_in_pace (last_at);

grant usage on schema platform to branchwork_app;
grant select, insert, update on platform.account to branchwork_app;
grant select, insert, delete on platform.account_role to branchwork_app;
grant select, insert, update, delete on platform.recovery_code to branchwork_app;
grant select, insert, delete on platform.used_totp to branchwork_app;
grant select, insert, update, delete on platform.sign_in to branchwork_app;
grant select, insert, update, delete on platform.account_link to branchwork_app;
grant select, update on platform.setup_link to branchwork_app;
grant select, insert, update, delete on platform.sign_in_pace to branchwork_app;
