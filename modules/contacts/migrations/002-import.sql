-- One file that someone imports: from the upload over the mapping and the run to the result.
-- `position` is the last row that is decided; the counts are of the rows up to there.
create table contacts.import (
  id uuid primary key,
  status text collate "C" not null default 'uploading'
    check (status in ('uploading', 'draft', 'queued', 'reading', 'importing', 'done', 'cancelled', 'failed')),
  file_name text not null,
  file_size bigint not null default 0,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  -- How the bytes are read: encoding, delimiter, the rows before the table, whether it has a header.
  format jsonb not null default '{}',
  headers text[] not null default '{}',
  -- For each column the field it goes to, or null.
  mapping jsonb not null default '[]',
  tags text[] not null default '{}',
  -- How columns are applied (overwrite, fill blanks, …) and defaults; empty means the standard ones.
  options jsonb not null default '{}',
  bytes_read bigint not null default 0,
  rows integer,
  position integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  skipped integer not null default 0,
  -- For each field how many cells could not be read or were shortened.
  notes jsonb not null default '{}',
  error text,
  changeset_id uuid references contacts.changeset,
  created_at timestamptz(3) not null default now(),
  started_at timestamptz(3),
  finished_at timestamptz(3)
);
create index import_by_time on contacts.import (created_at, id);
create index import_by_changeset on contacts.import (changeset_id) where changeset_id is not null;

-- The bytes of the file until the import ends, here so that any process can do the work and none is lost.
create table contacts.import_chunk (
  import_id uuid not null references contacts.import on delete cascade,
  n integer not null,
  bytes bytea not null,
  primary key (import_id, n)
);
alter table contacts.import_chunk alter column bytes set storage external;

-- The rows of the file as they were understood, until the import ends; the skipped ones stay.
create table contacts.import_row (
  import_id uuid not null references contacts.import on delete cascade,
  n integer not null,
  -- Why the row makes no contact, and for a repeated e-mail the row that was used.
  reason text collate "C" check (reason in ('email_missing', 'email_invalid', 'email_repeated')),
  used_row integer,
  -- The id of the contact if this row makes one.
  contact_id uuid not null,
  email text,
  email_key text collate "C",
  first_name text,
  last_name text,
  phone text,
  phone_e164 text collate "C",
  address_line1 text,
  address_line2 text,
  city text,
  state text,
  postal_code text,
  country text collate "C",
  type text collate "C",
  tag_names text[],
  tag_keys text[],
  -- The cells as they stood in the file, so that a skipped row can be mended.
  cells json not null,
  primary key (import_id, n)
);

-- The fields a contact has, by their names on the wire.
create function contacts.image_of(c contacts.contact) returns jsonb language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'email', c.email, 'firstName', c.first_name, 'lastName', c.last_name, 'phone', c.phone,
    'phoneE164', c.phone_e164, 'addressLine1', c.address_line1, 'addressLine2', c.address_line2, 'city', c.city,
    'state', c.state, 'postalCode', c.postal_code, 'country', c.country, 'type', c.type))
$$;

-- What of an image is not so in another: the fields that differ, null where the image has none.
create function contacts.difference(image jsonb, other jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, image -> key), '{}')
  from jsonb_object_keys(image || other) as key
  where image -> key is distinct from other -> key
$$;
