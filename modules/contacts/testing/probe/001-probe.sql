create schema probe;

create table probe.mark (
  contact_id uuid primary key,
  text text not null
);
