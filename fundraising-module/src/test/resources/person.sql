-- A person in every table, whose last day in each is 2 November 2026. Run without triggers.
update fundraising.pledge set name = 'wombat of pledge', email = 'wombat@pledge.example',
  telephone = '01632 960101', message = 'wombat message', public_name = true, on_wall = true
 where reference = 'SFABCDEFHE';
insert into fundraising.cheque (id, drawer, number, amount_pence, fund, received_on, received_by, received_at,
    withdrawn_by, withdrawn_at)
  select '00000000-0000-0000-0000-00000000000c', 'wombat drawer', '77', 500, f.public_id, '2026-11-01', 'x',
    '2026-11-01 12:00+00', 'x', '2026-11-02 23:59+00' from fundraising.fund f where f.slug = 'strike-fund';
insert into fundraising.claim (id, reference, form_key, kind, asked_pence, state, claimed_at, decided_by,
    decided_at)
  values ('00000000-0000-0000-0000-00000000000a', 'ABCDEFHE', 'form-of-the-person', 'HARDSHIP', 9000, 'REFUSED',
    '2026-11-01 12:00+00', 'x', '2026-11-02 23:59+00');
insert into fundraising.claim_claimant values ('00000000-0000-0000-0000-00000000000a', '7700-2',
  'wombat claimant', 'wombat@claim.example', '01632 960102');
insert into fundraising.claim_account values ('00000000-0000-0000-0000-00000000000a', 'wombat claim account',
  '112244', '11224455', 'UNKNOWN');
insert into fundraising.claim_reason values ('00000000-0000-0000-0000-00000000000a', 'HEALTH', 'wombat words');
insert into fundraising.claim_evidence values ('00000000-0000-0000-0000-00000000000a', 1, 'wombat.txt',
  'text/x-wombat', 'wombat bytes');
insert into fundraising.claim_refusal values ('00000000-0000-0000-0000-00000000000a', 'wombat refusal');
insert into fundraising.payee (public_id, member, added_by, added_at)
  values ('00000000-0000-0000-0000-00000000000f', '7700-1', 'x', '2026-10-01 12:00+00');
insert into fundraising.payee_account (public_id, payee_id, name, sort_code, account_number, modulus, asked_by,
    asked_at, usable_from)
  select gen_random_uuid(), id, 'wombat payee', '112233', '11223344', 'PASSES', 'x', added_at, added_at
    from fundraising.payee where member = '7700-1';
insert into fundraising.payee_address (public_id, payee_id, email, set_by, set_at)
  select gen_random_uuid(), id, 'wombat@payee.example', 'x', added_at from fundraising.payee where member = '7700-1';
insert into fundraising.hardship_grant (public_id, fund_id, payee_id, pence, granted_by, granted_at)
  select gen_random_uuid(), f.id, y.id, 4200, 'x', '2026-10-01 12:00+00'
    from fundraising.payee y, fundraising.fund f where y.member = '7700-1' and f.slug = 'strike-fund';
insert into fundraising.hardship_reason select id, 'DEBT' from fundraising.hardship_grant;
insert into fundraising.hardship_words select id, 'wombat need' from fundraising.hardship_grant;
insert into fundraising.payout_run (public_id, fund_id, pay_on, prepared_by, prepared_at, state, decided_by,
    decided_at, sha256, exported_by, exported_at, format, files_sha256, written_in)
  select '00000000-0000-0000-0000-00000000000e', id, '2026-11-01', 'x', now(), 'EXPORTED', 'y', now(),
    sha256('x'), 'x', now(), 'TABLE', encode(sha256('x'), 'hex'), '1'
    from fundraising.fund where slug = 'strike-fund';
insert into fundraising.payout_line (run_id, line, payee_id, payee_account_id, pence, reference)
  select r.id, 1, a.payee_id, a.id, 4200, 'SP1X1' from fundraising.payout_run r, fundraising.payee_account a;
insert into fundraising.payout_line_grant (run_id, line, payee_id, grant_id, pence)
  select l.run_id, 1, l.payee_id, h.id, 4200 from fundraising.payout_line l, fundraising.hardship_grant h;
insert into fundraising.payout_settlement (run_id, line, kind, bank_line, noted_on, noted_by, noted_at)
  select id, 1, 'PAID', 'line of the bank', '2026-11-02', 'x', '2026-11-02 12:00+00' from fundraising.payout_run;
