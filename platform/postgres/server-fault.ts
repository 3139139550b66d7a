/** What the app must know of a server before it trusts its data to it. */
export interface ServerFacts {
  /** `server_version_num`: 150004 is 15.4. */
  version: number;
  versionText: string;
  encoding: string;
  /** Whether pg_trgm, which search by parts of a word needs, is in the database, can be, or cannot. */
  trigrams: 'installed' | 'available' | 'missing';
  /** Whether our user may create schemas and trusted extensions in the database. */
  mayCreate: boolean;
  user: string;
  database: string;
}

const oldest = 15;

/** What is wrong with a server, as one sentence that says what to do; undefined when nothing is. */
export function serverFault(facts: ServerFacts): string | undefined {
  if (facts.version < oldest * 10_000) {
    return `The server is PostgreSQL ${facts.versionText} and the app needs ${oldest} or newer; upgrade it or let DATABASE_URL name another.`;
  }
  if (facts.encoding !== 'UTF8') {
    return `The database "${facts.database}" is encoded in ${facts.encoding} and the app needs UTF8; create one with "createdb -E UTF8 -T template0" and let DATABASE_URL name it.`;
  }
  if (facts.trigrams === 'missing') {
    return 'The extension pg_trgm is not available on the PostgreSQL server; install its contrib package (postgresql-contrib) there or let DATABASE_URL name another server.';
  }
  if (!facts.mayCreate) {
    return `User "${facts.user}" may not create schemas in the database "${facts.database}"; run "grant create on database ${facts.database} to ${facts.user}" there as its owner.`;
  }
  return undefined;
}

/** Reads the facts in one row. */
export const serverFactsQuery = `
  select current_setting('server_version_num')::int as version,
    split_part(current_setting('server_version'), ' ', 1) as "versionText",
    current_setting('server_encoding') as encoding,
    case
      when exists (select from pg_extension where extname = 'pg_trgm') then 'installed'
      when exists (select from pg_available_extensions where name = 'pg_trgm') then 'available'
      else 'missing'
    end as trigrams,
    has_database_privilege(current_database(), 'CREATE') as "mayCreate",
    current_user as user,
    current_database() as database`;
