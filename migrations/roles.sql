-- The audiences of Kept, as roles that nobody can sign in with. Roles belong to the whole server, so several Kept
-- databases may share them: each is made only where it is missing. Run by the program at every start that finds one
-- missing; an administrator of the server may also run it by hand.
do $$
declare
  role_name text;
  pair text[];
begin
  foreach role_name in array array[
    'kept_public',        -- anybody at all: the public site, feeds, open data
    'kept_person',        -- anybody signed in
    'kept_member',        -- elected members and other members of the board
    'kept_clerk',         -- prepares and minutes the board
    'kept_author',        -- answers for some measures and writes some reports: sees those, and nothing else that is not public
    'kept_officer',       -- owns the commitments and the plan, clears reports
    'kept_analyst',       -- the only audience that reads rows about children
    'kept_administrator', -- people, roles, settings, the audit trail
    'kept_system',        -- sign-in, sessions, jobs
    'kept_keeper'         -- backup, restore, move and migrations; no page can ask for it
  ] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then null; -- another process was first
      end;
    end if;
  end loop;

  -- What the public may read, a person may read; what any person may read, a clerk may read; and a
  -- clerk, an officer or an analyst may be asked to write something, as any author.
  foreach pair slice 1 in array array[
    ['kept_public', 'kept_person'],
    ['kept_person', 'kept_member'],
    ['kept_person', 'kept_author'],
    ['kept_author', 'kept_clerk'],
    ['kept_author', 'kept_officer'],
    ['kept_author', 'kept_analyst'],
    ['kept_person', 'kept_administrator']
  ] loop
    if not pg_has_role(pair[2], pair[1], 'member') then
      execute format('grant %I to %I', pair[1], pair[2]);
    end if;
  end loop;
end
$$;
