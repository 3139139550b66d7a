import type { Db } from '../../../../platform/db/db.ts';
import { placeOf } from '../../../../platform/http/place.ts';
import type { ContactFilter, ContactSort } from '../list.contract.ts';
import { contactsPage } from '../list.sql.ts';

type Row = Awaited<ReturnType<typeof contactsPage>>['items'][number];

/**
 * All that a list shows, by pages of these sizes, the last of which goes on: from its beginning to its end, and from there back.
 * Something may happen between two pages.
 */
export async function thereAndBack(
  db: Db,
  filter: ContactFilter,
  {
    sort,
    sizes,
    between = async () => {},
  }: { sort: ContactSort; sizes: readonly number[]; between?: () => Promise<void> },
): Promise<{ there: Row[]; back: Row[] }> {
  const page = async (at: number, cursor: string | null) => {
    if (at > 0) await between();
    const place = placeOf(cursor ?? undefined, sort);
    return contactsPage(db, filter, { sort, limit: sizes[at] ?? sizes.at(-1) ?? 200, cursor: place });
  };
  let last = await page(0, null);
  const there = [...last.items];
  for (let at = 1; last.next !== null; at += 1) {
    last = await page(at, last.next);
    there.push(...last.items);
  }
  const back = [...last.items];
  for (let at = 1; last.previous !== null; at += 1) {
    last = await page(at, last.previous);
    back.unshift(...last.items);
  }
  return { there, back };
}
