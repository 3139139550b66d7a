import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { notifyDone, notifyFailed, notifyNotDone } from '../../../platform/ui/feedback/notify.tsx';
import { type BulkWork, bulkLeftEndpoint, type LeftWhy } from '../bulk/bulk.contract.ts';
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
    const why = await whyLeft(work);
    if (why === 'tag_gone') return notifyDone(`${name} is back, but ${LEFT_WORDS[why]}`);
    notifyNotDone(
      why ? `${name} ${LEFT_WORDS[why]}.` : (work.error ?? `${name} is not back. Look under Changes.`),
    );
  } catch (error) {
    notifyFailed(error);
  }
}

async function whyLeft({ id }: BulkWork): Promise<LeftWhy | undefined> {
  const { items } = await call(bulkLeftEndpoint, { params: { id } });
  return items[0]?.why;
}
