-- Roles and rights of the database this is run in; see README.md in this folder.
do $$
declare
  role     text;
  password text;
begin
  foreach role in array array['migrator', 'app', 'reader'] loop
    password := current_setting(format('bootstrap.%s_password', role), true);
    continue when password is null;
    role := current_database() || '_' || role;
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I', role);
    end if;
    execute format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
                   role, password);
    execute format('grant connect on database %I to %I', current_database(), role);
    execute format('grant usage on schema public to %I', role);
  end loop;

  execute format('revoke all on database %I from public', current_database());
  revoke all on database postgres, template1 from public;
  execute 'revoke all on schema public from public';
  execute format('alter schema public owner to %I', current_database() || '_migrator');
end
$$;
