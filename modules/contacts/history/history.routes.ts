import { notFound } from '../../../platform/http/problem.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { contactHistoryEndpoint } from './history.contract.ts';
import { contactExists } from './history.sql.ts';
import { timelineOf } from './timeline.ts';

export const historyRoutes: Route[] = [
  reads(contactHistoryEndpoint, async ({ db, log, actor, params, query: { limit } }) => {
    if (!(await contactExists(db, params.id))) throw notFound('This contact');
    return timelineOf(db, params.id, { limit, actor, log });
  }),
];
