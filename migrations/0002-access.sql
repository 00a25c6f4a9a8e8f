-- People, what they may do, their sessions, the settings of this council, and the trail of what was done.

create table person (
  id uuid primary key default gen_random_uuid(),
  display_role text not null check (display_role <> ''),    -- how they are shown: 'Head of Corporate Parenting'
  name text,                                                -- null in the demonstration, where people are roles
  email text,
  sign_in_subject text unique,                              -- what the council's identity provider calls them
  recorded_at timestamptz(3) not null default now()
);
create unique index person_email on person (lower(email));

create table person_role (
  person uuid not null references person,
  role text not null,
  first_on date not null,
  last_on date check (last_on >= first_on),                 -- counted; null while it lasts
  given_by uuid references person,
  given_at timestamptz(3) not null default now(),
  primary key (person, role, first_on)
);

create table session (
  id_hash text primary key,                                 -- sha-256 of what the cookie holds
  person uuid not null references person,
  created_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  csrf_secret text not null,
  saying text                                               -- words from the last deed for the next page
);
create index session_person on session (person);
create index session_expires on session (expires_at);

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  who_hash text not null,                                   -- of the name given
  address_hash text not null,                               -- of where it came from
  succeeded boolean not null
);
create index sign_in_attempt_who on sign_in_attempt (who_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

create table setting (
  key text primary key,
  value jsonb not null,
  is_public boolean not null default false,                 -- the council's name and colours are; the rest is not
  set_by uuid references person,
  set_at timestamptz(3) not null default now()
);

-- One chain: each line's hash covers the line before it. The number, the hash of the line before and the hash are
-- given by the trigger, whatever the writer says.
create table audit_line (
  id bigint primary key,
  at timestamptz(3) not null,
  person uuid references person,
  deed text not null check (deed <> ''),
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);
create index audit_line_person on audit_line (person, id);
create index audit_line_deed on audit_line (deed, id);
create index audit_line_subject on audit_line (subject, id);

-- The words that are hashed. jsonb writes its keys in one order, so the same line always gives the same words.
create function kept.audit_words(line audit_line) returns text
language sql stable
as $$
  select jsonb_build_object(
    'id', line.id,
    'at', to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'person', line.person,
    'deed', line.deed,
    'subject', line.subject,
    'details', line.details,
    'previous_hash', line.previous_hash
  )::text
$$;

-- Runs as the owner, because those who write lines may not read the line before. The lock lasts until the writer's
-- transaction ends, so two writers can never follow the same line.
create function kept.chain_audit_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('kept audit', 0));
  select id, hash into last from public.audit_line order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.at := coalesce(new.at, clock_timestamp());
  new.details := coalesce(new.details, '{}'::jsonb);
  new.previous_hash := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(kept.audit_words(new), 'UTF8')), 'hex');
  return new;
end
$$;
revoke execute on function kept.chain_audit_line from public;
create trigger chain before insert on audit_line for each row execute function kept.chain_audit_line();

select kept.guard('person');
select kept.allow('person', 'select', 'kept_person');
select kept.allow('person', 'insert update', 'kept_administrator');
select kept.allow('person', 'select insert update', 'kept_system');

select kept.guard('person_role');
select kept.allow('person_role', 'select', 'kept_person');
select kept.allow('person_role', 'insert update', 'kept_administrator');
select kept.allow('person_role', 'select insert update', 'kept_system');

select kept.guard('session');
select kept.allow('session', 'select insert update delete', 'kept_system');
select kept.allow('session', 'select delete', 'kept_administrator'); -- ends the sessions of somebody who leaves

select kept.guard('sign_in_attempt');
select kept.allow('sign_in_attempt', 'select insert delete', 'kept_system');

select kept.guard('setting');
select kept.allow('setting', 'select', 'kept_public', 'is_public');
select kept.allow('setting', 'select', 'kept_person');
select kept.allow('setting', 'insert update delete', 'kept_administrator');
select kept.allow('setting', 'select insert update', 'kept_system');

select kept.guard('audit_line');
select kept.insert_only('audit_line');
select kept.allow('audit_line', 'select', 'kept_administrator');
select kept.allow('audit_line', 'insert', 'kept_person', 'person is not distinct from kept.person_id()');
select kept.allow('audit_line', 'insert', 'kept_system');
