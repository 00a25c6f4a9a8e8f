-- What was said and settled at a meeting: who was there, what was said of each item, and what was promised. While it is
-- written nobody reads it but those who may read exempt business. What the public reads are kept versions: a version is
-- written once, is public or is not from that moment, and of it the public's role can return the open minutes only.

create table meeting_record (
  meeting text primary key references meeting,
  began_at timestamptz(3),
  ended_at timestamptz(3),
  -- Young people are counted and never named.
  young_people integer not null default 0 check (young_people between 0 and 200),
  recorded_at timestamptz(3) not null default now()
);

create table chairing (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  taken_by text not null check (taken_by <> ''),              -- by role
  manner text not null check (manner in ('chair', 'vice-chair', 'elected for the meeting', 'young people')),
  from_item uuid references agenda_item,                     -- null: from the start
  recorded_at timestamptz(3) not null default now()
);
create unique index chairing_once on chairing (meeting, from_item) nulls not distinct;

create table attendance (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  capacity text not null check (capacity in ('member', 'substitute', 'officer', 'guest')),
  holder uuid references seat_holder,                        -- of a member, and of whom a substitute stands in for
  shown_as text not null check (shown_as <> ''),
  votes boolean not null,
  from_item uuid references agenda_item,                     -- null: from the start
  to_item uuid references agenda_item,                       -- the last item they were there for; null: to the end
  recorded_at timestamptz(3) not null default now()
);
create index attendance_meeting on attendance (meeting);
create unique index attendance_once on attendance (meeting, holder) where holder is not null;

create table apology (
  meeting text not null references meeting,
  holder uuid not null references seat_holder,
  substitute text not null default '',
  recorded_at timestamptz(3) not null default now(),
  primary key (meeting, holder)
);

create table declaration (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  item uuid not null references agenda_item,
  who text not null check (who <> ''),
  kind text not null check (kind in ('disclosable pecuniary', 'other registrable', 'non-registrable')),
  -- A sensitive interest is declared, but what it is stays out of what anybody reads (Localism Act 2011 s.32).
  is_sensitive boolean not null default false,
  nature text not null default '',
  effect text not null check (effect in ('stayed', 'stayed without voting', 'left', 'dispensation')),
  recorded_at timestamptz(3) not null default now()
);
create index declaration_meeting on declaration (meeting);

-- A declaration or a line of who was there that was recorded by mistake: what it said stays, with who took it back and why.
create table taken_back (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  what text not null check (what in ('declaration', 'attendance')),
  says text not null check (says <> ''),
  why text not null check (why <> ''),
  taken_by uuid references person,
  taken_at timestamptz(3) not null
);
create index taken_back_meeting on taken_back (meeting);

create table public_question (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  kind text not null check (kind in ('question', 'statement')),
  asker text not null check (asker in ('a member of the public', 'a town or parish council', 'an organisation')),
  words text not null check (words <> ''),
  word_count integer not null check (word_count > 0),
  word_limit integer not null check (word_limit > 0),
  received_at timestamptz(3) not null,
  deadline timestamptz(3) not null,
  -- Taken though it was late or long: the chair's say, in words.
  allowed_why text not null default '',
  answer text not null default '',
  answered_by text not null default '',
  recorded_at timestamptz(3) not null default now()
);
create index public_question_meeting on public_question (meeting);

-- What somebody sent in on the public pages. No name is asked for. The clerk takes it to the meeting, or says why it cannot
-- be taken: then its words go.
create table question_sent (
  reference text primary key check (reference <> ''),
  meeting text not null references meeting,
  kind text not null check (kind in ('question', 'statement')),
  asker text not null check (asker in ('a member of the public', 'a town or parish council', 'an organisation')),
  words text not null,
  sent_at timestamptz(3) not null,
  standing text not null default 'waiting' check (standing in ('waiting', 'taken', 'turned down')),
  refused_why text not null default ''
);
create index question_sent_meeting on question_sent (meeting);

-- Where questions came from, for an hour, against a flood of them. It stands beside no question: who asked is not kept.
create table question_try (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  address_hash text not null
);
create index question_try_address on question_try (address_hash, at);

-- The chair moved item 9 to 15: the order taken is the order of the agenda with these done to it, one after the other.
create table order_change (
  meeting text not null references meeting,
  ordinal integer not null check (ordinal > 0),
  item uuid not null references agenda_item,
  number integer not null check (number > 0),                -- its number on the agenda
  moved_to integer not null check (moved_to > 0),
  decided_by text not null check (decided_by <> ''),
  recorded_at timestamptz(3) not null default now(),
  primary key (meeting, ordinal)
);

