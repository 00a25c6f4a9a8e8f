-- What is written for the board: reports, their versions, and who may see each. An author sees the reports that they are
-- invited to and no other; the public sees an open report of an open item once it is published, and of one that was
-- withdrawn afterwards only that it was, and why.

-- The council's own versions of a template; the ones that Kept comes with are in the program.
create table report_template (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  questions jsonb not null,                                  -- what is asked, in order, how and why
  clearances jsonb not null default '[]',                    -- who looks at it before it is published
  agreed_on date,                                            -- the day the board agreed this format
  written_by uuid references person,
  written_at timestamptz(3) not null default now(),
  primary key (id, version)
);

create table report (
  id uuid primary key default gen_random_uuid(),
  title text not null check (title <> ''),
  meeting text references meeting,
  agenda_item uuid references agenda_item,
  plan_item uuid references plan_item,                       -- the subject that comes round, by which the last report is found
  last_report uuid references report,                        -- the report on the same subject before this one
  template text not null,
  template_version integer not null check (template_version > 0),
  part text not null default 'open' check (part in ('open', 'exempt', 'confidential')),
  state text not null default 'invited' check (state in ('invited', 'drafting', 'for clearance', 'cleared', 'published', 'withdrawn')),
  author_shown text not null default '',                     -- by role: who wrote it, one or several
  cleared_version integer,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_why text not null default '',                    -- read by whoever may read the report, in plain words
  outcome text not null default '',                          -- what the board did with it, for its author
  invited_by uuid references person,
  recorded_at timestamptz(3) not null default now()
);
create index report_meeting on report (meeting);
create index report_agenda_item on report (agenda_item);
create index report_plan_item on report (plan_item);

-- Somebody who was asked to write one report, or to look at it for finance, law, equalities or as a director.
create table report_author (
  report uuid not null references report,
  person uuid not null references person,
  task text not null check (task in ('write', 'finance', 'legal', 'equalities', 'director')),
  shown_as text not null check (shown_as <> ''),             -- by role, and the organisation where it is another
  invited_by uuid references person,
  invited_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  primary key (report, person, task)
);
create index report_author_person on report_author (person);

create table report_version (
  report uuid not null references report,
  version integer not null check (version > 0),
  based_on integer,                                          -- the version that the writer had before them
  template text not null,
  template_version integer not null,
  fields jsonb not null default '{}',
  source text not null default '',                           -- the words as they were written
  blocks jsonb not null default '[]',
  how text not null check (how in ('written', 'uploaded', 'merged', 'answers', 'frozen')),
  note text not null default '',
  published_at timestamptz(3),                               -- a version that went out, with its figures as they were
  saved_by uuid references person,
  saved_by_shown text not null default '',
  saved_at timestamptz(3) not null default now(),
  primary key (report, version)
);

-- What somebody is writing and has not saved yet, so that no power cut takes it away.
create table report_draft (
  report uuid not null references report,
  person uuid not null references person,
  based_on integer not null,
  source text not null,
  saved_at timestamptz(3) not null default now(),
  primary key (report, person)
);

create table report_comment (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references report,
  version integer not null,
  words text not null check (words <> ''),
  written_by uuid references person,
  shown_as text not null,
  written_at timestamptz(3) not null default now()
);
create index report_comment_report on report_comment (report);

-- What somebody said who looked at one version: it holds for that version and for no later one.
create table report_clearance (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references report,
  version integer not null,
  kind text not null check (kind in ('finance', 'legal', 'equalities', 'director')),
  decision text not null check (decision in ('cleared', 'to mend')),
  comment text not null default '',
  decided_by uuid references person,
  shown_as text not null,
  decided_at timestamptz(3) not null default now()
);
create index report_clearance_report on report_clearance (report);

create table report_step (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references report,
  state text not null,
  version integer,
  why text not null default '',
  taken_by uuid references person,
  shown_as text not null default '',
  taken_at timestamptz(3) not null default now()
);
create index report_step_report on report_step (report);

create table report_picture (
  report uuid not null references report,
  file uuid not null references paper_file,
  alt text not null default '',
  published_at timestamptz(3),                               -- since it stands in a version that went out
  added_at timestamptz(3) not null default now(),
  primary key (report, file)
);
create index report_picture_file on report_picture (file);

