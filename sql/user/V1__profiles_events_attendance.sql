-- A member. Made from an account its id is the account's; a member may come to exist without one
create table profile (
  id                 uuid        primary key,
  account_id         uuid        unique,
  email              text        not null check (length(email) <= 254),
  given_name         text        not null check (length(given_name) <= 100),
  family_name        text        not null check (length(family_name) <= 100),
  status             text        not null check (status in ('ACTIVE', 'DISABLED')),
  account_updated_at timestamptz check ((account_updated_at is null) = (account_id is null)),
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  words              tsvector    not null generated always as (array_to_tsvector(array_remove(
                       regexp_split_to_array(lower(given_name || ' ' || family_name || ' ' || email), '\s+'),
                       ''))) stored
);
comment on column profile.account_updated_at is 'the version of the account that this row was last taken from';
comment on column profile.words is 'what members are searched by: names and e-mail as they are written, in lower case';
create index profile_by_name on profile (family_name, given_name, id);
create index profile_of_status on profile (status, family_name, given_name, id);
create index profile_words on profile using gin (words);

create table event (
  id                 uuid        primary key,
  name               text        not null check (length(name) between 1 and 200),
  description        text        check (length(description) <= 5000),
  location           text        check (length(location) <= 300),
  starts_at          timestamptz not null,
  ends_at            timestamptz not null check (ends_at > starts_at),
  check_in_opens_at  timestamptz not null check (check_in_opens_at <= ends_at),
  check_in_closes_at timestamptz not null check (check_in_closes_at > check_in_opens_at),
  late_after         timestamptz not null check (late_after >= check_in_opens_at),
  audience           text        not null check (audience in ('ALL')),
  created_by         uuid        not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  words              tsvector    not null generated always as (array_to_tsvector(array_remove(
                       regexp_split_to_array(lower(name || ' ' || coalesce(location, '')), '\s+'),
                       ''))) stored
);
comment on column event.created_by is 'the account that planned it';
create index event_by_start on event (starts_at, id);
create index event_by_opening on event (check_in_opens_at);
create index event_window on event using gist (tstzrange(check_in_opens_at, check_in_closes_at));
create index event_words on event using gin (words);

-- Apart from the event, so that nothing which reads events ever holds the key
create table check_in_key (
  event_id uuid  primary key references event on delete cascade,
  secret   bytea not null check (length(secret) = 32)
);

-- One row per event and person: the primary key is what makes the second check-in fail
create table attendance (
  event_id      uuid        not null references event on delete cascade,
  user_id       uuid        not null references profile on delete cascade,
  status        text        not null check (status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  reason        text        check (reason in ('HOSPITAL', 'FAMILY', 'EMERGENCY', 'VACATION', 'PERSONAL', 'OTHER')),
  checked_in_at timestamptz,
  way           text        check (way in ('SCAN')),
  nonce         text        check (length(nonce) <= 100),
  latitude      double precision check (latitude between -90 and 90),
  longitude     double precision check (longitude between -180 and 180),
  primary key (event_id, user_id),
  check ((status in ('PRESENT', 'LATE')) = (checked_in_at is not null)),
  check ((checked_in_at is null) = (way is null)),
  check ((latitude is null) = (longitude is null))
);
comment on column attendance.nonce is 'chosen by the client: the same scan sent again is known by it';
create index attendance_of_status on attendance (event_id, status, user_id);
create index attendance_of_person on attendance (user_id, checked_in_at, event_id);

-- Scans of a real code that were refused; counted per person, so that nobody can fill the table
create table refused_scan (
  event_id uuid    not null references event on delete cascade,
  user_id  uuid    not null references profile on delete cascade,
  problem  text    not null,
  attempts integer not null check (attempts > 0),
  primary key (event_id, user_id, problem)
);

create table outbox (
  id         uuid        primary key,
  payload    jsonb       not null,
  created_at timestamptz not null default now(),
  set_aside_at timestamptz
);
comment on column outbox.set_aside_at is 'when the audit trail refused the event; it is not sent again by itself';

grant select, insert, update on profile, refused_scan to user_app;
grant select, insert on event, check_in_key, attendance to user_app;
grant select, insert, update, delete on outbox to user_app;
