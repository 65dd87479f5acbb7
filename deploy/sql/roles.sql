-- The three roles of the portal. Run once, as a superuser, before the first start; on the embedded
-- database the launcher does it. Then give the two that may log in their passwords (\password).

-- owns the schemas and migrates; the running portal never uses it
create role branchwork_owner login;

-- what the portal uses: reads and writes what it was granted, alters nothing, is under every policy
create role branchwork_app login;

-- nobody logs in as it: owns what must see past row-level security (searches, data migrations)
create role branchwork_data nologin bypassrls;

-- the owner may hand functions to it and act as it, but does not inherit its rights
grant branchwork_data to branchwork_owner with inherit false, set true;
