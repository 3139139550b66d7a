import { describe, expect, test } from 'vitest';
import { boot } from '../../../platform/boot/boot.ts';
import { temporaryDatabase } from '../../../platform/testing/database.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import type { ImportProgress } from './import.contract.ts';
import { importer } from './testing/importing.ts';

const MODULES = [contacts({ importMaxMb: 2, undoDays: 7 })];
const app = bootForTests({ modules: MODULES, withJobs: true });

async function addressOf(server: typeof app.now.server) {
  return server.server.listening ? server.listeningOrigin : server.listen({ port: 0, host: '127.0.0.1' });
}

describe('the progress of an import', () => {
  test('is sent as events until it is done by its job', async () => {
    const admin = await importer(app.now);
    const origin = await addressOf(app.now.server);
    const { id } = await admin.draft('Email\none@example.com\ntwo@example.com\nnone\n');
    await admin.start(id);
    const response = await fetch(`${origin}/api/v1/imports/${id}/events`, {
      headers: { cookie: admin.member.cookie },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = (await response.text()).split('\n\n').filter(Boolean).map(parsed);
    expect(events.at(-1)).toMatchObject({ status: 'done', progress: 1, created: 2, skipped: 1, rows: 3 });
    expect(events.map(({ progress }) => progress)).toEqual(events.map(({ progress }) => progress).toSorted());
  });

  test('of one that was not started is told once', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft('Email\nlater@example.com\n');
    const events = await admin.member.inject({ method: 'GET', url: `/api/v1/imports/${id}/events` });
    expect(parsed(events.body)).toMatchObject({ id, status: 'draft', progress: 0 });
  });

  test('does not keep the server from stopping', async () => {
    const database = await temporaryDatabase();
    const other = await boot({
      modules: MODULES,
      databaseUrl: database.url,
      logLevel: 'error',
      withJobs: false,
    });
    const admin = await importer(other);
    const { id } = await admin.draft('Email\nwaiting@example.com\n');
    await admin.start(id);
    const url = `${await addressOf(other.server)}/api/v1/imports/${id}/events`;
    const response = await fetch(url, { headers: { cookie: admin.member.cookie } });
    const [, text] = await Promise.all([other.close(), response.text()]);
    expect(parsed(text.trim())).toMatchObject({ status: 'queued' });
    await database.drop();
  });
});

describe('an upload whose length nobody announced', () => {
  test('is refused as soon as it is too large, before it has come whole', async () => {
    const admin = await importer(app.now);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(Buffer.alloc(64 * 1024, 'a,b\n'));
        if (sent > 4096) controller.close();
      },
    });
    const response = await send(admin, endless);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'file_too_large' });
    expect(sent).toBeLessThan(4096);
  });

  test('is taken when it fits', async () => {
    const admin = await importer(app.now);
    const response = await send(admin, new Blob(['Email\nstreamed@example.com\n']).stream());
    expect(await response.json()).toMatchObject({ columns: [{ header: 'Email', field: 'email' }] });
  });
});

test('an upload that breaks off leaves nothing behind', async () => {
  const admin = await importer(app.now);
  const breaking = new AbortController();
  const begun = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.alloc(1536 * 1024, 'a,b\n')),
  });
  const upload = send(admin, begun, breaking.signal);
  while ((await chunksOf(admin.member.id)) === 0);
  breaking.abort();
  await expect(upload).rejects.toThrow();
  while ((await chunksOf(admin.member.id)) > 0);
  const left = app.now.db.selectFrom('contacts.import').select('id').where('actor_id', '=', admin.member.id);
  expect(await left.execute()).toEqual([]);
});

async function send(admin: Awaited<ReturnType<typeof importer>>, body: ReadableStream, signal?: AbortSignal) {
  const url = `${await addressOf(app.now.server)}/api/v1/imports?fileName=streamed.csv`;
  const headers = { cookie: admin.member.cookie, 'content-type': 'text/csv', origin: new URL(url).origin };
  return fetch(url, { method: 'POST', headers, body, signal, duplex: 'half' });
}

async function chunksOf(actorId: string) {
  const chunks = await app.now.db
    .selectFrom('contacts.import_chunk')
    .innerJoin('contacts.import as import', 'import.id', 'import_id')
    .select('n')
    .where('actor_id', '=', actorId)
    .execute();
  return chunks.length;
}

function parsed(event: string): ImportProgress {
  return JSON.parse(event.replace(/^data: /, ''));
}
