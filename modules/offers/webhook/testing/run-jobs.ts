import { Logger, runOnce } from 'graphile-worker';
import type { Db } from '../../../../platform/db/db.ts';
import type { JobHandler } from '../../../../platform/jobs/job.ts';

const quiet = new Logger(() => () => {});

/** Runs all that is enqueued until nothing is left; a job that fails is left for its next try. */
export async function runJobs(
  app: { now: { db: Db }; url: string },
  jobs: readonly JobHandler[],
): Promise<void> {
  const { db } = app.now;
  const stopping = new AbortController().signal;
  const tasks = jobs.map(({ job, run }) => [
    job,
    (payload: unknown) => run({ db, stopping }, payload as never),
  ]);
  await runOnce({
    connectionString: app.url,
    taskList: Object.fromEntries(tasks),
    logger: quiet,
    concurrency: 3,
    // So that it ends only when what each job came to is written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}
