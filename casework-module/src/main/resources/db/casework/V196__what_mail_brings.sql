-- What a message that came by mail brings along. What it quotes stands in the same text, behind the new words, so that
-- it is sealed, found, told and erased with them; from which character on is kept here. A day to which a calendar
-- entry invites is offered as that of a meeting, and is as plain as one.
alter table casework.message add column quoted_from integer check (quoted_from > 0),
  add column invited_kind text check (invited_kind ~ '^[A-Z_]{4,40}$'),
  add column invited_on date,
  add column invited_at time,
  add constraint invited_to_something check ((invited_kind is null) = (invited_on is null)
    and (invited_on is not null or invited_at is null));
