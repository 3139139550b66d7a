import { setTimeout as pause } from 'node:timers/promises';
import {
  type BulkAction,
  bulkWork,
  getBulkEndpoint,
  startBulkEndpoint,
} from '../../modules/contacts/bulk/bulk.contract.ts';
import { undoChangesetEndpoint } from '../../modules/contacts/bulk/take-back.contract.ts';
import type { ContactFilter } from '../../modules/contacts/list/list.contract.ts';
import type { Session } from '../app/session.ts';

/** Contacts as a person selects them: all that a filter fits, and how many they were told that these are. */
export interface Chosen {
  filter: ContactFilter;
  seen: number;
}

const work = bulkWork.pick({
  id: true,
  status: true,
  total: true,
  changed: true,
  unchanged: true,
  left: true,
  error: true,
});

/** Does something to many contacts through the route that the screen uses, to its end; gives the changeset's id. */
export async function doToAll(
  { send }: Session,
  action: BulkAction,
  { filter, seen }: Chosen,
): Promise<string> {
  const { method, path } = startBulkEndpoint;
  return ended(send, await send(method, path, { selection: { filter }, seen, action }));
}

/** Takes a changeset back through its route, to the end; gives the id of the undo's changeset. */
export async function undo({ send }: Session, changesetId: string): Promise<string> {
  const { method, path } = undoChangesetEndpoint;
  return ended(send, await send(method, path.replace(':id', changesetId)));
}

async function ended(send: Session['send'], reply: unknown): Promise<string> {
  const { id } = work.parse(reply);
  const path = getBulkEndpoint.path.replace(':id', id);
  for (;;) {
    const now = work.parse(await send(getBulkEndpoint.method, path));
    if (now.status === 'done' && now.changed === now.total) return id;
    if (now.status !== 'queued' && now.status !== 'running')
      throw new Error(`The work on many contacts did not do them all: ${JSON.stringify(now)}`);
    await pause(50);
  }
}
