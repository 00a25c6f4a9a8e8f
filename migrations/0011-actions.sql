-- What was decided and who will do it, followed to the end; what members did and saw between meetings; and the e-mail
-- that reminds. What came of exempt business is read by those who read exempt business, and by whoever must do it.

create table action (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  kind text not null default 'action' check (kind in (
    'action', 'visit', 'report back', 'standing rule', 'referral', 'promise')),
  part text not null default 'open' check (part in ('open', 'exempt', 'confidential')),
  state text not null default 'open' check (state in (
    'open', 'done', 'partly done', 'not concluded', 'superseded', 'withdrawn')),
  -- Who must do it now: [{"person": uuid or null, "role": id or null, "words": "the virtual school head"}]. Kept in the
  -- row, because an owner may read the action, and a policy that asked a table of owners would ask itself.
  owners jsonb not null default '[]' check (jsonb_typeof(owners) = 'array'),
  source_meeting text references meeting,
  source_minute integer check (source_minute > 0),           -- the number that the minutes of that meeting gave it
  source_item uuid references agenda_item on delete set null,
  source_report uuid,
  due_on date,
  due_meeting text references meeting,
  check (due_on is null or due_meeting is null),
  replaces uuid unique references action,                    -- the action that was re-issued as this one
  is_public boolean not null default false,
  public_words text not null default '',
  check (not is_public or (part = 'open' and public_words <> '')),
  revision integer not null default 0,                       -- who saves an older one is told
  made_by uuid references person,
  made_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  check ((state = 'open') = (closed_at is null))
);
create index action_source_meeting on action (source_meeting);
create index action_due_meeting on action (due_meeting);
create index action_source_report on action (source_report);

create table action_outcome (
  action uuid not null references action,
  ordinal integer not null check (ordinal > 0),
  expected text not null check (expected <> ''),
  actual text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz(3),
  primary key (action, ordinal)
);

create table action_event (
  id bigint generated always as identity primary key,       -- in the order they were written, also within one moment
  action uuid not null references action,
  at timestamptz(3) not null default now(),
  deed text not null check (deed in (
    'made', 'changed', 'answered', 'closed', 'reopened', 're-issued', 'owner replaced', 'made public', 'made private')),
  state text,                                                -- what was answered or closed as
  words text not null default '',
  link text not null default '',                             -- the record that shows it
  -- How sure whoever must do it is that it will be done by its day.
  confidence text check (confidence in ('sure', 'fairly sure', 'not sure')),
  person uuid references person
);
create index action_event_action on action_event (action, at);

-- On which agenda an open action was brought forward, and as which item.
create table action_brought (
  action uuid not null references action,
  meeting text not null references meeting,
  item uuid not null references agenda_item on delete cascade,
  primary key (action, meeting)
);
create index action_brought_meeting on action_brought (meeting);

-- What the sender of reminders needs of an action and no more: it may not read actions, since some are exempt. The
-- title stands here only where the action is open business.
create table action_watch (
  action uuid primary key references action on delete cascade,
  due_on date,
  owners jsonb not null,
  open_title text,
  is_open boolean not null
);

create function kept.watch_action() returns trigger
language plpgsql
as $$
begin
  insert into public.action_watch (action, due_on, owners, open_title, is_open)
  values (
    new.id,
    coalesce(new.due_on, (select held_on from public.meeting where id = new.due_meeting)),
    new.owners,
    case when new.part = 'open' then new.title end,
    new.state = 'open'
  )
  on conflict (action) do update set
    due_on = excluded.due_on, owners = excluded.owners, open_title = excluded.open_title, is_open = excluded.is_open;
  return new;
end
$$;
create trigger watch after insert or update on action for each row execute function kept.watch_action();

-- Whether the person of this transaction is an owner, by name or by a role that they hold today.
create function kept.owns(owners jsonb) returns boolean
language sql stable
as $$
  select owners @> jsonb_build_array(jsonb_build_object('person', kept.person_id()))
    and kept.person_id() is not null
    or exists (
      select from public.person_role held
      where held.person = kept.person_id()
        and held.ended_at is null
        and held.first_on <= current_date
        and (held.last_on is null or held.last_on >= current_date)
        and owners @> jsonb_build_array(jsonb_build_object('role', held.role)))
$$;

create table decision (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  wording text not null check (wording <> ''),
  part text not null default 'open' check (part in ('open', 'exempt', 'confidential')),
  outcome text not null check (outcome in (
    'resolved', 'noted', 'received', 'recommended', 'deferred', 'confirmed', 'referred')),
  body text references body,                                 -- who decided
  source_meeting text references meeting,
  source_minute integer check (source_minute > 0),
  source_item uuid references agenda_item on delete set null,
  source_report uuid,
  decided_on date not null,
  effective_from date,
  is_public boolean not null default false,
  public_words text not null default '',                     -- in plain words, where the wording is not
  check (not is_public or part = 'open'),
  made_by uuid references person,
  made_at timestamptz(3) not null default now()
);
create index decision_source_meeting on decision (source_meeting);

-- The way of a decision through bodies, from who first raised it to what changed for children. A step that was wrong
-- stays, and the one that corrects it says so.
create table decision_step (
  id uuid primary key default gen_random_uuid(),
  decision uuid not null references decision,
  kind text not null check (kind in (
    'raised', 'approved', 'recommended', 'agreed', 'not agreed', 'in force', 'what changed')),
  body text references body,
  who text not null default '',                              -- where it is no body of Kept's: Leaving care team
  on_day date not null,
  day_known text not null default 'day' check (day_known in ('day', 'month', 'year')),
  words text not null check (words <> ''),
  evidence text not null default '',
  link text not null default '',
  measure text,                                              -- what changed, counted by a measure of the data set
  counted integer check (counted >= 0),
  is_public boolean not null default true,
  corrects uuid references decision_step,
  added_by uuid references person,
  added_at timestamptz(3) not null default now()
);
create index decision_step_decision on decision_step (decision, on_day);

