-- The bodies that parent, their meetings, and the agenda of each. What the public may read of a meeting is decided here:
-- an item when it is published, a paper when its item and it are open and published, and of an exempt item no more than
-- its title, its paragraph of Schedule 12A and the reason in plain words. Everything else about it is in tables that
-- the public's role has no right to.

create table body (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null check (name <> ''),
  kind text not null check (kind in (
    'board', 'council', 'executive', 'scrutiny', 'officer and partner group', 'statutory panel', 'governing body',
    'forum', 'youth forum', 'partner forum', 'agency', 'consortium', 'team')),
  -- Which law on access to meetings applies; it changes the wording of notices and what is public.
  access_regime text not null check (access_regime in ('statutory committee', 'executive', 'voluntary')),
  purpose text not null default '',
  parent text references body,
  meets_per_year integer check (meets_per_year > 0),
  quorum integer check (quorum > 0),
  age_from integer,
  age_to integer check (age_to >= age_from),
  -- The number of the first minute ever taken in Kept; later ones go on from the last.
  minutes_from integer not null default 1 check (minutes_from > 0),
  ordinal integer not null default 0,
  is_public boolean not null default false,
  founded_on date,
  dissolved_on date check (dissolved_on >= founded_on),
  -- Young people come to its meetings, and on a school day they can be there from then.
  young_people_from time,
  recorded_at timestamptz(3) not null default now()
);

create table terms_of_reference (
  body text not null references body,
  version integer not null check (version > 0),
  agreed_on date,
  first_on date not null,
  aims jsonb not null default '[]',                          -- short lines, in order
  words text not null default '',
  members_stated integer,
  written_by uuid references person,
  written_at timestamptz(3) not null default now(),
  primary key (body, version)
);

create table seat (
  id uuid primary key default gen_random_uuid(),
  body text not null references body,
  title text not null check (title <> ''),
  kind text not null check (kind in (
    'elected member', 'lead member', 'officer', 'partner', 'forum', 'carer', 'housing', 'independent', 'other')),
  votes boolean not null,
  office text check (office in ('chair', 'vice-chair')),
  first_on date not null,
  last_on date check (last_on >= first_on),
  ordinal integer not null default 0
);
create index seat_body on seat (body);

create table seat_holder (
  id uuid primary key default gen_random_uuid(),
  seat uuid not null references seat,
  person uuid references person,
  shown_as text not null check (shown_as <> ''),             -- by role: Councillor for the north ward
  first_on date not null,
  last_on date check (last_on >= first_on)
);
create index seat_holder_seat on seat_holder (seat);

-- Who says how a member does, and when. It is about one person's work, so it stands apart from what the public reads.
create table appraisal (
  holder uuid primary key references seat_holder,
  appraised_by text not null check (appraised_by <> ''),     -- by role
  last_on date,
  next_on date,
  check (next_on >= last_on)
);

create table post (
  id uuid primary key default gen_random_uuid(),
  title text not null unique check (title <> ''),
  plain_title text not null default '',                      -- what a young person would call it
  ordinal integer not null default 0
);

create table post_holder (
  id uuid primary key default gen_random_uuid(),
  post uuid not null references post,
  person uuid references person,
  shown_as text not null check (shown_as <> ''),             -- Acting Assistant Director
  manner text not null check (manner in ('substantive', 'acting', 'interim')),
  first_on date not null,
  last_on date check (last_on >= first_on)
);
create index post_holder_post on post_holder (post);

-- What an officer may decide for a body (LGA 1972 s.100G(2)): to which post, since when, and where that is written.
create table delegated_power (
  id uuid primary key default gen_random_uuid(),
  body text not null references body,
  what text not null check (what <> ''),
  post uuid not null references post,
  source text not null default '',
  first_on date not null,
  last_on date check (last_on >= first_on),
  recorded_at timestamptz(3) not null default now()
);
create index delegated_power_body on delegated_power (body);

