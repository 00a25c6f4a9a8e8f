-- What was loaded, the rows about children, and the figures of others that ours are compared with.

create table extract_load (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('903', 'annex-a', 'measures', 'population', 'benchmarks', 'postcodes')),
  title text not null,
  council_year int,                                         -- 2026 for 2025-26
  as_at date,
  up_to date,                                               -- the last day that the extract tells of
  files jsonb not null default '[]',                        -- name, sha256, bytes and rows of each
  counts jsonb not null default '{}',                       -- rows by module, children, rows not used
  loaded_by uuid references person,
  loaded_at timestamptz(3) not null default now(),
  state text not null default 'in force' check (state in ('in force', 'replaced', 'undone', 'disposed')),
  replaces uuid references extract_load,
  dispose_on date,
  disposed_at timestamptz(3),
  disposal_proof jsonb
);
create index extract_load_kind on extract_load (kind, council_year, as_at);
create index extract_load_replaces on extract_load (replaces);

-- Child-level. Only an analyst may read it.
create table extract_row (
  load_id uuid not null references extract_load,
  module text not null,
  row_number int not null check (row_number > 0),
  child text,                                               -- the council's number for the child
  fields jsonb not null,
  primary key (load_id, module, row_number)
);

-- Which row and column, what is wrong and how to mend it. Never the value itself.
create table load_problem (
  id bigint generated always as identity primary key,
  load_id uuid not null references extract_load,
  file text not null,
  row_number int,
  column_name text,
  kind text not null,
  says text not null,
  mend text
);
create index load_problem_load on load_problem (load_id);

-- Files between the preview and the person's yes. Removed when loaded, refused or expired.
create table upload (
  id uuid primary key default gen_random_uuid(),
  uploaded_by uuid references person,
  uploaded_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  details jsonb not null default '{}'
);
create index upload_expires on upload (expires_at);

create table upload_file (
  upload_id uuid not null references upload on delete cascade,
  ordinal int not null,
  name text not null,
  bytes bytea not null,
  sha256 text not null,
  primary key (upload_id, ordinal)
);

create table entered_value (
  id uuid primary key default gen_random_uuid(),
  measure text not null,
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  numerator numeric,
  denominator numeric,
  value numeric,
  note text,
  load_id uuid references extract_load,
  entered_by uuid references person,
  entered_at timestamptz(3) not null default now(),
  replaced_by uuid references entered_value
);
-- One answer in force for a measure and a period. Who corrects it marks the old answer first, so the link is checked
-- at the end of the transaction.
alter table entered_value alter constraint entered_value_replaced_by_fkey deferrable initially deferred;
create unique index entered_value_in_force on entered_value (measure, first_on, last_on) where replaced_by is null;
create index entered_value_load on entered_value (load_id);

create table population (
  area_code text not null,
  mid_year int not null,
  people int not null check (people >= 0),                  -- aged 0 to 17
  load_id uuid not null references extract_load,            -- the newest load in force speaks
  primary key (load_id, area_code, mid_year)
);

create table benchmark_value (
  id bigint generated always as identity primary key,
  indicator text not null,
  period text not null,
  level text not null check (level in ('national', 'regional', 'authority')),
  area_code text not null,
  area_name text not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  symbol text check (symbol in ('c', 'k', 'x', 'z', 'low')),  -- why there is no value, in the publisher's own signs
  unit text not null,
  source text not null,
  load_id uuid not null references extract_load,
  unique (load_id, indicator, period, level, area_code, source)
);
create index benchmark_value_area on benchmark_value (area_code, indicator);

create table neighbour (
  load_id uuid not null references extract_load,
  model text not null,
  area_code text not null,
  area_name text not null,
  region text not null,
  rank int not null,
  neighbour_code text not null,
  neighbour_name text not null,
  primary key (load_id, model, area_code, rank)
);

create table inspection_judgement (
  load_id uuid not null references extract_load,
  area_code text not null,
  area_name text not null,
  inspected_on date,
  overall text not null,
  published_as_at date,                                     -- the publisher's list that this was read from
  primary key (load_id, area_code)
);

create table postcode_place (
  postcode text primary key check (postcode = upper(postcode)), -- as normalPostcode writes it
  east int not null,
  north int not null,
  authority text not null
);

select kept.guard('extract_load');
select kept.allow('extract_load', 'select', 'kept_person');
select kept.allow('extract_load', 'insert update', 'kept_analyst');

select kept.guard('extract_row');
select kept.allow('extract_row', 'select insert delete', 'kept_analyst');

select kept.guard('load_problem');
select kept.allow('load_problem', 'select', 'kept_person');
select kept.allow('load_problem', 'insert delete', 'kept_analyst');

select kept.guard('upload');
select kept.allow('upload', 'select insert update delete', 'kept_analyst');

select kept.guard('upload_file');
select kept.allow('upload_file', 'select insert delete', 'kept_analyst');

select kept.guard('entered_value');
select kept.allow('entered_value', 'select', 'kept_person');
select kept.allow('entered_value', 'insert update', 'kept_author');
select kept.allow('entered_value', 'insert update delete', 'kept_analyst');

select kept.guard('population');
select kept.allow('population', 'select', 'kept_public');
select kept.allow('population', 'insert update delete', 'kept_analyst');

select kept.guard('benchmark_value');
select kept.allow('benchmark_value', 'select', 'kept_public');
select kept.allow('benchmark_value', 'insert update delete', 'kept_analyst');

select kept.guard('neighbour');
select kept.allow('neighbour', 'select', 'kept_public');
select kept.allow('neighbour', 'insert update delete', 'kept_analyst');

select kept.guard('inspection_judgement');
select kept.allow('inspection_judgement', 'select', 'kept_public');
select kept.allow('inspection_judgement', 'insert update delete', 'kept_analyst');

select kept.guard('postcode_place');
select kept.allow('postcode_place', 'select insert update delete', 'kept_analyst');
