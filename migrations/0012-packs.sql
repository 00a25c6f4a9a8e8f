-- What readers keep beside a pack: notes of their own, and the packs as they were made.

-- A pack is kept as it was printed, for as long as the agenda that it was made of. The public’s role can return a pack
-- only while everything in it may be read by the public: where a report is withdrawn, or an item made private, the packs
-- that hold it are gone from that moment, and another edition is made.
create table pack (
  meeting text not null,
  version integer not null,                                  -- of the agenda, as it went out
  edition integer not null default 1 check (edition > 0),
  kind text not null check (kind in ('public', 'members')),
  papers jsonb not null check (jsonb_typeof(papers) = 'array'),   -- what is in it, so that it can be asked whether it may be read
  reports jsonb not null check (jsonb_typeof(reports) = 'array'),
  page_map jsonb not null,                                   -- which pages everything has: the same on the web, on paper and in the minutes
  sheets integer not null check (sheets > 0),
  sha256 text not null,
  bytes bytea not null,
  -- The same with the appendices that came as PDF in their places, to print from; where there are any.
  print_copy bytea,
  print_copy_says text not null default '',                  -- what is not in it, and why
  made_at timestamptz(3) not null,
  primary key (meeting, version, edition, kind),
  foreign key (meeting, version) references agenda_publication
);

-- Why a pack could not be made. It can name a private paper, so only those read it who may read exempt business.
create table pack_trouble (
  meeting text not null references meeting,
  version integer not null,
  says text not null check (says <> ''),
  met_at timestamptz(3) not null,
  primary key (meeting, version)
);

-- What a reader wrote for nobody but themselves, beside one item.
create table pack_note (
  person uuid not null references person,
  item uuid not null references agenda_item on delete cascade,
  words text not null check (words <> ''),
  written_at timestamptz(3) not null,
  primary key (person, item)
);
create index pack_note_item on pack_note (item);

select kept.guard('pack');
select kept.allow('pack', 'select', 'kept_public',
  $$kind = 'public'
    and exists (select from meeting where meeting.id = pack.meeting)
    and not exists (
      select from jsonb_array_elements_text(papers) held(id)
      where not exists (select from paper where paper.id = held.id::uuid))
    and not exists (
      select from jsonb_array_elements_text(reports) held(id)
      where not exists (select from report_version v where v.report = held.id::uuid))$$);
select kept.allow('pack', 'select', 'kept_member');
select kept.allow('pack', 'select insert', 'kept_clerk');
select kept.allow('pack', 'select', 'kept_officer');
select kept.insert_only('pack');

select kept.guard('pack_trouble');
select kept.allow('pack_trouble', 'select insert delete', 'kept_clerk');
select kept.allow('pack_trouble', 'select', 'kept_officer');

select kept.guard('pack_note');
select kept.allow('pack_note', 'select insert update delete', 'kept_person', 'person = kept.person_id()');
