-- Signing in through the council, and roles that end at once.

-- A sign-in that has begun and not come back. One row is good for one return, from the browser that began it.
create table sign_in_flow (
  state_hash text primary key,                              -- sha-256 of the state sent to the provider
  browser_hash text not null,                               -- of what the browser was given to hold
  nonce text not null,
  verifier text not null,                                   -- of the code challenge (PKCE)
  back text not null,                                       -- the page that was asked for
  address_hash text not null,
  expires_at timestamptz(3) not null
);
create index sign_in_flow_expires on sign_in_flow (expires_at);

-- The days of a role are counted whole. A role taken away has ended at this moment, not at the end of the day.
alter table person_role add ended_at timestamptz(3);

select kept.guard('sign_in_flow');
select kept.allow('sign_in_flow', 'select insert delete', 'kept_system');
