import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Db } from '../db/db.ts';
import type { JobHandler, TimetableEntry } from './job.ts';
import { registerAlive, releaseJobsOfTheDead } from './liveness.ts';

const CONCURRENCY = 3;
const RESCUE_EVERY_MS = 10_000;
const RETRY_MS = 500;

export interface RunningJobs {
  /** Tells the jobs to come to an end, and waits until they have. */
  stop(): Promise<void>;
}

interface Given {
  pool: pg.Pool;
  db: Db;
  handlers: readonly JobHandler[];
  timetable: readonly TimetableEntry[];
  log: { info(text: string): void; error(details: object, text: string): void };
}

/**
 * Runs the jobs of this process. Work that a killed process held is taken up again within seconds; when the
 * database goes away the jobs start anew as soon as it is back.
 */
export function startJobs(given: Given): RunningJobs {
  const stopping = new AbortController();
  const ended = keepRunning(given, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function keepRunning(given: Given, stopping: AbortSignal) {
  while (!stopping.aborted) {
    try {
      await runUntilLost(given, stopping);
    } catch (error) {
      if (!stopping.aborted) given.log.error({ err: error }, 'jobs stopped and will start again');
    }
    if (!stopping.aborted) await pause(RETRY_MS, undefined, { signal: stopping }).catch(() => {});
  }
}

// A worker is alive as long as its registration's connection: when that is lost, so is everything it held.
async function runUntilLost({ pool, db, handlers, timetable, log }: Given, stopping: AbortSignal) {
  const alive = await registerAlive(pool);
  let runner: Runner | undefined;
  try {
    const events: WorkerEvents = new EventEmitter();
    // The queue marks what a process has taken with the name of its pool of workers.
    events.on('pool:create', ({ workerPool }) => alive.declare(workerPool.id));
    runner = await run({
      pgPool: pool,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: 0,
      events,
      taskList: Object.fromEntries(handlers.map((handler) => [handler.job, task(handler, db, stopping)])),
      parsedCronItems: parseCronItems(timetable.map(({ cron, job }) => ({ task: job.name, match: cron }))),
      logger: quietLogger(log),
      preset: HANDS_OVER_ERRORS,
    });
    await rescueUntil(pool, Promise.race([alive.lost, aborted(stopping), runner.promise]));
  } finally {
    await runner?.stop().catch(() => {});
    await alive.release();
  }
}

// Unless it writes results in batches, the queue leaves a result that it cannot write as a rejection that nobody
// handles, which ends the process when the database goes away during a job.
const HANDS_OVER_ERRORS = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

function task(handler: JobHandler, db: Db, stopping: AbortSignal) {
  return (payload: unknown) => handler.run({ db, stopping }, payload as never);
}

async function rescueUntil(pool: pg.Pool, end: Promise<unknown>) {
  let over = false;
  const done = end.finally(() => {
    over = true;
  });
  while (!over) {
    await releaseJobsOfTheDead(pool);
    await Promise.race([done, pause(RESCUE_EVERY_MS, undefined, { ref: false })]);
  }
}

function aborted(signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

// The queue's own messages name payloads; only its errors are of interest, and those without data.
function quietLogger(log: Given['log']) {
  return new Logger((scope) => (level, message) => {
    if (level === 'error') log.error({ job: scope.taskIdentifier }, message.split('\n')[0] ?? message);
  });
}
