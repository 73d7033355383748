-- Roles and rights of the database "sociallog"; see README.md in this folder.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('sociallog_migrator', 'bootstrap.migrator_password'),
      ('sociallog_app', 'bootstrap.app_password')
    ) as roles (name, setting)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I', wanted.name);
    end if;
    execute format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
                   wanted.name, current_setting(wanted.setting));
    execute format('grant connect on database %I to %I', current_database(), wanted.name);
    execute format('grant usage on schema public to %I', wanted.name);
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant temporary on database %I to %I', current_database(), 'sociallog_migrator');
end
$$;

revoke all on schema public from public;
alter schema public owner to sociallog_migrator;
