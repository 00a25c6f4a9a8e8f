-- What was promised: strategies and what they commit the council to, the promise and whether it was kept, the local
-- offer, recommendations and what became of them, and the thread that joins them with everything else.

alter table strategy
  add column council text not null default '',               -- whose it is, where it is not our own
  add column version integer not null default 1 check (version > 0),
  add column agreed_on date,
  add column agreed_by text references body,
  add column written_by text not null default '',            -- by role
  add column made_with text not null default '',             -- forums and others who made it together with the council
  add column authorised_by text not null default '',         -- by role, never who wrote it
  add column authorised_on date,
  add column presented_on date,
  add column presented_to text references body,
  add column renew_by date,
  add column replaces text references strategy,
  add column mission text not null default '',
  add column vision text not null default '';

-- Everything of a strategy that stands under a number or a heading of its own, with an address.
create table passage (
  id uuid primary key default gen_random_uuid(),
  strategy text not null references strategy,
  section text not null check (section in (
    'value', 'principle', 'aim', 'finding', 'quote', 'paragraph', 'money', 'policy', 'how we judge', 'profile', 'reading',
    'appendix')),
  number text not null default '',                           -- 1.1, as printed
  title text not null default '',
  words text not null default '',
  measure text,                                              -- a profile figure is bound to the data set
  as_at date,
  quote uuid references quote,                               -- words of the voice library: the library says what is shown
  ordinal integer not null default 0
);
create index passage_strategy on passage (strategy);
create index passage_quote on passage (quote);

-- What there was to mend when a strategy was taken in from a file.
create table strategy_intake (
  strategy text primary key references strategy,
  problems jsonb not null default '[]',
  removed jsonb not null default '[]',
  taken_on date not null,
  taken_by uuid references person
);

create table linked_plan (
  id uuid primary key default gen_random_uuid(),
  strategy text not null references strategy,
  title text not null check (title <> ''),
  owner text not null default '',
  address text not null default '',
  ordinal integer not null default 0
);
create index linked_plan_strategy on linked_plan (strategy);

-- Where a priority of one strategy lives on in the next; without a heir it was dropped, and the note says why.
create table priority_heir (
  id uuid primary key default gen_random_uuid(),
  strategy text not null,
  number integer not null,
  to_strategy text,
  to_number integer,
  note text not null default '',
  foreign key (strategy, number) references priority,
  foreign key (to_strategy, to_number) references priority,
  check ((to_strategy is null) = (to_number is null))
);
create unique index priority_heir_once on priority_heir (strategy, number, to_strategy, to_number) nulls not distinct;

-- A strand of work of the delivery group. How it stands comes from the actions of its commitments.
create table workstream (
  id uuid primary key default gen_random_uuid(),
  title text not null unique check (title <> ''),
  what text not null default '',
  lead_role text not null default '',
  ended_on date,
  ordinal integer not null default 0
);

create table commitment (
  id uuid primary key default gen_random_uuid(),
  strategy text not null,
  priority integer not null,
  number text not null default '',
  title text not null check (title <> ''),
  words text not null default '',
  owner_body text references body,
  owner_role text not null default '',
  workstream uuid references workstream,
  split_from uuid references commitment,
  ended_on date,
  ended_why text not null default '',
  ordinal integer not null default 0,
  recorded_at timestamptz(3) not null default now(),
  foreign key (strategy, priority) references priority
);
create index commitment_priority on commitment (strategy, priority);

create table promise (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  title text not null check (title <> ''),
  audience text not null check (audience in ('children in care', 'care leavers', 'everyone')),
  council text not null default '',                          -- of a predecessor whose pledge still binds
  made_on date,
  made_with text not null default '',
  replaces text references promise,
  ended_on date,
  is_published boolean not null default false,
  ordinal integer not null default 0
);

-- When a promise was looked at again with those it was made to: it holds, or it was changed.
create table promise_review (
  id uuid primary key default gen_random_uuid(),
  promise text not null references promise,
  reviewed_on date not null,
  outcome text not null check (outcome in ('holds', 'changed')),
  made_with text not null check (made_with <> ''),
  says text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);

create table promise_statement (
  id uuid primary key default gen_random_uuid(),
  promise text not null references promise,
  number integer not null check (number > 0),
  theme text not null default '',
  words text not null check (words <> ''),
  plain_words text not null default '',
  symbol text not null default '',
  reworded_from uuid references promise_statement,
  ended_on date
);
create unique index promise_statement_number on promise_statement (promise, number) where ended_on is null;
create index promise_statement_promise on promise_statement (promise);

