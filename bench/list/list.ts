import { openPool } from '../../platform/db/db.ts';
import { type Connection, openConnection } from '../app/connection.ts';
import type { SeededApp } from '../app/seeded-app.ts';
import { milliseconds, percentile, thousands } from '../measuring/figures.ts';
import { say } from '../measuring/progress.ts';
import type { Table } from '../measuring/table.ts';
import { lookUp } from './known.ts';
import { type GroupFigures, measureGroup, type Senders } from './measure-group.ts';
import { takeNoStep } from './no-step.sql.ts';
import type { Section } from './section.ts';
import { sectionTable } from './section-table.ts';
import { listSections } from './sections.ts';
import { openNoting } from './statements.ts';

/** Reads over HTTP, one request at a time, beside the same statements sent to the database alone. */
export async function* benchList(
  { session, url, contacts }: SeededApp,
  { every }: { every: boolean },
): AsyncGenerator<Table> {
  const noting = openNoting(url);
  const pool = openPool(url, 1);
  const connection = openConnection(session);
  const senders = sendersOf({ noting, pool, connection });
  let intro = `${thousands(contacts)} contacts. SQL is the same statements sent by the driver alone.`;
  try {
    for (const section of await listSections(noting.db, await lookUp(noting.db))) {
      const table = sectionTable(section, await measured(section, senders), { every, contacts });
      yield { ...table, note: [intro, table.note].filter(Boolean).join(' ') };
      intro = '';
    }
  } finally {
    connection.close();
    await Promise.allSettled([pool.end(), noting.db.destroy()]);
  }
}

async function measured({ title, bar, groups }: Section, senders: Senders) {
  const figures: GroupFigures[] = [];
  for await (const group of groups()) {
    const measured = await measureGroup(group, senders, bar);
    say(`${title}: ${group.what}, worst p95 ${milliseconds(percentile(measured.worst.http, 0.95))}`);
    figures.push(measured);
  }
  return figures;
}

function sendersOf({
  noting,
  pool,
  connection,
}: {
  noting: ReturnType<typeof openNoting>;
  pool: ReturnType<typeof openPool>;
  connection: Connection;
}): Senders {
  return {
    overHttp: ({ path }) => connection.get(path),
    change: () => takeNoStep(noting.db),
    async alone({ read }) {
      const statements = await noting.statementsOf(read);
      return async () => {
        for (const statement of statements) await pool.query(statement);
      };
    },
  };
}
