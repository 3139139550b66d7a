import { randomInt, randomUUID } from 'node:crypto';
import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { actAs } from '../../../../platform/testing/signed-in.ts';
import { importer } from '../../import/testing/importing.ts';
import { grantTags, withdrawGrants } from '../../public.ts';
import { ensureTags } from '../../tags/tag.ts';

/** What gives a person away, by what it is: texts of which none stands anywhere by chance. */
export type Marks = Record<string, readonly string[]>;

/** A contact whose every field is unmistakable. */
export interface MarkedPerson {
  id: string;
  marks: Marks;
}

/** Makes a contact, as someone does by hand, with a tag. */
export async function markedPerson(running: Running): Promise<MarkedPerson> {
  const mark = randomUUID().slice(0, 8);
  const digits = String(randomInt(1_000_000, 10_000_000));
  const spaced = `79 ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
  const fields = {
    email: `Mail${mark}@Trace.example`,
    firstName: `Given${mark}`,
    lastName: `Family${mark}`,
    phone: `+41 ${spaced}`,
    addressLine1: `Street${mark} 7`,
    addressLine2: `Floor${mark}`,
    postalCode: `Z${mark}`,
    city: `City${mark}`,
    country: 'CH',
  };
  const editor = await actAs(running, 'editor');
  const payload = { ...fields, tags: ['Marked'] };
  const reply = await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload });
  if (reply.statusCode !== 201) throw new Error(`No contact was made: ${reply.body}`);
  const { id } = reply.json();
  const reason = `Reason${mark}`;
  await importTwice(running, fields);
  await tagForAWhile(running, { id, reason });
  const marks = {
    id: [id],
    'e-mail': [`mail${mark}`],
    name: [fields.firstName, fields.lastName],
    phone: [spaced, `79${digits}`],
    reason: [reason],
    address: [fields.addressLine1, fields.addressLine2, fields.postalCode, fields.city],
  };
  return { id, marks };
}

// A file in which the person stands twice: nothing is new, and the first row stays, as it stood, among the skipped ones.
async function importTwice(
  running: Running,
  { email, firstName, city }: Record<'email' | 'firstName' | 'city', string>,
) {
  const admin = await importer(running);
  const { id } = await admin.draft(`Email,First name,City\n${`${email},${firstName},${city}\n`.repeat(2)}`);
  const { skipped } = await admin.run(id);
  if (skipped !== 1) throw new Error(`${skipped} rows were skipped, not 1.`);
}

// A tag of which it was written why the contact lost it.
async function tagForAWhile({ db }: Running, { id, reason }: { id: string; reason: string }) {
  const about = { contactIds: [id], source: 'rule', reference: id, actor: system } as const;
  const cause = { kind: 'rule' };
  await transact(db, async (tx) => {
    const { all } = await ensureTags(tx, ['For a while']);
    await grantTags(tx, { ...about, cause, tagIds: all.map((tag) => tag.id), label: 'Rule' });
    await withdrawGrants(tx, { ...about, cause, reason });
  });
}

/** Deletes a contact, as someone does by hand, and gives the changeset by which that is undone. */
export async function deletePerson(running: Running, id: string): Promise<string> {
  const editor = await actAs(running, 'admin');
  const reply = await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  if (reply.statusCode !== 200) throw new Error(`The contact was not deleted: ${reply.body}`);
  return reply.json().changesetId;
}