create table register_entry (
  id uuid primary key default gen_random_uuid(),
  register text not null check (register in ('visits', 'events', 'training')),
  kind text not null,                                        -- an activity day, a celebration, a takeover, an audit …
  title text not null check (title <> ''),
  held_on date not null,
  last_on date check (last_on >= held_on),
  place text not null default '',
  children_there integer check (children_there >= 0),        -- null where nobody counted
  others_there integer check (others_there >= 0),
  what_children_said text not null default '',
  what_changed text not null default '',
  from_action uuid references action,
  withdrawn_why text not null default '',
  withdrawn_at timestamptz(3),
  recorded_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index register_entry_register on register_entry (register, held_on);

-- Which members were there, by their seat: what anybody is called is in no register.
create table register_member (
  entry uuid not null references register_entry on delete cascade,
  seat uuid not null references seat,
  primary key (entry, seat)
);

-- Each e-mail, written in the transaction of the deed that it tells of and sent after it. Never words of exempt business.
create table mail (
  id uuid primary key default gen_random_uuid(),
  once text not null unique,                                 -- what must not be said twice
  to_person uuid not null references person,
  subject text not null check (subject <> ''),
  words text not null check (words <> ''),
  action uuid,
  state text not null default 'waiting' check (state in (
    'waiting', 'claimed', 'handing over', 'sent', 'not certain', 'given up')),
  attempts integer not null default 0,
  next_try_at timestamptz(3) not null,
  claimed_until timestamptz(3),
  problem text not null default '',
  queued_by uuid references person,
  queued_at timestamptz(3) not null,
  sent_at timestamptz(3)
);
create index mail_next on mail (next_try_at) where state in ('waiting', 'claimed', 'handing over');
create index mail_action on mail (action);

select kept.guard('action');
select kept.allow('action', 'select', 'kept_public',
  $$is_public and part = 'open' and (source_meeting is null or exists (
    select from meeting where meeting.id = action.source_meeting and meeting.agenda_published_at is not null))$$);
select kept.allow('action', 'select', 'kept_person', 'kept.owns(owners)');
select kept.allow('action', 'select', 'kept_member');
select kept.allow('action', 'select insert update', 'kept_clerk');
select kept.allow('action', 'select insert update', 'kept_officer');

-- An owner says what came of each outcome; the public reads none of it.
select kept.guard('action_outcome');
select kept.allow('action_outcome', 'select update', 'kept_person',
  'exists (select from action where action.id = action_outcome.action and kept.owns(action.owners))');
select kept.allow('action_outcome', 'select', 'kept_member');
select kept.allow('action_outcome', 'select insert update', 'kept_clerk');
select kept.allow('action_outcome', 'select insert update', 'kept_officer');

select kept.guard('action_event');
select kept.allow('action_event', 'select insert', 'kept_person',
  'exists (select from action where action.id = action_event.action and kept.owns(action.owners))');
select kept.allow('action_event', 'select', 'kept_member');
select kept.allow('action_event', 'select insert', 'kept_clerk');
select kept.allow('action_event', 'select insert', 'kept_officer');
select kept.insert_only('action_event');

select kept.guard('action_brought');
select kept.allow('action_brought', 'select', 'kept_person',
  'exists (select from action where action.id = action_brought.action)');
select kept.allow('action_brought', 'insert delete', 'kept_clerk');
select kept.allow('action_brought', 'insert delete', 'kept_officer');

select kept.guard('action_watch');
select kept.allow('action_watch', 'select', 'kept_system');
select kept.allow('action_watch', 'select insert update', 'kept_clerk');
select kept.allow('action_watch', 'select insert update', 'kept_officer');

select kept.guard('decision');
select kept.allow('decision', 'select', 'kept_public',
  $$is_public and part = 'open' and (source_meeting is null or exists (
    select from meeting where meeting.id = decision.source_meeting and meeting.agenda_published_at is not null))$$);
select kept.allow('decision', 'select', 'kept_person', $$part = 'open'$$);
select kept.allow('decision', 'select', 'kept_member');
select kept.allow('decision', 'select insert update', 'kept_clerk');
select kept.allow('decision', 'select insert update', 'kept_officer');

select kept.guard('decision_step');
select kept.allow('decision_step', 'select', 'kept_public',
  'is_public and exists (select from decision where decision.id = decision_step.decision and decision.is_public)');
select kept.allow('decision_step', 'select', 'kept_person',
  'exists (select from decision where decision.id = decision_step.decision)');
select kept.allow('decision_step', 'insert', 'kept_clerk');
select kept.allow('decision_step', 'insert', 'kept_officer');
select kept.insert_only('decision_step');

select kept.guard('register_entry');
select kept.allow('register_entry', 'select', 'kept_person');
select kept.allow('register_entry', 'insert update', 'kept_member');
select kept.allow('register_entry', 'insert update', 'kept_clerk');
select kept.allow('register_entry', 'insert update', 'kept_officer');

select kept.guard('register_member');
select kept.allow('register_member', 'select', 'kept_person');
select kept.allow('register_member', 'insert delete', 'kept_member');
select kept.allow('register_member', 'insert delete', 'kept_clerk');
select kept.allow('register_member', 'insert delete', 'kept_officer');

select kept.guard('mail');
select kept.allow('mail', 'select insert update', 'kept_system');
select kept.allow('mail', 'select insert', 'kept_clerk');
select kept.allow('mail', 'select insert', 'kept_officer');
