-- Names are found, and put in order, without regard to case and accents: Łukasz as lukasz, Strauß as strauss
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

-- The same search where there is only a name_key: each pattern is like some part of the spaced key. What does not even
-- hold the words somewhere, which is most, is told quicker by the parts
create function search_patterns(text) returns text[] language sql immutable strict parallel safe
  return array(select '% ' || replace(replace(ltrim(translate(word, '@.,;:+_/-', '         ')), '\', '\\'), '%', '\%') || '%'
               from regexp_split_to_table(folded($1), '\s+') word where word <> '');
create function search_parts(text) returns text[] language sql immutable strict parallel safe
  return array(select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
               from regexp_split_to_table(folded($1), '\s+') word where word <> '');
create function spaced(text) returns text language sql immutable strict parallel safe
  return ' ' || translate($1, '@.,;:+_/-', '         ');

-- A member. Made from an account its id is the account's, unless the member was there before the account
create table profile (
  id                  uuid        primary key,
  account_id          uuid        unique,
  email               text        check (length(email) between 1 and 254),
  given_name          text        not null check (length(given_name) <= 100),
  family_name         text        not null check (length(family_name) <= 100),
  status              text        not null check (status in ('ACTIVE', 'DISABLED', 'ERASED')),
  metadata            text        not null default '{}' check (json_typeof(metadata::json) = 'object'),
  version             bigint      not null default 1,
  account_given_name  text,
  account_family_name text,
  account_updated_at  timestamptz,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  erased_at           timestamptz,
  name_key            text        collate "C" not null generated always as (
                        left(folded(family_name), 100) || ' ' || left(folded(given_name), 100)) stored,
  words               tsvector    not null generated always as (
                        search_words(given_name || ' ' || family_name || ' ' || coalesce(email, ''))) stored,
  check ((account_id is null) = (account_updated_at is null)),
  check ((account_id is null) = (account_given_name is null)),
  check ((account_id is null) = (account_family_name is null)),
  check ((status = 'ERASED') = (erased_at is not null)),
  -- An erased member is a number in attendance figures, and nobody
  check (status <> 'ERASED'
    or (account_id is null and email is null and given_name = '' and family_name = '' and metadata = '{}'))
);
comment on column profile.version is 'grows with each change; what ETag and If-Match compare';
comment on column profile.metadata is 'JSON as it was sent; jsonb would refuse some of it and sort its keys';
comment on column profile.account_given_name is 'the name as the account had it last: a name changed here stays until the account''s changes';
comment on column profile.account_updated_at is 'the version of the account that this row was last taken from';
comment on column profile.name_key is 'what lists of members are ordered by';
create index profile_by_name on profile (name_key, id) where status <> 'ERASED';
create index profile_of_status on profile (status, name_key, id);
create index profile_of_email on profile (lower(email));
create index profile_words on profile using gin (words);

-- How far the accounts of the auth database were read. One row: the replica that holds it reads
create table account_sync (
  only_row   boolean     primary key default true check (only_row),
  read_until timestamptz not null default 'epoch',
  synced_at  timestamptz
);
comment on column account_sync.read_until is 'changes of accounts before this moment are taken over';
comment on column account_sync.synced_at is 'when there was last nothing more to take over';
insert into account_sync default values;

-- The badge that a member shows
create table badge (
  profile_id uuid        primary key references profile on delete cascade,
  serial     integer     not null default 1 check (serial > 0),
  secret     bytea       not null check (length(secret) = 32),
  issued_at  timestamptz not null
);

-- The badges before it. What was scanned before a badge ended, and is uploaded later, counts
create table ended_badge (
  profile_id uuid        not null references badge on delete cascade,
  serial     integer     not null,
  ended_at   timestamptz not null,
  primary key (profile_id, serial)
);
create index ended_badge_by_age on ended_badge (ended_at);

-- The answers of creating calls, so that the same call again gets the same answer
create table idempotency_key (
  subject      text        not null check (length(subject) <= 200),
  key          text        not null check (length(key) between 1 and 255),
  request_hash bytea       not null check (length(request_hash) = 32),
  status       integer,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz not null,
  primary key (subject, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

create table outbox (
  id           uuid        primary key,
  payload      jsonb       not null,
  created_at   timestamptz not null default now(),
  set_aside_at timestamptz
);
comment on column outbox.set_aside_at is 'when the audit trail refused the event; it is not sent again by itself';

grant select, insert, update, delete on profile, badge, ended_badge, idempotency_key, outbox to user_app;
grant select, update on account_sync to user_app;
