import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../db/db.ts';

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
export function addHealth(app: FastifyInstance, db: Db): void {
  app.get(
    '/healthz',
    { config: { access: 'public' }, schema: documented('The process answers.') },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/readyz',
    { config: { access: 'public' }, schema: documented('It also reaches its database.') },
    async (_request, reply) => {
      try {
        await sql`select 1`.execute(db);
        return { status: 'ready' };
      } catch {
        return reply.code(503).send({ status: 'database unavailable' });
      }
    },
  );
}

function documented(summary: string) {
  return { summary, tags: ['health'] };
}