-- The resolution to take items in private, as moved and put (LGA 1972 s.100A(4)).
create table exclusion_motion (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  words text not null check (words <> ''),
  moved_by text not null check (moved_by <> ''),
  seconded_by text not null check (seconded_by <> ''),
  is_carried boolean not null,
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index exclusion_motion_meeting on exclusion_motion (meeting);

create table exclusion_cover (
  motion uuid not null references exclusion_motion,
  item uuid not null references agenda_item,
  primary key (motion, item)
);

create table minute (
  id uuid primary key default gen_random_uuid(),
  body text not null references body,
  number integer not null check (number > 0),
  meeting text not null references meeting,
  item uuid not null unique references agenda_item,
  title text not null check (title <> ''),
  part text not null check (part in ('open', 'exempt', 'confidential')),
  outcome text check (outcome in (
    'resolved', 'noted', 'received', 'deferred', 'recommended', 'confirmed', 'none', 'excluded', 'discussed')),
  outcome_words text not null default '',
  deferred_to text references meeting,
  recommended_to text references body,
  -- Of a minute taken in private: what everybody may read, so that what is left makes sense (LGA 1972 s.100C(2)).
  public_summary text not null default '',
  settled_at timestamptz(3),
  recorded_at timestamptz(3) not null default now(),
  unique (body, number)
);
create index minute_meeting on minute (meeting);

create table minute_entry (
  id uuid primary key,
  minute uuid not null references minute,
  ordinal integer not null,
  kind text not null check (kind in ('statement', 'question', 'answer', 'note', 'resolution', 'reason', 'film', 'compliment')),
  speaker text not null default '',
  words text not null,
  -- Goes up with each saving: who saves over an older one has not seen the newest.
  revision integer not null default 1 check (revision > 0),
  -- The other text, where two clerks wrote at once: both are kept until somebody puts them together.
  beside uuid references minute_entry,
  number integer,                                            -- of a resolution
  owner text not null default '',
  due_on date,
  due_meeting text references meeting,
  decision uuid,
  action uuid,
  written_by uuid references person,
  written_at timestamptz(3) not null default now(),
  removed_at timestamptz(3)
);
create index minute_entry_minute on minute_entry (minute, ordinal);

-- What the clerk said of a promise that was heard in the words: an action, or no promise after all.
create table undertaking (
  entry uuid not null references minute_entry,
  sentence text not null check (sentence <> ''),
  answer text not null check (answer in ('action', 'no promise', 'in a resolution')),
  action uuid,
  answered_by uuid references person,
  answered_at timestamptz(3) not null default now(),
  primary key (entry, sentence)
);

create table number_checked (
  entry uuid not null references minute_entry,
  sentence text not null check (sentence <> ''),
  says text not null check (says <> ''),
  checked_by uuid references person,
  checked_at timestamptz(3) not null default now(),
  primary key (entry, sentence)
);

create table minutes_version (
  meeting text not null references meeting,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'corrected', 'confirmed', 'signed')),
  is_public boolean not null,
  header jsonb not null,
  why text not null default '',                              -- what was corrected
  confirmed_at text references meeting,                      -- the meeting that confirmed them
  signed_by text not null default '',                        -- who chaired that meeting, by role
  made_by uuid references person,
  made_at timestamptz(3) not null,
  primary key (meeting, version),
  check ((state in ('confirmed', 'signed')) = (confirmed_at is not null)),
  check ((state = 'signed') = (signed_by <> ''))
);

-- An exempt minute has an open row too, with its title and the summary for the public.
create table minutes_version_minute (
  meeting text not null,
  version integer not null,
  number integer not null,
  part text not null check (part in ('open', 'exempt', 'confidential')),
  ordinal integer not null,
  shown jsonb not null,
  primary key (meeting, version, number, part),
  foreign key (meeting, version) references minutes_version
);

create table minutes_publication (
  meeting text not null,
  version integer not null,
  state text not null check (state in ('draft', 'corrected', 'confirmed', 'signed')),
  shown jsonb not null,                                      -- made of what the public's own role can read
  published_by uuid references person,
  published_at timestamptz(3) not null,
  primary key (meeting, version),
  foreign key (meeting, version) references minutes_version
);

