import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { takeIn } from './upload.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

const UPLOADER = { kind: 'user', id: 'ada', name: 'Ada', rights: new Set<string>() } as const;

function take(bytes: AsyncIterable<Buffer>) {
  const upload = { fileName: 'people.csv', length: 0, bytes };
  return takeIn(app.now.db, upload, { actor: UPLOADER, maxMb: 1 });
}

test('an upload whose connection is cut is said to have broken off', async () => {
  const { promise: taken, resolve } = Promise.withResolvers<unknown>();
  const server = createServer((arriving) => {
    arriving.once('data', () => sending.destroy());
    resolve(take(arriving).catch((error: unknown) => error));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const sending = request({ port, host: '127.0.0.1', method: 'POST' });
  sending.on('error', () => {});
  sending.write('Email\n');
  expect(await taken).toMatchObject({ refusal: { status: 400, code: 'upload_broke_off' } });
  server.close();
});

test('another fault while a file arrives is not told as a broken upload', async () => {
  async function* faulty() {
    yield Buffer.from('Email\n');
    throw new Error('aborted');
  }
  await expect(take(faulty())).rejects.toThrow('aborted');
});
