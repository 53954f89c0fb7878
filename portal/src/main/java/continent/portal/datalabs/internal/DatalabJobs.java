package continent.portal.datalabs.internal;

import continent.instruments.jobs.JobRunner;

/// The way to the job agent.
record DatalabJobs(JobRunner runner) {}
