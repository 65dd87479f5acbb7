-- The menu of every public page leads to "About us", so a new branch has such a page from its
-- first start; an editor of the branch puts its own words there.
insert into campaigns.page (public_id, slug, title, text, published, changed_at, version)
values (
  gen_random_uuid(),
  'about-us',
  'About us',
  E'We are a branch of a trade union: members who stand by each other at work.\n\nThe branch will soon say more about itself here. Until then, [this is how to reach us](/contact).',
  true,
  now(),
  1);
