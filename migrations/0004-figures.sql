-- Figures as computed, as reported, as published, what is said of them, and the promises they measure.

create table figure (
  indicator text not null,
  definition_version int not null,
  as_at date not null,
  first_on date not null,
  last_on date not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  squares numeric,                                          -- for the interval of a mean
  unknown int not null default 0,                           -- how many of the denominator have no answer
  unit text not null,
  state text not null,                                      -- 'value', or why there is none
  because text,
  note text,                                                -- what the owner said of an entered value
  left_out jsonb not null default '{}',                     -- how many were left out, by reason
  splits jsonb not null default '[]',                       -- the same for each group of each split
  computed_at timestamptz(3) not null default now(),
  primary key (indicator, as_at),
  check ((state = 'value') = (value is not null))
);
create index figure_as_at on figure (as_at);

-- What the figures of a day rest on.
create table figure_basis (
  as_at date primary key,
  loads jsonb not null,
  children int not null
);

-- What was said to a board or to the public before Kept, or outside it. Kept as reported.
create table reported_figure (
  id uuid primary key default gen_random_uuid(),
  measure text not null,
  indicator text,                                           -- ours, where it is the same thing
  label text not null,
  as_at date,
  period text,
  value text,
  previous text,
  direction text,
  source_document text not null,
  place text,                                               -- page or lines of the document
  note text,
  conflict_group text,                                      -- figures for one thing that do not agree
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now(),
  check (as_at is not null or period is not null)
);
create index reported_figure_indicator on reported_figure (indicator);

create table target (
  indicator text not null,
  first_on date not null,                                   -- in force from this day until the next
  value numeric,                                            -- null: no target from this day
  note text,
  set_by uuid references person,
  set_at timestamptz(3) not null default now(),
  primary key (indicator, first_on)
);

create table commentary_request (
  id uuid primary key default gen_random_uuid(),
  indicator text not null,
  as_at date not null,
  asked_of_person uuid references person,
  asked_of_role text,
  due_on date not null,
  asked_by uuid references person,
  asked_at timestamptz(3) not null default now(),
  chased_at timestamptz(3),
  closed_at timestamptz(3),
  check (asked_of_person is not null or asked_of_role is not null)
);
create index commentary_request_indicator on commentary_request (indicator, as_at);

create table commentary (
  indicator text not null,
  as_at date not null,
  version int not null check (version > 0),
  words text not null,
  state text not null check (state in ('drafted', 'signed off')),
  written_by uuid references person,
  written_at timestamptz(3) not null default now(),
  primary key (indicator, as_at, version)
);

create table publication (
  id uuid primary key default gen_random_uuid(),
  as_at date not null,
  title text not null,
  version int not null check (version > 0),
  corrects uuid unique references publication,
  why text,
  published_by uuid references person,
  published_at timestamptz(3) not null default now(),
  unique (as_at, version),
  check ((version = 1) = (corrects is null)),
  check (corrects is null or why is not null)
);

-- Exactly what the public is shown, and nothing that it is not.
create table publication_figure (
  publication uuid not null references publication,
  indicator text not null,
  definition_version int not null,
  split text not null default '',
  "group" text not null default '',
  shown text not null,                                      -- 'value', 'suppressed', 'not applicable' …
  because text,
  value numeric,
  numerator numeric,
  denominator numeric,
  sentence text not null,
  commentary text,
  unit text not null,
  first_on date not null,
  last_on date not null,
  primary key (publication, indicator, split, "group"),
  check (shown = 'value' or (value is null and numerator is null and denominator is null)),
  check (shown <> 'value' or value is not null)
);

create table publication_override (
  publication uuid not null references publication,
  indicator text not null,
  split text not null default '',
  "group" text not null default '',
  reason text not null check (reason <> ''),
  decided_by uuid references person,
  decided_at timestamptz(3) not null default now(),
  primary key (publication, indicator, split, "group")
);

