import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import { presentWork } from '../bulk/bulk.present.ts';
import { getBulk } from '../bulk/bulk.ts';
import { undoChangesetEndpoint } from '../bulk/take-back.contract.ts';
import { getChangesetEndpoint, listChangesetsEndpoint } from './changesets.contract.ts';
import { presentChangesets } from './changesets.present.ts';
import { changesetsByTime, findChangeset } from './changesets.sql.ts';
import { changesetUnknown } from './undo.problems.ts';
import { startUndo } from './undo.ts';

/** The routes of what was done to contacts; `undoDays` is for how many days it can be undone. */
export function changesetRoutes({ undoDays }: { undoDays: number }): Route[] {
  return [
    reads(listChangesetsEndpoint, async ({ db, actor, query }) => {
      const page = await changesetsByTime(db, {
        limit: query.limit,
        cursor: placeOf(query.cursor, 'newest'),
      });
      return { ...page, items: await presentChangesets(db, page.items, { actor, undoDays }) };
    }),
    reads(getChangesetEndpoint, async ({ db, actor, params }) => {
      const found = await findChangeset(db, params.id);
      const [shown] = found ? await presentChangesets(db, [found], { actor, undoDays }) : [];
      if (!shown) throw changesetUnknown();
      return shown;
    }),
    writes(undoChangesetEndpoint, async ({ tx, actor, params }) => {
      const { id } = await startUndo(tx, params.id, actor, { undoDays });
      return presentWork(await getBulk(tx, id), { undoDays });
    }),
  ];
}
