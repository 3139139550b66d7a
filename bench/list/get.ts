import { Agent, request } from 'node:http';
import type { Session } from '../app/session.ts';

/** Sends GET requests one after another over one connection that stays open. */
export function openGet({ address, cookie }: Session) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get(path: string): Promise<void> {
      return new Promise((resolve, reject) => {
        const sent = request(address + path, { agent, headers: { cookie } }, (reply) => {
          reply.on('error', reject).on('end', () => {
            if (reply.statusCode === 200) resolve();
            else reject(new Error(`GET ${path} answered ${reply.statusCode}.`));
          });
          reply.resume();
        });
        sent.on('error', reject).end();
      });
    },
    close: () => agent.destroy(),
  };
}
