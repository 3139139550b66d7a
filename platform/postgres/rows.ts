import pg from 'pg';

/** For tests: the rows of one query, over a connection of its own. */
export async function rows(url: string | undefined, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(query)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