-- The council's judgement and the young people's stand side by side, each as it was given.
create table judgement (
  id uuid primary key default gen_random_uuid(),
  statement uuid not null references promise_statement,
  given_by text not null check (given_by in ('council', 'young people')),
  verdict text not null check (verdict in ('kept', 'partly', 'not kept', 'cannot tell')),
  words text not null default '',                            -- for anyone: the council's, or theirs with their leave
  evidence text not null default '',
  forum text references body,
  how_many integer check (how_many >= 6),                    -- fewer are a few: nobody is to be known by the number
  is_few boolean not null default false,
  judged_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index judgement_statement on judgement (statement);

-- What stays with those who have signed in: words without leave to show them, and a count so small.
create table judgement_kept (
  judgement uuid primary key references judgement,
  words text not null default '',
  how_many integer check (how_many > 0)
);

create table local_offer (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  area text not null check (area in (
    'health and wellbeing', 'relationships', 'education and training', 'employment', 'accommodation',
    'participation in society')),
  basis text not null check (basis in ('law', 'our choice', 'entitlement')),
  what text not null,
  who text not null,
  how text not null,
  source text not null default '',
  checked_on date not null,
  check_every_months integer not null default 12 check (check_every_months > 0),
  is_published boolean not null default false,
  ended_on date
);

create table recommendation (
  id uuid primary key default gen_random_uuid(),
  made_in text not null check (made_in in ('annual report', 'young researchers', 'inspection', 'other')),
  year text not null default '',
  title text not null check (title <> ''),
  words text not null default '',
  principle integer check (principle between 1 and 7),       -- of section 1, Children and Social Work Act 2017
  owner text not null default '',
  made_on date not null,
  answer text check (answer in ('accepted', 'declined')),
  answer_why text not null default '',
  answered_on date,
  answered_at text references meeting,
  outcome text not null default '',
  ended_on date,
  report uuid references report,
  recorded_at timestamptz(3) not null default now()
);

-- What stands in the way, until the delivery group or the board has cleared it.
create table blocker (
  id uuid primary key default gen_random_uuid(),
  commitment uuid references commitment,
  action uuid references action,
  check ((commitment is null) <> (action is null)),
  words text not null check (words <> ''),
  can_clear text not null check (can_clear <> ''),           -- by role: who can
  raised_on date not null,
  escalated_to text references body,
  escalated_on date check (escalated_on >= raised_on),
  check ((escalated_to is null) = (escalated_on is null)),
  -- Where the board takes it: on an agenda, or in the forward plan until there is one to put it on.
  escalated_item uuid references agenda_item on delete set null,
  escalated_plan_item uuid references plan_item on delete set null,
  cleared_on date check (cleared_on >= raised_on),
  cleared_how text not null default '',
  check ((cleared_on is null) = (cleared_how = '')),
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index blocker_commitment on blocker (commitment);
create index blocker_action on blocker (action);

-- One strand: this record is there because of that one.
create table thread_link (
  id uuid primary key default gen_random_uuid(),
  of_kind text not null,
  of_id text not null,
  because_kind text not null,
  because_id text not null,
  why text not null default '',
  linked_by uuid references person,
  linked_at timestamptz(3) not null default now(),
  unique (of_kind, of_id, because_kind, because_id)
);
create index thread_link_because on thread_link (because_kind, because_id);

select kept.guard('passage');
select kept.allow('passage', 'select', 'kept_public', 'exists (select from strategy where strategy.id = passage.strategy)');
select kept.allow('passage', 'insert update delete', 'kept_officer');

select kept.guard('strategy_intake');
select kept.allow('strategy_intake', 'select insert', 'kept_officer');

select kept.guard('linked_plan');
select kept.allow('linked_plan', 'select', 'kept_public', 'exists (select from strategy where strategy.id = linked_plan.strategy)');
select kept.allow('linked_plan', 'insert update delete', 'kept_officer');

select kept.guard('priority_heir');
select kept.allow('priority_heir', 'select', 'kept_public', 'exists (select from strategy where strategy.id = priority_heir.strategy)');
select kept.allow('priority_heir', 'insert update delete', 'kept_officer');

select kept.guard('commitment');
select kept.allow('commitment', 'select', 'kept_public', 'exists (select from strategy where strategy.id = commitment.strategy)');
select kept.allow('commitment', 'insert update', 'kept_officer');

select kept.guard('promise');
select kept.allow('promise', 'select', 'kept_public', 'is_published');
select kept.allow('promise', 'select', 'kept_person');
select kept.allow('promise', 'insert update', 'kept_officer');

select kept.guard('promise_review');
select kept.allow('promise_review', 'select', 'kept_public', 'exists (select from promise p where p.id = promise_review.promise)');
select kept.allow('promise_review', 'insert', 'kept_officer');
select kept.insert_only('promise_review');

select kept.guard('promise_statement');
select kept.allow('promise_statement', 'select', 'kept_public', 'exists (select from promise where promise.id = promise_statement.promise)');
select kept.allow('promise_statement', 'insert update', 'kept_officer');

select kept.guard('judgement');
select kept.allow('judgement', 'select', 'kept_public', 'exists (select from promise_statement s where s.id = judgement.statement)');
select kept.allow('judgement', 'insert', 'kept_author');
select kept.insert_only('judgement');

select kept.guard('judgement_kept');
select kept.allow('judgement_kept', 'select', 'kept_person');
select kept.allow('judgement_kept', 'insert', 'kept_author');
select kept.insert_only('judgement_kept');

select kept.guard('local_offer');
select kept.allow('local_offer', 'select', 'kept_public', 'is_published');
select kept.allow('local_offer', 'select', 'kept_person');
select kept.allow('local_offer', 'insert update', 'kept_officer');

select kept.guard('recommendation');
select kept.allow('recommendation', 'select', 'kept_person');
select kept.allow('recommendation', 'insert update', 'kept_officer');
select kept.allow('recommendation', 'insert update', 'kept_clerk');

select kept.guard('workstream');
select kept.allow('workstream', 'select', 'kept_person');
select kept.allow('workstream', 'insert update', 'kept_officer');

-- What stands in the way of private business is read by those who read that business.
select kept.guard('blocker');
select kept.allow('blocker', 'select', 'kept_person', 'action is null or exists (select from action where action.id = blocker.action)');
select kept.allow('blocker', 'insert update', 'kept_author', 'action is null or exists (select from action where action.id = blocker.action)');

-- Whether the reader of this transaction sees a record. A strand is there for those who see both its ends: that there is
-- one, and why, could tell of what is private.
create function kept.sees_record(kind text, id text) returns boolean
language plpgsql stable
as $$
begin
  if kind = 'measure' then return true; end if;
  if kind = 'priority' then
    return exists (select from public.priority p where p.strategy || '/' || p.number = id);
  end if;
  -- What was asked is on the thread of those who keep surveys at once, and of everyone else with its published results.
  if kind = 'survey-question' then
    return exists (
      select from public.survey_question q
      where q.survey || '/' || q.key = sees_record.id
        and (pg_has_role('kept_member', 'usage') or pg_has_role('kept_author', 'usage') or exists (
          select from public.survey_wave w
            join public.survey_publication p on p.wave = w.id
            cross join jsonb_array_elements(p.results #> '{results,questions}') result
          where w.survey = q.survey and result ->> 'key' = q.key)));
  end if;
  if id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return false; end if;
  -- A role without the right to a table sees none of its records; asking it would be an error.
  case kind
    when 'statement' then return exists (select from public.promise_statement r where r.id = sees_record.id::uuid);
    when 'commitment' then return exists (select from public.commitment r where r.id = sees_record.id::uuid);
    when 'action' then return exists (select from public.action r where r.id = sees_record.id::uuid);
    when 'decision' then return exists (select from public.decision r where r.id = sees_record.id::uuid);
    when 'report' then return exists (select from public.report r where r.id = sees_record.id::uuid);
    when 'quote' then return exists (select from public.quote r where r.id = sees_record.id::uuid);
    when 'finding' then return exists (select from public.finding r where r.id = sees_record.id::uuid);
    when 'recommendation' then
      if not has_table_privilege('public.recommendation', 'select') then return false; end if;
      return exists (select from public.recommendation r where r.id = sees_record.id::uuid);
    when 'card' then
      if exists (select from public.card_release r where r.card = sees_record.id::uuid and r.ended_on is null) then
        return true;
      end if;
      if not has_table_privilege('public.card', 'select') then return false; end if;
      return exists (select from public.card r where r.id = sees_record.id::uuid);
    else return false;
  end case;
end
$$;

select kept.guard('thread_link');
select kept.allow('thread_link', 'select', 'kept_public',
  'kept.sees_record(of_kind, of_id) and kept.sees_record(because_kind, because_id)');
select kept.allow('thread_link', 'insert delete', 'kept_author',
  'kept.sees_record(of_kind, of_id) and kept.sees_record(because_kind, because_id)');
select kept.allow('thread_link', 'insert delete', 'kept_member',
  'kept.sees_record(of_kind, of_id) and kept.sees_record(because_kind, because_id)');
