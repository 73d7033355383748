-- Failed attempts to sign in, counted by what they have in common: an account, an address, a known device
create table failed_attempts (
  key            bytea       primary key,
  failures       integer     not null check (failures > 0),
  last_failed_at timestamptz not null,
  delayed_until  timestamptz not null
);
comment on column failed_attempts.key is 'SHA-256 of what is counted: neither identifiers nor addresses are kept here';
create index failed_attempts_by_time on failed_attempts (last_failed_at);

grant select, insert, update, delete on failed_attempts to auth_app;
