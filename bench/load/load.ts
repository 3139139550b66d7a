import { setTimeout as sleep } from 'node:timers/promises';
import { openDb, openPool } from '../../platform/db/db.ts';
import type { SeededApp } from '../app/seeded-app.ts';
import { everydayFilters } from '../list/filters.ts';
import { lookUp, someContacts } from '../list/known.ts';
import { commonFirstNames, lastOnes } from '../list/samples.sql.ts';
import { percentiles, verdict } from '../measuring/bar.ts';
import { BARS, type Bar, promised } from '../measuring/bars.ts';
import { percentile, thousands, timed } from '../measuring/figures.ts';
import { say } from '../measuring/progress.ts';
import type { Table } from '../measuring/table.ts';
import { MONTHLY } from '../seed/tag-names.ts';
import { isWrite, KINDS, type Kind, nextKind } from './mix.ts';
import { type Interests, type Person, personAt } from './person.ts';

const PEOPLE = 100;
const CONTACTS_EACH = 20;

// For less time, or at leisure, nothing is promised.
const LEAST_SECONDS = 60;

interface Request {
  kind: Kind;
  ms: number;
  error?: string;
}

/** A hundred people at once over HTTP, each asking again when they have their answer, at once or after a pause. */
export async function* benchLoad(
  { session, url, contacts }: SeededApp,
  { seconds, pause }: Habits,
): AsyncGenerator<Table> {
  const people = (await interestsOf(url)).map((interests, number) => personAt(session, number, interests));
  const requests: Request[] = [];
  say(`${PEOPLE} people work for ${seconds} s`);
  const { ms } = await timed(() =>
    Promise.all(people.map((person) => work(person, { seconds, pause }, requests))),
  );
  for (const person of people) person.close();
  yield loadTable(requests, { contacts, ms, seconds, pause });
}

/** How long people work, and how many milliseconds they pause between requests on the average. */
interface Habits {
  seconds: number;
  pause: number;
}

async function work({ random, act }: Person, { seconds, pause }: Habits, requests: Request[]) {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const kind = nextKind(random);
    const began = performance.now();
    const error = await act(kind).then(() => undefined, String);
    requests.push({ kind, ms: performance.now() - began, error });
    if (pause > 0) await sleep(2 * pause * random.share());
  }
}

/** What was measured of a load: all requests, the writes, and each kind. */
export function loadTable(
  requests: readonly Request[],
  { contacts, ms, seconds, pause }: Habits & { contacts: number; ms: number },
): Table {
  const judged = seconds >= LEAST_SECONDS && pause === 0 ? promised(BARS.load, contacts) : undefined;
  const row = (what: string, some: readonly Request[], bar?: Bar) => {
    const times = some.map((request) => request.ms);
    const errors = some.filter(({ error }) => error !== undefined).length;
    const kept = `${verdict(bar, percentile(times, 0.95))}${bar ? `, ${errors === 0 ? '✓' : '✗'} no error` : ''}`;
    return [what, thousands(some.length), rate(some.length, ms), ...percentiles(times), String(errors), kept];
  };
  const errors = [...new Set(requests.flatMap(({ error }) => error ?? []))].slice(0, 5);
  const said = errors.length > 0 ? ` Errors: ${errors.join(' | ')}` : '';
  return {
    title: `Load of ${PEOPLE} people at once`,
    note: `${thousands(contacts)} contacts, ${Math.round(ms / 1000)} s; ${pause > 0 ? `they pause ${pause} ms on the average` : 'nobody pauses'}, and they run on the same machine. An edit reads the contact first. The bar is of ${LEAST_SECONDS} s without a pause, with a million contacts.${said}`,
    columns: ['requests', 'number', 'per s', 'p50', 'p95', 'p99', 'errors', 'bar'],
    rows: [
      row('all', requests, judged),
      row(
        'writes',
        requests.filter(({ kind }) => isWrite(kind)),
      ),
      ...KINDS.map((one) =>
        row(
          `· ${one}`,
          requests.filter(({ kind }) => kind === one),
        ),
      ),
    ],
    p95s: new Map([
      [
        'Load: all requests',
        percentile(
          requests.map((request) => request.ms),
          0.95,
        ),
      ],
    ]),
  };
}

function rate(number: number, ms: number) {
  return thousands((number / ms) * 1000);
}

async function interestsOf(url: string): Promise<Interests[]> {
  const db = openDb(openPool(url, 1));
  try {
    const known = await lookUp(db);
    const filters = everydayFilters(known).map(({ filter }) => filter);
    const tags = MONTHLY.map((name) => ({ id: known.tag(name), name }));
    const searches = [...(await commonFirstNames(db)), ...(await lastOnes(db))];
    const ids = await someContacts(db, PEOPLE * CONTACTS_EACH);
    return Array.from({ length: PEOPLE }, (_, at) => ({
      filters,
      searches,
      tags,
      contactIds: ids.filter((_id, place) => place % PEOPLE === at),
    }));
  } finally {
    await db.destroy();
  }
}
