import { text } from 'node:stream/consumers';
import type { InjectOptions } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { reaches } from '../auth/rights/role.contract.ts';
import type { Running } from '../boot/boot.ts';
import type { Access } from '../http/endpoint.contract.ts';
import type { MountedRoute } from '../http/server.ts';
import type { Right, Role } from '../module/module.ts';
import { actAs } from './signed-in.ts';

const CALLERS = ['stranger', 'viewer', 'editor', 'admin', 'owner'] as const;
type Caller = (typeof CALLERS)[number];

/**
 * Calls every mounted route as a stranger and as every role, with made-up parameters and an empty body, and tells
 * where the answer is not what the route declares: one sentence for each fault, none when all is well.
 */
export async function walkRoutes(running: Running): Promise<string[]> {
  const { server, auth } = running;
  const faults: string[] = [];
  for (const caller of CALLERS) {
    for (const route of server.mounted) {
      if (!route.access || route.method === 'HEAD') continue;
      const expected = expectedFor(route.access, caller, auth.rights);
      // Somebody new each time, as some routes end the session.
      const cookie = caller === 'stranger' ? undefined : (await actAs(running, caller)).cookie;
      const answered = await answerOf(running, route, cookie);
      if (answered !== expected)
        faults.push(`${route.method} ${route.url} as ${caller}: ${answered} instead of ${expected}`);
    }
  }
  return faults;
}

/** The routes of the API that do not say who may call them. */
export function undeclaredRoutes({ server }: Running): string[] {
  return server.mounted
    .filter(({ url, access }) => url.startsWith('/api/') && !url.startsWith('/api/docs') && !access)
    .map(({ method, url }) => `${method} ${url}`);
}

type Answer = 'let in' | 'sign in first' | 'right missing';

function expectedFor(access: Access, caller: Caller, rights: readonly Right[]): Answer {
  if (access === 'public') return 'let in';
  if (caller === 'stranger') return 'sign in first';
  if (access === 'signed-in') return 'let in';
  return hasRight(access.right, caller, rights) ? 'let in' : 'right missing';
}

function hasRight(name: string, role: Role, rights: readonly Right[]) {
  const right = rights.find((known) => known.name === name);
  if (!right) throw new Error(`A route asks for the right "${name}", which no module declares.`);
  return reaches(role, right.from);
}

async function answerOf(
  { server }: Running,
  { method, url }: MountedRoute,
  cookie?: string,
): Promise<Answer> {
  const path = url.replaceAll(/:\w+/g, () => uuidv7());
  const request = { method, url: path, headers: cookie ? { cookie } : {} } as InjectOptions;
  // As a stream, because server-sent events have no end.
  const reply = await server.inject({ ...request, payloadAsStream: true });
  if (reply.statusCode !== 401 && reply.statusCode !== 403) {
    reply.stream().destroy();
    return 'let in';
  }
  const { code } = JSON.parse(await text(reply.stream()));
  if (code === 'sign_in_required') return 'sign in first';
  return code === 'right_missing' ? 'right missing' : 'let in';
}
