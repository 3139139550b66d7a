-- What a row says of the fields that modules add, by their names; null when it says nothing of them.
alter table contacts.import_row add column module_values jsonb;
