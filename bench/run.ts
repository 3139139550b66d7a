import { availableParallelism, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchImport } from './import/import.ts';
import { benchList } from './list/list.ts';
import { megabytes } from './measuring/figures.ts';
import { asMarkdown, type Table } from './measuring/table.ts';
import { benchStart } from './start/start.ts';

const USAGE = `Measures the app on this machine and prints tables. Everything runs in temporary folders.

  npm run bench -- [start] [import] [list] [--contacts 100000] [--runs 5]

  start      first and later starts
  import     a file of 100,000 rows through the screen's route, beside COPY
  list       lists, searches, counts over HTTP, beside SQL, with --contacts contacts
`;

const WORKLOADS: Record<string, (sizes: { contacts: number; runs: number }) => Promise<Table[]>> = {
  start: benchStart,
  import: benchImport,
  list: benchList,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    contacts: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h' },
  },
});
const sizes = { contacts: Number(values.contacts), runs: Number(values.runs) };
const wrong = positionals.find((name) => !(name in WORKLOADS));
const unfit = Object.values(sizes).some((size) => !Number.isInteger(size) || size < 1);

// Ctrl-C ends the app too; then the workload fails, and takes its temporary folder away before the bench ends.
process.once('SIGINT', () => {});

if (values.help || wrong !== undefined || unfit) {
  process.stdout.write(wrong === undefined ? USAGE : `There is no workload "${wrong}".\n\n${USAGE}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.stdout.write(`# Bench\n\n${machine()}\n\n`);
  for (const [name, measure] of Object.entries(WORKLOADS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const table of await measure(sizes)) process.stdout.write(`${asMarkdown(table)}\n`);
  }
}

// Figures say little without the machine; what else it was busy with shows in the load.
function machine() {
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores (load ${load} before), ${megabytes(totalmem())} of memory, Node.js ${process.version}, ${process.platform}`;
}
