-- The list at a million and more: what it searches and filters by lies in two narrow tables beside the contact, with
-- what it sorts by, each kept by the triggers below alone. A change of tags or type so never touches the index of the
-- search, which is dear.

-- When a contact was created is in its id, so that the order of ids is that of their creation.
create function contacts.time_of(id uuid) returns timestamptz language sql immutable strict parallel safe as $$
  select to_timestamp(('x' || lpad(translate(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0)
$$;

-- Text as it is compared in a search: without regard to case, accents, forms of one letter, digit, hyphen or apostrophe,
-- and characters that cannot be seen.
create function contacts.folded(given text) returns text language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(given) = length(given) then return lower(given collate "C"); end if;
  return normalize(regexp_replace(
    replace(replace(replace(replace(
      regexp_replace(translate(lower(normalize(given, NFKD) collate "und-x-icu") collate "C",
          'łøđðħıŧςیىک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹’‘ʼ·・', 'loddhitσييك01234567890123456789''''''..'),
        '[\u058A\u05BE\u1400\u1806\u2010-\u2015\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0]', '-', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670'
      '\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064'
      '\u2066-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\U000E0001\U000E0020-\U000E007F]', '', 'g'), NFKC);
end $$;

-- The same in letters that the index of trigrams knows whatever the server's locale: each byte of a character beyond
-- ASCII becomes one of the capitals, which folded text has not. Several may become the same.
create function contacts.lettered(folded text) returns text language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(folded) = length(folded) then return folded; end if;
  return translate(convert_from(convert_to(folded, 'UTF8'), 'LATIN1'),
    U&'\0080\0081\0082\0083\0084\0085\0086\0087\0088\0089\008A\008B\008C\008D\008E\008F'
      '\0090\0091\0092\0093\0094\0095\0096\0097\0098\0099\009A\009B\009C\009D\009E\009F'
      '\00A0\00A1\00A2\00A3\00A4\00A5\00A6\00A7\00A8\00A9\00AA\00AB\00AC\00AD\00AE\00AF'
      '\00B0\00B1\00B2\00B3\00B4\00B5\00B6\00B7\00B8\00B9\00BA\00BB\00BC\00BD\00BE\00BF'
      '\00C0\00C1\00C2\00C3\00C4\00C5\00C6\00C7\00C8\00C9\00CA\00CB\00CC\00CD\00CE\00CF'
      '\00D0\00D1\00D2\00D3\00D4\00D5\00D6\00D7\00D8\00D9\00DA\00DB\00DC\00DD\00DE\00DF'
      '\00E0\00E1\00E2\00E3\00E4\00E5\00E6\00E7\00E8\00E9\00EA\00EB\00EC\00ED\00EE\00EF'
      '\00F0\00F1\00F2\00F3\00F4\00F5\00F6\00F7\00F8\00F9\00FA\00FB\00FC\00FD\00FE\00FF',
    'YZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ'
      'KLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUV');
end $$;

-- A LIKE pattern for text that contains this: what means something in a pattern is itself.
create function contacts.pattern(given text) returns text language sql immutable strict parallel safe as $$
  select '%' || replace(replace(replace(given, '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- The parts that hyphens, dots and other symbols make of a text; null where there are none.
create function contacts.parts(folded text) returns text language sql immutable parallel safe as $$
  select nullif(regexp_replace(folded, '[!-/:-@[-`{-~]', ' ', 'g'), folded)
$$;

-- A word for each of the rarer symbols in a text, for the index of trigrams, which knows only letters and digits: a
-- capital and digits, which neither folded text has nor its letters.
create function contacts.symbol_words(folded text) returns text language plpgsql immutable strict parallel safe as $$
begin
  if folded !~ '[!--/:-?[-`{-~¡-¿×÷]' then return ''; end if;
  return (
    select string_agg(distinct ' Y' || to_hex(ascii(symbol[1])), '')
    from regexp_matches(folded, '[!--/:-?[-`{-~¡-¿×÷]', 'g') as symbol
  );
end $$;

-- All that is searched of a contact, folded, a line for each: the name, in which an @ is a space; the e-mail; the digits
-- of the phone as typed and with its calling code; and again the parts of names and of the e-mail before its @ that a
-- hyphen or dot divides, and Chinese, Japanese and Korean names as they are written, the last name first and without a
-- space. Each word is behind a space. `exact` is null where the text for the index says the same.
create function contacts.searched(contact contacts.contact, out text text, out exact text)
language plpgsql immutable parallel safe as $$
declare
  line constant text := E'\n ';
  name text := replace(contacts.folded(concat_ws(' ', contact.first_name, contact.last_name)), '@', ' ');
  email text := contacts.folded(contact.email);
  mailbox text := split_part(email, '@', 1);
  names text;
  others text;
begin
  if name like '%  %' then name := regexp_replace(name, '  +', ' ', 'g'); end if;
  names := concat_ws(line, ' ' || name, contacts.parts(name), case when name ~ '[\u2E80-\u9FFF\uAC00-\uD7AF]'
    then contacts.folded(concat(contact.last_name, contact.first_name)) end);
  others := concat_ws(line, '', email, contacts.parts(mailbox),
    nullif(regexp_replace(contacts.folded(contact.phone), '[^0-9]', '', 'g'), ''), ltrim(contact.phone_e164, '+'));
  exact := names || others;
  text := contacts.lettered(names) || contacts.lettered(others) || contacts.symbol_words(exact);
  if octet_length(exact) = length(exact) then exact := null; end if;
end $$;

create table contacts.search (
  id uuid primary key,
  name_sort text collate "und-x-icu" not null,
  email_key text collate "C" not null,
  -- In letters for the index: what is searched for in ASCII is found here exactly.
  text text collate "C" not null,
  -- As it is, where that is something else: the rest is compared with it.
  exact text collate "C"
);

-- What contacts are chosen by, each as a key: the ids of their tags, and for their type and for having no tag keys that
-- no id can be, as they have no version.
create table contacts.facets (
  id uuid primary key,
  name_sort text collate "und-x-icu" not null,
  email_key text collate "C" not null,
  keys uuid[] not null
);

create function contacts.type_key(type text) returns uuid language sql immutable parallel safe as $$
  select case type when 'customer' then '00000000-0000-0000-0000-00000000000c'::uuid
    else '00000000-0000-0000-0000-00000000000d'::uuid end
$$;

create function contacts.no_tag_key() returns uuid language sql immutable parallel safe as $$
  select '00000000-0000-0000-0000-00000000000f'::uuid
$$;

-- Keys without those of some tags; whoever has no tag is left with the key that says so.
create function contacts.keys_without(keys uuid[], tags uuid[]) returns uuid[]
language plpgsql immutable parallel safe as $$
declare
  kept uuid[] := array(select key from unnest(keys) as key where key <> all(tags));
begin
  return case when cardinality(kept) = 1 then kept || contacts.no_tag_key() else kept end;
end $$;

insert into contacts.search (id, name_sort, email_key, text, exact)
select id, name_sort, email_key, found.* from contacts.contact, contacts.searched(contact) as found order by id;

insert into contacts.facets (id, name_sort, email_key, keys)
select id, name_sort, email_key, contacts.type_key(type) || coalesce(tags, array[contacts.no_tag_key()])
from contacts.contact left join (
  select contact_id, array_agg(tag_id) as tags from contacts.tagging group by contact_id
) as tagged on contact_id = id
order by id;

-- From a sample of 1,000 texts instead of 100, the planner tells words that one contact in a thousand has from rarer ones.
alter table contacts.search alter column text set statistics 1000;
create index search_text on contacts.search using gin (text gin_trgm_ops);
create index search_by_name on contacts.search (name_sort, id);
create index facets_keys on contacts.facets using gin (keys);

create function contacts.contacts_made() returns trigger language plpgsql as $$
begin
  insert into contacts.facets (id, name_sort, email_key, keys)
  select id, name_sort, email_key, array[contacts.type_key(type), contacts.no_tag_key()] from made;
  insert into contacts.search (id, name_sort, email_key, text, exact)
  select id, name_sort, email_key, found.* from made, contacts.searched(made) as found;
  return null;
end $$;

create function contacts.contacts_edited() returns trigger language plpgsql as $$
begin
  perform from contacts.facets where id in (select id from edited) order by id for update;
  update contacts.facets
  set name_sort = edited.name_sort, email_key = edited.email_key,
    keys = array_replace(keys, contacts.type_key(previous.type), contacts.type_key(edited.type))
  from edited join previous using (id)
  where facets.id = edited.id
    and (edited.type, edited.name_sort, edited.email_key) <> (previous.type, previous.name_sort, previous.email_key);
  update contacts.search
  set name_sort = edited.name_sort, email_key = edited.email_key, text = found.text, exact = found.exact
  from edited join previous using (id), contacts.searched(edited) as found
  where search.id = edited.id
    and (edited.first_name, edited.last_name, edited.email, edited.email_key, edited.phone, edited.phone_e164)
      is distinct from (previous.first_name, previous.last_name, previous.email, previous.email_key, previous.phone,
        previous.phone_e164);
  return null;
end $$;

create function contacts.contacts_gone() returns trigger language plpgsql as $$
begin
  delete from contacts.facets using gone where facets.id = gone.id;
  delete from contacts.search using gone where search.id = gone.id;
  return null;
end $$;

create trigger contacts_made after insert on contacts.contact
  referencing new table as made for each statement execute function contacts.contacts_made();
create trigger contacts_edited after update on contacts.contact
  referencing old table as previous new table as edited for each statement execute function contacts.contacts_edited();
create trigger contacts_gone after delete on contacts.contact
  referencing old table as gone for each statement execute function contacts.contacts_gone();

-- In the order of ids, as all who change many: a tag that is deleted locks no contact.
create function contacts.facets_follow() returns trigger language plpgsql as $$
begin
  perform from contacts.facets where id in (select contact_id from changed) order by id for update;
  if tg_op = 'INSERT' then
    update contacts.facets set keys = array_remove(keys, contacts.no_tag_key()) || tags
    from (select contact_id, array_agg(tag_id) as tags from changed group by contact_id) as tagged
    where facets.id = contact_id;
  else
    update contacts.facets set keys = contacts.keys_without(keys, tags)
    from (select contact_id, array_agg(tag_id) as tags from changed group by contact_id) as untagged
    where facets.id = contact_id;
  end if;
  return null;
end $$;

create trigger facets_gain after insert on contacts.tagging
  referencing new table as changed for each statement execute function contacts.facets_follow();
create trigger facets_lose after delete on contacts.tagging
  referencing old table as changed for each statement execute function contacts.facets_follow();

drop index contacts.contact_search;
alter table contacts.contact drop column search_text;
drop index contacts.contact_by_creation;
drop index contacts.contact_by_name;
drop index contacts.contact_by_type;
alter table contacts.contact drop column created_at;
alter table contacts.contact add column created_at timestamptz(3) not null
  generated always as (contacts.time_of(id)) stored;

-- The numbers of leads and customers are the sums of these steps, as those of tags are; a statement that changes
-- contacts otherwise appends one of nothing. So the steps, each with a number of its own, also tell whether anything
-- about the list has changed.
create table contacts.contact_count_step (
  n bigint generated always as identity,
  leads integer not null,
  customers integer not null
);
alter table contacts.tag_count_step add column n bigint generated always as identity;

insert into contacts.contact_count_step (leads, customers)
select count(*) filter (where type = 'lead'), count(*) filter (where type = 'customer') from contacts.contact;

create function contacts.contacts_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into contacts.contact_count_step (leads, customers)
    select count(*) filter (where edited.type = 'lead') - count(*) filter (where previous.type = 'lead'),
      count(*) filter (where edited.type = 'customer') - count(*) filter (where previous.type = 'customer')
    from edited join previous using (id) having count(*) > 0;
  else
    insert into contacts.contact_count_step (leads, customers)
    select sign * count(*) filter (where type = 'lead'), sign * count(*) filter (where type = 'customer')
    from changed, (select case tg_op when 'INSERT' then 1 else -1 end as sign) as way group by sign;
  end if;
  return null;
end $$;

create trigger contacts_added_up after insert on contacts.contact
  referencing new table as changed for each statement execute function contacts.contacts_counted();
create trigger contacts_edited_up after update on contacts.contact
  referencing old table as previous new table as edited for each statement execute function contacts.contacts_counted();
create trigger contacts_taken_off after delete on contacts.contact
  referencing old table as changed for each statement execute function contacts.contacts_counted();

-- Where there are contacts already, the first list is planned as well as all later ones.
do $$ begin
  if exists (select from contacts.contact) then analyze contacts.search, contacts.facets; end if;
end $$;
