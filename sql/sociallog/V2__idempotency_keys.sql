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

grant select, insert, update, delete on idempotency_key to sociallog_app;
