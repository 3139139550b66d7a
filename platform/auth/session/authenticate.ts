import { defaultKeyHasher } from '@better-auth/api-key';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../../db/db.ts';
import type { Authenticate } from '../../http/access.ts';
import type { Actor } from '../../http/actor.ts';
import type { Right } from '../../module/module.ts';
import { rightsOf } from '../rights/rights.ts';
import { rightsOfKey } from './key-rights.ts';
import { keyByHash, memberOfSession } from './session.sql.ts';
import { sessionToken } from './session-cookie.ts';

interface Given {
  db: Db;
  rights: readonly Right[];
  cookie: { name: string; secret: string };
}

/**
 * Finds who sends a request, by API key or session cookie, with one read and nothing remembered between requests:
 * a withdrawn key, an ended session or a changed role counts from the next request on.
 */
export function authenticateWith({ db, rights, cookie }: Given): Authenticate {
  return (request) => {
    const key = bearerKey(request);
    return key === undefined ? bySession(request) : byKey(key);
  };

  async function bySession(request: FastifyRequest): Promise<Actor | null> {
    const token = sessionToken(request.headers.cookie, cookie);
    const member = token && (await memberOfSession(db, token));
    if (!member) return null;
    return { kind: 'user', id: member.id, name: member.name, rights: rightsOf(member, rights) };
  }

  async function byKey(key: string): Promise<Actor | null> {
    const found = await keyByHash(db, await defaultKeyHasher(key));
    if (!found) return null;
    const creators = rightsOf(found, rights);
    const own = rightsOfKey(found.permissions).filter((right) => creators.has(right));
    return { kind: 'apiKey', id: found.id, name: found.name ?? 'API key', rights: new Set(own) };
  }
}

function bearerKey({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
