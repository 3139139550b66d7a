import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../app/config.ts';
import { joinDatabase } from '../app/database.ts';
import { modules } from '../app/modules.ts';
import type { Auth } from '../platform/auth/auth.ts';
import { boot } from '../platform/boot/boot.ts';
import { Problem } from '../platform/http/problem.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';

const USAGE = `The operator's command line. It works while the app runs and while it does not.

  npm run admin -- <command>

Commands
  status                              how many accounts, invitations and API keys there are
  owner-link                          a new one-time link to make the first account
  create-owner <email>                an owner's account, with a password that is printed
      --name <name>                   the owner's name
      --password-stdin                takes the password from standard input instead
  reset-password <email>              a new password, which is printed; signs the account out everywhere
      --password-stdin                takes the password from standard input instead
  create-api-key <name>               an API key, which is printed this once
      --rights <right>,<right>        what it may do, or "all"
      --expires-days <days>           for how long; without end unless given
      --for <email>                   in whose name; the first owner's unless given
`;

const OPTIONS = {
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  rights: { type: 'string' },
  'expires-days': { type: 'string' },
  for: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Asked {
  auth: Auth;
  config: Config;
  /** What stands after the command. */
  subject: string;
  options: ReturnType<typeof read>['values'];
}

type Command = { subject?: string; run: (asked: Asked) => Promise<string> };

const COMMANDS: Record<string, Command> = {
  status: { run: status },
  'owner-link': { run: ownerLink },
  'create-owner': { subject: 'email', run: createOwner },
  'reset-password': { subject: 'email', run: resetPassword },
  'create-api-key': { subject: 'name', run: createApiKey },
};

class Misused extends Error {}

try {
  process.stdout.write(`${await answer()}\n`);
} catch (error) {
  const expected = error instanceof Problem || error instanceof StartFailure || error instanceof Misused;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : error}\n`);
  if (error instanceof Misused) process.stderr.write(`\n${USAGE}`);
  process.exitCode = error instanceof Misused ? 2 : 1;
}

async function answer(): Promise<string> {
  const { values: options, positionals } = read();
  const [name, subject = '', ...more] = positionals;
  if (options.help || name === undefined) return USAGE;
  const command = COMMANDS[name];
  if (!command) throw new Misused(`There is no command "${name}".`);
  if (command.subject && !subject) throw new Misused(`${name} needs an <${command.subject}>.`);
  const tooMany = command.subject ? more : [subject, ...more].filter(Boolean);
  if (tooMany.length > 0) throw new Misused(`${name} does not take "${tooMany.join(' ')}".`);
  return withAuth((auth, config) => command.run({ auth, config, subject, options }));
}

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
}

async function withAuth(work: (auth: Auth, config: Config) => Promise<string>): Promise<string> {
  const config = readConfig();
  const database = await joinDatabase(config);
  try {
    const given = { ...config, modules: modules(config), databaseUrl: database.url, withJobs: false };
    const running = await boot({ ...given, logLevel: 'error' });
    return await work(running.auth, config).finally(() => running.close());
  } finally {
    await database.close();
  }
}

async function status({ auth, config }: Asked) {
  const { owners, admins, editors, viewers, invitations, apiKeys } = await auth.operator.status();
  return [
    `database     ${config.databaseUrl ? withoutPassword(config.databaseUrl) : config.dataDir}`,
    `owners       ${owners}${owners === 0 ? '  (make one: npm run admin -- owner-link)' : ''}`,
    `admins       ${admins}`,
    `editors      ${editors}`,
    `viewers      ${viewers}`,
    `invitations  ${invitations}`,
    `API keys     ${apiKeys}`,
  ].join('\n');
}

async function ownerLink({ auth, config: { publicUrl, host, port } }: Asked) {
  const path = await auth.ownerLink();
  if (!path) throw new StartFailure('There is an account already. Sign in, or make an owner: create-owner.');
  return new URL(path, publicUrl ?? `http://${host}:${port}`).href;
}

async function createOwner({ auth, subject: email, options }: Asked) {
  const { name } = options;
  const made = await auth.operator.createOwner({ email, name, password: await passwordOf(options) });
  return options['password-stdin']
    ? `${made.email} is an owner now.`
    : `e-mail    ${made.email}\npassword  ${made.password}`;
}

async function resetPassword({ auth, subject: email, options }: Asked) {
  const reset = await auth.operator.resetPassword({ email, password: await passwordOf(options) });
  return options['password-stdin']
    ? `${reset.email} has the new password.`
    : `e-mail    ${reset.email}\npassword  ${reset.password}`;
}

async function createApiKey({ auth, subject: name, options }: Asked) {
  const { rights, 'expires-days': days, for: email } = options;
  if (!rights)
    throw new Misused(
      `create-api-key needs --rights. There are: ${auth.rights.map((right) => right.name).join(', ')}.`,
    );
  if (days !== undefined && !/^\d+$/.test(days)) throw new Misused('--expires-days takes a whole number.');
  const expiresInDays = days === undefined ? undefined : Number(days);
  const { key } = await auth.operator.createApiKey({ name, rights: rights.split(','), expiresInDays, email });
  return key;
}

async function passwordOf({ 'password-stdin': fromInput }: Asked['options']) {
  return fromInput ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
}

function withoutPassword(address: string) {
  const url = new URL(address);
  url.password = '';
  return url.href;
}
