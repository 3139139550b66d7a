import { readFile, writeFile } from 'node:fs/promises';

/** The memory of a process in bytes; undefined where the system does not tell (only Linux does). */
export interface Memory {
  now: number | undefined;
  /** The most since it was last forgotten. */
  peak: number | undefined;
}

export async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return { now: kilobytes(status, 'VmRSS'), peak: kilobytes(status, 'VmHWM') };
}

/** Forgets the peak of a process's memory, so that a new one is measured from here on. */
export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {});
}

function kilobytes(status: string, name: string) {
  const found = new RegExp(`${name}:\\s*(\\d+) kB`).exec(status)?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
}
