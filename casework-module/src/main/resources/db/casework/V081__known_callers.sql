-- One spelling of a telephone number (E.164, its extension beside it) and of a membership number, so
-- that a person who writes again, or rings, is found again. What was typed stays as it is.
alter table casework.case_file
  add column telephone_e164 text check (telephone_e164 ~ '^\+[0-9]{1,22}$'),
  add column telephone_extension text check (char_length(telephone_extension) between 1 and 20),
  add column membership_folded text check (char_length(membership_folded) between 1 and 40);
create index case_file_telephone on casework.case_file (telephone_e164)
  where telephone_e164 is not null;
create index case_file_membership on casework.case_file (membership_folded)
  where membership_folded is not null;

-- What is there already, near enough: from now on the portal reads each number as it comes in.
set local role branchwork_data;
update casework.case_file c set
  telephone_e164 = case
    when d.digits ~ '^\+[1-9][0-9]{6,14}$' then d.digits
    when d.digits ~ '^00[1-9][0-9]{6,14}$' then '+' || substr(d.digits, 3)
    when d.digits ~ '^0[1-9][0-9]{8,9}$' then '+44' || substr(d.digits, 2) end,
  membership_folded = nullif(upper(regexp_replace(c.membership_number, '\s', '', 'g')), '')
from (select id, regexp_replace(regexp_replace(coalesce(telephone, ''), '[^0-9+]', '', 'g'),
    '^\+440', '+44') digits from casework.case_file) d
where d.id = c.id;
reset role;
