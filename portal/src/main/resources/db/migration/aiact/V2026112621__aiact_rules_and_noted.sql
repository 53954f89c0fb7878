-- By which version of the rules an assessment was made: when they change, each project's latest one is looked at again.
alter table aiact_assessment add column rules text not null default '';

-- Assessments that made themselves are told to the project until somebody has noted them.
create table aiact_noted (
    assessment_id  text primary key references aiact_assessment (id),
    noted_by       text not null,
    noted_at       timestamptz not null
);
