-- News posts, their labels, and the standing pages of the portal.
-- The limits repeat those of the code: a row that breaks them came round the code.

create table campaigns.post (
  id             bigint generated always as identity primary key,
  public_id      uuid        not null unique,
  slug           text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 90),
  title          text        not null check (char_length(title) between 1 and 200),
  text           text        not null check (char_length(text) between 1 and 50000),
  lead           text        not null check (char_length(lead) <= 300),
  published_from timestamptz,
  withdrawn      boolean     not null,
  changed_at     timestamptz not null,
  version        bigint      not null,
  constraint only_what_was_published_is_withdrawn check (not withdrawn or published_from is not null)
);
comment on column campaigns.post.published_from is 'readers see the post from this moment on, unless withdrawn; null: a draft';

-- The readers' lists go by this order.
create index post_newest_first on campaigns.post (published_from desc, id desc)
  where published_from is not null and not withdrawn;
create index post_changed on campaigns.post (changed_at desc, id desc);

create table campaigns.label (
  id   bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 2 and 40)
);

create table campaigns.post_label (
  post_id  bigint not null references campaigns.post,
  label_id bigint not null references campaigns.label,
  primary key (post_id, label_id)
);
create index post_label_label on campaigns.post_label (label_id);

create table campaigns.page (
  id         bigint generated always as identity primary key,
  public_id  uuid        not null unique,
  slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 60),
  title      text        not null check (char_length(title) between 1 and 200),
  text       text        not null check (char_length(text) between 1 and 50000),
  published  boolean     not null,
  changed_at timestamptz not null,
  version    bigint      not null
);

-- Posts and pages are withdrawn, never deleted.
grant usage on schema campaigns to branchwork_app;
grant select, insert, update on campaigns.post, campaigns.page to branchwork_app;
grant select, insert on campaigns.label to branchwork_app;
grant select, insert, delete on campaigns.post_label to branchwork_app;
-- An insert itself needs no grant on an identity's sequence; EclipseLink asks for the value it gave.
grant usage on sequence campaigns.post_id_seq, campaigns.page_id_seq to branchwork_app;
