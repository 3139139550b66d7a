create extension if not exists pg_trgm;

-- Time-ordered ids (RFC 9562, version 7) for rows that a statement makes on the server.
-- PostgreSQL 18 has them built in; older servers get the same from random bytes and the clock.
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    create function platform.uuid7() returns uuid language sql volatile parallel safe
      as 'select uuidv7()';
  else
    create function platform.uuid7() returns uuid language sql volatile parallel safe as
    $sql$
      select encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6),
          52, 1), 53, 1),
        'hex')::uuid
    $sql$;
  end if;
end $$;

-- The answer to a write that carried an Idempotency-Key, given again when the request is repeated.
create table platform.idempotency (
  actor text not null,
  key text not null,
  fingerprint text not null,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_by_age on platform.idempotency (created_at);

-- What this installation made up for itself once and all its processes share (the signing secret).
create table platform.setting (
  name text primary key,
  value text not null
);
