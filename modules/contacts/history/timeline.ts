import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { extensionsFor } from '../extension/extensions-for.ts';
import { gather } from '../extension/gather.ts';
import type { historyEntry } from './history.contract.ts';
import { changesOf } from './history.sql.ts';

type Entry = z.output<typeof historyEntry>;

const WITHIN_MS = 1500;

/** What happened to a contact and what modules tell of it, newest first, and the modules that did not answer in time. */
export async function timelineOf(
  db: Db,
  contactId: string,
  { limit, actor, log }: { limit: number; actor: Actor; log: Pick<FastifyBaseLogger, 'error'> },
): Promise<{ items: Entry[]; missing: string[] }> {
  const asked = extensionsFor(actor).flatMap(({ module, given: { timeline } }) =>
    timeline
      ? [
          {
            name: module,
            load: async (handle: Db) => told.parse(await timeline.load(handle, contactId, limit)),
          },
        ]
      : [],
  );
  const [changes, { found, missing }] = await Promise.all([
    changesOf(db, contactId, limit),
    gather(db, asked, { withinMs: WITHIN_MS, log }),
  ]);
  const contributed = [...found].flatMap(([module, entries]) =>
    entries.map((entry) => ofModule(module, entry)),
  );
  const items = [...changes.map((row) => ofContact(row, contactId)), ...contributed];
  return {
    items: items.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, limit),
    missing,
  };
}

// What a module gives is checked, for one that gives nonsense to be missing instead of breaking the page.
const told = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    at: z.date(),
    title: z.string(),
    text: z.string().optional(),
    to: z
      .string()
      .regex(/^\/(?!\/)/, 'This leads out of the app.')
      .optional(),
    actor: z.string(),
  }),
);

function ofModule(
  module: string,
  { id, kind, at, actor, title, text, to }: z.output<typeof told>[number],
): Entry {
  return {
    id,
    module,
    changesetId: null,
    kind,
    at,
    actor: { kind: 'module', name: actor },
    cause: null,
    reason: null,
    before: null,
    after: null,
    told: { title, text: text ?? null, to: to ?? null },
  };
}

function ofContact(row: Awaited<ReturnType<typeof changesOf>>[number], contactId: string): Entry {
  return {
    // One changeset may have changed the contact and one that was merged into it.
    id: row.contact_id === contactId ? row.id : `${row.id}.${row.contact_id}`,
    module: null,
    changesetId: row.id,
    kind: row.kind,
    at: row.created_at,
    actor: { kind: row.actor_kind, name: row.actor_name },
    cause:
      row.cause_kind === null ? null : { kind: row.cause_kind, id: row.cause_id, label: row.cause_label },
    reason: row.reason,
    // `insertChanges` writes objects alone, or nothing.
    before: shown(row.before as Image),
    after: shown(row.after as Image),
    told: null,
  };
}

type Image = Entry['before'];

// An image that is kept for an undo holds more than fields: rows of grants, and what counts versions and times.
function shown(image: Image): Image {
  if (image === null) return null;
  const { grants, version, createdAt, updatedAt, ...fields } = image;
  return fields;
}