-- Minutes that were never in Kept: where everyone finds them.
create table minutes_elsewhere (
  meeting text primary key references meeting,
  words text not null check (words <> ''),
  said_by uuid references person,
  said_at timestamptz(3) not null default now()
);

-- How long what belongs to a meeting is open to be read, counted from its day.
create table retention (
  meeting text not null references meeting,
  class text not null check (class in ('minutes', 'background papers')),
  years integer not null check (years > 0),
  keep_until date not null,
  rule text not null check (rule <> ''),
  primary key (meeting, class)
);

do $$
declare
  written text;
begin
  foreach written in array array[
    'meeting_record', 'chairing', 'attendance', 'apology', 'declaration', 'public_question', 'order_change',
    'exclusion_motion', 'exclusion_cover', 'minute', 'minute_entry', 'undertaking', 'number_checked', 'retention',
    'taken_back'
  ] loop
    perform kept.guard(written::regclass);
    perform kept.allow(written::regclass, 'select', 'kept_member');
    perform kept.allow(written::regclass, 'select', 'kept_officer');
    perform kept.allow(written::regclass, 'select', 'kept_clerk');
  end loop;
  foreach written in array array[
    'meeting_record', 'chairing', 'attendance', 'declaration', 'public_question', 'minute_entry', 'undertaking',
    'number_checked', 'retention', 'apology'
  ] loop
    perform kept.allow(written::regclass, 'insert update', 'kept_clerk');
  end loop;
  foreach written in array array['chairing', 'attendance', 'apology', 'declaration', 'public_question'] loop
    perform kept.allow(written::regclass, 'delete', 'kept_clerk');
  end loop;
  foreach written in array array['order_change', 'exclusion_motion', 'exclusion_cover', 'taken_back'] loop
    perform kept.allow(written::regclass, 'insert', 'kept_clerk');
    perform kept.insert_only(written::regclass);
  end loop;
end
$$;

-- Nothing exempt is written before the meeting resolved to take that item in private. What is confidential is closed by
-- the law itself (LGA 1972 s.100A(2)).
select kept.allow('minute', 'insert', 'kept_clerk',
  $$part <> 'exempt' or exists (
      select from exclusion_motion m join exclusion_cover c on c.motion = m.id
      where m.meeting = minute.meeting and m.is_carried and c.item = minute.item)$$);
select kept.allow('minute', 'update', 'kept_clerk');

create function kept.keep_minute_number() returns trigger
language plpgsql
as $$
begin
  if (new.number, new.body, new.meeting, new.item, new.part) is distinct from (old.number, old.body, old.meeting, old.item, old.part) then
    raise exception 'A minute keeps its number, its meeting and its item' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger number_stays before update on minute for each row execute function kept.keep_minute_number();

select kept.guard('minutes_version');
select kept.allow('minutes_version', 'select', 'kept_public', 'is_public');
select kept.allow('minutes_version', 'select', 'kept_member');
select kept.allow('minutes_version', 'select', 'kept_officer');
select kept.allow('minutes_version', 'select insert', 'kept_clerk');
select kept.insert_only('minutes_version');

select kept.guard('minutes_version_minute');
select kept.allow('minutes_version_minute', 'select', 'kept_public',
  $$part = 'open' and exists (
      select from minutes_version v
      where v.meeting = minutes_version_minute.meeting and v.version = minutes_version_minute.version and v.is_public)$$);
select kept.allow('minutes_version_minute', 'select', 'kept_member');
select kept.allow('minutes_version_minute', 'select', 'kept_officer');
select kept.allow('minutes_version_minute', 'select insert', 'kept_clerk');
select kept.insert_only('minutes_version_minute');

select kept.guard('minutes_publication');
select kept.allow('minutes_publication', 'select', 'kept_public', 'exists (select from meeting where meeting.id = minutes_publication.meeting)');
select kept.allow('minutes_publication', 'insert', 'kept_clerk');
select kept.insert_only('minutes_publication');

select kept.guard('minutes_elsewhere');
select kept.allow('minutes_elsewhere', 'select', 'kept_public', 'exists (select from meeting where meeting.id = minutes_elsewhere.meeting)');
select kept.allow('minutes_elsewhere', 'insert update delete', 'kept_clerk');

-- Who has no account sends it as the system, and reads by its number what became of it.
select kept.guard('question_sent');
select kept.allow('question_sent', 'select insert', 'kept_system');
select kept.allow('question_sent', 'select update', 'kept_clerk');

select kept.guard('question_try');
select kept.allow('question_try', 'select insert delete', 'kept_system');
