-- All that a public page says is frozen with the figure: where it stands, beside what, and how it was counted.

alter table publication add strategy text;                  -- the strategy in force, whose priorities the figures stand under

alter table publication_figure
  add ordinal int not null default 0,                       -- the reading order of the whole publication
  add section text not null default '',                     -- the priority or theme it stands under
  add section_says text,                                    -- 'Priority 1'
  add split_title text,                                     -- 'Age', where it is of a group
  add decimals int,
  add verdict text,                                         -- only where both figures are published
  add before_value numeric,                                 -- as published for a year before
  add before_on date,
  add england numeric,
  add england_period text,
  add target numeric,
  add target_met boolean,
  add overridden boolean not null default false,            -- shown although small: the fact; the reason is not public
  add principal boolean not null default true,              -- what a reader meets first; the others stand folded below
  add caution text,                                         -- what a reader must know of its quality
  add check ((before_value is null) = (before_on is null)),
  add check (shown = 'value' or (verdict is null and before_value is null and target_met is null));

create table publication_definition (
  publication uuid not null references publication,
  indicator text not null,
  version int not null check (version > 0),
  title text not null,
  asks text not null,
  why_it_matters text not null,
  theme text not null,
  counted text not null,                                    -- who is in it and what counts, in words
  source text not null,
  unit text not null,
  better text not null check (better in ('higher', 'lower', 'neither')),
  cites text not null,
  doubts jsonb not null default '[]',
  differs jsonb not null default '[]',                      -- measures that seem to be the same thing, and why they are not
  primary key (publication, indicator)
);

-- A value that was reported says little without its unit: 87 children or 87 in a hundred.
alter table reported_figure add unit text;

select kept.guard('publication_definition');
select kept.insert_only('publication_definition');
select kept.allow('publication_definition', 'select', 'kept_public');
select kept.allow('publication_definition', 'insert', 'kept_analyst');

-- What a correction changed, in the words that the public reads. Made from published figures only.
create table publication_change (
  publication uuid not null references publication,
  ordinal int not null,
  indicator text not null,
  title text not null,
  says text not null,
  primary key (publication, ordinal)
);

select kept.guard('publication_change');
select kept.insert_only('publication_change');
select kept.allow('publication_change', 'select', 'kept_public');
select kept.allow('publication_change', 'insert', 'kept_analyst');
