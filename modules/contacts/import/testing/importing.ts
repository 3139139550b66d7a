import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import type { Running } from '../../../../platform/boot/boot.ts';
import { type ActingAs, actAs } from '../../../../platform/testing/signed-in.ts';
import type { ImportDetail, ImportProgress } from '../import.contract.ts';
import { importContacts } from '../run-import.ts';

/** A file of `fixtures/`. */
export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../fixtures', name));
}

/** An admin who imports. */
export interface Importer {
  member: ActingAs;
  upload(file: string | Buffer, fileName?: string): Promise<LightMyRequestResponse>;
  /** Uploads a file that is fine. */
  draft(file: string | Buffer, fileName?: string): Promise<ImportDetail>;
  prepare(id: string, changed: object): Promise<LightMyRequestResponse>;
  /** Starts a draft and does its work. */
  run(id: string): Promise<ImportProgress>;
  start(id: string): Promise<LightMyRequestResponse>;
  get(id: string): Promise<ImportDetail>;
}

/** Signs in an admin who imports into the server of a test. */
export async function importer(app: Running): Promise<Importer> {
  const member = await actAs(app, 'admin', { name: 'Ada Admin' });
  const self: Importer = {
    member,
    upload: (file, fileName = 'people.csv') =>
      member.inject({
        method: 'POST',
        url: `/api/v1/imports?fileName=${encodeURIComponent(fileName)}`,
        headers: { 'content-type': 'text/csv' },
        payload: file,
      }),
    async draft(file, fileName) {
      const response = await self.upload(file, fileName);
      if (response.statusCode !== 201) throw new Error(`upload: ${response.body}`);
      return response.json();
    },
    prepare: (id, payload) => member.inject({ method: 'PATCH', url: `/api/v1/imports/${id}`, payload }),
    start: (id) => member.inject({ method: 'POST', url: `/api/v1/imports/${id}/run` }),
    async run(id) {
      const response = await self.start(id);
      if (response.statusCode !== 202) throw new Error(`run: ${response.body}`);
      await importContacts(app.db, id, new AbortController().signal);
      return self.get(id);
    },
    get: async (id) => (await member.inject({ method: 'GET', url: `/api/v1/imports/${id}` })).json(),
  };
  return self;
}

/** The contacts with what an import writes of them, by e-mail. */
export async function contactsByEmail(app: Running) {
  const { rows } = await sql<Record<string, string | null> & { tags: string[] }>`
    select c.*, array(
      select name from contacts.tag join contacts.tagging on tag_id = tag.id where contact_id = c.id order by name_key
    ) as tags
    from contacts.contact c
  `.execute(app.db);
  return new Map(rows.map((row) => [String(row.email_key), row]));
}

/** The counts of an import. */
export function countsOf({ created, updated, unchanged, skipped, rows }: ImportProgress) {
  return { created, updated, unchanged, skipped, rows };
}
