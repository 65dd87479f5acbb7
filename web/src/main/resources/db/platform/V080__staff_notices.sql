-- What tells case leads that something waits tells officers too, and is named so.
update platform.outbox set listener = 'staff-notices' where listener = 'lead-notices';
