-- A job from its submission to its charge. What each column means stands in JobRow.
create table compute_job (
  id                text primary key,
  project_id        text not null,
  organisation_id   text not null,
  grant_id          text not null references access_grant (id),
  created_by        text not null,
  created_at        timestamptz not null,
  command           text not null,
  example           text,
  run_id            text,
  dataset_id        text,
  dataset_hash      text,
  cpus              integer not null,
  memory_bytes      bigint not null,
  wall_seconds_max  bigint not null,
  disk_bytes        bigint not null,
  output_bytes      bigint not null,
  processes_max     integer not null,
  state             text not null check (state in ('QUEUED', 'RUNNING', 'ENDED', 'SETTLED')),
  cancelling        boolean not null default false,
  handed_at         timestamptz,
  started_at        timestamptz,
  last_seen         timestamptz,
  cpu_seconds       double precision not null default 0,
  memory_bytes_peak bigint not null default 0,
  log_bytes         bigint not null default 0,
  isolation         text not null default '',
  end_cause         text,
  exit_code         integer,
  problem           text not null default '',
  outputs           text not null default '[]',
  report            text,
  report_problem    text not null default '',
  charged           bigint,
  overrun           bigint,
  settled_at        timestamptz,
  check (state in ('QUEUED', 'RUNNING') or end_cause is not null),
  check ((state = 'SETTLED') = (charged is not null and settled_at is not null))
);
create index compute_job_by_project on compute_job (project_id, id);
create index compute_job_open on compute_job (id) where state <> 'SETTLED';

-- Files of a job until it ends.
create table compute_job_file (
  job_id text not null references compute_job (id),
  name   text not null,
  bytes  bytea not null,
  primary key (job_id, name)
);
