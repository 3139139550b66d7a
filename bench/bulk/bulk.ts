import { sql } from 'kysely';
import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import { type Db, openDb, openPool } from '../../platform/db/db.ts';
import type { SeededApp } from '../app/seeded-app.ts';
import type { Session } from '../app/session.ts';
import { lookUp } from '../list/known.ts';
import { verdict } from '../measuring/bar.ts';
import { BARS, promised } from '../measuring/bars.ts';
import { median, percentile, seconds, thousands, timed } from '../measuring/figures.ts';
import { say } from '../measuring/progress.ts';
import type { Table } from '../measuring/table.ts';
import { tidyUp } from '../seed/seed.ts';
import { deleteBare, forget, makeTag, momentOf, tagBare } from './bare.sql.ts';
import { type Chosen, doToAll, undo } from './route.ts';

const CONTACTS = 100_000;

/** What each work took in each run, in milliseconds; that on buyers only where there are some. */
export type Times = Record<
  'delete' | 'deleteBare' | 'undo' | 'tag' | 'tagBare' | 'deleteBuyers' | 'undoBuyers',
  number[]
>;

/** Deletion, its undo, and tagging of many contacts through their routes, beside the bare SQL of the same effect. */
export async function* benchBulk(
  { session, url, contacts }: SeededApp,
  { runs }: { runs: number },
): AsyncGenerator<Table> {
  const db = openDb(openPool(url, 2));
  try {
    const chosen = await choose(db, Math.min(CONTACTS, Math.floor(contacts / 4)));
    const buyers = await chooseBuyers(db);
    const times = noTimes();
    for (let run = 0; run < runs; run++) {
      await oneRun({ session, db, chosen, buyers, times, run });
      say(`bulk: run ${run + 1} of ${runs} is done`);
    }
    yield bulkTable(times, { contacts, changed: chosen.seen, buyers: buyers?.seen });
  } finally {
    await db.destroy();
  }
}

/** No run yet. */
export function noTimes(): Times {
  return { delete: [], deleteBare: [], undo: [], tag: [], tagBare: [], deleteBuyers: [], undoBuyers: [] };
}

// Leads, since nothing of other modules goes with them: the bare SQL would lack it.
async function choose(db: Db, leads: number): Promise<Chosen> {
  const filter = { type: 'lead', createdBefore: await momentOf(db, leads) } as const;
  return { filter, seen: await countContacts(db, filter) };
}

// With them their orders lose their contact, and get it back.
async function chooseBuyers(db: Db): Promise<Chosen | undefined> {
  const { bought } = await lookUp(db);
  if (!bought) return undefined;
  const filter = { where: [bought.common] };
  return { filter, seen: await countContacts(db, filter) };
}

interface Run {
  session: Session;
  db: Db;
  chosen: Chosen;
  buyers: Chosen | undefined;
  times: Times;
  run: number;
}

// In turns, so that neither always finds what the other left behind.
async function oneRun({ session, db, chosen, buyers, times, run }: Run) {
  const tags = [`bench bulk ${run} a`, `bench bulk ${run} b`] as const;
  const tag = await makeTag(db, tags[1]);
  const changesets: string[] = [];
  const measure = async (name: keyof Times, work: () => Promise<string>) => {
    await rest(db);
    const { ms, result } = await timed(work);
    times[name].push(ms);
    changesets.push(result);
    return result;
  };
  const works = [
    async () => {
      const deletion = await measure('delete', () => doToAll(session, { kind: 'delete' }, chosen));
      await measure('undo', () => undo(session, deletion));
    },
    async () => {
      const deletion = await measure('deleteBare', () => deleteBare(db, chosen.filter));
      changesets.push(await undo(session, deletion));
    },
    async () => {
      if (!buyers) return;
      const deletion = await measure('deleteBuyers', () => doToAll(session, { kind: 'delete' }, buyers));
      await measure('undoBuyers', () => undo(session, deletion));
    },
    () => measure('tag', () => doToAll(session, { kind: 'addTags', tags: [tags[0]] }, chosen)),
    () => measure('tagBare', () => tagBare(tag)(db, chosen.filter)),
  ];
  for (const work of run % 2 === 0 ? works : works.toReversed()) await work();
  await forget(db, tags, changesets);
}

async function rest(db: Db) {
  await tidyUp(db);
  await sql`checkpoint`.execute(db);
}

/** The times of each work beside those of the bare SQL: on so many contacts, and on so many who bought something. */
export function bulkTable(
  times: Times,
  { contacts, changed, buyers }: { contacts: number; changed: number; buyers?: number },
): Table {
  const bar = promised(BARS.bulk, contacts);
  const row = (what: string, work: readonly number[], { bare, of = changed }: Beside = {}) => {
    const factor = bare ? median(work) / median(bare) : undefined;
    return [
      what,
      seconds(median(work)),
      seconds(percentile(work, 0.95)),
      thousands((of / median(work)) * 1000),
      factor?.toFixed(2) ?? '–',
      factor === undefined ? '–' : verdict(bar, factor),
    ];
  };
  const ofBuyers = (of: number) => [
    row(`delete ${thousands(of)} customers with orders`, times.deleteBuyers, { of }),
    row('undo of that deletion', times.undoBuyers, { of }),
  ];
  return {
    title: `Work on ${thousands(changed)} of ${thousands(contacts)} contacts`,
    note: `From the request to the end of the work; runs: ${times.delete.length}. Bare SQL does the same to the same contacts in one transaction, and is undone by the app.`,
    columns: ['work', 'median', 'p95', 'contacts/s', '× bare SQL', 'bar'],
    rows: [
      row('delete', times.delete, { bare: times.deleteBare }),
      row('delete, bare SQL', times.deleteBare),
      row('undo of the deletion', times.undo),
      row('tag', times.tag, { bare: times.tagBare }),
      row('tag, bare SQL', times.tagBare),
      ...(buyers === undefined ? [] : ofBuyers(buyers)),
    ],
    p95s: p95sOf(times),
  };
}

/** The bare SQL that a work is compared with, and how many contacts it was done to. */
interface Beside {
  bare?: readonly number[];
  of?: number;
}

// Not those of buyers, of whom there are ten times as many among ten times the contacts.
function p95sOf(times: Times) {
  const works = { delete: times.delete, undo: times.undo, tag: times.tag };
  return new Map(
    Object.entries(works).map(([work, figures]) => [`Bulk: ${work}`, percentile(figures, 0.95)]),
  );
}
