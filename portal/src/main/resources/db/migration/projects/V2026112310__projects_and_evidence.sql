create table project (
  id              text primary key,
  organisation_id text not null,
  name            text not null,
  purpose         text not null,
  sector          text not null,
  country         text not null,
  created_at      timestamptz not null
);
create index project_by_organisation on project (organisation_id, id);

-- Where each chain ends. Its row is locked by whoever appends, so that appends of one project follow one another.
create table dossier_head (
  project_id text primary key,
  seq        bigint not null,
  hash       text not null
);

-- Parts are text, not jsonb: what was committed to are exactly these characters.
create table evidence (
  project_id          text not null,
  seq                 bigint not null check (seq > 0),
  kind                text not null,
  schema_version      integer not null,
  subject             text not null,
  key                 text not null,
  recorded_at         timestamptz not null,
  payload_commitment  text not null,
  personal_commitment text not null,
  previous            text not null,
  hash                text not null,
  payload_salt        text,
  payload             text,
  personal_salt       text,
  personal            text,
  primary key (project_id, seq),
  unique (project_id, kind, key),
  check ((payload_salt is null) = (payload is null)),
  check ((personal_salt is null) = (personal is null))
);

-- Append-only, whatever the program above does: an entry is never removed, and of an entry only a part's content can be
-- erased, together with its salt.
create function evidence_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'evidence is never removed';
  end if;
  if (new.project_id, new.seq, new.kind, new.schema_version, new.subject, new.key, new.recorded_at,
      new.payload_commitment, new.personal_commitment, new.previous, new.hash)
     is distinct from
     (old.project_id, old.seq, old.kind, old.schema_version, old.subject, old.key, old.recorded_at,
      old.payload_commitment, old.personal_commitment, old.previous, old.hash)
     or (new.payload is not null and new.payload is distinct from old.payload)
     or (new.payload_salt is not null and new.payload_salt is distinct from old.payload_salt)
     or (new.personal is not null and new.personal is distinct from old.personal)
     or (new.personal_salt is not null and new.personal_salt is distinct from old.personal_salt) then
    raise exception 'evidence is never changed';
  end if;
  return new;
end $$;
create trigger evidence_stays before update or delete on evidence for each row execute function evidence_stays();
