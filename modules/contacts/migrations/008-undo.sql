-- The order in which changes were made; none for those made before there was this column. A changeset's id does not
-- tell it: work on many contacts has its id before it comes to each of them.
create sequence contacts.change_order;
alter table contacts.change add column n bigint;
alter table contacts.change alter column n set default nextval('contacts.change_order');
alter sequence contacts.change_order owned by contacts.change.n;

-- The undos of a changeset.
create index bulk_by_undone on contacts.bulk ((given ->> 'changeset')) where action = 'undo';

-- When an undo ends, however it does, what it undid is undone; unless it did not come to its end: then what is left of
-- it can be undone another time.
create function contacts.undo_ended() returns trigger language plpgsql as $$
begin
  update contacts.changeset set undo_state = case new.status when 'done' then 'undone' else 'possible' end
  where id = (new.given ->> 'changeset')::uuid and undo_state = 'undoing';
  return null;
end $$;
create trigger undo_ended after update of status on contacts.bulk
  for each row when (new.action = 'undo' and new.status in ('done', 'cancelled', 'failed'))
  execute function contacts.undo_ended();

-- An undo may leave people out, of whom something is still kept then.
drop index contacts.changeset_to_purge;
create index changeset_to_purge on contacts.changeset (created_at)
  where undo_state in ('possible', 'undone') and kind in ('contact.delete', 'contact.merge');
create index bulk_left_out on contacts.bulk_left (bulk_id) where why = 'email_taken';

-- The list of what was done to contacts and can, or could, be undone: deletions, and all work on many contacts.
create index changeset_deletion on contacts.changeset (created_at, id) where kind = 'contact.delete';
