-- One row per mail: which template, which Message-ID (kept before the first try, so that every try has
-- the same), and how it ended. Neither an address nor a text: both are looked up when the mail is sent.
create table platform.mail (
    outbox_id bigint primary key references platform.outbox (id),
    template text not null check (length(template) between 1 and 50),
    message_id text not null unique check (length(message_id) between 5 and 200),
    at timestamptz not null,
    -- waiting until the outbox row is done; kept: written to the data directory, no SMTP server is set;
    -- withheld: there is no address to which it is safe to write
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'withheld'))
);
create index mail_by_time on platform.mail (at desc, outbox_id desc);

grant select, insert, update on platform.mail to branchwork_app;
