-- What makes a form posted twice one record: the first to write its key here does the work. The
-- digest tells a repeat from another text sent with a form that was used before.
create table casework.posted_form (
  form_key text primary key check (char_length(form_key) between 16 and 64),
  digest bytea not null check (octet_length(digest) = 32),
  posted_at timestamptz not null
);

-- What was typed and attached but not yet sent. The portal encrypts; this schema never sees it plain.
create table casework.draft (
  form_key text primary key check (char_length(form_key) between 16 and 200),
  ciphertext bytea not null check (octet_length(ciphertext) <= 157286400),
  keep_until timestamptz not null
);
alter table casework.draft alter column ciphertext set storage external;
create index draft_keep_until on casework.draft (keep_until);

-- A one-time link to one's own enquiries. Its token is computed from the id when it is needed and
-- stored nowhere, not even as a hash.
create table casework.my_link (
  id uuid primary key,
  email_folded text not null check (char_length(email_folded) between 3 and 254),
  made_at timestamptz not null,
  good_until timestamptz not null,
  used_at timestamptz
);
create index my_link_good_until on casework.my_link (good_until);
create index my_link_email on casework.my_link (email_folded, made_at);

grant select, insert on casework.posted_form to branchwork_app;
grant select, insert, update, delete on casework.draft, casework.my_link to branchwork_app;
