-- Browsers in which an account signed in before. The secret is in their cookie; it authorises nothing.
create table known_device (
  id          text primary key,
  secret_hash text not null unique,
  account_id  text not null references account (id),
  created_at  timestamptz not null
);
create index known_device_by_account on known_device (account_id);