-- What a report was written from (LGA 1972 s.100D): a file, an address, or words that say where it may be seen. Open to
-- be inspected with the report, and never part of the pack. A report that came as a file has them by its paper.
create table background_paper (
  id uuid primary key default gen_random_uuid(),
  report uuid references report,
  paper uuid references paper,
  title text not null check (title <> ''),
  file uuid references paper_file,
  address text check (address like 'https://%'),
  seen_at text check (seen_at <> ''),
  added_by uuid references person,
  added_at timestamptz(3) not null default now(),
  check (num_nonnulls(file, address, seen_at) = 1),
  check (num_nonnulls(report, paper) = 1)
);
create index background_paper_report on background_paper (report);
create index background_paper_paper on background_paper (paper);
create index background_paper_file on background_paper (file);

-- One that went out is not deleted: that it was removed, and why, stays. Its title may be why it went, so it stands apart.
create table background_removal (
  background uuid primary key references background_paper,
  report uuid references report,
  paper uuid references paper,
  why text not null check (why <> ''),
  removed_by uuid references person,
  removed_at timestamptz(3) not null,
  check (num_nonnulls(report, paper) = 1)
);
create index background_removal_report on background_removal (report);
create index background_removal_paper on background_removal (paper);

select kept.guard('report_template');
select kept.allow('report_template', 'select', 'kept_public');
select kept.allow('report_template', 'insert', 'kept_clerk');
select kept.allow('report_template', 'insert', 'kept_officer');
select kept.insert_only('report_template');

-- Whom a report was given to. An author reads their own lines only: so that this table asks no other, and others may ask it.
select kept.guard('report_author');
select kept.allow('report_author', 'select', 'kept_author', 'person = kept.person_id()');
select kept.allow('report_author', 'select insert update', 'kept_clerk');
select kept.allow('report_author', 'select insert update', 'kept_officer');

create function kept.is_invited(asked uuid, for_task text default null) returns boolean
language sql stable
as $$
  select exists (
    select from public.report_author a
    where a.report = asked and a.person = kept.person_id() and a.ended_at is null and (for_task is null or a.task = for_task))
$$;

select kept.guard('report');
select kept.allow('report', 'select', 'kept_public',
  $$part = 'open' and published_at is not null and state in ('published', 'withdrawn')
    and exists (select from agenda_item i where i.id = report.agenda_item and i.part = 'open' and i.published_at is not null)$$);
select kept.allow('report', 'select', 'kept_member', $$state in ('cleared', 'published') or state = 'withdrawn' and published_at is not null$$);
select kept.allow('report', 'select update', 'kept_author', 'kept.is_invited(id)');
select kept.allow('report', 'select insert update', 'kept_clerk');
select kept.allow('report', 'select insert update', 'kept_officer');

-- An author moves a report from one state to the next; what it is, and whether it is private, is not theirs to change.
create function kept.hold_report() returns trigger
language plpgsql
as $$
begin
  if current_user not in ('kept_author', 'kept_analyst') then return new; end if;
  if new.state in ('cleared', 'published', 'withdrawn')
    or to_jsonb(old) - 'state' is distinct from to_jsonb(new) - 'state' then
    raise exception 'An author changes no more of a report than whether it is being written' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger held before update on report for each row execute function kept.hold_report();

select kept.guard('report_version');
select kept.allow('report_version', 'select', 'kept_public',
  $$published_at is not null and exists (select from report r where r.id = report_version.report and r.part = 'open' and r.state = 'published')$$);
select kept.allow('report_version', 'select', 'kept_member',
  $$exists (select from report r where r.id = report_version.report and r.state <> 'withdrawn'
    and (report_version.published_at is not null or r.cleared_version = report_version.version))$$);