create table meeting (
  id text primary key check (id ~ '^[a-z0-9-]{4,80}$'),       -- corporate-parenting-board-2019-12-09: its address for ever
  body text not null references body,
  held_on date not null,
  starts_at time,
  ends_at time,
  venue text not null default '',
  format text not null default 'in person' check (format in ('in person', 'online', 'in person and online')),
  kind text not null default 'formal' check (kind in ('formal', 'informal', 'workshop', 'training')),
  state text not null default 'planned' check (state in ('planned', 'agenda published', 'held', 'cancelled', 'adjourned')),
  -- When it was called, where that was later than five clear days before it.
  called_at timestamptz(3),
  changed_why text not null default '',                      -- why it was cancelled, adjourned or moved, in plain words
  goes_on_at text references meeting,                        -- the meeting that an adjourned one goes on at
  rest_goes_on boolean not null default false,               -- what it did not come to goes to the next meeting
  revision integer not null default 0,                       -- of its agenda: who saves an older one is told
  agenda_published_at timestamptz(3),
  recorded_at timestamptz(3) not null default now()
);
create index meeting_body on meeting (body, held_on);

-- What changed about a meeting after it was called, as everyone is told it. Their number is the sequence of its calendar entry.
create table meeting_change (
  meeting text not null references meeting,
  version integer not null check (version > 0),
  says text not null check (says <> ''),
  changed_by uuid references person,
  changed_at timestamptz(3) not null default now(),
  primary key (meeting, version)
);

create table plan_item (
  id uuid primary key default gen_random_uuid(),
  body text not null references body,
  title text not null check (title <> ''),
  kind text not null check (kind in ('annual report', 'standing', 'cyclical', 'report back', 'carried over', 'one off')),
  -- How often it comes: every meeting, or every so many months from its first day.
  every_meeting boolean not null default false,
  every_months integer check (every_months > 0),
  first_on date,
  last_on date check (last_on >= first_on),
  lead text not null default '',                              -- by role
  author_role text,
  verb text not null default 'consider',
  minutes_long integer not null default 10 check (minutes_long > 0),
  is_exempt boolean not null default false,
  template text,                                             -- the report template that it is written in
  recorded_at timestamptz(3) not null default now()
);
create index plan_item_body on plan_item (body);

create table planned_for (
  plan_item uuid not null references plan_item,
  meeting text not null references meeting,
  why text not null default '',
  planned_at timestamptz(3) not null default now(),
  primary key (plan_item, meeting)
);

create table agenda_item (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meeting,
  ordinal integer not null,
  title text not null check (title <> ''),                    -- as the public reads it
  type text not null check (type in (
    'apologies', 'minutes', 'declarations', 'public participation', 'urgent', 'matters arising', 'report',
    'annual report', 'performance', 'oral update', 'exclusion', 'voice', 'other')),
  verb text not null default 'consider',
  lead text not null default '',
  presenter text not null default '',
  minutes_long integer not null default 10 check (minutes_long >= 0),
  fixed_start time,
  paper text not null default 'none' check (paper in ('report', 'oral', 'none')),
  part text not null default 'open' check (part in ('open', 'exempt', 'confidential')),
  is_late boolean not null default false,
  -- Carried, deferred or reported back: the same business at an earlier meeting.
  from_item uuid references agenda_item,
  from_why text check (from_why in ('carried', 'deferred', 'report back')),
  plan_item uuid references plan_item,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_why text not null default '',
  changed_at timestamptz(3) not null default now(),
  unique (meeting, ordinal) deferrable initially deferred
);
create index agenda_item_from on agenda_item (from_item);
create index agenda_item_meeting on agenda_item (meeting);

-- Which aims of its body an item serves, in the words of the terms of that time: later terms change nothing here.
create table served_aim (
  item uuid not null references agenda_item on delete cascade,
  aim text not null check (aim <> ''),
  terms_version integer not null check (terms_version > 0),
  number integer not null check (number > 0),                -- its place in that version
  primary key (item, aim)
);

