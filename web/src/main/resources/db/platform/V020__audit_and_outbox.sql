-- What happened, who did it, when: one row per act, written in the transaction of the act.
-- The application may add rows and read them; it can neither change nor remove one.
create table platform.audit_entry (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    at timestamptz not null,
    actor text not null check (length(actor) between 1 and 100),
    action text not null check (length(action) between 1 and 100),
    subject text check (length(subject) <= 100),
    refused boolean not null default false,
    -- plain ids and values, never a text, a name or an address
    facts jsonb not null
);
create index audit_entry_by_subject on platform.audit_entry (subject, id);

-- What is still to be done after an act, one row per listener: written in the transaction of the act,
-- worked off afterwards. Rows carry ids; whoever works one off looks the rest up then.
create table platform.outbox (
    id bigint generated always as identity primary key,
    listener text not null check (length(listener) between 1 and 50),
    event_id uuid not null,
    kind text not null check (length(kind) between 1 and 50),
    facts jsonb not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    give_up_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
    -- the class of the last failure, never its message: a message may hold an address
    last_error text,
    done_at timestamptz,
    unique (listener, event_id),
    check ((state = 'done') = (done_at is not null))
);
create index outbox_due on platform.outbox (listener, due_at, id) where state = 'waiting';
create index outbox_parked on platform.outbox (id) where state = 'parked';

grant usage on schema platform to branchwork_app;
grant select, insert on platform.audit_entry to branchwork_app;
grant select, insert, update on platform.outbox to branchwork_app;
