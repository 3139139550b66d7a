create schema remarks;

create table remarks.remark (
  id uuid primary key default platform.uuid7(),
  contact_id uuid not null,
  text text not null,
  about jsonb not null default '{}',
  words text[] not null default '{}',
  changeset_id uuid
);
create index remark_by_contact on remarks.remark (contact_id, id);
