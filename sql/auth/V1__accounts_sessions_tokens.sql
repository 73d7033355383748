create table account (
  id             uuid primary key,
  email          text        not null check (length(email) <= 254),
  email_key      text        not null unique,
  username       text        check (length(username) between 3 and 60),
  username_key   text        unique,
  given_name     text        not null check (length(given_name) <= 100),
  family_name    text        not null check (length(family_name) <= 100),
  status         text        not null check (status in ('ACTIVE', 'DISABLED')),
  email_verified boolean     not null default false,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  last_login_at  timestamptz
);
comment on column account.email_key is 'the e-mail as it is compared: NFKC, lower case';

create table account_role (
  account_id uuid not null references account on delete cascade,
  role       text not null check (role in ('USER', 'STAFF', 'ADMIN')),
  primary key (account_id, role)
);

-- A credential of its own table: an account may get other kinds beside it
create table password (
  account_id uuid        primary key references account on delete cascade,
  hash       text        not null,
  changed_at timestamptz not null
);

create table session (
  id           uuid        primary key,
  account_id   uuid        not null references account on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ip           text        not null,
  user_agent   text        not null,
  ended_at     timestamptz,
  end_reason   text,
  check ((ended_at is null) = (end_reason is null))
);
create index session_of_account on session (account_id, created_at desc);

-- A session's refresh tokens, one generation after the other; only the newest is unspent
create table refresh_token (
  session_id uuid        not null references session on delete cascade,
  generation integer     not null,
  digest     bytea       not null unique,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  spent_at   timestamptz,
  primary key (session_id, generation)
);
create unique index refresh_token_live on refresh_token (session_id) where spent_at is null;

create table signing_key (
  kid               text        primary key,
  private_encrypted bytea       not null,
  created_at        timestamptz not null
);
comment on column signing_key.private_encrypted is 'AES-256-GCM under the master key: nonce, then ciphertext with tag';

create table client (
  id            text        primary key,
  secret_digest bytea       not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

create table outbox (
  id         uuid        primary key,
  payload    jsonb       not null,
  created_at timestamptz not null default now(),
  set_aside_at timestamptz
);
comment on column outbox.set_aside_at is 'when the audit trail refused the event; it is not sent again by itself';

grant select, insert, update, delete on account, account_role, password, session, refresh_token, client to auth_app;
grant select, insert on signing_key to auth_app;
grant select, insert, update, delete on outbox to auth_app;

-- What the user service may know of accounts
create view account_directory with (security_barrier) as
  select id, email, given_name, family_name, status, updated_at from account;
grant select on account_directory to auth_reader;
