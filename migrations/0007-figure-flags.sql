-- What the analyst warns of: a figure that should be read with care, and why. Lifted, never deleted.

create table figure_flag (
  id uuid primary key default gen_random_uuid(),
  indicator text not null,
  first_on date not null,                                   -- figures as at these days are flagged
  last_on date check (last_on >= first_on),                 -- null: until it is lifted
  words text not null check (words <> ''),
  flagged_by uuid references person,
  flagged_at timestamptz(3) not null default now(),
  lifted_by uuid references person,
  lifted_at timestamptz(3)
);
create index figure_flag_indicator on figure_flag (indicator);

select kept.guard('figure_flag');
select kept.allow('figure_flag', 'select', 'kept_person');
select kept.allow('figure_flag', 'insert update', 'kept_analyst');
