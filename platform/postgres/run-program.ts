import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

/** Nothing of our own environment: a PGDATA or LC_MESSAGES set by someone must not reach PostgreSQL. */
export const programEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/** Runs a program to its end, as another user when an account is given; an exit code other than 0 rejects. */
export async function runProgram(
  file: string,
  args: string[],
  { cwd, account }: { cwd?: string; account?: Account } = {},
): Promise<void> {
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  await promisify(execFile)(file, args, { cwd, env: programEnvironment, windowsHide: true, ...identity });
}

/** What a failed program said last, for people: its last line, or why it could not be run at all. */
export function lastLine(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const said = output
    .trim()
    .split('\n')
    .filter((line) => /error|fatal|could not/i.test(line))
    .at(-1);
  return (said ?? (error instanceof Error ? error.message : String(error)))
    .replace(/^\w+: (error: |fatal: )?/i, '')
    .trim();
}
