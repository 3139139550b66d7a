import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../../platform/postgres/postgres.ts';
import { startApp } from '../app/app-process.ts';
import { copyHouse } from '../app/house-copy.ts';
import { withTemporaryFolder } from '../app/temporary-folder.ts';
import { median, percentile, seconds, timed } from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';

/** From the start of the process to the first page in a browser's hands, beside the parts that are not ours. */
export async function benchStart({ runs }: { runs: number }): Promise<Table[]> {
  return withTemporaryFolder(async (folder) => {
    const house = await copyHouse(folder);
    const rows: string[][] = [];
    for (const one of [...startsOfApp(folder, house), ...startsOfParts(folder)])
      rows.push(await rowOf(one, runs));
    const note = `From the start of the process to the first page with its script; runs of each: ${runs}.`;
    return [{ title: 'Start', note, columns: COLUMNS, rows }];
  });
}

const COLUMNS = ['start', 'median', 'p95', 'bar'];

interface Case {
  what: string;
  /** What the project promises, if anything. */
  bar?: string;
  prepare?: () => Promise<unknown>;
  /** Starts, and gives how to stop. */
  start: () => Promise<() => Promise<unknown>>;
}

function startsOfApp(folder: string, house: string): Case[] {
  const dataDir = join(folder, 'data');
  const start = () => firstPage({ house, dataDir });
  const fresh = () => remove(dataDir);
  const freshAndUnbuilt = () => Promise.all([fresh(), remove(join(house, 'dist'))]);
  return [
    { what: 'first start, no web build yet', bar: '20 s', prepare: freshAndUnbuilt, start },
    { what: 'first start, web build there', bar: '20 s', prepare: fresh, start },
    { what: 'later start', bar: '3 s', start },
  ];
}

function startsOfParts(folder: string): Case[] {
  const dataDir = join(folder, 'postgres-alone');
  const start = async () => (await startPostgres({ dataDir })).stop;
  return [
    { what: 'Node.js alone', start: nodeAlone },
    { what: 'PostgreSQL alone, new data folder', prepare: () => remove(dataDir), start },
    { what: 'PostgreSQL alone, later', start },
  ];
}

async function rowOf({ what, bar = '', prepare, start }: Case, runs: number) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await prepare?.();
    const { ms, result: stop } = await timed(start);
    times.push(ms);
    await stop();
  }
  return [what, seconds(median(times)), seconds(percentile(times, 0.95)), bar];
}

async function firstPage(given: { house: string; dataDir: string }) {
  const app = await startApp(given);
  const page = await textOf(`${app.address}/`);
  const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1];
  if (!script) throw new Error(`The first page has no script:\n${page}`);
  await textOf(new URL(script, app.address).href);
  return app.stop;
}

async function textOf(url: string) {
  const reply = await fetch(url, { headers: { accept: 'text/html,*/*' } });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}.`);
  return reply.text();
}

async function nodeAlone() {
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.once('exit', resolve));
  return async () => {};
}

function remove(folder: string) {
  return rm(folder, { recursive: true, force: true });
}
