-- What went and is still kept for an undo, by time: where the purge looks.
create index changeset_to_purge on contacts.changeset (created_at)
  where undo_state = 'possible' and kind in ('contact.delete', 'contact.merge');