select kept.allow('report_version', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('report_version', 'insert', 'kept_author',
  $$kept.is_invited(report, 'write') and saved_by = kept.person_id() and published_at is null$$);
select kept.allow('report_version', 'select insert', 'kept_clerk');
select kept.allow('report_version', 'select insert', 'kept_officer');
select kept.insert_only('report_version');

select kept.guard('report_draft');
select kept.allow('report_draft', 'select insert update delete', 'kept_author',
  'person = kept.person_id() and exists (select from report r where r.id = report_draft.report)');

select kept.guard('report_comment');
select kept.allow('report_comment', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('report_comment', 'insert', 'kept_author', 'kept.is_invited(report) and written_by = kept.person_id()');
select kept.allow('report_comment', 'select insert', 'kept_clerk');
select kept.allow('report_comment', 'select insert', 'kept_officer');
select kept.insert_only('report_comment');

select kept.guard('report_clearance');
select kept.allow('report_clearance', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('report_clearance', 'insert', 'kept_author', 'kept.is_invited(report, kind) and decided_by = kept.person_id()');
select kept.allow('report_clearance', 'select insert', 'kept_clerk');
select kept.allow('report_clearance', 'select insert', 'kept_officer');
select kept.insert_only('report_clearance');

select kept.guard('report_step');
select kept.allow('report_step', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('report_step', 'insert', 'kept_author', 'kept.is_invited(report) and taken_by = kept.person_id()');
select kept.allow('report_step', 'select insert', 'kept_clerk');
select kept.allow('report_step', 'select insert', 'kept_officer');
select kept.insert_only('report_step');

select kept.guard('report_picture');
select kept.allow('report_picture', 'select', 'kept_public',
  $$published_at is not null and exists (select from report r where r.id = report_picture.report and r.part = 'open' and r.state = 'published')$$);
select kept.allow('report_picture', 'select', 'kept_member',
  'exists (select from report r where r.id = report_picture.report)');
select kept.allow('report_picture', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('report_picture', 'insert', 'kept_author', $$kept.is_invited(report, 'write') and published_at is null$$);
select kept.allow('report_picture', 'select insert update', 'kept_clerk');
select kept.allow('report_picture', 'select insert update', 'kept_officer');

-- The public has them with an open report of an open item, or an open paper, from the hour in which it goes out.
select kept.guard('background_removal');
select kept.guard('background_paper');
select kept.allow('background_removal', 'select', 'kept_public',
  $$exists (select from report r where r.id = background_removal.report and r.part = 'open' and r.state = 'published')
    or exists (select from paper p where p.id = background_removal.paper)$$);
select kept.allow('background_paper', 'select', 'kept_public',
  $$(exists (select from report r where r.id = background_paper.report and r.part = 'open' and r.state = 'published')
      or exists (select from paper p where p.id = background_paper.paper))
    and not exists (select from background_removal gone where gone.background = background_paper.id)$$);
select kept.allow('background_removal', 'select', 'kept_member',
  $$exists (select from report r where r.id = background_removal.report)
    or exists (select from paper p where p.id = background_removal.paper)$$);
select kept.allow('background_paper', 'select', 'kept_member',
  $$exists (select from report r where r.id = background_paper.report)
    or exists (select from paper p where p.id = background_paper.paper)$$);
select kept.allow('background_removal', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('background_paper', 'select', 'kept_author', 'kept.is_invited(report)');
select kept.allow('background_paper', 'insert', 'kept_author',
  $$kept.is_invited(report, 'write') and added_by = kept.person_id()
    and exists (select from report r where r.id = background_paper.report and r.published_at is null)$$);
select kept.allow('background_paper', 'delete', 'kept_author',
  $$kept.is_invited(report, 'write')
    and exists (select from report r where r.id = background_paper.report and r.published_at is null)$$);
do $$
declare
  keeper text;
begin
  foreach keeper in array array['kept_clerk', 'kept_officer'] loop
    perform kept.allow('background_removal', 'select insert', keeper);
    perform kept.allow('background_paper', 'select insert', keeper);
    perform kept.allow('background_paper', 'delete', keeper,
      $keepers$exists (select from report r where r.id = background_paper.report and r.published_at is null)
        or exists (select from paper p where p.id = background_paper.paper and p.published_at is null)$keepers$);
  end loop;
end
$$;
select kept.insert_only('background_removal');

-- A picture of a report that may be read may be read, and so may a background paper that was not removed; what an author
-- brings is theirs to see until it stands in one.
alter policy kept_public_select on paper_file using (
  exists (select from paper where paper.file = paper_file.id)
  or exists (select from report_picture p where p.file = paper_file.id)
  or exists (
    select from background_paper b
    where b.file = paper_file.id and not exists (select from background_removal gone where gone.background = b.id)));
select kept.allow('paper_file', 'select', 'kept_author', 'recorded_by = kept.person_id()');
select kept.allow('paper_file', 'insert', 'kept_author', 'recorded_by = kept.person_id()');
