import { sql } from 'kysely';
import type { Db, Tx } from '../db/db.ts';

/** Work to be done later, named and typed. */
export interface Job<Payload> {
  name: string;
  /** Carries the type of the payload; never read. */
  payload?: Payload;
}

/** What a job is given: the database, and a signal that says the process is about to stop. */
export interface JobContext {
  db: Db;
  stopping: AbortSignal;
}

/** A doorway from a job to the verb that does its work. */
export interface JobHandler {
  job: string;
  run: (context: JobContext, payload: never) => Promise<void>;
}

/** A job that runs by the clock; `cron` has five fields, in UTC. */
export interface TimetableEntry {
  cron: string;
  job: Job<Record<string, never>>;
}

/** Declares a job, `job<{ importId: string }>('contacts.import')`. */
export function job<Payload extends object>(name: string): Job<Payload> {
  return { name };
}

/** Says what does a job's work. It may run more than once for one enqueuing and must do no harm by that. */
export function handles<Payload extends object>(
  handled: Job<Payload>,
  run: (context: JobContext, payload: Payload) => Promise<void>,
): JobHandler {
  return { job: handled.name, run };
}

/**
 * Enqueues work in the transaction that made it necessary: it happens if and only if that commits. Work with a key is
 * there once: while one of that key waits, another takes its place, and its tries begin anew. It begins at once, or
 * after some milliseconds.
 */
export async function enqueue<Payload extends object>(
  tx: Tx,
  work: Job<Payload>,
  payload: Payload,
  { key = null, afterMs = 0 }: { key?: string | null; afterMs?: number } = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${work.name}::text, payload := ${JSON.stringify(payload)}::json, max_attempts := 25,
      run_at := now() + make_interval(secs => ${afterMs / 1000}), job_key := ${key}::text, job_key_mode := 'preserve_run_at')
  `.execute(tx);
}
