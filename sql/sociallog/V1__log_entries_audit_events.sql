create table log_entry (
  id            uuid        primary key,
  account_id    uuid        not null,
  network       text        not null check (length(network) between 1 and 60),
  action        text        not null check (length(action) between 1 and 60),
  content       text        not null check (length(content) between 1 and 10000),
  status        text        not null check (length(status) between 1 and 60),
  occurred_at   timestamptz not null,
  actor         text        check (length(actor) <= 200),
  reference     text        check (length(reference) <= 200),
  metadata      text        check (json_typeof(metadata::json) = 'object'),
  created_at    timestamptz not null,
  content_words tsvector    not null generated always as (to_tsvector('simple', content)) stored
);
comment on column log_entry.metadata is 'JSON as it was sent; jsonb would refuse some of it and sort its keys';
comment on column log_entry.content_words is 'configuration simple: contents come in many languages';
create index log_entry_newest on log_entry (occurred_at desc, id desc);
create index log_entry_newest_of_account on log_entry (account_id, occurred_at desc, id desc);
create index log_entry_words on log_entry using gin (content_words);

grant select, insert on log_entry to sociallog_app;

-- Every row carries the hash of the row before it: what is changed later no longer fits
create table audit_event (
  sequence      bigint      primary key check (sequence >= 1),
  id            uuid        not null unique,
  occurred_at   timestamptz not null,
  recorded_at   timestamptz not null,
  source        text        not null,
  actor         text,
  action        text        not null,
  target        text,
  outcome       text        not null check (outcome in ('SUCCESS', 'REFUSED')),
  address       text,
  user_agent    text,
  request_id    text,
  details       text        not null check (json_typeof(details::json) = 'object'),
  previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text        not null check (hash ~ '^[0-9a-f]{64}$')
);
comment on column audit_event.details is 'RFC 8785 canonical JSON, the very text that was hashed';
comment on column audit_event.previous_hash is 'hash of the row whose sequence is one less; 64 zeros in the first row';
comment on column audit_event.hash is 'SHA-256 of previous_hash, then the other columns as RFC 8785 canonical JSON';
create index audit_event_of_actor on audit_event (actor, sequence desc);
create index audit_event_of_target on audit_event (target, sequence desc);
create index audit_event_by_time on audit_event (occurred_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_only_grows before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
-- always: session_replication_role does not get around it
alter table audit_event enable always trigger audit_event_only_grows;

grant select, insert on audit_event to sociallog_app;
