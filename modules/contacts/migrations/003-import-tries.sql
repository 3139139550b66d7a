-- How often the import failed where it stands; back to 0 with each batch that is done.
alter table contacts.import add column failed_tries smallint not null default 0;
