-- Long work on a fixed set of contacts: a bulk action, or the undo of one. Its id is that of its changeset; an export
-- changes nothing and has none. The counts are of the batches that are done.
create table contacts.bulk (
  id uuid primary key,
  action text collate "C" not null
    check (action in ('delete', 'addTags', 'removeTags', 'setType', 'export', 'undo')),
  -- What the action needs: tags by id and name, a type, or the changeset that is undone.
  given jsonb not null default '{}',
  status text collate "C" not null default 'queued'
    check (status in ('queued', 'running', 'done', 'cancelled', 'failed')),
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  left_alone integer not null default 0,
  -- How often the batch that comes next failed; back to 0 with each batch that is done.
  failed_tries smallint not null default 0,
  error text,
  created_at timestamptz(3) not null default now(),
  started_at timestamptz(3),
  finished_at timestamptz(3)
);
create index bulk_by_time on contacts.bulk (created_at, id);

-- The contacts of the set as they were fixed when the action was asked for, in batches; gone when the work ends.
create table contacts.bulk_batch (
  bulk_id uuid not null references contacts.bulk on delete cascade,
  n integer not null,
  ids uuid[] not null,
  primary key (bulk_id, n)
);

-- Contacts of the set that were left as they are, and why.
create table contacts.bulk_left (
  bulk_id uuid not null references contacts.bulk on delete cascade,
  contact_id uuid not null,
  why text collate "C" not null
    check (why in ('gone', 'changed_since', 'email_taken', 'tag_gone')),
  primary key (bulk_id, contact_id)
);
create index bulk_left_by_contact on contacts.bulk_left (contact_id);

-- The undo of a changeset that concerns many contacts takes a while.
alter table contacts.changeset drop constraint changeset_undo_state_check;
alter table contacts.changeset add constraint changeset_undo_state_check
  check (undo_state in ('possible', 'undoing', 'undone', 'purged'));
