import type { z } from 'zod';
import { notFound } from '../../../platform/http/problem.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { contactHistoryEndpoint, type historyEntry } from './history.contract.ts';
import { changesOf, contactExists } from './history.sql.ts';

export const historyRoutes: Route[] = [
  reads(contactHistoryEndpoint, async ({ db, params, query }) => {
    if (!(await contactExists(db, params.id))) throw notFound('This contact');
    return { items: (await changesOf(db, params.id, query.limit)).map(present) };
  }),
];

function present(row: Awaited<ReturnType<typeof changesOf>>[number]): z.output<typeof historyEntry> {
  return {
    changesetId: row.id,
    kind: row.kind,
    at: row.created_at,
    actor: { kind: row.actor_kind, name: row.actor_name },
    cause:
      row.cause_kind === null ? null : { kind: row.cause_kind, id: row.cause_id, label: row.cause_label },
    reason: row.reason,
    // `insertChanges` writes objects alone, or nothing.
    before: row.before as Record<string, unknown> | null,
    after: row.after as Record<string, unknown> | null,
  };
}
