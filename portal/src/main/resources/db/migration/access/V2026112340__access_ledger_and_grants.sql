-- The ledger's store: postings as they were written, and the state that follows from them.
create table ledger_posting (
  sequence bigint primary key check (sequence > 0),
  key      text not null unique,
  posting  text not null
);
create table ledger_account (
  id          text primary key,
  kind        text not null check (kind in ('EQUITY', 'CAPACITY', 'GRANT', 'HELD', 'SPENT', 'OVERRUN')),
  unit        text not null,
  parent      text references ledger_account (id),
  valid_from  text,
  valid_until text,
  balance     bigint not null default 0,
  constraint nothing_but_equity_below_zero check (balance >= 0 or kind = 'EQUITY')
);
create table ledger_hold (
  reservation text primary key,
  grant_id    text not null references ledger_account (id),
  amount      bigint not null check (amount > 0),
  state       text not null check (state in ('OPEN', 'SETTLED', 'RELEASED'))
);
create table ledger_entry (
  sequence bigint not null references ledger_posting (sequence),
  account  text not null references ledger_account (id),
  amount   bigint not null check (amount <> 0),
  unit     text not null,
  primary key (sequence, account)
);
create index ledger_entry_by_account on ledger_entry (account, sequence);

create table access_grant (
  id              text primary key,
  project_id      text not null,
  organisation_id text not null,
  site            text not null,
  mode            text not null,
  amount          bigint not null,
  unit            text not null,
  state           text not null check (state in ('PENDING', 'AWARDED', 'REFUSED')),
  reason          text not null,
  requested_by    text not null,
  requested_at    timestamptz not null,
  decided_by      text,
  decided_at      timestamptz,
  note            text not null default '',
  valid_from      timestamptz,
  valid_until     timestamptz,
  check (state <> 'AWARDED' or (valid_from is not null and valid_until is not null))
);
create index access_grant_by_project on access_grant (project_id, id);
create index access_grant_waiting on access_grant (id) where state = 'PENDING';
