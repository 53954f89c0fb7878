-- Assessments are kept as they were given: the facts, where each came from, and the answer. Nothing here is updated.
create table aiact_assessment (
    id          text primary key,
    project_id  text not null references project (id),
    as_of       date not null,
    facts       text not null,
    origins     text not null,
    answer      text not null,
    reason      text not null,
    created_at  timestamptz not null
);
create index aiact_assessment_by_project on aiact_assessment (project_id, id desc);

-- Answers on the way to an assessment, in the order in which they were given; one draft a project.
create table aiact_draft (
    project_id  text primary key references project (id),
    as_of       date,
    answers     text not null,
    updated_at  timestamptz not null
);
