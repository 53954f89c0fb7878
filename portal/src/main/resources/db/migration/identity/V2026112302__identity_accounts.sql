create table account (
  id            text primary key,
  name          text not null,
  email         text not null unique,
  password_hash text,
  administrator boolean not null default false,
  site_staff    boolean not null default false,
  created_at    timestamptz not null,
  constraint account_email_lower check (email = lower(email))
);

create table organisation (
  id         text primary key,
  name       text not null,
  mark       text not null default '',
  created_at timestamptz not null
);
create unique index organisation_marked on organisation (mark) where mark <> '';

create table membership (
  organisation_id text not null references organisation (id),
  account_id      text not null references account (id),
  role            text not null check (role in ('OWNER', 'MEMBER', 'VIEWER')),
  created_at      timestamptz not null,
  primary key (organisation_id, account_id)
);
create index membership_by_account on membership (account_id);

-- Secrets are stored as SHA-256 of 256 random bits; the secret itself is seen once, by its owner.
create table session (
  id              text primary key,
  secret_hash     text not null unique,
  account_id      text not null references account (id),
  organisation_id text references organisation (id),
  created_at      timestamptz not null,
  seen_at         timestamptz not null,
  expires_at      timestamptz not null
);
create index session_by_account on session (account_id);

create table api_token (
  id              text primary key,
  secret_hash     text not null unique,
  account_id      text not null references account (id),
  organisation_id text not null references organisation (id),
  name            text not null,
  scopes          text[] not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  revoked_at      timestamptz
);
create index api_token_by_account on api_token (account_id, id);

create table one_time_link (
  id              text primary key,
  secret_hash     text not null unique,
  purpose         text not null check (purpose in ('ADMINISTRATOR', 'MEMBER')),
  organisation_id text references organisation (id),
  role            text,
  name            text not null default '',
  email           text not null default '',
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);

-- Attempts to sign in that did not succeed, by account or address (hashed: the name itself may be of nobody here).
create table sign_in_attempt (
  subject  text primary key,
  failures integer not null,
  last_at  timestamptz not null
);

create table launcher_nonce (
  nonce text primary key,
  at    timestamptz not null
);
