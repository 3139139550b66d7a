import type pg from 'pg';

/** The sign of life of this process's workers: session locks that the server drops when the process dies. */
export interface Alive {
  /** Declares that the holder of this name lives. */
  declare(name: string): void;
  /** Settles when the connection, and with it the sign of life, is lost. */
  lost: Promise<void>;
  release(): Promise<void>;
}

const SPACE = 7_310_205;

/** Opens the connection that holds the signs of life. */
export async function registerAlive(pool: pg.Pool): Promise<Alive> {
  const client = await pool.connect();
  let open = true;
  const lost = new Promise<void>((resolve) => {
    client.once('error', () => resolve());
    client.once('end', () => resolve());
  });
  return {
    lost,
    declare(name) {
      client.query('select pg_advisory_lock($1, hashtext($2))', [SPACE, name]).catch(() => {});
    },
    async release() {
      if (!open) return;
      open = false;
      client.release(true);
    },
  };
}

/**
 * Gives back what workers without a sign of life had taken (killed processes): their jobs can be taken again.
 * Without this the queue would wait four hours before it believes that a worker is gone.
 */
export async function releaseJobsOfTheDead(pool: pg.Pool): Promise<void> {
  await pool.query(
    `with holder as (
       select locked_by as id from graphile_worker._private_jobs where locked_by is not null
       union
       select locked_by from graphile_worker._private_job_queues where locked_by is not null
     ), dead as (
       select array_agg(id) as ids from holder where not exists (
         select from pg_locks
         where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
           and classid = ${SPACE} and objid::bigint = (hashtext(id)::bigint & 4294967295))
     )
     select graphile_worker.force_unlock_workers(ids) from dead where ids is not null`,
  );
}
