-- Accounts that were deleted. Whoever follows the accounts must learn of it, and a row that is gone tells nothing
create table deleted_account (
  id         uuid        primary key,
  deleted_at timestamptz not null
);
create index deleted_account_by_time on deleted_account (deleted_at, id);
create index account_by_change on account (updated_at, id);

-- Kept by the database: an account cannot be deleted without a trace, whoever deletes it
create function remember_deleted_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into deleted_account (id, deleted_at) values (old.id, clock_timestamp())
  on conflict (id) do update set deleted_at = excluded.deleted_at;
  return null;
end $$;
revoke execute on function remember_deleted_account from public;
create trigger account_deleted after delete on account
  for each row execute function remember_deleted_account();

-- What the user service may know of accounts. It hides columns and no rows, so it is no security barrier: as one it
-- would be read whole, and not by the indexes, each time that someone asks what has changed
create view account_directory as
  select id, email, given_name, family_name, status, updated_at from account
  union all
  select id, null::text, null::text, null::text, 'DELETED'::text, deleted_at from deleted_account;
grant select on account_directory to auth_reader;
