import { parseArgs } from 'node:util';
import { readConfig } from '../app/config.ts';
import { joinDatabase } from '../app/database.ts';
import { modules } from '../app/modules.ts';
import { type SeedOrder, SeedRefused, seedDatabase } from '../bench/seed/seed.ts';
import { boot } from '../platform/boot/boot.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';

const USAGE = `Fills the database with contacts that look real and are not: the same seed always gives the same rows.

  npm run seed -- [--contacts 10000] [--seed 1] [--into-existing]

  --contacts <number>   how many, 10000 unless given
  --seed <number>       which of the possible sets, 1 unless given
  --into-existing       keeps the contacts that are there and adds the seed's
`;

const OPTIONS = {
  contacts: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  'into-existing': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const order = readOrder();
  if (order) await run(order);
  else say(USAGE);
} catch (error) {
  const expected = error instanceof SeedRefused || error instanceof StartFailure;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}

function readOrder(): SeedOrder | undefined {
  const { contacts, seed, 'into-existing': intoExisting, help } = readOptions();
  if (help) return undefined;
  return {
    contacts: wholeNumber('--contacts', contacts, 50_000_000),
    seed: wholeNumber('--seed', seed, 2 ** 31 - 1),
    intoExisting,
  };
}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new SeedRefused(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, most: number) {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most)
    throw new SeedRefused(`${name} must be a whole number from 1 to ${most}; it is "${text}".`);
  return number;
}

async function run(order: SeedOrder) {
  const began = performance.now();
  const config = readConfig();
  const database = await joinDatabase({ ...config, log: say });
  try {
    const given = { ...config, modules: modules(config), databaseUrl: database.url, withJobs: false };
    const running = await boot({ ...given, logLevel: 'error' });
    await seedDatabase(running.db, { ...order, say }).finally(() => running.close());
  } finally {
    await database.close();
  }
  say(
    `${order.contacts.toLocaleString('en')} contacts in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
  );
}
