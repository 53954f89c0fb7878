-- Whether an answer of the law was what somebody needed. The question only where they said that it may be kept; nobody's
-- name, address or session. Old ones go: see Needed.
create table aiact_needed (
    id        bigint generated always as identity primary key,
    told_at   timestamptz not null,
    needed    boolean not null,
    as_of     date not null,
    units     text not null,
    question  text
);
