import { availableParallelism, loadavg, totalmem } from 'node:os';
import { type SeededApp, withSeededApp } from './app/seeded-app.ts';
import { benchBulk } from './bulk/bulk.ts';
import { benchImport } from './import/import.ts';
import { benchList } from './list/list.ts';
import { benchLoad } from './load/load.ts';
import { notPromised } from './measuring/bars.ts';
import { megabytes, thousands } from './measuring/figures.ts';
import { growthTables, type Size } from './measuring/growth.ts';
import { asMarkdown, type Table } from './measuring/table.ts';
import { dataDirFor, NotAsked, type Options, readOptions } from './options.ts';
import { benchScreen } from './screen/screen.ts';
import { benchStart } from './start/start.ts';

const USAGE = `Measures the app on this machine and prints tables. Without --data, everything runs in temporary folders.

  npm run bench -- [start] [import] [list] [screen] [load] [bulk] [options]

  start      first and later starts
  import     a file of 100,000 rows through the screen's route, beside COPY
  list       pages, searches, counts, one contact, tags over HTTP, beside the bare SQL of each
  screen     the list in Chromium, on a desk and on a phone: first paint, layout shift, script, typing
  load       100 people at once, with 5 % writes
  bulk       deletion (and its undo) and tagging of 100,000 contacts, beside the bare SQL of the same effect

  --contacts <number>   how many there are, 1000000 unless given; with fewer no bar is judged; several, as
                        1000000,10000000, to see the growth
  --data <folder>       a data folder to keep: seeded when it is new, used as it is from then on;
                        for several sizes, a folder that holds one of each
  --runs <number>       how often starts, imports, bulk actions and page loads are repeated, 5 unless given
  --seconds <number>    how long the load lasts, 60 unless given
  --pause <ms>          how long the people of the load pause between requests, on the average; 0 unless given
  --every               prints each read of a list, not only the worst of each group
`;

type Alone = (options: Options) => Promise<Table[]>;
type Seeded = (app: SeededApp, options: Options) => AsyncIterable<Table>;

const ALONE: Record<string, Alone> = { start: benchStart, import: benchImport };
const SEEDED: Record<string, Seeded> = {
  list: benchList,
  screen: benchScreen,
  load: benchLoad,
  bulk: benchBulk,
};

// Ctrl-C ends the app too; then the workload fails, and takes its temporary folder away before the bench ends.
process.once('SIGINT', () => {});

try {
  const options = readOptions(process.argv.slice(2), [...Object.keys(ALONE), ...Object.keys(SEEDED)]);
  if (options) await run(options);
  else process.stdout.write(USAGE);
} catch (error) {
  if (!(error instanceof NotAsked)) throw error;
  process.stdout.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function run(options: Options) {
  process.stdout.write(`# Bench\n\n${machine()}\n\n`);
  for (const measure of asked(ALONE, options)) (await measure(options)).forEach(print);
  const seeded = asked(SEEDED, options);
  const sizes: Size[] = [];
  for (const contacts of seeded.length > 0 ? options.contacts : [])
    sizes.push({ contacts, p95s: await runSeeded(seeded, contacts, options) });
  growthTables(sizes).forEach(print);
}

function asked<Measure>(workloads: Record<string, Measure>, options: Options): Measure[] {
  return Object.entries(workloads).flatMap(([name, measure]) =>
    options.workloads.includes(name) ? [measure] : [],
  );
}

function runSeeded(workloads: readonly Seeded[], contacts: number, options: Options) {
  return withSeededApp({ contacts, dataDir: dataDirFor(options, contacts) }, async (app) => {
    process.stdout.write(
      `${[thousands(app.contacts), 'contacts.', app.origin, notPromised(app.contacts)].join(' ').trim()}\n\n`,
    );
    const p95s = new Map<string, number>();
    for (const measure of workloads)
      for await (const table of measure(app, options)) {
        print(table);
        for (const [work, p95] of table.p95s ?? []) p95s.set(work, p95);
      }
    return p95s;
  });
}

function print(table: Table) {
  process.stdout.write(`${asMarkdown(table)}\n`);
}

// Figures say little without the machine; what else it was busy with shows in the load.
function machine() {
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores (load ${load} before), ${megabytes(totalmem())} of memory, Node.js ${process.version}, ${process.platform}`;
}
