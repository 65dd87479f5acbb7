-- Where the fetching of mail stands. Here are numbers and counts alone: the messages and what became of
-- them are in the module that owns them, and the two are compared.
create table platform.mailbox (
    name text primary key check (length(name) between 1 and 300),
    uid_validity bigint,
    last_uid bigint not null default 0,
    -- who fetches holds the mailbox until then; whoever is killed loses it then
    taken_until timestamptz,
    fetched_at timestamptz,
    failing_since timestamptz,
    failure text check (length(failure) between 1 and 200),
    -- how the messages on the server compare with those fetched: all that have a number up to the last
    -- one, those of them that were never fetched, and those fetched that are no longer there
    compared_at timestamptz,
    on_server integer,
    missing integer,
    gone integer,
    check ((failing_since is null) = (failure is null))
);

-- How many messages were fetched, by day of the branch: written with each message, so that it can be
-- told whether the owner of the messages still has all of them.
create table platform.mailbox_day (
    mailbox text not null references platform.mailbox (name),
    day date not null,
    received integer not null check (received > 0),
    primary key (mailbox, day)
);

grant select, insert, update on platform.mailbox, platform.mailbox_day to branchwork_app;
