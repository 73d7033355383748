create table event (
  id                 uuid        primary key,
  name               text        not null check (length(name) between 1 and 200),
  description        text        check (length(description) <= 5000),
  location           text        check (length(location) <= 300),
  time_zone          text        not null check (length(time_zone) <= 60),
  starts_at          timestamptz not null,
  ends_at            timestamptz not null check (ends_at > starts_at),
  check_in_opens_at  timestamptz not null check (check_in_opens_at <= ends_at),
  check_in_closes_at timestamptz not null check (check_in_closes_at > check_in_opens_at),
  late_after         timestamptz not null check (late_after >= check_in_opens_at),
  audience           text        not null check (audience in ('ALL', 'LISTED')),
  status_by_hand     text        check (status_by_hand in ('OPEN', 'CLOSED', 'CANCELLED')),
  settled_at         timestamptz,
  version            bigint      not null default 1,
  created_by         uuid        not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  words              tsvector    not null generated always as (
                       search_words(name || ' ' || coalesce(location, ''))) stored
);
comment on column event.time_zone is 'an IANA name, such as Europe/Rome: in it the event has its day';
comment on column event.status_by_hand is 'what staff has set; where it is null the clock decides';
comment on column event.settled_at is 'when those who did not come were set absent';
comment on column event.version is 'grows with each change; what ETag and If-Match compare';
comment on column event.created_by is 'the account that planned it';
create index event_by_start on event (starts_at, id);
create index event_opening_late on event
  using gist (tstzrange(starts_at, greatest(starts_at, check_in_opens_at))) where check_in_opens_at > starts_at;
create index event_closing_early on event
  using gist (tstzrange(check_in_closes_at, greatest(check_in_closes_at, starts_at))) where check_in_closes_at < starts_at;
create index event_to_settle on event (check_in_closes_at)
  where settled_at is null and status_by_hand is distinct from 'CANCELLED';
create index event_by_hand on event (status_by_hand, starts_at, id) where status_by_hand is not null;
create index event_window on event using gist (tstzrange(check_in_opens_at, check_in_closes_at));
create index event_span on event using gist (tstzrange(starts_at, ends_at));
create index event_words on event using gin (words);

-- What an event was before each change
create table event_change (
  event_id   uuid        not null references event on delete cascade,
  version    bigint      not null,
  changed_at timestamptz not null,
  changed_by uuid        not null,
  fields     jsonb       not null check (jsonb_typeof(fields) = 'object'),
  primary key (event_id, version)
);
comment on column event_change.version is 'the version that the change made';
comment on column event_change.changed_by is 'the account that changed it';
comment on column event_change.fields is 'each changed field with what it held before and after';

-- Apart from the event, so that nothing which reads events ever holds the key
create table check_in_key (
  event_id uuid  primary key references event on delete cascade,
  secret   bytea not null check (length(secret) = 32)
);

grant select, insert, update, delete on event to user_app;
grant select, insert on event_change, check_in_key to user_app;
