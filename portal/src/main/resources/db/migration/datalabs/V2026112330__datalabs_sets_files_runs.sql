create table dataset (
  id              text primary key,
  project_id      text not null,
  organisation_id text not null,
  name            text not null,
  created_at      timestamptz not null,
  unique (project_id, name)
);
create index dataset_by_organisation on dataset (organisation_id, id);

-- The content lies in a file that is named by its hash.
create table dataset_file (
  dataset_id text not null references dataset (id),
  shown      text not null,
  name       text not null,
  bytes      bigint not null check (bytes >= 0),
  sha256     text not null,
  stored_at  timestamptz not null,
  primary key (dataset_id, name)
);

create table curation_run (
  id          text primary key,
  dataset_id  text not null references dataset (id),
  number      integer not null check (number > 0),
  recipe_name text not null,
  recipe      text not null,
  folder      text,
  state       text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  created_at  timestamptz not null,
  ended_at    timestamptz,
  problem     text,
  manifest    text,
  timing      text,
  outputs     text,
  background  text,
  unique (dataset_id, number),
  check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
  check ((state = 'DONE') = (manifest is not null))
);
