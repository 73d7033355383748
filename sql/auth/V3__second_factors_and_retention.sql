-- What an account shares with an authenticator app; it asks for codes once it is confirmed
create table totp_secret (
  account_id     uuid        primary key references account on delete cascade,
  sealed         bytea       not null,
  created_at     timestamptz not null,
  confirmed_at   timestamptz,
  last_used_step bigint,
  check ((confirmed_at is null) = (last_used_step is null))
);
comment on column totp_secret.sealed is 'AES-256-GCM under the master key: nonce, then ciphertext with tag';
comment on column totp_secret.last_used_step is 'the 30 s step, since 1970, of the code that was used last';

-- What stands in for the app; a code that was used is removed
create table recovery_code (
  account_id uuid  not null references account on delete cascade,
  digest     bytea not null,
  primary key (account_id, digest)
);

-- Sessions that are long over are looked for by when they ended
create index session_by_end on session (ended_at) where ended_at is not null;

grant select, insert, update, delete on totp_secret, recovery_code to auth_app;
