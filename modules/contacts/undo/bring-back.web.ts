import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { notifyDone, notifyFailed, notifyNotDone } from '../../../platform/ui/feedback/notify.tsx';
import { type BulkWork, bulkLeftEndpoint } from '../bulk/bulk.contract.ts';
import { untilEnded, workEnded } from '../bulk/bulk-progress.web.ts';
import { LEFT_WORDS } from '../bulk/bulk-words.web.ts';
import { undoChangesetEndpoint } from '../bulk/take-back.contract.ts';

/** Takes back the deletion of one contact, and says when the contact is there again, or why that cannot be. */
export async function bringBack(queries: QueryClient, changesetId: string, name: string): Promise<void> {
  try {
    const begun = await call(undoChangesetEndpoint, { params: { id: changesetId } });
    const work = await untilEnded(begun);
    workEnded(queries, work);
    if (work.status === 'done' && work.left === 0) return notifyDone(`${name} is back, with all tags`);
    notifyNotDone(await whyNot(work, name));
  } catch (error) {
    notifyFailed(error);
  }
}

async function whyNot({ id, error, changed }: BulkWork, name: string): Promise<string> {
  const { items } = await call(bulkLeftEndpoint, { params: { id } });
  const why = items.map((item) => LEFT_WORDS[item.why]).join(', and ');
  if (why === '') return error ?? `${name} is not back yet. Look under Changes.`;
  return changed > 0 ? `${name} is back, but ${why}.` : `${name} ${why}.`;
}