-- What only those may read who may read exempt business.
create table agenda_item_private (
  item uuid primary key references agenda_item on delete cascade,
  words text not null default ''
);

create table exemption (
  item uuid primary key references agenda_item on delete cascade,
  paragraphs jsonb not null default '[]',                    -- of Schedule 12A Part 1: [1, 2]
  public_reason text not null default '',                    -- in plain words, for everyone
  bar text not null default '',                              -- confidential only: the statute, order or department
  review_on date,                                            -- the exemption ends when its reason ends
  ended_on date,                                             -- from then on it is no reason to keep anything back
  recorded_at timestamptz(3) not null default now()
);

-- What was found by somebody who looked again, after the meeting, at whether an item must stay private.
create table exemption_review (
  id uuid primary key default gen_random_uuid(),
  item uuid not null references agenda_item,
  looked_on date not null,
  outcome text not null check (outcome in ('stays', 'ends')),
  why text not null check (why <> ''),
  decided_by uuid references person,
  decided_by_role text not null check (decided_by_role <> ''),
  recorded_at timestamptz(3) not null default now()
);
create index exemption_review_item on exemption_review (item);

create table exemption_reasoning (
  item uuid primary key references agenda_item on delete cascade,
  why text not null default '',
  factors_for text not null default '',                      -- for keeping it private
  factors_against text not null default '',                  -- for opening it
  conclusion text check (conclusion in ('private', 'open')),
  decided_by uuid references person,
  decided_by_role text not null default '',
  decided_on date
);

create table urgency (
  item uuid primary key references agenda_item on delete cascade,
  opinion_of text not null check (opinion_of <> ''),          -- the chair, or who acted as one, by role
  reason text not null check (reason <> ''),
  -- When the chair was told of it, and by whom, by role; older records do not say.
  told_on date,
  told_by text not null default '' check ((told_on is null) = (told_by = '')),
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);

create table paper_file (
  id uuid primary key default gen_random_uuid(),
  name text not null,                                        -- ours, never the sender's
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  pages integer check (pages > 0),
  is_accessible boolean not null,
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);

create table paper (
  id uuid primary key default gen_random_uuid(),
  item uuid not null references agenda_item,
  kind text not null check (kind in ('report', 'appendix', 'supplement', 'late paper', 'minutes')),
  title text not null check (title <> ''),
  ordinal integer not null default 0,
  report uuid,                                               -- a report written or taken in here
  file uuid references paper_file,                           -- or a file that came as it is
  part text not null default 'open' check (part in ('open', 'exempt', 'confidential')),
  -- Pages that are kept for it in the pack while it is not there yet.
  pages_kept integer check (pages_kept > 0),
  what_changed text not null default '',                     -- for a supplement: what is new since the paper before it
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_why text not null default '',
  added_by uuid references person,
  added_at timestamptz(3) not null default now()
);
create index paper_item on paper (item);

-- Where a person asked to be told what is new: when they last looked at an item.
create table item_seen (
  person uuid not null references person,
  item uuid not null references agenda_item on delete cascade,
  seen_at timestamptz(3) not null,
  primary key (person, item)
);

-- Each time that an agenda, or a supplement to it, went out: what the public was told, as it was told.
create table agenda_publication (
  meeting text not null references meeting,
  version integer not null check (version > 0),
  route text not null check (route in ('in time', 'short notice', 'late', 'supplement', 'change')),
  due_by date not null,
  reason text not null default '',
  shown jsonb not null,                                      -- made of what the public’s own role can read
  published_by uuid references person,
  published_at timestamptz(3) not null,
  primary key (meeting, version)
);

