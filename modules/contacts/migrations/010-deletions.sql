-- All grants of a contact, ended ones too: whoever deletes contacts looks for them, and so does the server itself. It
-- need not be told by tag and contact beside.
create index tag_grant_by_contact on contacts.tag_grant (contact_id);
drop index contacts.tag_grant_by_tag;
create index tag_grant_by_tag on contacts.tag_grant (tag_id);

-- A time as it stands on the wire, as histories keep it.
create function contacts.on_wire(moment timestamptz) returns text language sql stable parallel safe as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
