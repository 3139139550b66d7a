create schema contacts;

-- Every intention that changed contacts: who, when, by what, why; and whether it can be taken back.
create table contacts.changeset (
  id uuid primary key,
  kind text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  cause_kind text,
  cause_id text,
  cause_label text,
  reason text,
  counts jsonb not null default '{}',
  undo_state text not null default 'possible' check (undo_state in ('possible', 'undone', 'purged')),
  created_at timestamptz(3) not null default now()
);
create index changeset_by_time on contacts.changeset (created_at, id);

create table contacts.contact (
  id uuid primary key,
  email text not null,
  email_key text collate "C" not null constraint contact_email_key_unique unique,
  first_name text,
  last_name text,
  phone text,
  phone_e164 text collate "C",
  address_line1 text,
  address_line2 text,
  city text,
  state text,
  postal_code text,
  country char(2) collate "C",
  type text collate "C" not null default 'lead' check (type in ('lead', 'customer')),
  customer_since timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  -- What the list shows as the name: the e-mail where there is no name. Sorted in the language's order.
  name_sort text collate "und-x-icu" not null generated always as (
    coalesce(nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), email)
  ) stored,
  search_text text collate "C" not null generated always as (
    lower(
      coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || email || ' '
      || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') || ' ' || coalesce(phone_e164, '')
    collate "und-x-icu")
  ) stored
);
create index contact_by_creation on contacts.contact (created_at, id);
create index contact_by_name on contacts.contact (name_sort, id);
create index contact_by_type on contacts.contact (type, id);
create index contact_search on contacts.contact using gin (search_text gin_trgm_ops);

-- What a changeset did to one contact: the fields it changed, before and after.
-- `before` is null when it made the contact, `after` when it deleted it. Outlives the contact, so no reference.
create table contacts.change (
  changeset_id uuid not null references contacts.changeset on delete cascade,
  contact_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (contact_id, changeset_id)
);
create index change_by_changeset on contacts.change (changeset_id);

create table contacts.tag (
  id uuid primary key,
  name text not null,
  name_key text collate "C" not null constraint tag_name_key_unique unique,
  description text,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  name_sort text collate "und-x-icu" not null generated always as (name) stored
);
create index tag_by_name on contacts.tag (name_sort, id);

-- The reason why a contact has a tag. Active until it is ended; ended ones stay as history.
create table contacts.tag_grant (
  id uuid primary key default platform.uuid7(),
  contact_id uuid not null references contacts.contact on delete cascade,
  tag_id uuid not null references contacts.tag on delete cascade,
  source text collate "C" not null
    check (source in ('manual', 'import', 'offer', 'checkout', 'product', 'api', 'rule')),
  reference text,
  reference_label text,
  changeset_id uuid not null references contacts.changeset,
  granted_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  ended_by_changeset_id uuid references contacts.changeset
);
-- One active grant for each reason: giving the same tag again for the same reason changes nothing.
create unique index tag_grant_active on contacts.tag_grant (contact_id, tag_id, source, coalesce(reference, ''))
  where ended_at is null;
create index tag_grant_by_tag on contacts.tag_grant (tag_id, contact_id);
create index tag_grant_by_changeset on contacts.tag_grant (changeset_id);
create index tag_grant_by_ending on contacts.tag_grant (ended_by_changeset_id) where ended_by_changeset_id is not null;

-- Which contact has which tag: exactly those with an active grant. Kept by the triggers below alone.
create table contacts.tagging (
  tag_id uuid not null references contacts.tag on delete cascade,
  contact_id uuid not null references contacts.contact on delete cascade,
  primary key (tag_id, contact_id)
);
create index tagging_by_contact on contacts.tagging (contact_id, tag_id);

-- The number of contacts of a tag is the sum of its steps: writers only append, so none waits for another.
-- A job adds the steps up from time to time.
create table contacts.tag_count_step (
  tag_id uuid not null references contacts.tag on delete cascade,
  step integer not null
);
create index tag_count_step_by_tag on contacts.tag_count_step (tag_id) include (step);

create function contacts.grants_began() returns trigger language plpgsql as $$
begin
  insert into contacts.tagging (tag_id, contact_id)
  select distinct tag_id, contact_id from began where ended_at is null
  on conflict do nothing;
  return null;
end $$;

create function contacts.grants_ended() returns trigger language plpgsql as $$
begin
  delete from contacts.tagging t
  using (select distinct tag_id, contact_id from ended where ended_at is not null) e
  where t.tag_id = e.tag_id and t.contact_id = e.contact_id and not exists (
    select from contacts.tag_grant g
    where g.contact_id = t.contact_id and g.tag_id = t.tag_id and g.ended_at is null
  );
  insert into contacts.tagging (tag_id, contact_id)
  select distinct tag_id, contact_id from ended where ended_at is null
  on conflict do nothing;
  return null;
end $$;

create trigger grants_began after insert on contacts.tag_grant
  referencing new table as began for each statement execute function contacts.grants_began();
create trigger grants_ended after update on contacts.tag_grant
  referencing new table as ended for each statement execute function contacts.grants_ended();

create function contacts.taggings_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into contacts.tag_count_step (tag_id, step) select tag_id, count(*) from changed group by tag_id;
  else
    -- A tag that is being deleted takes its steps along.
    insert into contacts.tag_count_step (tag_id, step)
    select c.tag_id, -count(*) from changed c join contacts.tag t on t.id = c.tag_id group by c.tag_id;
  end if;
  return null;
end $$;

create trigger taggings_added after insert on contacts.tagging
  referencing new table as changed for each statement execute function contacts.taggings_counted();
create trigger taggings_removed after delete on contacts.tagging
  referencing old table as changed for each statement execute function contacts.taggings_counted();
