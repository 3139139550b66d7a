import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';

/** A contact of whom a search is made. */
export interface Person {
  first: string;
  last: string;
  email: string;
  e164: string;
}

const CONDITIONS = {
  latin: sql`first_name ~ '^[A-Za-z]{4,}$' and last_name ~ '^[A-Za-z]{6,}$' and email_key ~ '^[a-z]{4,}[.][a-z]{5,}@'`,
  british: sql`phone_e164 like '+44%' and char_length(phone_e164) = 13`,
  german: sql`phone_e164 like '+49%' and char_length(phone_e164) >= 12`,
  american: sql`phone_e164 like '+1%' and char_length(phone_e164) = 12`,
  accented: sql`last_name ~ '[àáâäãåçèéêëìíîïñòóôöõùúûüýÀÁÂÄÅÉÈÖÜ]' and first_name is not null`,
  Cyrillic: sql`last_name ~ '^[а-яА-Я]{4,}'`,
  Chinese: sql`last_name ~ '^[一-龥]+$' and first_name ~ '^[一-龥]+$'`,
  Arabic: sql`last_name ~ '^[ء-ي ]{4,}'`,
  Greek: sql`last_name ~ '^[α-ωΑ-Ω]{2,}'`,
  Hebrew: sql`last_name ~ '^[א-ת]{2,}'`,
  Japanese: sql`first_name ~ '[ぁ-んァ-ン]'`,
  Korean: sql`last_name ~ '^[가-힣]'`,
  Hindi: sql`last_name ~ '^[ऀ-ॿ]{2,}'`,
  Thai: sql`last_name ~ '^[ก-๙]{2,}'`,
} as const;

export type Trait = keyof typeof CONDITIONS;

/** The newest contact of a kind; undefined where the seed is too small to have one. */
export async function personWith(db: Db, trait: Trait): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select coalesce(first_name, '') as first, coalesce(last_name, '') as last, lower(email) as email,
      coalesce(phone_e164, '') as e164
    from contacts.contact where ${CONDITIONS[trait]} order by id desc limit 1
  `.execute(db);
  return rows[0];
}

/** The first names that most have, in Latin letters, the commonest first. */
export async function commonFirstNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select first_name as name from ${await sampled(db)} where first_name ~ '^[A-Za-z]{3,}$'
    group by 1 order by count(*) desc, 1 limit 5
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** The beginning of so many characters that most full names share; of the longest there is when none is so long. */
export async function commonBeginning(db: Db, length: number): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select text
    from (
      select trim(left(concat_ws(' ', first_name, last_name), ${length}::integer)) as text
      from ${await sampled(db)}
    ) begun
    where text ~ '^[A-Za-z ]+$'
    group by text order by char_length(text) desc, count(*) desc, text limit 1
  `.execute(db);
  return rows[0]?.text ?? '';
}

/** The beginning of so many characters that the fewest e-mails share, or last names where it is short. */
export async function rareBeginning(db: Db, length: number): Promise<string> {
  const from = length <= 3 ? sql`last_name` : sql`lower(email)`;
  const { rows } = await sql<{ text: string }>`
    select text
    from (select trim(left(${from}, ${length}::integer)) as text from ${await sampled(db)}) begun
    where char_length(text) = ${length}::integer
    group by text order by count(*), text limit 1
  `.execute(db);
  return rows[0]?.text ?? '';
}

/** The e-mails of those who stand last by creation (newest first), by name and by e-mail. */
export async function lastOnes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    (select lower(email) as email from contacts.contact order by id limit 1)
    union (select lower(email) from contacts.contact order by name_sort desc limit 1)
    union (select lower(email) from contacts.contact order by email_key desc limit 1)
  `.execute(db);
  return rows.map(({ email }) => email);
}

/** The ids of about so many contacts, taken at random; of all where there are fewer. */
export async function spreadIds(db: Db, about: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${await sampled(db, about)}`.execute(db);
  return rows.map(({ id }) => id);
}

// About 200,000 rows tell what is common, whatever the number of contacts.
async function sampled(db: Db, about = 200_000) {
  const { rows } = await sql<{ rows: number }>`
    select greatest(reltuples, 1)::float8 as rows from pg_class where oid = 'contacts.contact'::regclass`.execute(
    db,
  );
  const percent = Math.min(100, (100 * about) / (rows[0]?.rows ?? 1));
  return sql`contacts.contact tablesample system (${percent}::float8) repeatable (1)`;
}
