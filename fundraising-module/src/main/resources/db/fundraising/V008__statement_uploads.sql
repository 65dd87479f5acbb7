-- A statement file that was uploaded and is looked at before it goes in, with what the treasurer
-- answered; and the meaning of columns, drawn once per row of headings.

create table fundraising.statement_upload (
  id            uuid        primary key,
  name          text        not null check (char_length(name) between 1 and 200),
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes         bytea       check (octet_length(bytes) between 1 and 20971520),
  read_by       text        not null,
  read_at       timestamptz not null,
  date_order    text        check (date_order in ('DAY_FIRST', 'MONTH_FIRST')),
  account       uuid        references fundraising.bank_account,
  opening_pence bigint,
  closing_pence bigint,
  whole_days    boolean     not null default false,
  accept_breaks boolean     not null default false,
  conflicts     text        check (conflicts in ('KEEP', 'ADD')),
  check ((opening_pence is null) = (closing_pence is null))
);
comment on table fundraising.statement_upload is 'one waits per person: the next upload takes its place, and importing it leaves its digest alone';
comment on column fundraising.statement_upload.bytes is 'null once it is imported';
comment on column fundraising.statement_upload.whole_days is 'said by the treasurer: no line of its first and last day is missing';
comment on column fundraising.statement_upload.conflicts is 'days that an earlier file shows otherwise: keep what is there, or add what is not';

create table fundraising.statement_mapping (
  headings   text        not null,
  columns    integer     not null check (columns between 1 and 200),
  meanings   text        not null check (meanings ~ '^[A-Z_]+(,[A-Z_]+)*$'),
  date_order text        check (date_order in ('DAY_FIRST', 'MONTH_FIRST')),
  drawn_by   text        not null,
  drawn_at   timestamptz not null,
  primary key (headings, columns),
  check (octet_length(headings) <= 2000)
);
comment on table fundraising.statement_mapping is 'what the columns of a CSV file mean; the last drawing for a row of headings counts';
comment on column fundraising.statement_mapping.headings is 'as they are compared, parted by the unit separator; empty: the file has none';

grant select, insert, update, delete on fundraising.statement_upload to branchwork_app;
grant select, insert, update on fundraising.statement_mapping to branchwork_app;
grant select on fundraising.statement_upload, fundraising.statement_mapping to branchwork_data;

alter table fundraising.statement_upload enable row level security, force row level security;
create policy own_upload on fundraising.statement_upload
  using ((select fundraising.caller_keeps_books()) and fundraising.caller_signs(read_by))
  with check ((select fundraising.caller_keeps_books()) and fundraising.caller_signs(read_by));

alter table fundraising.statement_mapping enable row level security, force row level security;
create policy books_kept on fundraising.statement_mapping
  using ((select fundraising.caller_keeps_books()))
  with check ((select fundraising.caller_keeps_books())
    and (select fundraising.caller_signs(drawn_by)));
