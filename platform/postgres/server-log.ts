import { closeSync, fchownSync, openSync } from 'node:fs';
import { copyFile, open, rm, stat, truncate } from 'node:fs/promises';
import type { Account } from './account.ts';

const limit = 5 * 1024 * 1024;

/** Opens PostgreSQL's log, which is its account's, for `use` to give to a child process that appends to it. */
export function withLog<Result>(
  file: string,
  account: Account | undefined,
  use: (handle: number) => Result,
): Result {
  const handle = openSync(file, 'a', 0o600);
  try {
    if (account) fchownSync(handle, account.uid, account.gid);
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Bounds the log: past the limit its text moves to `<file>.1` and the file starts empty. The server keeps
 * writing to the same file, which it opened for appending.
 */
export async function boundLog(file: string): Promise<void> {
  if ((await logSize(file)) < limit) return;
  // Removed first: it may belong to root, which ran the app on a user's folder once.
  await rm(`${file}.1`, { force: true });
  await copyFile(file, `${file}.1`);
  await truncate(file);
}

/** How long the log is now; pass it to `readLog` later. */
export async function logSize(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** What was written after `start`, or the end of it where that is long. */
export async function readLog(file: string, start: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const position = Math.max(start, size - 64 * 1024);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size - position), position });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * What one server says in the log that it shares with processes of an earlier one, which may still be ending:
 * its own lines, those of children whose end it tells of, and what was said before any line had an id.
 */
export function linesOfServer(log: string, pid: number | undefined): string {
  const lines = log.split('\n');
  const own = lines.filter((line) => writer(line) === String(pid));
  const children = own.flatMap((line) => /\(PID (\d+)\)/.exec(line)?.[1] ?? []);
  const speakers = new Set([undefined, String(pid), ...children]);
  return lines.filter((line) => speakers.has(writer(line))).join('\n');
}

// As the setting `log_line_prefix` has it.
function writer(line: string): string | undefined {
  return /^\d{4}-\S+ \S+ \S+ \[(\d+)\] /.exec(line)?.[1];
}

/** The last grave line: why a server ended. Answers to connections that came too early are none. */
export function lastWords(log: string): string {
  const lines = log.trim().split('\n');
  const grave = lines.filter((line) => /(FATAL|PANIC): +(?!the database system is)/.test(line));
  return (grave.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|LOG): +/, '');
}
