import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** One app per data folder: whoever holds this lock on its server is the one ("contacts" in ASCII). */
const key = '0x636f6e7461637473';

/** The end of a killed app reaches its server within moments, not at once. */
const patience = 2000;

/** Takes the lock for as long as the connection lives; answers the holder's process id when it is taken. */
export async function takeAppLock(client: pg.Client): Promise<'taken' | { heldBy: string }> {
  const deadline = Date.now() + patience;
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${key}) as mine`);
    if (rows[0]?.mine) return 'taken';
    if (Date.now() > deadline) return { heldBy: await holder(client) };
    await pause(50);
  }
}

async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select application_name as name from pg_stat_activity join pg_locks using (pid)
    where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = ${key}`);
  return rows[0]?.name.split(' ').at(-1) ?? 'unknown';
}
