-- Messages on their way. A row is written in the transaction of what it tells, and sent afterwards
create table mail (
  id              uuid        primary key,
  account_id      uuid        not null,
  template        text        not null,
  language        text        not null,
  recipient       text        not null,
  sealed_values   bytea,
  created_at      timestamptz not null,
  attempts        integer     not null default 0,
  next_attempt_at timestamptz,
  sent_at         timestamptz,
  given_up_at     timestamptz,
  -- Waiting, sent or given up; what is not waiting holds no values any more
  check (num_nonnulls(next_attempt_at, sent_at, given_up_at) = 1),
  check ((sealed_values is null) = (next_attempt_at is null))
);
create index mail_waiting on mail (next_attempt_at) where next_attempt_at is not null;
create index mail_of_account on mail (account_id, template, created_at);
create index mail_sent on mail (sent_at) where sent_at is not null;
create index mail_given_up on mail (given_up_at) where given_up_at is not null;
comment on column mail.account_id is 'whom it is for; it may outlive the account, so it refers to nothing';
comment on column mail.sealed_values is 'links with tokens among them: AES-256-GCM under the master key';
comment on column mail.given_up_at is 'when trying to deliver it ended';

-- What an account can do once with a secret from a mail. A new one takes the place of the one before
create table one_time_token (
  account_id uuid        not null references account on delete cascade,
  purpose    text        not null check (purpose in ('PASSWORD_RESET', 'EMAIL_VERIFICATION')),
  digest     bytea       not null unique,
  expires_at timestamptz not null,
  primary key (account_id, purpose)
);
comment on column one_time_token.digest is 'SHA-256 of the token';

grant select, insert, update, delete on mail, one_time_token to auth_app;
