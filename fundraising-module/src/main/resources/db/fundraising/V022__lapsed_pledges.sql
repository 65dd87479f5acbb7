-- A pledge that nobody expects any more. It is neither taken back nor closed: what comes for it still
-- counts, as it does for one that was cancelled.

alter table fundraising.pledge add column lapsed_at timestamptz,
  add constraint pledge_lapsed check (state <> 'LAPSED' or lapsed_at is not null);
comment on column fundraising.pledge.lapsed_at is 'since when it is not expected any more; stays when the donor takes the pledge back later';
grant update (lapsed_at) on fundraising.pledge to branchwork_app;
