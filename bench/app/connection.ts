import { Agent, request } from 'node:http';
import type { Session } from './session.ts';

/** A reply as it came. */
export interface Reply {
  status: number;
  text: string;
}

/** One connection that stays open, on which requests go one after another. */
export interface Connection {
  /** Sends a request and gives its reply, whatever its status. */
  ask(method: string, path: string, body?: unknown): Promise<Reply>;
  /** Reads a path to its end. Throws when the reply is not 200. */
  get(path: string): Promise<void>;
  close(): void;
}

export function openConnection({ address, cookie }: Pick<Session, 'address' | 'cookie'>): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask: Connection['ask'] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
      const sent = request(address + path, { agent, method, headers }, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject);
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: `${Buffer.concat(pieces)}` }));
      });
      sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  return {
    ask,
    async get(path) {
      const { status, text } = await ask('GET', path);
      if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${text.slice(0, 500)}`);
    },
    close: () => agent.destroy(),
  };
}
