import type { Running } from '../../../platform/boot/boot.ts';
import type { Role } from '../../../platform/module/module.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Sends requests as a member of this role, an editor unless given: method, path below /api/v1 and body. */
export async function asEditor(running: Running, role: Role = 'editor') {
  const member = await actAs(running, role);
  return async (method: Method, path: string, payload?: object) => {
    const response = await member.inject({ method, url: `/api/v1${path}`, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.body ? response.json() : undefined };
  };
}
