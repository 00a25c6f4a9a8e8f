-- Who is asking, and the three words with which every later migration protects its tables:
--   select kept.guard('decision');                                  the table is closed to everyone
--   select kept.allow('decision', 'select', 'kept_public');         except for this deed by this role
--   select kept.allow('session', 'select', 'kept_person', 'person = kept.person_id()');   … for these rows
--   select kept.insert_only('decision');                            and what is written stays as written

grant usage on schema kept to kept_public, kept_system, kept_keeper;

-- The person of this transaction; null for the public and for jobs.
create function kept.person_id() returns uuid
language sql stable
as $$ select nullif(current_setting('kept.person', true), '')::uuid $$;

create function kept.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception 'What is written in % stays as it was written', tg_table_name using errcode = 'restrict_violation';
end
$$;

create function kept.guard(guarded regclass) returns void
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('revoke all on %s from public', guarded);
  execute format('grant select, insert, update, delete on %s to kept_keeper', guarded);
  execute format('create policy keeper on %s to kept_keeper using (true) with check (true)', guarded);
end
$$;

create function kept.allow(guarded regclass, deeds text, audience text, rows_where text default 'true') returns void
language plpgsql
as $$
declare
  deed text;
begin
  foreach deed in array string_to_array(deeds, ' ') loop
    execute format('grant %s on %s to %I', deed, guarded, audience);
    execute format(
      'create policy %I on %s for %s to %I %s %s',
      audience || '_' || deed, guarded, deed, audience,
      case when deed <> 'insert' then format('using (%s)', rows_where) end,
      case when deed in ('insert', 'update') then format('with check (%s)', rows_where) end
    );
  end loop;
end
$$;

create function kept.insert_only(guarded regclass) returns void
language plpgsql
as $$
begin
  execute format('create trigger insert_only before update or delete on %s for each row execute function kept.refuse_change()', guarded);
  execute format('create trigger insert_only_whole before truncate on %s for each statement execute function kept.refuse_change()', guarded);
end
$$;

revoke execute on function kept.guard, kept.allow, kept.insert_only from public;
