-- Names are found without regard to case and accents: Łukasz as lukasz, Strauß as strauss
create function folded(text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(replace(translate(
    lower(regexp_replace(normalize($1, nfkd), '[\u0300-\u036f]', '', 'g')),
    'øłđħıð', 'oldhid'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');

-- The words of a text: as they stand between blanks, and their parts, such as those of an e-mail. A letter can fold into
-- eighteen, and PostgreSQL keeps no word of more than 2046 bytes: of longer ones the beginning counts
create function search_words(text) returns tsvector language sql immutable strict parallel safe
  return (select array_to_tsvector(coalesce(array_agg(distinct left(word, 500)), '{}'))
          from unnest(regexp_split_to_array(folded($1), '\s+')
            || regexp_split_to_array(folded($1), '[\s@.,;:+_/-]+')) word
          where word <> '');

-- A search: each word of the text begins one of the row's words
create function search_query(text) returns tsquery language sql immutable strict parallel safe
  return (select coalesce(string_agg(
            '''' || replace(replace(left(word, 500), '\', '\\'), '''', '''''') || ''':*', ' & '), '')
          from regexp_split_to_table(folded($1), '\s+') word where word <> '')::tsquery;

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
  mfa_enabled    boolean     not null default false,
  version        bigint      not null default 1,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  last_login_at  timestamptz,
  words          tsvector    not null generated always as (search_words(
                   given_name || ' ' || family_name || ' ' || email || ' ' || coalesce(username, ''))) stored
);
create index account_of_status on account (status, email_key);
create index account_words on account using gin (words);
comment on column account.version is 'grows with each change by an administrator; what ETag and If-Match compare';
comment on column account.words is 'what accounts are searched by';
comment on column account.email_key is 'the e-mail as it is compared: NFKC, lower case';

create table account_role (
  account_id uuid not null references account on delete cascade,
  role       text not null check (role in ('USER', 'STAFF', 'ADMIN')),
  primary key (account_id, role)
);
create index account_of_role on account_role (role, account_id);

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
  expires_at   timestamptz not null,
  ip           text        not null,
  network      text        not null,
  user_agent   text        not null,
  ended_at     timestamptz,
  end_reason   text,
  check ((ended_at is null) = (end_reason is null))
);
create index session_of_account on session (account_id, created_at desc);
create index session_of_device on session (account_id, network, user_agent);
create index session_by_expiry on session (expires_at);
create index session_alive on session (expires_at) where ended_at is null;
comment on column session.ip is 'where someone signed in from';

-- Sessions whose access tokens must be refused until they expire; it outlives the account, so it refers to nothing
create table ended_session (
  session_id uuid        primary key,
  ended_at   timestamptz not null
);
create index ended_session_by_time on ended_session (ended_at);

-- A session's refresh tokens, one generation after the other; only the newest is unspent
create table refresh_token (
  session_id uuid        not null references session on delete cascade,
  generation integer     not null,
  digest     bytea       not null unique,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  spent_at   timestamptz,
  spent_by   bytea,
  primary key (session_id, generation),
  check ((spent_at is null) = (spent_by is null))
);
comment on column refresh_token.spent_by is 'SHA-256 of the address and the user agent that spent it';
create unique index refresh_token_live on refresh_token (session_id) where spent_at is null;

create table signing_key (
  kid               text        primary key,
  private_encrypted bytea       not null,
  created_at        timestamptz not null,
  signs_from        timestamptz
);
create unique index signing_key_next on signing_key ((signs_from is null)) where signs_from is null;
comment on column signing_key.signs_from is 'from when on it signs, until that of another; null: it is the next one';
comment on column signing_key.private_encrypted is 'AES-256-GCM under the master key: nonce, then ciphertext with tag';

create table client (
  id            text        primary key,
  name          text        not null check (length(name) <= 100),
  secret_digest bytea       not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  last_used_at  timestamptz
);
comment on column client.updated_at is 'when the secret was made';
comment on column client.last_used_at is 'when it got a token, to the minute';

-- What happened to accounts, sessions and credentials; it outlives the account, so it refers to nothing
create table auth_log (
  id          uuid        primary key,
  occurred_at timestamptz not null,
  action      text        not null,
  outcome     text        not null check (outcome in ('success', 'refused')),
  reason      text,
  account_id  uuid,
  actor       text,
  target      text,
  ip          text        not null,
  user_agent  text        not null,
  request_id  text        not null
);
create index auth_log_by_time on auth_log (occurred_at desc, id desc);
create index auth_log_of_account on auth_log (account_id, occurred_at desc, id desc);
create index auth_log_of_action on auth_log (action, occurred_at desc, id desc);
create index auth_log_refused on auth_log (occurred_at desc, id desc) where outcome = 'refused';

create table outbox (
  id         uuid        primary key,
  payload    jsonb       not null,
  created_at timestamptz not null default now(),
  set_aside_at timestamptz
);
comment on column outbox.set_aside_at is 'when the audit trail refused the event; it is not sent again by itself';

grant select, insert, update, delete on account, account_role, password, session, ended_session, refresh_token, client,
  auth_log to auth_app;
grant select, insert, delete, update (signs_from) on signing_key to auth_app;
grant select, insert, update, delete on outbox to auth_app;
