-- Whether the agent still keeps the folder of a job: its log and what it left.
alter table compute_job add column kept boolean not null default true;
create index compute_job_kept on compute_job (settled_at) where kept and state = 'SETTLED';
