-- Who did what, on which thing, when. Written before the work starts; the status is added when it ends, so that an
-- entry without status tells of a crash.
create table audit_entry (
  id              text primary key,
  at              timestamptz not null,
  operation       text not null,
  means           text not null,
  user_id         text,
  organisation_id text,
  credential      text,
  resource_kind   text not null,
  resource_id     text,
  request_id      text not null,
  status          integer
);
create index audit_entry_by_user on audit_entry (user_id, id);

-- The answer to a POST that carried an Idempotency-Key, stored in the transaction of its effect.
create table idempotency_key (
  caller       text not null,
  key          text not null,
  request_hash text not null,
  status       integer not null,
  content_type text,
  location     text,
  body         bytea not null,
  created_at   timestamptz not null,
  primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

create table background_run (
  id               text primary key,
  kind             text not null,
  subject          text not null,
  state            text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  input            text not null,
  progress         text not null default '{}',
  result           text,
  problem          text,
  attempt          integer not null default 0,
  cancel_requested boolean not null default false,
  lease_until      timestamptz,
  created_at       timestamptz not null,
  ended_at         timestamptz
);
create index background_run_open on background_run (created_at) where state in ('QUEUED', 'RUNNING');
create index background_run_by_subject on background_run (subject, id);
