import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), probe] });

async function historyOfMarked(text: string) {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: `${text.replace(' ', '')}@timeline.example` };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await mark(app.now.db, id, text);
  return (await editor.inject({ url: `/api/v1/contacts/${id}/history?limit=3` })).json();
}

test('what a module tells stands among the changes of a contact by time, within the limit', async () => {
  const { items, missing } = await historyOfMarked('told');
  expect(missing).toEqual([]);
  expect(items.map(({ kind, module }: { kind: string; module: string }) => [kind, module])).toEqual([
    ['probe.marked', 'probe'],
    ['contact.create', null],
    ['probe.marked', 'probe'],
  ]);
  expect(items[0]).toMatchObject({
    id: '0',
    changesetId: null,
    actor: { name: 'Probe' },
    told: { title: 'Marked 0 days ago', text: null, to: '/contacts' },
  });
  expect(items[1].id).toBe(items[1].changesetId);
});

test.each(['breaks', 'hangs', 'leads out'])(
  'the history stands without a module whose timeline %s, which is named as missing',
  async (text) => {
    const { items, missing } = await historyOfMarked(text);
    expect(missing).toEqual(['probe']);
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['contact.create']);
  },
);
