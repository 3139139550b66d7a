import { Kysely, PostgresDialect } from 'kysely';
import { type Db, openPool } from '../../platform/db/db.ts';
import type { Tables } from '../../platform/db/tables.ts';

/** A statement as it goes to the database. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** A database handle that notes the statements which a read sends, so that they can be sent again without the app. */
export function openNoting(url: string) {
  let noted: Statement[] = [];
  const db: Db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: openPool(url, 1) }),
    log: ({ level, query }) => {
      if (level === 'query') noted.push({ text: query.sql, values: [...query.parameters] });
    },
  });
  return {
    db,
    /** What a read sends. */
    async statementsOf(read: (db: Db) => Promise<unknown>): Promise<Statement[]> {
      noted = [];
      await read(db);
      return noted;
    },
  };
}
