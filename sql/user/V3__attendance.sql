-- How a person stands to an event: one row each. Who is on the list of an event has a row before coming; of an event
-- for all, whoever has none is expected
create table attendance (
  event_id      uuid        not null references event on delete cascade,
  user_id       uuid        not null references profile on delete cascade,
  status        text        not null check (status in ('EXPECTED', 'PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  listed        boolean     not null default false,
  reason        text        check (reason in ('HOSPITAL', 'FAMILY', 'EMERGENCY', 'VACATION', 'PERSONAL', 'OTHER')),
  note          text        check (length(note) <= 500),
  checked_in_at timestamptz,
  way           text        check (way in ('SCAN', 'BADGE', 'HAND')),
  settled       boolean     not null default false,
  latitude      double precision check (latitude between -90 and 90),
  longitude     double precision check (longitude between -180 and 180),
  name_key      text        collate "C" not null,
  primary key (event_id, user_id),
  check ((status in ('PRESENT', 'LATE')) = (checked_in_at is not null)),
  check ((checked_in_at is null) = (way is null)),
  check (listed or status <> 'EXPECTED'),
  check (not settled or status = 'ABSENT'),
  check (reason is null or status in ('EXCUSED', 'ABSENT')),
  check ((latitude is null) = (longitude is null)),
  check (checked_in_at is not null or latitude is null)
);
comment on column attendance.listed is 'whether the person is on the list of the event';
comment on column attendance.settled is 'whether it was set absent because the window had closed, and not by hand';
comment on column attendance.name_key is 'the member''s, so that the roll of a large event is read in order';
create index attendance_by_name on attendance (event_id, name_key, user_id);
create index attendance_of_status on attendance (event_id, status, name_key, user_id);
create index attendance_list on attendance (event_id, name_key, user_id) where listed;
create index attendance_of_person on attendance (user_id, event_id);

-- The name in the roll is the member's, whoever writes either. A new row holds the member until it is committed: whoever
-- renames or erases the member comes before it or sees it. One locks the member first and then the rows
create function attendance_takes_name() returns trigger language plpgsql as $$
begin
  select p.name_key into strict new.name_key from profile p where p.id = new.user_id;
  return new;
end $$;
create trigger attendance_takes_name before update of user_id, name_key on attendance
  for each row execute function attendance_takes_name();

create function attendance_begins() returns trigger language plpgsql as $$
declare
  member_status text;
begin
  select p.name_key, p.status into strict new.name_key, member_status from profile p where p.id = new.user_id for share;
  if member_status = 'ERASED' then
    if new.status = 'EXPECTED' then
      return null;
    end if;
    new.reason = null;
    new.note = null;
    new.latitude = null;
    new.longitude = null;
  end if;
  return new;
end $$;
comment on function attendance_begins is 'of who is erased nothing is kept but whether they came, and nobody expects them';
create trigger attendance_begins before insert on attendance
  for each row execute function attendance_begins();

create function attendance_follows_name() returns trigger language plpgsql as $$
begin
  update attendance set name_key = new.name_key where user_id = new.id;
  return null;
end $$;
create trigger attendance_follows_name after update on profile
  for each row when (old.name_key is distinct from new.name_key) execute function attendance_follows_name();

-- How many stand how to an event, kept by the triggers below and by nobody else. Each event's numbers are spread over
-- slots, so that people who check in at the same moment do not wait for each other: the sum is what counts
create table attendance_count (
  event_id uuid     not null references event on delete cascade,
  slot     smallint not null,
  expected integer  not null default 0,
  present  integer  not null default 0,
  late     integer  not null default 0,
  excused  integer  not null default 0,
  absent   integer  not null default 0,
  primary key (event_id, slot)
);

-- Moves an event's numbers. Those of an event that is being deleted go with it. What runs with the owner's rights looks
-- last for temporary tables, so that none stands in for ours
create function move_attendance_count(event uuid, status text, difference bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into attendance_count as known (event_id, slot, expected, present, late, excused, absent)
  select e.id, pg_backend_pid() % 8,
    case when $2 = 'EXPECTED' then $3 else 0 end, case when $2 = 'PRESENT' then $3 else 0 end,
    case when $2 = 'LATE' then $3 else 0 end, case when $2 = 'EXCUSED' then $3 else 0 end,
    case when $2 = 'ABSENT' then $3 else 0 end
  from event e where e.id = $1
  on conflict (event_id, slot) do update set
    expected = known.expected + excluded.expected,
    present = known.present + excluded.present,
    late = known.late + excluded.late,
    excused = known.excused + excluded.excused,
    absent = known.absent + excluded.absent
$$;
revoke execute on function move_attendance_count from public;

-- What happened to attendance, for live streams. Rows are read by transaction and then seq, and shown once no transaction
-- as old as their own runs: then nothing can come before them any more. Who is put on the list, and who is set absent by
-- the clock, is no news
create table attendance_feed (
  seq         bigint      generated always as identity primary key,
  transaction xid8        not null default pg_current_xact_id(),
  event_id    uuid        not null references event on delete cascade,
  user_id     uuid        not null references profile on delete cascade,
  status      text        not null,
  way         text,
  changed_at  timestamptz not null default now()
);
comment on column attendance_feed.status is 'how the person stands to the event since; EXPECTED where a check-in was undone';
create index attendance_feed_of_event on attendance_feed (event_id, transaction, seq);
create index attendance_feed_of_person on attendance_feed (user_id);
create index attendance_feed_by_age on attendance_feed (changed_at);

create function attendance_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform move_attendance_count(event_id, status, count(*)) from added group by event_id, status order by event_id;
  insert into attendance_feed (event_id, user_id, status, way)
  select event_id, user_id, status, way from added where status <> 'EXPECTED' and not settled;
  return null;
end $$;
create trigger attendance_added after insert on attendance
  referencing new table as added for each statement execute function attendance_added();

create function attendance_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform move_attendance_count(event_id, status, sum(n)::bigint)
  from (select event_id, status, 1 as n from added union all select event_id, status, -1 from removed) moved
  group by event_id, status having sum(n) <> 0 order by event_id;
  insert into attendance_feed (event_id, user_id, status, way)
  select a.event_id, a.user_id, a.status, a.way
  from added a join removed r using (event_id, user_id)
  where (a.status, a.checked_in_at) is distinct from (r.status, r.checked_in_at) and not a.settled and not r.settled;
  return null;
end $$;
create trigger attendance_changed after update on attendance
  referencing old table as removed new table as added for each statement execute function attendance_changed();

create function attendance_removed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform move_attendance_count(event_id, status, -count(*)) from removed group by event_id, status order by event_id;
  insert into attendance_feed (event_id, user_id, status)
  select r.event_id, r.user_id, 'EXPECTED' from removed r
  join event e on e.id = r.event_id join profile p on p.id = r.user_id
  where r.status <> 'EXPECTED' and not r.settled;
  return null;
end $$;
create trigger attendance_removed after delete on attendance
  referencing old table as removed for each statement execute function attendance_removed();

-- Nobody can put these triggers on a table of his own
revoke execute on function attendance_added, attendance_changed, attendance_removed from public;

-- Every attempt to check someone in, accepted or refused. It is what a nonce is known by
create table attempt (
  id            uuid        primary key,
  event_id      uuid        references event on delete cascade,
  user_id       uuid        references profile on delete cascade,
  actor_id      uuid        not null,
  way           text        not null check (way in ('SCAN', 'BADGE', 'HAND')),
  outcome       text        not null check (outcome in ('ACCEPTED', 'REFUSED')),
  reason        text        check (length(reason) <= 40),
  nonce         text        check (length(nonce) between 1 and 100),
  status        text        check (status in ('PRESENT', 'LATE')),
  code_turn     integer,
  attempted_at  timestamptz not null,
  recorded_at   timestamptz not null,
  check ((outcome = 'ACCEPTED') = (reason is null)),
  check ((outcome = 'ACCEPTED') = (status is not null)),
  check (outcome = 'REFUSED' or (event_id is not null and user_id is not null))
);
comment on column attempt.event_id is 'null where the code named no event of ours';
comment on column attempt.user_id is 'null where nobody was recognised';
comment on column attempt.actor_id is 'the account that scanned or checked in';
comment on column attempt.reason is 'why it was refused';
comment on column attempt.code_turn is 'which of the event''s rotating codes was scanned';
comment on column attempt.attempted_at is 'when it happened: for an offline scan before it was uploaded';
create unique index attempt_nonce on attempt (event_id, user_id, nonce) where outcome = 'ACCEPTED';
create index attempt_of_event on attempt (event_id);
create index attempt_of_person on attempt (user_id);
create index attempt_refused on attempt (event_id) where outcome = 'REFUSED';
create index attempt_refused_of on attempt (coalesce(user_id, actor_id), event_id) where outcome = 'REFUSED';
create index attempt_by_age on attempt (recorded_at);

-- As a new row of attendance, so that nothing of a member who is erased meanwhile stays
create function attempt_begins() returns trigger language plpgsql as $$
declare
  member_status text;
begin
  select p.status into member_status from profile p where p.id = new.user_id for share;
  if member_status = 'ERASED' then
    new.nonce = null;
  end if;
  return new;
end $$;
create trigger attempt_begins before insert on attempt
  for each row when (new.user_id is not null) execute function attempt_begins();

grant select, insert, update, delete on attendance to user_app;
grant select on attendance_count to user_app;
grant select, delete on attendance_feed to user_app;
grant select, insert, update, delete on attempt to user_app;
