-- Surveys in waves, by age, with small groups protected.
--
-- What one child answered is read by the participation worker, the officers who answer for the survey and the analyst;
-- never by the board or the public, who read results in which small groups are hidden. Free words are in a table of their
-- own that nothing joins to the answers, and only the participation worker reads them.

create table survey (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  about text not null default '',                            -- for the young people, in plain words
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);

-- A question keeps its key for as long as it asks the same, so that years can be put side by side.
create table survey_question (
  survey uuid not null references survey,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind text not null check (kind in ('scale', 'yes-no', 'choice', 'words')),
  name text not null check (name <> ''),                     -- as results call it
  choices jsonb not null default '[]',                       -- in order: key, text, symbol
  good jsonb not null default '[]',                          -- keys of the choices that count towards the result
  measure text,                                              -- entered measure of the dictionary that it feeds
  statement uuid,                                            -- promise statement that it tells of; strategy has no table yet
  norm numeric check (norm between 0 and 100),               -- per cent elsewhere
  norm_of text not null default '',                          -- of whom
  norm_source text not null default '',
  ordinal integer not null,
  primary key (survey, key),
  check (norm is null or norm_of <> '' and norm_source <> '')
);

create table survey_wave (
  id uuid primary key default gen_random_uuid(),
  survey uuid not null references survey,
  label text not null check (label <> ''),                   -- 2026
  link text not null unique,                                 -- the address that is handed out
  opens_on date not null,
  closes_on date not null,
  target integer not null default 100 check (target > 0),
  for_whom text not null check (for_whom <> ''),
  asked integer check (asked > 0),                           -- how many were asked; null where nobody counted
  report_meeting text references meeting,                    -- where the results go to the board
  report_due_on date,                                        -- while that meeting is not in the plan
  needs_code boolean not null default false,
  is_shown boolean not null default false,                   -- on the pages for young people, for anyone to answer
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  closed_at timestamptz(3),
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now(),
  check (closes_on >= opens_on),
  check (report_meeting is null or report_due_on is null),
  check ((state = 'closed') = (closed_at is not null)),
  unique (survey, label)
);

-- One for each band of ages, both ends counted. Together they leave no gap and never overlap.
create table survey_version (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references survey_wave,
  age_from integer not null check (age_from between 0 and 25),
  age_to integer not null check (age_to between age_from and 25),
  intro text not null default '',
  wording jsonb not null,                                    -- in order: key of the question, words, help
  unique (wave, age_from)
);

create table survey_translation (
  version uuid not null references survey_version on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  called text not null check (called <> ''),                 -- in that language itself
  direction text not null check (direction in ('ltr', 'rtl')),
  words jsonb not null,                                      -- title, intro, and for each question its words, help and choices
  translated_by text not null default '',                    -- by role or firm
  checked_by text not null default '',                       -- by role: somebody else, who speaks it
  checked_on date,
  primary key (version, language),
  check ((checked_by = '') = (checked_on is null))
);

-- A code is kept as its hash, and not beside what was answered with it.
create table survey_code (
  code_hash text primary key,
  wave uuid not null references survey_wave,
  made_by uuid references person,
  made_at timestamptz(3) not null,
  used_on date
);
create index survey_code_wave on survey_code (wave);

-- A form that was sent, by what it carried hidden: sent again by a second tap, it counts once. Nothing ties it to answers.
create table survey_sending (
  token_hash text primary key,
  wave uuid not null references survey_wave,
  sent_on date not null
);

create table survey_import (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references survey_wave,
  version uuid not null references survey_version,
  rows integer not null,
  rows_hash text not null,                                   -- of what was read: the same file is known when it comes again
  imported_by uuid references person,
  imported_at timestamptz(3) not null,
  undone_at timestamptz(3),
  undone_by uuid references person
);

-- A file that has been read and not yet brought in. Thrown away then, or a day later.
create table survey_upload (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references survey_wave,
  version uuid not null references survey_version,
  rows jsonb not null,
  problems jsonb not null,
  uploaded_by uuid references person,
  uploaded_at timestamptz(3) not null
);

create table survey_reply (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references survey_wave,
  version uuid not null references survey_version,
  came_by text not null check (came_by in ('page', 'paper')),
  import uuid references survey_import,
  answered_on date not null,                                 -- the day only: a moment could tell who it was
  is_late boolean not null default false,                    -- sent within a day of closing
  language text not null default 'en',
  age_band text not null default 'not said',
  home text not null default 'not said',
  answers jsonb not null                                     -- key of the question: key of the choice
);
create index survey_reply_wave on survey_reply (wave);
create index survey_reply_import on survey_reply (import);

