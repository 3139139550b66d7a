-- The order in which changes were made; none for those made before there was this column. A changeset's id does not
-- tell it: work on many contacts has its id before it comes to each of them.
create sequence contacts.change_order;
alter table contacts.change add column n bigint;
alter table contacts.change alter column n set default nextval('contacts.change_order');
alter sequence contacts.change_order owned by contacts.change.n;

-- The undos of a changeset.
create index bulk_by_undone on contacts.bulk ((given ->> 'changeset')) where action = 'undo';

-- Whether a type that was set stands in its own right since then: the contact would be so anyway, as by an order.
alter table contacts.change add column stands boolean not null default false;

-- Since when the reason itself is gone of a grant that had ended before: it does not come back any more.
alter table contacts.tag_grant add column withdrawn_at timestamptz(3);

-- When an undo ends, however it does, what it undid is undone; unless it did not come to its end, or left out someone
-- whose e-mail may be free again some day: then what is left of it can be undone another time.
create function contacts.undo_ended() returns trigger language plpgsql as $$
begin
  update contacts.changeset set undo_state = case
    when new.status = 'done' and not exists (
      select from contacts.bulk_left where bulk_id = new.id and why = 'email_taken'
    ) then 'undone' else 'possible' end
  where id = (new.given ->> 'changeset')::uuid and undo_state = 'undoing';
  return null;
end $$;
create trigger undo_ended after update of status on contacts.bulk
  for each row when (new.action = 'undo' and new.status in ('done', 'cancelled', 'failed'))
  execute function contacts.undo_ended();

-- The list of what was done to contacts and can, or could, be undone: deletions, and all work on many contacts.
create index changeset_deletion on contacts.changeset (created_at, id) where kind = 'contact.delete';
