import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MILLION } from './measuring/bars.ts';

/** What the bench is asked to do. */
export interface Options {
  /** Names of workloads; all of them when none is given. */
  workloads: string[];
  /** How many contacts there are to be; one run for each. */
  contacts: number[];
  runs: number;
  seconds: number;
  /** How long people of a load look at an answer, on the average, in milliseconds. */
  pause: number;
  every: boolean;
  data: string | undefined;
}

/** Why the bench does not run: a sentence for who typed it. */
export class NotAsked extends Error {}

/**
 * Reads what was typed behind `npm run bench --`; undefined when it asks for help.
 *
 * @throws NotAsked when it cannot be understood.
 */
export function readOptions(args: readonly string[], workloads: readonly string[]): Options | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const wrong = positionals.find((name) => !workloads.includes(name));
  if (wrong !== undefined) throw new NotAsked(`There is no workload "${wrong}".`);
  return {
    workloads: positionals.length > 0 ? positionals : [...workloads],
    contacts: values.contacts.split(',').map((size) => wholeNumber('--contacts', size)),
    runs: wholeNumber('--runs', values.runs),
    seconds: wholeNumber('--seconds', values.seconds),
    pause: wholeNumber('--pause', values.pause, 0),
    every: values.every,
    data: values.data,
  };
}

/** The data folder for so many contacts: the one that was given, or a folder of its own in it for each of several. */
export function dataDirFor({ data, contacts: sizes }: Options, contacts: number): string | undefined {
  return data && sizes.length > 1 ? join(data, String(contacts)) : data;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        contacts: { type: 'string', default: String(MILLION) },
        runs: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '60' },
        pause: { type: 'string', default: '0' },
        every: { type: 'boolean', default: false },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new NotAsked(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, least = 1) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new NotAsked(`${name} takes whole numbers from ${least}; "${text}" is none.`);
  return number;
}