create table survey_words (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references survey_wave,
  question text not null,
  words text not null check (words <> ''),
  language text not null default 'en',
  age_band text not null default 'not said',
  may_be_shown boolean not null default false,               -- the young person said so in the survey
  import uuid references survey_import,
  quote uuid references quote,                               -- once it was released
  looked_on date                                             -- once the worker found that it tells of no harm
);
create index survey_words_wave on survey_words (wave);
create index survey_words_import on survey_words (import);

-- Results as published: only what may be seen is in them. Never changed; a correction is a new version.
create table survey_publication (
  wave uuid not null references survey_wave,
  version integer not null check (version > 0),
  published_on date not null,
  replies integer not null,
  results jsonb not null,
  why text not null default '',
  published_by uuid references person,
  primary key (wave, version)
);

create table survey_quote (
  wave uuid not null references survey_wave,
  question text not null,
  quote uuid not null references quote,
  primary key (wave, quote)
);

-- Everyone may read what is asked, once a wave is more than a draft.
select kept.guard('survey');
select kept.allow('survey', 'select', 'kept_public',
  $$exists (select from survey_wave w where w.survey = survey.id and w.state <> 'draft')$$);
select kept.allow('survey', 'select', 'kept_member');
select kept.allow('survey', 'select', 'kept_author');
select kept.allow('survey', 'insert update', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey', 'insert update', 'kept_officer');

select kept.guard('survey_question');
select kept.allow('survey_question', 'select', 'kept_public',
  $$exists (select from survey_wave w where w.survey = survey_question.survey and w.state <> 'draft')$$);
select kept.allow('survey_question', 'select', 'kept_member');
select kept.allow('survey_question', 'select', 'kept_author');
select kept.allow('survey_question', 'insert update', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_question', 'insert update', 'kept_officer');

select kept.guard('survey_wave');
select kept.allow('survey_wave', 'select', 'kept_public', $$state <> 'draft'$$);
select kept.allow('survey_wave', 'select', 'kept_member');
select kept.allow('survey_wave', 'select', 'kept_author');
select kept.allow('survey_wave', 'insert update', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_wave', 'insert update', 'kept_officer');

select kept.guard('survey_version');
select kept.allow('survey_version', 'select', 'kept_public',
  'exists (select from survey_wave w where w.id = survey_version.wave)');
select kept.allow('survey_version', 'insert update delete', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_version', 'insert update delete', 'kept_officer');

select kept.guard('survey_translation');
select kept.allow('survey_translation', 'select', 'kept_public',
  'exists (select from survey_version v where v.id = survey_translation.version)');
select kept.allow('survey_translation', 'insert update delete', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_translation', 'insert update delete', 'kept_officer');

-- The young person's page, who has no account, works as the system: it writes a reply and reads none.
select kept.guard('survey_code');
select kept.allow('survey_code', 'select insert', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_code', 'select update', 'kept_system');

select kept.guard('survey_sending');
select kept.allow('survey_sending', 'select insert delete', 'kept_system');

select kept.guard('survey_import');
select kept.allow('survey_import', 'select insert update', 'kept_author', $$(select kept.holds('participation-worker'))$$);

select kept.guard('survey_upload');
select kept.allow('survey_upload', 'select insert delete', 'kept_author', $$(select kept.holds('participation-worker'))$$);

select kept.guard('survey_reply');
select kept.allow('survey_reply', 'select', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_reply', 'insert delete', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_reply', 'select', 'kept_officer');
select kept.allow('survey_reply', 'select', 'kept_analyst');
select kept.allow('survey_reply', 'insert', 'kept_system');

select kept.guard('survey_words');
select kept.allow('survey_words', 'select insert update delete', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_words', 'insert', 'kept_system');

select kept.guard('survey_publication');
select kept.allow('survey_publication', 'select', 'kept_public');
select kept.allow('survey_publication', 'insert', 'kept_author', $$(select kept.holds('participation-worker'))$$);
select kept.allow('survey_publication', 'insert', 'kept_officer');
select kept.insert_only('survey_publication');

select kept.guard('survey_quote');
select kept.allow('survey_quote', 'select', 'kept_public');
select kept.allow('survey_quote', 'insert', 'kept_author', $$(select kept.holds('participation-worker'))$$);
