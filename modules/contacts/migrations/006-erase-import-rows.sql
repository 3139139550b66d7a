-- The skipped rows of imports that say something of a person, by the key of the e-mail: where an erasure looks.
-- Not the rows of an import that runs: there are few imports at a time, and many rows, which must come in fast.
create index import_row_skipped_by_email on contacts.import_row (email_key)
  where reason is not null and email_key is not null;