-- A doubt that somebody answered for: which check, about what, who and why.
create table gate_override (
  meeting text not null references meeting,
  finding text not null,
  subject text not null default '',
  reason text not null check (reason <> ''),
  given_by uuid references person,
  given_at timestamptz(3) not null default now(),
  primary key (meeting, finding, subject)
);

-- Boards may adopt the rules of a committee as their own policy: what the public sees of a body is set, body by body.
select kept.guard('body');
select kept.allow('body', 'select', 'kept_public', 'is_public');
select kept.allow('body', 'select', 'kept_person');
select kept.allow('body', 'insert update', 'kept_clerk');
select kept.allow('body', 'insert update', 'kept_officer');

select kept.guard('terms_of_reference');
select kept.allow('terms_of_reference', 'select', 'kept_public', 'exists (select from body where body.id = terms_of_reference.body)');
select kept.allow('terms_of_reference', 'insert', 'kept_clerk');
select kept.allow('terms_of_reference', 'insert', 'kept_officer');
select kept.insert_only('terms_of_reference');

select kept.guard('seat');
select kept.allow('seat', 'select', 'kept_public', 'exists (select from body where body.id = seat.body)');
select kept.allow('seat', 'insert update', 'kept_clerk');
select kept.allow('seat', 'insert update', 'kept_officer');

select kept.guard('seat_holder');
select kept.allow('seat_holder', 'select', 'kept_public', 'exists (select from seat where seat.id = seat_holder.seat)');
select kept.allow('seat_holder', 'insert update', 'kept_clerk');
select kept.allow('seat_holder', 'insert update', 'kept_officer');

select kept.guard('appraisal');
select kept.allow('appraisal', 'select insert update delete', 'kept_clerk');
select kept.allow('appraisal', 'select insert update delete', 'kept_officer');

select kept.guard('post');
select kept.allow('post', 'select', 'kept_public');
select kept.allow('post', 'insert update', 'kept_clerk');
select kept.allow('post', 'insert update', 'kept_officer');

select kept.guard('post_holder');
select kept.allow('post_holder', 'select', 'kept_public');
select kept.allow('post_holder', 'insert update', 'kept_clerk');
select kept.allow('post_holder', 'insert update', 'kept_officer');

select kept.guard('delegated_power');
select kept.allow('delegated_power', 'select', 'kept_public', 'exists (select from body where body.id = delegated_power.body)');
select kept.allow('delegated_power', 'insert update', 'kept_clerk');
select kept.allow('delegated_power', 'insert update', 'kept_officer');

select kept.guard('meeting');
select kept.allow('meeting', 'select', 'kept_public', $$kind = 'formal' and exists (select from body where body.id = meeting.body)$$);
select kept.allow('meeting', 'select', 'kept_person');
select kept.allow('meeting', 'insert update', 'kept_clerk');
select kept.allow('meeting', 'insert update', 'kept_officer');

select kept.guard('meeting_change');
select kept.allow('meeting_change', 'select', 'kept_public', 'exists (select from meeting where meeting.id = meeting_change.meeting)');
select kept.allow('meeting_change', 'insert', 'kept_clerk');
select kept.allow('meeting_change', 'insert', 'kept_officer');
select kept.insert_only('meeting_change');

-- The days that the council is closed, and how long before a meeting its reports are due, are the clerk's to keep.
select kept.allow('setting', 'insert update', 'kept_clerk', $$key in ('closed days', 'report deadlines', 'school holidays')$$);

select kept.guard('plan_item');
select kept.allow('plan_item', 'select', 'kept_person');
select kept.allow('plan_item', 'insert update delete', 'kept_clerk');
select kept.allow('plan_item', 'insert update delete', 'kept_officer');

select kept.guard('planned_for');
select kept.allow('planned_for', 'select', 'kept_person');
select kept.allow('planned_for', 'insert update delete', 'kept_clerk');
select kept.allow('planned_for', 'insert update delete', 'kept_officer');

