import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { connectListeners, on } from '../../../platform/module/event.ts';
import type { Module } from '../../../platform/module/module.ts';
import { connectContributions } from '../../../platform/module/point.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contactsDeleted, contactsRestored } from '../public.ts';
import { contacts } from '../server.ts';
import type { Subject } from './conformance/subject.ts';
import { CHECKS } from './conformance.ts';
import { type Planted, remark, remarksModule } from './remarks-module.ts';

const CONTACTS = contacts({ importMaxMb: 10, undoDays: 7 });
const app = bootForTests({ modules: [CONTACTS, remarksModule()] });
const SUBJECT: Subject = { module: 'remarks', keepSomething: ({ db }, id) => remark(db, id) };

// As if the server had been booted with them.
function install(modules: readonly Module[]) {
  connectContributions(modules);
  connectListeners(modules.flatMap(({ listeners }) => listeners));
}

afterEach(() => install([CONTACTS, remarksModule()]));

/** What all checks find in a planted module. */
async function faultsOf(planted: Planted, subject: Partial<Subject> = {}): Promise<string[]> {
  install([CONTACTS, remarksModule(planted)]);
  const found: string[] = [];
  for (const check of CHECKS) found.push(...(await check.faultsOf(app.now, { ...SUBJECT, ...subject })));
  return found;
}

test.each(CHECKS.map(({ sentence, faultsOf }) => [sentence, faultsOf] as const))(
  'a sound module %s',
  async (_sentence, faults) => {
    expect(await faults(app.now, SUBJECT)).toEqual([]);
  },
);

const forgetAll = sql`delete from remarks.remark`;
const forgetOne = (id: string) => sql`
  delete from remarks.remark where id = (select max(id::text)::uuid from remarks.remark where contact_id = ${id})`;

const PLANTED: [what: string, planted: Planted, finding: RegExp][] = [
  [
    'forgets nobody',
    { handlers: { erased: async () => {} } },
    /^After the erasure of a contact there is a trace in remarks.remark: id/m,
  ],
  [
    'forgets only those who are still there',
    {
      handlers: {
        erased: async (tx, ids) => {
          const isLiving = sql`exists (select from contacts.change where after is null and contact_id = any(${ids}))`;
          await sql`delete from remarks.remark where contact_id = any(${ids}) and not ${isLiving}`.execute(
            tx,
          );
        },
      },
    },
    /erasure of a deleted contact there is a trace in remarks.remark: id/,
  ],
  [
    'forgets everybody when one is erased',
    {
      handlers: {
        erased: async (tx) => {
          await forgetAll.execute(tx);
        },
      },
    },
    /of another contact.modules.remarks was .* and is not there/,
  ],
  [
    'leaves remarks with the contact that is gone by a merge',
    { handlers: { merged: async () => {} } },
    /After the merge the contact that is gone stands in remarks.remark: id/,
  ],
  [
    'loses one of the remarks in a merge',
    {
      handlers: {
        merged: async (tx, { from, into }) => {
          await forgetOne(into).execute(tx);
          await sql`update remarks.remark set contact_id = ${into} where contact_id = ${from}`.execute(tx);
        },
      },
    },
    /After the merge "exported" no longer tells [0-9a-f-]{36}/,
  ],
  [
    'forgets only the first of those who are erased together',
    {
      handlers: {
        erased: async (tx, [first]) => {
          await sql`delete from remarks.remark where contact_id = ${first}`.execute(tx);
        },
      },
    },
    /Of the contact that stayed: remarks.remark: id/,
  ],
  [
    'forgets at the deletion, as if there were no undo',
    {
      listeners: [
        on(contactsDeleted, async (tx, { ids }) => {
          await sql`delete from remarks.remark where contact_id = any(${ids}::uuid[])`.execute(tx);
        }),
      ],
    },
    /After the undo.modules.remarks was .* and is not there/,
  ],
  [
    'brings back something else',
    {
      listeners: [
        on(contactsRestored, async (tx) => {
          await sql`update remarks.remark set text = 'Back'`.execute(tx);
        }),
      ],
    },
    /After the undo.modules.remarks.remarks.0.text was "Called back" and is "Back"/,
  ],
  [
    'writes while it is asked what a deletion does',
    {
      handlers: {
        beforeDelete: async (db) => {
          await forgetAll.execute(db);
          return [];
        },
      },
    },
    /"beforeDelete" failed: .*read-only/,
  ],
  [
    'thinks too long about a deletion',
    {
      handlers: {
        beforeDelete: async (db) => {
          await sql`select pg_sleep(3)`.execute(db);
          return [];
        },
      },
    },
    /"beforeDelete" failed: .*timeout/,
  ],
  [
    'warns in codes, and of people whom nobody knows',
    { handlers: { beforeDelete: async () => [{ text: 'remarks_lost' }] } },
    /"remarks_lost" is no sentence[\s\S]*whom nobody knows: remarks_lost/,
  ],
  [
    'exports what no JSON can hold',
    {
      handlers: { exported: async () => ({ remarks: [{ at: new Date(), n: Number.NaN, gone: undefined }] }) },
    },
    /exported.remarks.0.at is a Date[\s\S]*n is NaN[\s\S]*gone is an undefined/,
  ],
  [
    'exports something of everybody',
    { handlers: { exported: async () => ({ remarks: [] }) } },
    /tells something of a contact of whom the module keeps nothing/,
  ],
];

test.each(PLANTED)('a module that %s is found out', async (_what, planted, finding) => {
  expect((await faultsOf(planted)).join('\n')).toMatch(finding);
});

test('a module that holds the person in JSON or a list is found out when it forgets only the contact', async () => {
  const erased: Planted = {
    handlers: {
      erased: async (tx, ids) => {
        const nobody = '00000000-0000-7000-8000-000000000000';
        await sql`update remarks.remark set contact_id = ${nobody} where contact_id = any(${ids})`.execute(
          tx,
        );
      },
    },
  };
  const keepSomething: Subject['keepSomething'] = async ({ db }, id) => {
    await remark(db, id);
    await sql`
      update remarks.remark set about = jsonb_build_object('said by', jsonb_build_array(lower(first_name))),
        words = array['called', contact.email, phone_e164, city]
      from contacts.contact where contact.id = contact_id and contact_id = ${id}
    `.execute(db);
  };
  expect(await faultsOf(erased, { keepSomething })).toEqual(
    expect.arrayContaining(
      ['name', 'e-mail', 'phone', 'address'].map(
        (what) => `After the erasure of a contact there is a trace in remarks.remark: ${what}.`,
      ),
    ),
  );
});

test('a fixture that keeps nothing proves nothing, and that is said', async () => {
  const found = await faultsOf({}, { keepSomething: async () => {} });
  expect(found.filter((fault) => fault.startsWith('The fixture of "remarks" proves nothing'))).toHaveLength(
    4,
  );
});