create table strategy (
  id text primary key,
  title text not null,
  first_on date not null,
  last_on date,
  state text not null check (state in ('draft', 'agreed', 'in force', 'superseded'))
);

create table priority (
  strategy text not null references strategy,
  number int not null,
  label text not null,
  primary key (strategy, number)
);

create table priority_measure (
  strategy text not null,
  number int not null,
  indicator text not null,
  ordinal int not null,
  primary key (strategy, number, indicator),
  unique (strategy, number, ordinal),
  foreign key (strategy, number) references priority
);

select kept.guard('figure_basis');
select kept.allow('figure_basis', 'select', 'kept_person');
select kept.allow('figure_basis', 'insert delete', 'kept_analyst');

select kept.guard('figure');
select kept.allow('figure', 'select', 'kept_person');
select kept.allow('figure', 'insert update delete', 'kept_analyst');

select kept.guard('reported_figure');
select kept.insert_only('reported_figure');
select kept.allow('reported_figure', 'select', 'kept_person');
select kept.allow('reported_figure', 'insert', 'kept_analyst');

select kept.guard('target');
select kept.allow('target', 'select', 'kept_public');
select kept.allow('target', 'insert update delete', 'kept_analyst');
select kept.allow('target', 'insert update delete', 'kept_officer');

select kept.guard('commentary_request');
select kept.allow('commentary_request', 'select', 'kept_person');
select kept.allow('commentary_request', 'insert update', 'kept_author');
select kept.allow('commentary_request', 'insert update', 'kept_analyst');
select kept.allow('commentary_request', 'insert update', 'kept_clerk');
select kept.allow('commentary_request', 'select update', 'kept_system');

-- Signed-off words do not change: a later thought is the next version.
select kept.guard('commentary');
select kept.allow('commentary', 'select', 'kept_person');
select kept.allow('commentary', 'insert', 'kept_author');
select kept.allow('commentary', 'insert', 'kept_analyst');
create function kept.refuse_signed_off() returns trigger
language plpgsql
as $$
begin
  if old.state = 'signed off' then
    raise exception 'This commentary is signed off. Write the next version' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger signed_off before update or delete on commentary for each row execute function kept.refuse_signed_off();
select kept.allow('commentary', 'update', 'kept_author');
select kept.allow('commentary', 'update', 'kept_analyst');

select kept.guard('publication');
select kept.insert_only('publication');
select kept.allow('publication', 'select', 'kept_public');
select kept.allow('publication', 'insert', 'kept_analyst');

select kept.guard('publication_figure');
select kept.insert_only('publication_figure');
select kept.allow('publication_figure', 'select', 'kept_public');
select kept.allow('publication_figure', 'insert', 'kept_analyst');

select kept.guard('publication_override');
select kept.insert_only('publication_override');
select kept.allow('publication_override', 'select', 'kept_person');
select kept.allow('publication_override', 'insert', 'kept_analyst');

-- A draft is nobody's business but the council's.
select kept.guard('strategy');
select kept.allow('strategy', 'select', 'kept_public', 'state <> ''draft''');
select kept.allow('strategy', 'select', 'kept_person');
select kept.allow('strategy', 'insert update', 'kept_officer');
select kept.allow('strategy', 'insert update', 'kept_clerk');

select kept.guard('priority');
select kept.allow('priority', 'select', 'kept_public', 'exists (select from strategy where strategy.id = priority.strategy)');
select kept.allow('priority', 'insert update delete', 'kept_officer');
select kept.allow('priority', 'insert update delete', 'kept_clerk');

select kept.guard('priority_measure');
select kept.allow('priority_measure', 'select', 'kept_public', 'exists (select from strategy where strategy.id = priority_measure.strategy)');
select kept.allow('priority_measure', 'insert update delete', 'kept_officer');
select kept.allow('priority_measure', 'insert update delete', 'kept_clerk');
select kept.allow('priority_measure', 'insert update delete', 'kept_analyst');