select kept.guard('agenda_item');
select kept.allow('agenda_item', 'select', 'kept_public', 'published_at is not null and exists (select from meeting where meeting.id = agenda_item.meeting)');
select kept.allow('agenda_item', 'select', 'kept_member');
select kept.allow('agenda_item', 'select insert update', 'kept_clerk');
select kept.allow('agenda_item', 'select insert update', 'kept_officer');
-- An item that was never published may be taken off without a trace; a published one is withdrawn.
select kept.allow('agenda_item', 'delete', 'kept_clerk', 'published_at is null');
select kept.allow('agenda_item', 'delete', 'kept_officer', 'published_at is null');

select kept.guard('served_aim');
select kept.allow('served_aim', 'select', 'kept_member');
select kept.allow('served_aim', 'select insert delete', 'kept_clerk');
select kept.allow('served_aim', 'select insert delete', 'kept_officer');

select kept.guard('agenda_item_private');
select kept.allow('agenda_item_private', 'select', 'kept_member');
select kept.allow('agenda_item_private', 'select insert update delete', 'kept_clerk');
select kept.allow('agenda_item_private', 'select insert update', 'kept_officer');

select kept.guard('exemption');
select kept.allow('exemption', 'select', 'kept_public', 'exists (select from agenda_item where agenda_item.id = exemption.item)');
select kept.allow('exemption', 'insert update delete', 'kept_clerk');
select kept.allow('exemption', 'insert update', 'kept_officer');

select kept.guard('exemption_reasoning');
select kept.allow('exemption_reasoning', 'select', 'kept_member');
select kept.allow('exemption_reasoning', 'select insert update delete', 'kept_clerk');
select kept.allow('exemption_reasoning', 'select insert update', 'kept_officer');

select kept.guard('exemption_review');
select kept.allow('exemption_review', 'select', 'kept_member');
select kept.allow('exemption_review', 'select insert', 'kept_clerk');
select kept.allow('exemption_review', 'select insert', 'kept_officer');
select kept.insert_only('exemption_review');

select kept.guard('urgency');
select kept.allow('urgency', 'select', 'kept_public', 'exists (select from agenda_item where agenda_item.id = urgency.item)');
select kept.allow('urgency', 'insert update delete', 'kept_clerk');
select kept.allow('urgency', 'insert update', 'kept_member');

select kept.guard('paper');
select kept.allow('paper', 'select', 'kept_public',
  $$part = 'open' and published_at is not null and withdrawn_at is null and exists (select from agenda_item i where i.id = paper.item and i.part = 'open')$$);
select kept.allow('paper', 'select', 'kept_member');
select kept.allow('paper', 'select insert update', 'kept_clerk');
select kept.allow('paper', 'select insert update', 'kept_officer');
select kept.allow('paper', 'delete', 'kept_clerk', 'published_at is null');
select kept.allow('paper', 'delete', 'kept_officer', 'published_at is null');

select kept.guard('paper_file');
select kept.allow('paper_file', 'select', 'kept_public', 'exists (select from paper where paper.file = paper_file.id)');
select kept.allow('paper_file', 'select', 'kept_member');
select kept.allow('paper_file', 'select insert', 'kept_clerk');
select kept.allow('paper_file', 'select insert', 'kept_officer');

select kept.guard('item_seen');
select kept.allow('item_seen', 'select insert update delete', 'kept_person', 'person = kept.person_id()');

select kept.guard('agenda_publication');
select kept.allow('agenda_publication', 'select', 'kept_public', 'exists (select from meeting where meeting.id = agenda_publication.meeting)');
select kept.allow('agenda_publication', 'insert', 'kept_clerk');
select kept.insert_only('agenda_publication');

select kept.guard('gate_override');
select kept.allow('gate_override', 'select', 'kept_member');
select kept.allow('gate_override', 'select insert update', 'kept_clerk');
select kept.allow('gate_override', 'select insert update', 'kept_officer');
