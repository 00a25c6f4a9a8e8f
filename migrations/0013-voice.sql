-- What children and young people say: forums, challenge cards, quotes, and the answers they get.
--
-- A card's own words are in a table of their own. Only the participation worker reads them; of a card that may be a
-- disclosure, the safeguarding recipient (the independent reviewing officer manager, who is outside the line of those who
-- answer cards) reads them too. No other audience has a row of a card before somebody has decided that it is for the board.

-- Whether the person of this transaction holds a role today.
create function kept.holds(asked text) returns boolean
language sql stable
as $$
  select exists (
    select from public.person_role held
    where held.person = kept.person_id() and held.role = asked and held.ended_at is null
      and held.first_on <= current_date and (held.last_on is null or held.last_on >= current_date))
$$;

-- A forum's meeting, or a day on which members of the board met young people. How many came, never who.
create table sitting (
  id uuid primary key default gen_random_uuid(),
  forum text references body,                                -- none for a visit to young people who are in no forum
  kind text not null check (kind in ('forum meeting', 'visit', 'event', 'activity day', 'celebration', 'takeover', 'training',
    'choosing staff', 'appraising staff', 'audit', 'designing a service')),
  held_on date not null,
  present integer check (present >= 0),                      -- children and young people; null where nobody counted
  themes jsonb not null default '[]',                        -- short lines, in order
  said_by jsonb not null default '[]',                       -- in which ways they took part: talking, drawing, film
  met_by text not null default '',                           -- by role: two members of the board
  fed_back text not null default '',                         -- what they were told of what came of earlier talk
  told_by jsonb not null default '[]',                       -- in which ways they were told: letters, activity days
  next_steps text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index sitting_forum on sitting (forum, held_on);

create table card (
  id uuid primary key default gen_random_uuid(),
  number integer unique check (number > 0),                  -- given when it is for the board
  came_by text not null check (came_by in ('page', 'forum', 'worker', 'survey')),
  forum text references body,                                -- the group, never a name
  age_band text not null check (age_band in ('under 8', '8 to 11', '12 to 15', '16 to 17', '18 to 25', 'mixed', 'not said')),
  raised_on date not null,
  raised_at timestamptz(3) not null,
  route text check (route in ('collective', 'personal', 'possible disclosure')),  -- null until a person has decided
  triaged_at timestamptz(3),
  triaged_by uuid references person,
  -- A card about one person goes to whoever can help them; the board does not see it.
  passed_to text not null default '',
  title text not null default '',
  wording text not null default '',                          -- as agreed with those who raised it
  agreed_on date,
  agreed_how text not null default '',
  theme text not null default '',
  closed_on date,
  check (route is distinct from 'collective' or number is not null)
);

create table card_words (
  card uuid primary key references card on delete cascade,
  own_words text not null check (own_words <> ''),
  language text not null default 'English',
  translation text not null default '',
  picture_words text not null default '',                    -- symbols chosen instead of words or beside them
  written_in text not null default '',                       -- the survey and its question, where it came in one
  contact text not null default ''                           -- how to reach whoever asked to be talked to
);

-- A code is kept as its hash only: who reads this table follows nobody's card.
create table card_code (
  code_hash text primary key,
  card uuid references card on delete cascade,               -- null while the slip is still blank
  forum text references body,
  made_by uuid references person,
  made_at timestamptz(3) not null
);
create unique index card_code_card on card_code (card);

-- Codes that were no card's, for a quarter of an hour, to slow down guessing.
create table code_try (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  address_hash text not null
);
create index code_try_address on code_try (address_hash, at);

-- Possible disclosure: passed on within a working day, and what the recipient did.
create table card_referral (
  card uuid primary key references card on delete cascade,
  referred_at timestamptz(3) not null,
  due_on date not null,
  received_at timestamptz(3),
  received_by uuid references person,
  outcome text not null default ''
);

-- Each time that a card waits for an answer: the first, and again whenever it comes back.
create table card_turn (
  card uuid not null references card,
  turn integer not null check (turn > 0),
  body text not null references body,
  meeting text references meeting,                           -- that it was put to; none for a card that came back
  counts_from date not null,                                 -- answered by the body's first meeting after this day
  answerer text not null check (answerer <> ''),             -- by role
  why text not null check (why in ('asked', 'not happy', 'partly')),
  is_private boolean not null default false,                 -- the item of the agenda was exempt
  set_on date not null,
  answered_on date,
  verdict text check (verdict in ('happy', 'partly', 'not happy')),
  verdict_on date,
  verdict_by text check (verdict_by in ('code', 'forum', 'worker')),
  missing text not null default '',                          -- what is still missing, in words anyone may read
  primary key (card, turn)
);
create index card_turn_meeting on card_turn (meeting);

create table card_answer (
  card uuid not null,
  turn integer not null,
  answer text not null check (answer <> ''),                 -- to those who asked, in plain words
  reading_age numeric(4, 1) not null,
  safe_answer text not null default '',                      -- for everyone, where the item was exempt
  answered_on date not null,
  written_by uuid references person,
  written_at timestamptz(3) not null default now(),
  primary key (card, turn),
  foreign key (card, turn) references card_turn
);

-- Who answers a card says so on its turn, and changes nothing else of it.
create function kept.hold_turn() returns trigger
language plpgsql
as $$
begin
  if current_setting('role') = 'kept_author' and not kept.holds('participation-worker')
    and to_jsonb(new) - 'answered_on' is distinct from to_jsonb(old) - 'answered_on' then
    raise exception 'A card is changed by the participation worker' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger hold before update on card_turn for each row execute function kept.hold_turn();

create table card_verdict_words (
  card uuid not null,
  turn integer not null,
  words text not null check (words <> ''),
  primary key (card, turn),
  foreign key (card, turn) references card_turn
);

create table card_follow_up (
  id uuid primary key default gen_random_uuid(),
  card uuid not null references card,
  kind text not null check (kind in ('postcard', 'training', 'guide', 'workshop', 'referral', 'other')),
  says text not null check (says <> ''),                     -- for anyone to read
  forum text references body,                                -- where it was referred to
  owner text not null check (owner <> ''),                   -- by role
  due_on date,
  done_on date,
  outcome text not null default '',
  recorded_on date not null
);
create index card_follow_up_card on card_follow_up (card);

-- What the public reads of a card: put out by a person, version after version. One that is ended is gone for the public.
create table card_release (
  card uuid not null references card,
  version integer not null check (version > 0),
  number integer not null,
  title text not null check (title <> ''),
  asked text not null check (asked <> ''),
  asked_by text not null,                                    -- never narrower than a forum or a band of ages
  asked_on date not null,
  answered_by text not null default '',
  answer text not null default '',
  answered_on date,
  verdict text check (verdict in ('happy', 'partly', 'not happy')),
  missing text not null default '',
  theme text not null default '',
  quote uuid,
  released_on date not null,
  released_by uuid references person,
  ended_on date,
  primary key (card, version)
);

create table quote (
  id uuid primary key default gen_random_uuid(),
  words text not null,                                       -- wiped when it is withdrawn
  forum text references body,
  age_band text not null,
  said_on date not null,
  theme text not null default '',
  given_by text not null default '',                         -- who gave permission: the young person; their carer too
  uses jsonb not null,                                       -- board, public, training
  permission_until date,
  film text not null default '',                             -- where a film or a recording of it is, if there is one
  has_captions boolean not null default false,
  card uuid references card,
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now(),
  withdrawn_on date,
  check (withdrawn_on is not null or words <> ''),
  check (withdrawn_on is null or (words = '' and film = ''))
);
alter table card_release add foreign key (quote) references quote;

-- What is left of words that were wiped, by which they are known where somebody typed them by hand: hashes of parts.
create table quote_trace (
  quote uuid not null references quote,
  ordinal integer not null check (ordinal > 0),
  parts jsonb not null check (jsonb_typeof(parts) = 'array'),
  primary key (quote, ordinal)
);

-- Where a quote stands, so that whoever takes it back can be told, and paper copies found.
create table quote_use (
  quote uuid not null references quote,
  address text not null,
  stands_in text not null check (stands_in <> ''),
  used_on date not null,
  primary key (quote, address)
);

create table finding (
  id uuid primary key default gen_random_uuid(),
  list text not null check (list <> ''),                     -- what it was found by: a survey and its year
  ordinal integer not null default 0,
  says text not null check (says <> ''),
  compared text not null default '',                         -- with whom, and how
  theme text not null default '',
  found_on date not null,
  is_public boolean not null default false,
  recorded_by uuid references person
);

-- Plain words for hard ones: the council's own, over those that come with Kept.
create table plain_word (
  term text primary key check (term <> ''),
  means text not null check (means <> ''),
  changed_by uuid references person,
  changed_at timestamptz(3) not null default now()
);

select kept.guard('sitting');
select kept.allow('sitting', 'select', 'kept_member');
select kept.allow('sitting', 'select', 'kept_author');
select kept.allow('sitting', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('sitting', 'insert update', 'kept_officer');

-- The young person's own page, who has no account, works as the system: it writes a card and follows one by its code.
select kept.guard('card');
select kept.allow('card', 'select', 'kept_member', $$route = 'collective'$$);
select kept.allow('card', 'select', 'kept_author',
  $$route = 'collective' or kept.holds('participation-worker')
    or route = 'possible disclosure' and kept.holds('reviewing-officer-manager')$$);
select kept.allow('card', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card', 'update', 'kept_officer', $$route = 'collective'$$);
select kept.allow('card', 'select insert update', 'kept_system');

select kept.guard('card_words');
select kept.allow('card_words', 'select', 'kept_author',
  $$kept.holds('participation-worker') or kept.holds('reviewing-officer-manager')
    and exists (select from card where card.id = card_words.card and card.route = 'possible disclosure')$$);
select kept.allow('card_words', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_words', 'insert', 'kept_system');

select kept.guard('card_code');
select kept.allow('card_code', 'select insert', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_code', 'select insert update', 'kept_system');

select kept.guard('code_try');
select kept.allow('code_try', 'select insert delete', 'kept_system');

select kept.guard('card_referral');
select kept.allow('card_referral', 'select', 'kept_author',
  $$kept.holds('participation-worker') or kept.holds('reviewing-officer-manager')$$);
select kept.allow('card_referral', 'insert', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_referral', 'update', 'kept_author', $$kept.holds('reviewing-officer-manager')$$);

-- Of these, whoever may read the card may read; the rows of another card are not there.
select kept.guard('card_turn');
select kept.allow('card_turn', 'select', 'kept_member', 'exists (select from card where card.id = card_turn.card)');
select kept.allow('card_turn', 'select', 'kept_author', 'exists (select from card where card.id = card_turn.card)');
select kept.allow('card_turn', 'insert', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_turn', 'update', 'kept_author', 'exists (select from card where card.id = card_turn.card)');
select kept.allow('card_turn', 'insert update', 'kept_officer', 'exists (select from card where card.id = card_turn.card)');
select kept.allow('card_turn', 'select insert update', 'kept_system');

-- An answer given in private is for those who may read private business, and for whoever wrote it.
select kept.guard('card_answer');
select kept.allow('card_answer', 'select', 'kept_member', 'exists (select from card where card.id = card_answer.card)');
select kept.allow('card_answer', 'select', 'kept_author',
  $$exists (select from card_turn t where t.card = card_answer.card and t.turn = card_answer.turn and not t.is_private)
    or written_by = kept.person_id() or kept.holds('participation-worker')$$);
select kept.allow('card_answer', 'select', 'kept_clerk', 'exists (select from card where card.id = card_answer.card)');
select kept.allow('card_answer', 'select', 'kept_officer', 'exists (select from card where card.id = card_answer.card)');
select kept.allow('card_answer', 'insert', 'kept_author',
  'written_by = kept.person_id() and exists (select from card where card.id = card_answer.card)');
select kept.allow('card_answer', 'select', 'kept_system');

select kept.guard('card_verdict_words');
select kept.allow('card_verdict_words', 'select insert', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_verdict_words', 'insert', 'kept_system');

select kept.guard('card_release');
select kept.allow('card_release', 'select', 'kept_public', 'ended_on is null');
select kept.allow('card_release', 'select insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_release', 'select insert update', 'kept_officer', 'exists (select from card where card.id = card_release.card)');

select kept.guard('card_follow_up');
select kept.allow('card_follow_up', 'select', 'kept_public',
  'exists (select from card_release r where r.card = card_follow_up.card and r.ended_on is null)');
select kept.allow('card_follow_up', 'select', 'kept_member', 'exists (select from card where card.id = card_follow_up.card)');
select kept.allow('card_follow_up', 'select', 'kept_author', 'exists (select from card where card.id = card_follow_up.card)');
select kept.allow('card_follow_up', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('card_follow_up', 'insert update', 'kept_officer', 'exists (select from card where card.id = card_follow_up.card)');
select kept.allow('card_follow_up', 'select', 'kept_system');

-- Who took their words back is still known to have done so: what was published must say that they are gone.
select kept.guard('quote');
select kept.allow('quote', 'select', 'kept_public',
  $$uses @> '["public"]' and (withdrawn_on is not null or permission_until is null or permission_until >= current_date)$$);
select kept.allow('quote', 'select', 'kept_member',
  $$uses @> '["board"]' and (withdrawn_on is not null or permission_until is null or permission_until >= current_date)$$);
select kept.allow('quote', 'select', 'kept_author',
  $$uses @> '["board"]' and (withdrawn_on is not null or permission_until is null or permission_until >= current_date)
    or kept.holds('participation-worker')$$);
select kept.allow('quote', 'select', 'kept_officer');
select kept.allow('quote', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('quote', 'insert update', 'kept_officer');

select kept.guard('quote_trace');
select kept.allow('quote_trace', 'select', 'kept_person');
select kept.allow('quote_trace', 'insert', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('quote_trace', 'insert', 'kept_officer');
select kept.insert_only('quote_trace');

select kept.guard('quote_use');
select kept.allow('quote_use', 'select insert', 'kept_member');
select kept.allow('quote_use', 'select insert', 'kept_author');

select kept.guard('finding');
select kept.allow('finding', 'select', 'kept_public', 'is_public');
select kept.allow('finding', 'select', 'kept_member');
select kept.allow('finding', 'select', 'kept_author');
select kept.allow('finding', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('finding', 'insert update', 'kept_officer');

select kept.guard('plain_word');
select kept.allow('plain_word', 'select', 'kept_public');
select kept.allow('plain_word', 'insert update', 'kept_author', $$kept.holds('participation-worker')$$);
select kept.allow('plain_word', 'insert update', 'kept_officer');

-- Help numbers and the way out of the youth pages are the participation worker's to keep.
select kept.allow('setting', 'insert update', 'kept_author', $$key = 'young people' and kept.holds('participation-worker')$$);
